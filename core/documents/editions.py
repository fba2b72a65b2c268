"""Editions: naming what a document holds at a moment in few bytes, and merging an edit of an earlier one.

A version names every peer that ever wrote, twelve bytes for each run of each device; an edition names only
the last edits that nothing else builds on, of which there is mostly one.
"""

import base64

from loro import ExportMode, Frontiers, LoroDoc, VersionVector

from core.documents.failures import is_loro_failure
from core.documents.newest_blocks import hold_newest
from core.documents.rewriting import rewrite
from core.ids import VersionId

_LARGEST_EDIT = 100_000
"""Characters that come or go. Loro takes in what another replica inserted at once in quadratic time (1.17.1:
0.1 s for as many, 10 s for a million), and the event loop waits."""


def edition_of(document: LoroDoc) -> bytes:
    """Name what a document holds; one edition may have more than one spelling."""
    return document.oplog_frontiers.encode()


def is_edition(document: LoroDoc, edition: bytes) -> bool:
    """Tell whether an edition is what a document holds now."""
    if edition == edition_of(document):
        return True
    named = find_edition(document, edition)
    return named is not None and named.includes_vv(document.oplog_vv)


def merge_edit(document: LoroDoc, edition: bytes, part: str, text: str) -> str | None:
    """Return how a text of the document reads with the edit that turned it, in an edition, into `text`.

    None for an edition that this document does not know, and for an edit too large to be merged. The
    document stays as it is.
    """
    if is_edition(document, edition):
        return text
    if find_edition(document, edition) is None:
        return None
    try:
        earlier = document.fork().fork_at(Frontiers.decode(edition))
    except BaseException as error:
        if not is_loro_failure(error):
            raise
        return None  # what came before a shallow snapshot is not there any more
    before, length = earlier.oplog_vv, earlier.len_ops
    rewrite(earlier.get_text(part), text)
    earlier.commit()
    if earlier.len_ops - length > _LARGEST_EDIT:
        return None
    merged = document.fork()
    hold_newest(merged)
    merged.import_(earlier.export(ExportMode.Updates(before)))
    return merged.get_text(part).to_string()


def find_edition(document: LoroDoc, edition: bytes) -> VersionVector | None:
    """Tell what an edition holds; None for one that this document does not know.

    Loro panics at such a one with its lock held, and nothing that is done to that document succeeds after it:
    it is looked up in a copy.
    """
    try:
        return document.fork().frontiers_to_vv(Frontiers.decode(edition))
    except BaseException as error:
        if not is_loro_failure(error):
            raise
        return None


def spell_edition(edition: bytes) -> VersionId:
    """Spell an edition as text, backwards: what two editions differ in comes first."""
    return VersionId(base64.b32encode(edition[::-1]).decode().rstrip("=").lower())


def read_edition(version: VersionId) -> bytes | None:
    """Read what `spell_edition` gave; None for what it cannot have given."""
    padded = version.upper() + "=" * (-len(version) % 8)
    try:
        return base64.b32decode(padded)[::-1]
    except ValueError:
        return None

"""The edits of a note: what one session wrote without a long pause, told from the changes that Loro keeps.

Loro gives every change its time, its session (the Loro peer) and its place among all others. Edits of people
who write at the same time overlap, so an edit's version is the whole note at the moment of the edit's last
change: with all that others had written until then. Later versions hold all that earlier ones do.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from loro import ID, CounterSpan, IdSpan, LoroDoc, VersionVector

from core.documents.editions import spell_edition
from core.documents.turns import Turns
from core.ids import VersionId

PAUSE = 300.0
"""Seconds: whoever writes nothing for so long begins another edit.

Longer than looking something up for the text, shorter than a conversation about it.
"""
LONGEST = 1800.0
"""Seconds after which a new edit begins all the same: what is wanted back lies within a long afternoon."""

_MUCH = 100
"""Characters that nobody takes away at once without meaning it, or by mistake."""
_SOME = 10
"""Of a text with fewer than twice as many, whoever takes all is still writing."""
_TURN = 500
"""Changes that are read in some milliseconds."""
_TOLD_AT_ONCE = 5_000
"""Operations that are spelled out in some milliseconds."""
_LATEST = 253_402_300_799
"""The end of the year 9999: any peer may have written any time."""
_BODY, _TITLE = "cid:root-body:Text", "cid:root-title:Text"
_TAGS, _MARKS = "cid:root-tags:Map", "cid:root-meta:Map"
_CREATED = "created_at"
"""Kept beside the marks."""
_RESTORED = re.compile("restored ([a-z2-7]{2,4000})")


class Change(NamedTuple):
    """What a session wrote within a minute: its operations from `start` up to `end`. Sorts by time."""

    at: int
    """Seconds since 1970 when it began; never before what it builds on, unless somebody forged it."""
    lamport: int
    """Higher than that of all it builds on."""
    session: int
    start: int
    end: int
    message: str | None
    """What sets it apart from what its author typed before; None for most."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What a session wrote without a long pause, and before it took much away.

    Times are seconds since 1970, UTC; `ended_at` is when its last minute of writing began. `size` counts the
    characters that came or went, and marks. `restored` names the version that the note was brought back to,
    when the edit did only that.
    """

    version: VersionId
    """What the note was after it."""
    session: int
    started_at: float
    ended_at: float
    size: int
    first: int
    """The number of its first operation within the session."""
    restored: VersionId | None = None


@dataclass(frozen=True, slots=True)
class EditSummary:
    """What an edit did: characters of the body (code points) that came and went, and what else it touched."""

    inserted: int = 0
    deleted: int = 0
    title_changed: bool = False
    tags_changed: bool = False
    marks_changed: bool = False
    """It was pinned, brought to the trash, or taken out of either."""


def restoring(version: VersionId) -> str:
    """Spell the message by which a change says that it brought a note back to a version."""
    return f"restored {version}"


def cutting(document: LoroDoc, removed: int, length: int) -> str | None:
    """Spell the message of a change that takes much away from a text of this length; None for any other.

    It begins an edit: what was there before is always the version of the edit before. No two are spelled
    alike, or Loro would make one change of both.
    """
    if removed < min(_MUCH, max(_SOME, length // 2)):
        return None
    return f"cut at {document.len_ops}"


def read_changes(document: LoroDoc) -> Turns[list[Change]]:
    """Read all changes, those of each session in their order."""
    changes: list[Change] = []
    for session, (_, end) in document.oplog_vv.to_spans().inner().items():
        at, start = 0, 0
        while start < end and (found := document.get_change(ID(session, start))) is not None:
            # No `min` and `max`: of ten thousand changes they would take a fifth of the time.
            if at < found.timestamp:
                at = min(found.timestamp, _LATEST)
            stop = start + found.len
            changes.append(Change(at, found.lamport, session, start, stop, found.message))
            start = stop
            if len(changes) % _TURN == 0:
                yield
    return changes


def edits_of(document: LoroDoc, changes: Iterable[Change]) -> Turns[tuple[Edit, ...]]:
    """Put all changes of a document together to edits, in the order in which these ended."""
    in_order = sorted(changes)
    yield
    drafts = {draft.last: draft for draft in (yield from _drafts(in_order))}
    held, edits = VersionVector(), list[Edit]()  # type: ignore[no-untyped-call]
    ends: dict[int, int] = {}
    for place, change in enumerate(in_order):
        ends[change.session] = change.end
        if place in drafts:
            for session, end in ends.items():
                held.set_end(ID(session, end))
            ends.clear()
            version = spell_edition(document.vv_to_frontiers(held).encode())
            edits.append(drafts[place].edit(version))
        if place % _TURN == 0:
            yield
    return tuple(edits)


def summarise(document: LoroDoc, edit: Edit) -> Turns[EditSummary]:
    """Tell what an edit of a document did."""
    summary = EditSummary()
    end = edit.first + edit.size
    for start in range(edit.first, end, _TOLD_AT_ONCE):
        span = IdSpan(edit.session, CounterSpan(start, min(end, start + _TOLD_AT_ONCE)))
        for change in json.loads(document.export_json_in_id_span(span)):
            summary = _added(summary, change["ops"])
        yield
    return summary


class _Draft:
    """An edit to which changes are still added; `last` is the place of the last one among all changes."""

    def __init__(self, change: Change, place: int) -> None:
        self._first = self._newest = change
        self._restored = _restored(change.message)
        self.last = place

    def takes(self, change: Change) -> bool:
        """Tell whether a change of the session goes on with it."""
        if change.message is not None or self._restored:
            return False
        return change.at - self._newest.at <= PAUSE and change.at - self._first.at <= LONGEST

    def add(self, change: Change, place: int) -> None:
        """Go on with a change."""
        self._newest, self.last = change, place

    def edit(self, version: VersionId) -> Edit:
        """Say what it came to."""
        first, newest = self._first, self._newest
        return Edit(
            version,
            first.session,
            float(first.at),
            float(newest.at),
            newest.end - first.start,
            first.start,
            self._restored,
        )


def _restored(message: str | None) -> VersionId | None:
    """Read what `restoring` spelled; any peer may have written any message."""
    named = None if message is None else _RESTORED.fullmatch(message)
    return VersionId(named[1]) if named else None


def _drafts(changes: Sequence[Change]) -> Turns[list[_Draft]]:
    drafts: list[_Draft] = []
    open_ones: dict[int, _Draft] = {}
    for place, change in enumerate(changes):
        if change.message is not None:
            # What others were writing is whole in the version before it, not only what is left of it.
            open_ones.clear()
        draft = open_ones.get(change.session)
        if draft is None or not draft.takes(change):
            draft = open_ones[change.session] = _Draft(change, place)
            drafts.append(draft)
        draft.add(change, place)
        if place % _TURN == 0:
            yield
    return drafts


def _added(summary: EditSummary, operations: Iterable[dict[str, Any]]) -> EditSummary:
    inserted, deleted = summary.inserted, summary.deleted
    touched = set[str]()
    for operation in operations:
        container, content = operation["container"], operation["content"]
        if container == _BODY:
            inserted += len(content.get("text", ""))
            # Loro counts backwards when somebody deleted backwards.
            deleted += abs(content["len"]) if content["type"] == "delete" else 0
        elif content.get("key") != _CREATED:
            touched.add(container)
    return EditSummary(
        inserted,
        deleted,
        summary.title_changed or _TITLE in touched,
        summary.tags_changed or _TAGS in touched,
        summary.marks_changed or _MARKS in touched,
    )

"""The past of a note, read on a copy: the note itself goes on, and does not notice."""

from collections.abc import Callable, Iterator, Mapping

from loro import CounterSpan, ExportMode, Frontiers, IdSpan, LoroDoc, VersionVector

from core.documents.authorship import AuthorRun, author_runs
from core.documents.content import NoteContent, read_content
from core.documents.editions import find_edition, read_edition
from core.documents.edits import Change, Edit, EditSummary, edits_of, read_changes, summarise
from core.documents.failures import is_loro_failure
from core.documents.news import News, find_news
from core.documents.receipts import MergeReceipt, find_receipts
from core.documents.turns import Turns
from core.documents.version import Version
from core.ids import VersionId

_STEP = 2_000
"""Operations that are played in some milliseconds."""


class Past:
    """A note up to the moment when this was made; finish one of its questions before asking the next.

    An earlier version is played from the beginning in small steps, each of them cheap: Loro's own way back
    takes seconds for a long note, in one piece. To go on to a later version costs only the way between.
    """

    def __init__(self, document: LoroDoc) -> None:
        self._copy = document.fork()
        self._played = _nothing()
        self._changes: list[Change] | None = None
        self._listed = frozenset[VersionId]()

    def edits(self) -> Turns[tuple[Edit, ...]]:
        """Give all edits, in the order in which they ended."""
        edits = yield from edits_of(self._copy, (yield from self._all_changes()))
        self._listed = frozenset(edit.version for edit in edits)
        return edits

    def summary(self, edit: Edit) -> Turns[EditSummary]:
        """Tell what an edit did."""
        return (yield from summarise(self._copy, edit))

    def content(self, version: VersionId) -> Turns[NoteContent | None]:
        """Read the note as it was in a version; None when it never was in that one, or it is not kept."""
        wanted = self._find(version)
        if wanted == _ends(self._copy.oplog_vv):
            return read_content(self._copy)
        return read_content(self._played) if (yield from self._play_to(wanted)) else None

    def authors(self, version: VersionId) -> Turns[tuple[AuthorRun, ...] | None]:
        """Tell which session wrote which part of the body of a version; None as `content` does."""
        is_played = yield from self._play_to(self._find(version))
        return (yield from author_runs(self._played)) if is_played else None

    def receipts(self, since: Version) -> Turns[tuple[MergeReceipt, ...]]:
        """Find the passages that one session deleted while another wrote in them, since a version."""
        return (yield from find_receipts(self._copy, since.ends, self._state_at))

    def news(self, since: Version, is_own: Callable[[int], bool]) -> Turns[News]:
        """Find where sessions that are not the reader's own changed the body since a version."""
        return (yield from find_news(self._copy, since.ends, is_own, self._state_at))

    def _state_at(self, held: Mapping[int, int]) -> Turns[LoroDoc | None]:
        if held == _ends(self._copy.oplog_vv):
            return self._copy
        return self._played if (yield from self._play_to(held)) else None

    def _play_to(self, wanted: Mapping[int, int] | None) -> Turns[bool]:
        if wanted is None:
            return False
        if any(end > wanted.get(session, 0) for session, end in _ends(self._played.oplog_vv).items()):
            self._played = _nothing()
        changes = yield from self._all_changes()
        for spans in _steps(changes, _ends(self._played.oplog_vv), wanted):
            if not self._play(spans):
                return False
            yield
        return True

    def _all_changes(self) -> Turns[list[Change]]:
        """Give them so that each comes after all that it builds on."""
        if self._changes is None:
            changes = yield from read_changes(self._copy)
            yield
            self._changes = sorted(changes, key=lambda change: (change.lamport, change.session))
        return self._changes

    def _find(self, version: VersionId) -> dict[int, int] | None:
        edition = read_edition(version)
        if edition is None:
            return None
        if version in self._listed:
            # Known to be one of this document: needs no copy to ask.
            held = self._copy.frontiers_to_vv(Frontiers.decode(edition))
            return None if held is None else _ends(held)
        found = find_edition(self._copy, edition)
        # One version has one id, and before the first edit there was none.
        if found is None or self._copy.vv_to_frontiers(found).encode() != edition:
            return None
        return _ends(found) or None

    def _play(self, spans: list[IdSpan]) -> bool:
        try:
            self._played.import_(self._copy.export(ExportMode.UpdatesInRange(spans)))
        except BaseException as error:
            if not is_loro_failure(error):
                raise
            self._played = _nothing()
            return False
        return True


def _nothing() -> LoroDoc:
    return LoroDoc()  # type: ignore[no-untyped-call]


def _ends(held: VersionVector) -> dict[int, int]:
    return {session: end for session, (_, end) in held.to_spans().inner().items()}


def _steps(
    changes: list[Change], held: Mapping[int, int], wanted: Mapping[int, int]
) -> Iterator[list[IdSpan]]:
    """Cut what is wanted and not held into steps, each of which builds only on those before it.

    `changes` come in an order in which that is so.
    """
    step: dict[int, tuple[int, int]] = {}
    size = 0
    for change in changes:
        start = max(change.start, held.get(change.session, 0))
        end = min(change.end, wanted.get(change.session, 0))
        while start < end:
            stop = min(end, start + _STEP - size)
            step[change.session] = (step.get(change.session, (start, start))[0], stop)
            size, start = size + stop - start, stop
            if size == _STEP:
                yield _spans(step)
                step, size = {}, 0
    if step:
        yield _spans(step)


def _spans(step: Mapping[int, tuple[int, int]]) -> list[IdSpan]:
    return [IdSpan(session, CounterSpan(start, end)) for session, (start, end) in step.items()]

"""What each session wrote of a body in one go, and what it knew of the others' writing meanwhile."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loro import ID, CounterSpan, Frontiers, IdSpan, LoroDoc

from core.documents.turns import Turns

_BODY = "cid:root-body:Text"


class Span(NamedTuple):
    """Operations, or the characters that they wrote, of one session: from `start` up to `end`."""

    session: int
    start: int
    end: int

    def holds(self, session: int, counter: int) -> bool:
        """Tell whether one of them has this number."""
        return self.session == session and self.start <= counter < self.end


class Deletion(NamedTuple):
    """Characters that went, and the number of the operation that took the first of them away."""

    counter: int
    gone: Span


@dataclass(slots=True)
class Stretch:
    """Operations of a session, none of which knew more of the others' than the first.

    `known` says of each session how many operations those are.
    """

    span: Span
    known: Mapping[int, int]
    written: list[Span] = field(default_factory=list)
    deletions: list[Deletion] = field(default_factory=list)

    def knows(self, session: int, counter: int) -> bool:
        """Tell whether it was written with knowledge of an operation."""
        if session == self.span.session:
            return counter < self.span.end
        return counter < self.known.get(session, 0)


def read_stretches(document: LoroDoc, wanted: Mapping[int, tuple[int, int]]) -> Turns[list[Stretch]]:
    """Read what these sessions wrote of the body, each from one number up to another."""
    stretches: list[Stretch] = []
    for session, (start, end) in sorted(wanted.items()):
        for span in _spans(document, session, start, end):
            known = ends_at(document, _before(document, span))
            stretch = Stretch(span, known)
            stretches.append(stretch)
            told = document.export_json_in_id_span(IdSpan(session, CounterSpan(span.start, span.end)))
            for change in json.loads(told):
                _read_operations(stretch, change["ops"])
            yield
    return stretches


def ends_at(document: LoroDoc, frontiers: Frontiers) -> dict[int, int]:
    """Tell how many operations of each session a version holds that the document is known to hold."""
    held = document.frontiers_to_vv(frontiers)
    spans = {} if held is None else held.to_spans().inner()
    return {session: end for session, (_, end) in spans.items()}


def _spans(document: LoroDoc, session: int, start: int, end: int) -> Iterator[Span]:
    """Cut operations wherever their session had heard of something new."""
    begun = place = start
    while place < end and (found := document.get_change(ID(session, place))) is not None:
        first = found.id.counter
        if begun < first == place and not _only_goes_on(found.deps, session, first):
            yield Span(session, begun, place)
            begun = place
        place = first + found.len
    if begun < min(place, end):
        yield Span(session, begun, min(place, end))


def _only_goes_on(known: Frontiers, session: int, first: int) -> bool:
    return known == Frontiers.from_id(ID(session, first - 1))


def _before(document: LoroDoc, span: Span) -> Frontiers:
    found = document.get_change(ID(span.session, span.start))
    if found is not None and found.id.counter == span.start:
        return found.deps
    return Frontiers.from_id(ID(span.session, span.start - 1))


def _read_operations(stretch: Stretch, operations: list[dict[str, Any]]) -> None:
    session = stretch.span.session
    for operation in operations:
        content, counter = operation["content"], operation["counter"]
        if operation["container"] != _BODY:
            continue
        if content["type"] == "insert":
            stretch.written.append(Span(session, counter, counter + len(content["text"])))
        elif content["type"] == "delete":
            first, _, writer = content["start_id"].partition("@")
            # Loro counts backwards when somebody deleted backwards; the id is the first one either way.
            gone = Span(int(writer), int(first), int(first) + abs(content["len"]))
            stretch.deletions.append(Deletion(counter, gone))

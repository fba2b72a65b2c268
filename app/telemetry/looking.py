"""Finds traces in the stores of profiles, whoever runs there."""

import re
from collections.abc import Sequence

from app.telemetry.joined import Placed, ShownTrace, TraceRow, joined, rows
from app.telemetry.settings import trace_file
from app.telemetry.trace_reading import read_going_on, read_named, read_newest, read_trace_of
from core.errors import Ambiguous, BadInput, NotFound
from core.profile import Profile

_ID = re.compile(r"[0-9a-f]{4,32}", re.ASCII)


def newest_traces(profiles: Sequence[Profile], limit: int) -> list[TraceRow]:
    """Sum up the newest traces that are kept in any of these profiles, the newest first."""
    found = [
        (profile.directory.name, span)
        for profile in profiles
        for span in read_newest(trace_file(profile), limit)
    ]
    if len(profiles) > 1:  # what is new in one of them may have steps in another that are not
        found = [step for number in {span.trace for _, span in found} for step in _steps(profiles, number)]
    return rows(found)[:limit]


def find_trace(profiles: Sequence[Profile], beginning: str) -> ShownTrace:
    """Join what these profiles keep of the trace whose id begins so.

    Raises NotFound, Ambiguous or BadInput.
    """
    if not _ID.fullmatch(beginning):
        raise BadInput(
            f"“{beginning}” is no id of a trace.",
            cure="Give four letters and digits of it at least, as `tandem trace list` shows it.",
        )
    found = {number for profile in profiles for number in read_named(trace_file(profile), beginning)}
    if not found:
        raise NotFound(
            f"No trace that begins with “{beginning}” is kept here.",
            cure="See `tandem trace list`; a trace is there some seconds after its last step.",
        )
    if len(found) > 1:
        raise Ambiguous(f"Several traces begin with “{beginning}”.", cure="Give more of the id.")
    (number,) = found
    into = {span.trace for profile in profiles for span in read_going_on(trace_file(profile), number)}
    return joined(_steps(profiles, number), sorted(into - {number}))


def _steps(profiles: Sequence[Profile], number: str) -> list[Placed]:
    return [
        (profile.directory.name, span)
        for profile in profiles
        for span in read_trace_of(trace_file(profile), number)
    ]

"""Bit flips and truncations in every kind of file of the host's profile, with a sound member beside it."""

import asyncio
import contextvars
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from core.errors import Problem
from core.facts import SpaceRole
from core.ids import is_space_id
from sync.peer import Peer, SyncMode
from tests.faults.damage import Damage, damages
from tests.faults.evidence import opened, shared_space
from tests.faults.outcome import Fault, Outcome, Scale, skipped
from tests.faults.pair import HOST, MEMBER, Agreement, Pair, State, build_pair, until
from tests.faults.tokens import make_token, tokens_in

_LANES = 6
_SETTLE_SECONDS = 12.0
_PATHS = re.compile(r"(/[^\s,;:“”]+)+|\d+")


class End(Enum):
    """What became of a damaged profile."""

    UNHARMED = "unharmed"
    HEALED = "healed"
    REFUSED = "refused with a sentence"
    TOLD = "opened, not in step, and said why"
    APART = "APART without a word"
    LOST = "LOST"
    CRASHED = "CRASHED"


@dataclass(slots=True)
class Trial:
    """One damaged copy: what was done, what was logged meanwhile, how it ended."""

    done: str
    end: End = End.UNHARMED
    sentence: str = ""
    warnings: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


_trial: contextvars.ContextVar[Trial | None] = contextvars.ContextVar("trial", default=None)


class _Listener(logging.Handler):
    """Writes what is logged into the trial in whose tasks it happens."""

    def emit(self, record: logging.LogRecord) -> None:
        trial = _trial.get()
        if trial is None:
            return
        raised = record.exc_info[1] if record.exc_info else None
        kept = trial.errors if record.levelno >= logging.ERROR else trial.warnings
        kept.append(f"{record.getMessage()} {raised!r}" if raised else record.getMessage())


@contextmanager
def _listening() -> Iterator[None]:
    listener = _Listener(logging.WARNING)
    root = logging.getLogger()
    root.addHandler(listener)
    try:
        yield
    finally:
        root.removeHandler(listener)


async def damage_files(place: Path, offsets: int, fits: Callable[[Path], bool], lanes: int) -> list[Trial]:
    """Damage each file that fits at so many offsets, in copies, several at once; returns every trial."""
    # One after the other: Alembic, which makes new databases, knows one at a time in a process.
    pairs = [await build_pair(place / f"lane-{lane}") for lane in range(lanes)]
    work = [
        (state, file, damage)
        for number, (file, states) in enumerate(sorted(_found(pairs[0], fits).items()))
        for index, damage in enumerate(
            damages(min(offsets, _worth_trying(pairs[0], file, states[0])), number)
        )
        for state in [states[index // 2 % len(states)]]
    ]
    queue = iter(work)
    trials: list[Trial] = []

    async def run_lane(pair: Pair) -> None:
        for state, name, damage in queue:
            trials.append(await _try(pair, state, name, damage))

    with _listening():
        async with asyncio.TaskGroup() as group:
            for pair in pairs:
                group.create_task(run_lane(pair), name=f"lane {pair.place.name}")
    return trials


def _found(pair: Pair, fits: Callable[[Path], bool]) -> dict[str, list[State]]:
    """Name the files that fit, by the name they have in every lane, and the states in which they exist."""
    found: dict[str, list[State]] = {}
    for state in State:
        for file in filter(fits, pair.files(state)):
            found.setdefault(_nameless(file), []).append(state)
    return found


def _worth_trying(pair: Pair, name: str, state: State) -> int:
    """Bound the places to damage in a very small file: two for each byte."""
    file = next((pair.place / state.value / HOST).glob(name))
    return 2 * file.stat().st_size + 1


def _nameless(file: Path) -> str:
    """Leave the id of the space out of a path, as each lane has another one."""
    return "/".join("*" if is_space_id(part) else part for part in file.parts)


async def _try(pair: Pair, state: State, name: str, damage: Damage) -> Trial:
    work = pair.place / "work"
    pair.copy(state, work)
    (file,) = (work / HOST).glob(name)
    trial = Trial(f"{state.value}: {damage.do(file)}")
    before = _trial.set(trial)
    try:
        await _start(pair, work, trial)
    except Problem as problem:
        trial.end, trial.sentence = End.REFUSED, str(problem)
    except Exception as error:  # noqa: BLE001 (whatever escapes is what is looked for)
        trial.end, trial.sentence = End.CRASHED, repr(error)
    finally:
        _trial.reset(before)
    if trial.errors and trial.end is not End.LOST:
        trial.end, trial.sentence = End.CRASHED, trial.errors[0]
    return trial


async def _start(pair: Pair, work: Path, trial: Trial) -> None:
    async with opened(work / MEMBER, SyncMode.FOLLOW) as member:
        try:
            async with opened(work / HOST, SyncMode.FOLLOW) as host:
                await _judge(pair, host, member, trial)
        finally:
            await _require_whole(pair, member, trial)


async def _judge(pair: Pair, host: Peer, member: Peer, trial: Trial) -> None:
    """Both write something new; then both must show everything, alike."""
    tokens = set(pair.tokens)
    if all(space.role is SpaceRole.LOCAL for space in await host.library.spaces()):
        trial.end, trial.sentence = End.APART, await _standing(host)
        return
    for peer, note, name in ((member, pair.notes[0], MEMBER), (host, pair.notes[1], HOST)):
        await peer.library.append(note, make_token(name, 2, 0))
        tokens.add(make_token(name, 2, 0))
        agreement = Agreement(frozenset(tokens))
        if not await until(lambda seen=agreement: seen.holds(host, member), _SETTLE_SECONDS):  # type: ignore[misc]
            await _explain(agreement, host, member, trial)
            return
    trial.end = End.HEALED if trial.warnings else End.UNHARMED


async def _explain(agreement: Agreement, host: Peer, member: Peer, trial: Trial) -> None:
    """Say how far apart they are, and whether anybody is told why."""
    if agreement.missing_everywhere:
        trial.end, trial.sentence = End.LOST, f"missing {sorted(agreement.missing_everywhere)[:3]}"
        return
    problem = await _problem_of(host) or await _problem_of(member)
    trial.end, trial.sentence = (
        (End.TOLD, problem) if problem else (End.APART, f"{agreement.difference}, {await _standing(host)}")
    )


async def _standing(host: Peer) -> str:
    with suppress(LookupError):
        space = (await shared_space(host)).id
        return f"the host says “{host.status.of(None, space).sentence}”"
    return "the host opened an earlier state, in which it shares nothing"


async def _problem_of(peer: Peer) -> str:
    with suppress(LookupError):
        told = peer.status.of(None, (await shared_space(peer)).id).problem or peer.hosting.problem
        return str(told) if told else ""
    return ""


async def _require_whole(pair: Pair, member: Peer, trial: Trial) -> None:
    """Whatever happens to the host, a member keeps what it had."""
    bodies = (await member.library.bodies(pair.notes)).values()
    if not pair.tokens <= tokens_in(bodies):
        trial.end, trial.sentence = End.LOST, "the member lost what it had"


def summary(trials: list[Trial]) -> Outcome:
    """Count the ends, and tell the sentences that were said."""
    if not trials:
        return skipped("there is no such file")
    ends = Counter(trial.end for trial in trials)
    happened = ", ".join(f"{ends[end]} {end.value}" for end in End if ends[end])
    said = Counter(
        f"{trial.end.value}: {_PATHS.sub('…', trial.sentence)}" for trial in trials if trial.sentence
    )
    examples = [trial for trial in trials if trial.end in (End.LOST, End.APART, End.CRASHED)]
    return Outcome(
        f"{len(trials)} times: {happened}",
        lost=ends[End.LOST],
        diverged=ends[End.APART],
        crashes=ends[End.CRASHED],
        details=[f"{count} × {sentence}" for sentence, count in said.most_common(6)]
        + [f"{trial.done}: {trial.end.value}" for trial in examples[:4]],
    )


_KINDS: tuple[tuple[str, str, str], ...] = (
    ("db", "tandem.db", r"tandem\.db"),
    ("wal", "tandem.db-wal", r"tandem\.db-wal"),
    ("shm", "tandem.db-shm", r"tandem\.db-shm"),
    ("key", "device.key", r"device\.key"),
    ("lock", "owner.lock", r"owner\.lock"),
    ("port", "bus/port", r"bus/port"),
    ("conf", "bus/nats-server.conf and .pid", r"bus/nats-server\.(conf|pid)"),
    ("blocks", "the log's block files (*.blk)", r"bus/store/.*\.blk"),
    ("index", "the log's index.db", r"bus/store/.*index\.db"),
    ("meta", "the log's meta.inf and meta.sum", r"bus/store/.*meta\.(inf|sum)"),
)
_KNOWN = re.compile("|".join(pattern for _, _, pattern in _KINDS) + r"|bus/nats-server\.(log|out)")


def _fault(name: str, what: str, fits: Callable[[Path], bool]) -> Fault:
    async def run(place: Path, scale: Scale) -> Outcome:
        return summary(await damage_files(place, scale.offsets, fits, min(_LANES, scale.offsets)))

    return Fault(f"damage-{name}", f"Bit flips and truncations in {what}", run)


def _matching(pattern: str) -> Callable[[Path], bool]:
    return lambda file: re.fullmatch(pattern, file.as_posix()) is not None


FAULTS = (
    *(_fault(name, what, _matching(pattern)) for name, what, pattern in _KINDS),
    _fault("rest", "any other file of the profile", lambda file: not _KNOWN.fullmatch(file.as_posix())),
)

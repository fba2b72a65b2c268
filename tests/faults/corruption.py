"""Bit flips and truncations in every kind of file of the host's profile, with a sound member beside it."""

import asyncio
import contextvars
import hashlib
import logging
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from app.daily_backups import DailyBackups
from core.accounts.secrets import SecretsProblem
from core.errors import Problem
from core.facts import SpaceRole
from core.ids import FileHash
from core.world import real_world
from sync.bus.certificates import AuthorityUnusable
from sync.hub.hub_keys import HubClosed
from sync.peer import Peer, SyncMode
from tests.faults.damage import Damage, damages
from tests.faults.evidence import opened, shared_space
from tests.faults.outcome import Fault, Outcome, Scale, skipped
from tests.faults.pair import ATTACHED, HOST, MEMBER, Agreement, Pair, State, build_pair, until
from tests.faults.tokens import make_token, tokens_in

_LANES = 6
_LEAST_SHARE = 20
"""Of this many parts of the offsets every file gets one at least."""
_SETTLE_SECONDS = 60.0
_CLOSED = (SecretsProblem, HubClosed, AuthorityUnusable)
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


async def damage_files(place: Path, offsets: int, fits: Callable[[str], bool], lanes: int) -> list[Trial]:
    """Damage the files that fit at so many offsets, in copies, several at once; returns every trial."""
    pairs = [await build_pair(place / f"lane-{lane}") for lane in range(lanes)]
    queue = iter(_plan(pairs[0], offsets, fits))
    trials: list[Trial] = []

    async def run_lane(pair: Pair) -> None:
        for state, name, damage in queue:
            trials.append(await _try(pair, state, name, damage))

    with _listening():
        async with asyncio.TaskGroup() as group:
            for pair in pairs:
                group.create_task(run_lane(pair), name=f"lane {pair.place.name}")
    return trials


def _plan(pair: Pair, offsets: int, fits: Callable[[str], bool]) -> Iterator[tuple[State, str, Damage]]:
    """Spread so many offsets over the files that fit, by their sizes; none is left out."""
    found = _found(pair, fits)
    total = sum(size for _, size in found.values()) or 1
    for number, (name, (states, size)) in enumerate(sorted(found.items())):
        share = max(offsets * size // total, offsets // _LEAST_SHARE, 1)
        # In a very small file two places for each byte are enough.
        for index, damage in enumerate(damages(min(share, 2 * size + 1), number)):
            yield states[index // 2 % len(states)], name, damage


def _found(pair: Pair, fits: Callable[[str], bool]) -> dict[str, tuple[list[State], int]]:
    """Name the files that fit, with the states in which they exist and their size in the first of them."""
    found: dict[str, tuple[list[State], int]] = {}
    for state in State:
        for name, file in pair.files(state).items():
            if fits(name):
                found.setdefault(name, ([], file.stat().st_size))[0].append(state)
    return found


async def _try(pair: Pair, state: State, name: str, damage: Damage) -> Trial:
    work = pair.place / "work"
    pair.copy(state, work)
    trial = Trial(f"{state.value}: {damage.do(work / HOST / pair.path(name))}")
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
                backups = DailyBackups(host.profile, real_world(), first=0.0)
                async with backups.made(host.library.mend_indexes):
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
        await until(_settling(agreement, host, member), _SETTLE_SECONDS)
        if not await agreement.holds(host, member):
            await _explain(agreement, host, member, trial)
            return
    await host.attachments.mend()
    file = FileHash(hashlib.sha256(ATTACHED).hexdigest())
    if (await host.attachments.fetch(pair.notes[0], file)).read_bytes() != ATTACHED:
        trial.end, trial.sentence = End.APART, "the attachment stays damaged"
        return
    trial.end = End.HEALED if trial.warnings else End.UNHARMED


def _settling(agreement: Agreement, host: Peer, member: Peer) -> Callable[[], Awaitable[bool]]:
    async def is_settled() -> bool:
        return await agreement.holds(host, member) or await _is_closed(host)

    return is_settled


async def _is_closed(host: Peer) -> bool:
    """Say whether its keys are of no use: it stays off the bus for good, and has told so."""
    with suppress(LookupError):
        return isinstance(host.status.of(None, (await shared_space(host)).id).problem, _CLOSED)
    return False


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
        told = peer.status.of(None, (await shared_space(peer)).id).problem or peer.hub.problem
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
    ("secrets", "secrets.json", r"secrets\.json"),
    ("files", "the attachments", r"attachments/../[0-9a-f]{64}"),
    ("lock", "owner.lock", r"owner\.lock"),
    ("port", "bus/port", r"bus/port"),
    ("conf", "bus/nats-server.conf and .pid", r"bus/nats-server\.(conf|pid)"),
    ("claims", "the accounts that the bus knows (*.jwt)", r"bus/accounts/.*\.jwt"),
    ("blocks", "the log's block files (*.blk)", r"bus/store/.*<log>.*\.blk"),
    ("index", "the log's index.db", r"bus/store/.*<log>.*index\.db"),
    ("meta", "the log's meta.inf and meta.sum", r"bus/store/.*<log>.*meta\.(inf|sum)"),
    ("hub-blocks", "the block files of the hub's own logs", r"bus/store/.*<hub>.*\.blk"),
    ("hub-index", "index.db of the hub's own logs", r"bus/store/.*<hub>.*index\.db"),
    ("hub-meta", "meta.inf and meta.sum of the hub's own logs", r"bus/store/.*<hub>.*meta\.(inf|sum)"),
    ("operator", "hub/operator.key", r"hub/operator\.key"),
    ("authority", "hub/authority.pem", r"hub/authority\.pem"),
    ("users", "hub/users.db with its -wal and -shm", r"hub/users\.db(-wal|-shm)?"),
    ("mirror", "hub/mirror.db with its -wal and -shm", r"hub/mirror\.db(-wal|-shm)?"),
    ("settings", "hub/settings.json", r"hub/settings\.json"),
)
_KNOWN = re.compile("|".join(pattern for _, _, pattern in _KINDS) + r"|bus/nats-server\.(log|out)")


def _fault(name: str, what: str, fits: Callable[[str], bool]) -> Fault:
    async def run(place: Path, scale: Scale) -> Outcome:
        return summary(await damage_files(place, scale.offsets, fits, min(_LANES, scale.offsets)))

    return Fault(f"damage-{name}", f"Bit flips and truncations in {what}", run)


def _matching(pattern: str) -> Callable[[str], bool]:
    return lambda name: re.fullmatch(pattern, name) is not None


FAULTS = (
    *(_fault(name, what, _matching(pattern)) for name, what, pattern in _KINDS),
    _fault("rest", "any other file of the profile", lambda name: not _KNOWN.fullmatch(name)),
)

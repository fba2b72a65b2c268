"""Faults planted into the real program, one at a time; histories must catch every one of them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from unittest.mock import patch

from core.accounts import Verifier
from core.facts import Cursor, Update
from core.ids import DeviceId
from core.notes import library, workings
from core.notes.arrivals import Arrivals
from core.notes.brake import Brake
from core.notes.folding import WholeDocuments
from core.notes.recovery import Recovery
from core.notes.saver import Saver
from core.world import World
from sync.log import chunks, envelope
from sync.log.follower import Follower, _Agreement
from sync.log.streams import LogInfo
from sync.peer import folding
from sync.peer.exchange import Exchange, Question
from sync.peer.healing import Healing
from sync.peer.held_messages import _Run
from sync.peer.log_care import LogCare
from sync.peer.log_marks import LogMarks
from sync.peer.receiver import Receiver
from sync.peer.sender import Sender
from tests.simulation.loop import _life
from tests.simulation.promises import Promise

_FAR = 2**40


@dataclass(frozen=True)
class Mutant:
    """A fault: how to plant it, which promises it may break, and the actions that bring it to light."""

    name: str
    breaks: Collection[Promise]
    planted: Callable[[], AbstractContextManager[Any]]
    favours: Mapping[str, float] = field(default_factory=dict)


def _instead(owner: Any, name: str, wanted: Any) -> Callable[[], AbstractContextManager[Any]]:
    return lambda: patch.object(owner, name, wanted)


def _around(owner: Any, name: str, wrap: Callable[..., Any]) -> Callable[[], AbstractContextManager[Any]]:
    """Put a function in the place of another one, which it gets as its first argument."""

    def plant() -> AbstractContextManager[Any]:
        original = getattr(owner, name)
        return patch.object(owner, name, lambda *given, **named: wrap(original, *given, **named))

    return plant


@contextmanager
def _both(first: AbstractContextManager[Any], second: AbstractContextManager[Any]) -> Iterator[None]:
    with first, second:
        yield


async def _same(_self: Follower, _info: LogInfo) -> _Agreement:
    return _Agreement.SAME


async def _cursor_first(take: Any, self: Arrivals, logged: Any, cursor: Cursor, stored: Any) -> None:
    self._saver.queue().cursors.append(cursor)
    await self._saver.saved()
    await take(self, logged, cursor, stored)


def _leave_outbox(publish: Any, self: Sender, update: Update) -> None:
    publish(self, update)
    self._library.saver.queue().superseded.append(update.key)


async def _purge_all(purge: Any, connection: Any, note: Any, _up_to: int) -> int:
    return int(await purge(connection, note, _FAR))


async def _lacking_the_last(make: Any, self: WholeDocuments, space: Any, note: Any) -> Any:
    load = self._store.load_document

    async def load_less(wanted: Any) -> Any:
        stored = await load(wanted)
        return replace(stored, updates=stored.updates[:-1], serials=stored.serials[:-1])

    with patch.object(self._store, "load_document", load_less):
        return await make(self, space, note)


class _Credulous(Verifier):
    def verify(self, device: DeviceId, message: bytes, signature: bytes) -> bool:
        return True


def _unverified(open_: Any, wire: bytes, _verifier: Verifier, **given: Any) -> Any:
    return open_(wire, _Credulous(), **given)


async def _no_hole(_self: LogCare, _connection: Any) -> None:
    pass


async def _whole(_self: LogCare, _connection: Any, _info: LogInfo) -> bool:
    return True


async def _unmoved(_self: LogCare, _connection: Any, info: LogInfo, _epoch: str) -> LogInfo:
    return info


async def _without_last(held: Any, self: Healing, only: Any) -> Any:
    found = dict(await held(self, only))
    if found:
        del found[max(found)]
    return found


async def _silent(ask: Any, self: Exchange, *, repairs: bool) -> Any:
    return Question(repairs) if repairs else await ask(self, repairs=repairs)


async def _told_early(take: Any, self: Receiver, epoch: str, messages: Any) -> None:
    last = messages[-1]
    self._stored(Cursor(self._space, epoch, last.sequence, last.digest, self.snapshots_read))
    await take(self, epoch, messages)


def _same_session(_world: World) -> int:
    life = _life.get()
    return 1000 + sum(map(ord, life.name)) if life else 999


def _unseen_number(self: Arrivals, update: Update) -> bool:
    is_other = update.session != self._author.session
    return is_other and update.number not in {number for _, number in self._seen}


async def _never_holds(holds: Any, self: Brake, space: Any, notes: int) -> bool:
    await holds(self, space, notes)
    return False


async def _sound_rows(read: Any, store: Any, space: Any) -> Any:
    holdings = await read(store, space)
    for row in await store.outbox(space, after=0, limit=3):
        holdings.damaged.setdefault(row.update.note, []).append(row.position)
    return holdings


def _nothing(*_given: Any) -> None:
    pass


_LOSSES = {"lose log": 8.0, "rewind log": 8.0, "back up log": 5.0, "lose logged messages": 5.0}
_CRASHES = {"crash": 8.0, "crash while writing": 12.0, "crash soon": 12.0, "restart": 30.0}
_FOLDS = {"fold": 30.0, "type much": 10.0}
_TRUTH = (Promise.IN_THE_LOG, Promise.ON_DEVICES)
_WHOLE = (Promise.NOTHING_LOST, Promise.EQUAL_TEXT, Promise.EQUAL_PLACES, Promise.CAUGHT_UP, Promise.VERIFIED)

MUTANTS: tuple[Mutant, ...] = (
    Mutant(
        "the cursor is not compared with the log",
        (*_TRUTH, *_WHOLE),
        _instead(Follower, "_compare", _same),
        _LOSSES,
    ),
    Mutant(
        "nobody counts what the log must hold",
        (*_TRUTH, *_WHOLE),
        _instead(LogCare, "is_whole", _whole),
        {"lose logged messages": 20.0},
    ),
    Mutant(
        "the cursor is stored before what it covers",
        (*_TRUTH, *_WHOLE),
        _around(Arrivals, "take_logged", _cursor_first),
        _CRASHES | {"crash while writing": 40.0, "type": 60.0, "go offline": 10.0, "go online": 20.0},
    ),
    Mutant(
        "an edit counts as saved before it is written",
        (Promise.SAVED_HERE,),
        _instead(Saver, "has_unsaved", lambda _self, _note: False),
    ),
    Mutant(
        "an update leaves the outbox before its acknowledgement",
        (*_TRUTH, *_WHOLE),
        _around(Sender, "_publish", _leave_outbox),
        {"lose messages": 10.0, "freeze streams": 10.0, "kill server": 10.0, "restart": 20.0, "crash": 10.0},
    ),
    Mutant(
        "a fold removes what came after its snapshot",
        (*_TRUTH, *_WHOLE),
        _around(folding, "purge_folded", _purge_all),
        _FOLDS,
    ),
    Mutant(
        "a fold removes what its snapshot does not hold",
        (*_TRUTH, *_WHOLE),
        lambda: _both(
            _around(WholeDocuments, "make", _lacking_the_last)(),
            patch.object(_Run, "_is_held", lambda _self, _opened: True),
        ),
        _FOLDS,
    ),
    Mutant(
        "signatures are not checked",
        (Promise.NOTHING_FORGED,),
        lambda: _both(
            _around(envelope, "open_envelope", _unverified)(), _around(chunks, "open_envelope", _unverified)()
        ),
        {"forge": 10.0},
    ),
    Mutant(
        "a member of one space may write into notes of another",
        (Promise.NOTHING_FORGED, *_WHOLE),
        _instead(envelope, "is_of_other_space", lambda _note, _space: False),
        {"intrude": 30.0, "share another space": 20.0, "new note": 20.0, "join": 20.0},
    ),
    Mutant(
        "a tombstone drops late edits",
        (Promise.NOTHING_LOST,),
        _instead(Recovery, "plan", _nothing),
        {"purge": 20.0, "partition": 10.0, "heal all partitions": 5.0},
    ),
    Mutant(
        "a hole is passed without reading what was folded",
        (*_TRUTH, *_WHOLE),
        _instead(LogCare, "hole_found", _no_hole),
        _FOLDS | {"arrive": 10.0, "partition": 10.0, "go offline": 10.0},
    ),
    Mutant(
        "a log that was lost is followed on as if it were whole",
        (*_TRUTH, *_WHOLE),
        _instead(LogCare, "log_lost", _unmoved),
        _LOSSES,
    ),
    Mutant(
        "a refill forgets a note",
        (*_TRUTH, *_WHOLE),
        _around(Healing, "_held", _without_last),
        {"lose log": 20.0},
    ),
    Mutant(
        "nobody asks the others what they hold",
        (*_TRUTH, *_WHOLE),
        _around(Exchange, "ask", _silent),
        {"damage disk": 15.0, "restore profile": 15.0, "back up profile": 10.0},
    ),
    Mutant(
        "a cursor is told before it is stored",
        (Promise.ON_DEVICES,),
        _around(Receiver, "take_logged", _told_early),
        {"fill up disk": 10.0, "restart": 20.0} | _CRASHES,
    ),
    Mutant(
        "a session is used again after a crash",
        (*_TRUTH, *_WHOLE),
        _instead(workings, "new_session", _same_session),
        _CRASHES,
    ),
    Mutant(
        "updates are told apart by their numbers alone",
        (*_TRUTH, *_WHOLE),
        _instead(Arrivals, "_is_unseen", _unseen_number),
    ),
    Mutant(
        "nobody is asked when others delete much",
        (Promise.ASKED,),
        _around(Brake, "holds", _never_holds),
        {"new note": 60.0, "purge many": 10.0, "restart": 30.0, "crash": 10.0},
    ),
    Mutant(
        "sound updates are put aside as damaged",
        (Promise.SAVED_HERE, Promise.NOTHING_LOST),
        _around(library, "read_holdings", _sound_rows),
        {"go offline": 10.0, "partition": 10.0, "heal soon": 20.0, "freeze streams": 10.0},
    ),
    Mutant(
        "a host does not write down which snapshot it is about to store",
        (Promise.NO_FALSE_ALARM,),
        _instead(LogMarks, "_note_expected", _nothing),
        _FOLDS | _CRASHES,
    ),
    Mutant(
        "what is not understood is thrown away",
        (*_WHOLE,),
        _instead(Receiver, "_park", _nothing),
        {"newer message": 10.0},
    ),
)

"""What a replica that may only read hands over, and what is taken from it: of who may write, and new."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.accounts import Verifier
from core.documents import NoteDocument, Version
from core.facts import Role, Update, UpdateKind
from core.ids import NoteId, new_note_ids
from core.notes import Library, open_library
from core.store import open_store
from core.world import real_world
from sync.control import MemberRemoved
from sync.log import LoggedMessage, pack, seal
from sync.peer.handing import updates_to_bring, wires_to_hand
from sync.peer.receiver import Receiver
from tests.sync.control.people import ADA, BOB, CAT, EPOCH, SPACE, Book, Person
from tests.sync.peer.known_members import KnownMembers

(NOTE,) = new_note_ids(real_world(), SPACE, 1)


def written(person: Person, text: str, kind: UpdateKind = UpdateKind.CHANGE) -> Update:
    document = NoteDocument.compose(100 + person.number, title="t", body=text, created_at=1.0)
    plain = Update(SPACE, NOTE, person.device, 100 + person.number, 1, document.export_since(None), kind=kind)
    return seal(person.key, plain, EPOCH, 1.0)


@dataclass
class Replica:
    """What Cat, who only reads, holds in Ada's space, of which Bob is an editor."""

    library: Library
    known: KnownMembers

    def __post_init__(self) -> None:
        self.rights = self.known.rights(CAT)

    async def read(self, *updates: Update) -> None:
        messages = [LoggedMessage(number, pack(update)) for number, update in enumerate(updates, start=1)]
        receiver = Receiver(SPACE, self.library, Verifier(), self.rights, lambda _cursor: None)
        await receiver.take_logged(EPOCH, messages)
        await self.library.saver.saved()

    async def remove_bob(self) -> None:
        self.known.book.log_grew_to(9)
        assert self.known.book.write(ADA, MemberRemoved(BOB.user)) is None
        await self.rights.refresh()

    async def hands(self, theirs: dict[NoteId, Version] | None = None) -> list[bytes]:
        letters = wires_to_hand(self.library, self.rights, [NOTE], theirs or {})
        return [wire async for letter in letters for wire in letter]

    async def brings(self, *wires: bytes) -> list[Update]:
        return await updates_to_bring(self.library, self.rights, Verifier(), SPACE, wires)


@pytest.fixture
async def replica(tmp_path: Path) -> AsyncIterator[Replica]:
    async with (
        open_store(tmp_path / "tandem.db") as store,
        open_library(store, CAT.device, real_world()) as library,
    ):
        yield Replica(library, KnownMembers(Book().with_members(bob=Role.EDITOR, cat=Role.VIEWER)))


async def test_what_editors_wrote_is_handed_over_as_they_signed_it(replica: Replica) -> None:
    theirs = [written(ADA, "ada"), written(BOB, "bob")]
    await replica.read(*theirs)
    assert await replica.hands() == [pack(update) for update in theirs]


async def test_what_the_other_holds_is_not_handed_over(replica: Replica) -> None:
    of_bob = written(BOB, "bob")
    await replica.read(written(ADA, "ada"), of_bob)
    holds_ada = {NOTE: Version({100 + ADA.number: 10_000})}
    assert await replica.hands(holds_ada) == [pack(of_bob)]


async def test_what_goes_on_from_what_the_other_holds_is_handed_over(replica: Replica) -> None:
    document = NoteDocument.compose(101, title="t", body="begun", created_at=1.0)
    begun = document.version()
    first = Update(SPACE, NOTE, ADA.device, 101, 1, document.export_since(None))
    document.replace(5, 0, " and gone on")
    second = Update(SPACE, NOTE, ADA.device, 101, 2, document.export_since(begun))
    sealed = [seal(ADA.key, update, EPOCH, 1.0) for update in (first, second)]
    await replica.read(*sealed)
    assert await replica.hands({NOTE: Version.of_loro(begun)}) == [pack(sealed[1])]


async def test_what_a_removed_member_wrote_stays_where_it_is_shown(replica: Replica) -> None:
    await replica.read(written(BOB, "bob"))
    await replica.remove_bob()
    assert await replica.hands() == []
    assert await replica.library.body(NOTE) == "bob"


async def test_what_is_handed_over_is_brought_once(replica: Replica) -> None:
    of_ada = written(ADA, "ada")
    assert [update.device for update in await replica.brings(pack(of_ada))] == [ADA.device]
    await replica.read(of_ada)
    assert await replica.brings(pack(of_ada)) == []


async def test_nothing_is_brought_of_who_may_not_write(replica: Replica) -> None:
    await replica.remove_bob()
    assert await replica.brings(pack(written(BOB, "late")), pack(written(CAT, "a viewer's"))) == []


async def test_only_sound_changes_are_brought(replica: Replica) -> None:
    end = pack(written(ADA, "ada", UpdateKind.TOMBSTONE))
    assert await replica.brings(b"noise", end, pack(written(ADA, "ada"))[:-1] + b"x") == []

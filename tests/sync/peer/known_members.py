"""Members of a space as a peer knows them, without a bus."""

from core.errors import Problem
from core.ids import SpaceId
from sync.control import Membership
from sync.peer.rights import Rights
from tests.sync.control.people import Book, Person


class NoMembers:
    """A space without a control log."""

    has_control = False

    def __init__(self, space: SpaceId) -> None:
        self.membership = Membership(space)

    async def catch_up(self) -> Membership:
        raise NotImplementedError


class KnownMembers:
    """What is known of the chain that a book holds, and what keeps the rest of it from being read."""

    has_control = True

    def __init__(self, book: Book) -> None:
        self.book = book
        self.membership = book.membership
        self.problem: Problem | None = None
        self.readings = 0

    async def catch_up(self) -> Membership:
        self.readings += 1
        if self.problem is not None:
            raise self.problem
        self.membership = self.book.membership
        return self.membership

    def rights(self, person: Person) -> Rights:
        return Rights(self, person.device)

"""Repairs a log that lost what it had: finds out what it still holds, and sends what it lacks.

What others wrote goes to the log in chunks that this device signs: it had been taken there before, and its
author may have lost the right to write since. Who may only read sends nothing: such a replica waits until
somebody who may write has filled the log.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from core.documents import Coverage, Version
from core.errors import BusProblem, Refused
from core.facts import Update, UpdateKind
from core.ids import NoteId, SpaceId
from core.notes import Library, read_holdings, read_purged
from core.world import World
from sync.log import Follower, LogWriter, pack, unpack
from sync.peer.hub import Identity
from sync.peer.rights import Rights
from sync.peer.status import SpaceStatus

_IN_FLIGHT = 128
_READ_BACK_SECONDS = 30.0
_log = logging.getLogger(__name__)


class NotRefilled(BusProblem):
    """The log lost something, this device may only read, and nobody has brought it yet."""

    def __init__(self) -> None:
        super().__init__(
            "The log of this space lacks something that is saved here.",
            safe="Your notes are saved here.",
            cure="It comes back when somebody who may write, and has it, is connected.",
        )


@dataclass(slots=True)
class Contents:
    """What a log holds, or another replica: the version of each document, and the notes that are purged."""

    covered: dict[NoteId, Coverage] = field(default_factory=dict)
    purged: set[NoteId] = field(default_factory=set)

    def add(self, update: Update) -> None:
        """Count one update."""
        if update.kind is UpdateKind.TOMBSTONE:
            self.purged.add(update.note)
        else:
            self.covered.setdefault(update.note, Coverage()).add(update.body)

    def version(self, note: NoteId) -> Version:
        """Give what is held of a document."""
        coverage = self.covered.get(note)
        return coverage.version() if coverage else Version()


class Healing:
    """Knows whether a space's log is to be refilled, also after a restart, and does it.

    Between `begin` and the end of `refill` every update that the log holds is to be told to `note`, from its
    first one on; meanwhile no status says that something is in the log.
    """

    def __init__(
        self,
        space: SpaceId,
        library: Library,
        identity: Identity,
        rights: Rights,
        status: SpaceStatus,
        *,
        may_pass_on: bool,
    ) -> None:
        """A host `may_pass_on` what members wrote, though it may not write itself."""
        self.sent = 0
        """How many updates have been sent to repair the log or another replica."""
        self.noted = 0
        """How many updates the log was found to hold since it has been read again."""
        self._space = space
        self._library = library
        self._rights = rights
        self._may_pass_on = may_pass_on
        self._status = status
        self._device = identity.key.id
        self._verifier = identity.verifier
        self._world = identity.world
        self._contents: Contents | None = None
        self._setting = f"refill {space}"
        self._floor_setting = f"refilled {space}"

    async def recall(self) -> None:
        """Begin again what a crash or the end of the program cut short."""
        store = self._library.store
        epoch, _, floor = (await store.setting(self._floor_setting) or "").partition(" ")
        if floor.isdecimal() and epoch == self._status.epoch:
            self._status.require(int(floor))
        if await store.setting(self._setting):
            self.begin()

    @property
    def is_due(self) -> bool:
        """True from `begin` until the log holds all that is held here."""
        return self._contents is not None

    def begin(self) -> None:
        """The log is another one, or lost something: it is read from its beginning from now on."""
        self._contents = Contents()
        self._status.set_healing(True)
        # On disk before anything that is read of the log from now on.
        self._library.saver.queue().settings[self._setting] = "due"

    def note(self, updates: Iterable[Update]) -> None:
        """Count updates that the log holds."""
        if self._contents is not None:
            for update in updates:
                self._contents.add(update)
                self.noted += 1

    async def refill(self, writer: LogWriter, follower: Follower) -> None:
        """Send what the log lacks; it has been read to its end.

        Raises BusProblem or StorageProblem, or NotRefilled when others have to do it and have not yet.
        """
        contents = self._contents
        if contents is None:
            return
        await self.send_missing(writer, contents.version, contents.purged)
        if not self._rights.may_write and await self._is_lacking(contents):
            raise NotRefilled
        await follower.wait_caught_up(_READ_BACK_SECONDS)
        if self._contents is contents:
            self._contents = None
            self._status.require(follower.last)
            self._status.set_healing(False)
            settings = self._library.saver.queue().settings
            settings.update({self._setting: "", self._floor_setting: f"{follower.epoch} {follower.last}"})

    async def send_missing(
        self,
        writer: LogWriter,
        theirs: Callable[[NoteId], Version],
        their_purged: Iterable[NoteId],
        only: Iterable[NoteId] | None = None,
    ) -> int:
        """Send what `theirs` lacks of all documents and tombstones, or of `only` these; returns how many.

        Original updates are acknowledged on return; what had to be merged waits in the outbox. A device that
        may not write sends nothing, but for a host: it passes on what others wrote who may.
        """
        if not self._rights.may_write and not self._may_pass_on:
            return 0
        await self._library.saver.saved()
        purged = set(their_purged)
        held = {note: version for note, version in (await self._held(only)).items() if note not in purged}
        sent = await self._send_documents(writer, theirs, held)
        sent += await self._send_tombstones(writer, purged, only)
        self.sent += sent
        return sent

    async def bring(self, writer: LogWriter, updates: Iterable[Update]) -> None:
        """Send updates that were handed over; they are acknowledged on return. Raises BusProblem."""
        publishing = self._publishing(writer)
        for update in updates:
            await publishing.publish(update)
        await publishing.finish()
        self.sent += publishing.count

    async def _is_lacking(self, contents: Contents) -> bool:
        """Say whether the log lacks something that is held here, but for changes that wait here."""
        await self._library.saver.saved()
        return any(
            not contents.version(note).includes(version)
            for note, version in (await self._held(None)).items()
            if note not in contents.purged and not self._status.note_waiting(note)
        )

    async def _held(self, only: Iterable[NoteId] | None) -> dict[NoteId, Version]:
        versions = (await read_holdings(self._library.store, self._space)).versions
        if only is None:
            return versions
        wanted = set(only)
        return {note: version for note, version in versions.items() if note in wanted}

    async def _send_documents(
        self, writer: LogWriter, theirs: Callable[[NoteId], Version], held: Mapping[NoteId, Version]
    ) -> int:
        merged: dict[NoteId, Version] = {}
        publishing = self._publishing(writer)
        for note, version in held.items():
            known = theirs(note)  # asked late: others may have sent it meanwhile
            # An exchange may leave to the sender what is on its way; after a lost log nothing is certain.
            is_on_its_way = not self.is_due and self._status.note_waiting(note)
            if known.includes(version) or is_on_its_way:
                continue
            originals = await self._library.resending.originals(note, version, known)
            if originals is None or not all(map(self._may_go_out, originals)):
                merged[note] = known
                continue
            for update in originals:
                await publishing.publish(update)
        await publishing.finish()
        if not self._rights.may_write:  # what would have to be written anew is for a member to send
            return publishing.count
        return publishing.count + await self._library.resending.write_missing(self._space, merged)

    async def _send_tombstones(
        self, writer: LogWriter, theirs: set[NoteId], only: Iterable[NoteId] | None
    ) -> int:
        wanted = None if only is None else set(only)
        publishing, renewed = self._publishing(writer), 0
        for note, is_held in (await read_purged(self._library.store, self._space)).items():
            if note in theirs or (wanted is not None and note not in wanted):
                continue
            tombstones = await self._tombstones(note)
            for update in filter(self._may_go_out, tombstones or ()):
                await publishing.publish(update)
            if tombstones == [] and not is_held and self._rights.may_write:
                renewed += await self._library.resending.renew_tombstone(self._space, note)
        await publishing.finish()
        return publishing.count + renewed

    def _publishing(self, writer: LogWriter) -> "_Publishing":
        return _Publishing(writer, self._world, self._is_vouched)

    async def _tombstones(self, note: NoteId) -> list[Update] | None:
        """Give the sound signed ends of a note; None for one that was purged before the space was shared."""
        rows = await self._library.store.updates(note)
        ends = [row for row in rows if row.update.kind is UpdateKind.TOMBSTONE]
        if any(row.update.header is None for row in ends):
            return None
        damaged = [row.position for row in ends if not self._is_sound(row.update)]
        self._library.put_aside(damaged)
        return [row.update for row in ends if row.position not in damaged]

    def _is_vouched(self, update: Update) -> bool:
        return self._rights.is_asked and self._rights.may_write and update.device != self._device

    def _may_go_out(self, update: Update) -> bool:
        """Tell whether an original counts when this device sends it, by its word or by its author's."""
        counts = self._rights.may_write or self._rights.may_write_now(update.device)
        return counts and self._is_sound(update)

    def _is_sound(self, update: Update) -> bool:
        """Tell whether what is stored is still what was signed; anything else would be noise in the log."""
        try:
            return unpack(pack(update), self._verifier).key == update.key
        except (Refused, ValueError):
            return False


class _Publishing:
    """Publishes original updates once more, a bounded number at a time."""

    def __init__(self, writer: LogWriter, world: World, is_vouched: Callable[[Update], bool]) -> None:
        self.count = 0
        self._writer = writer
        self._world = world
        self._is_vouched = is_vouched
        self._flight: set[asyncio.Future[int]] = set()

    async def publish(self, update: Update) -> None:
        if len(self._flight) >= _IN_FLIGHT:
            await self.finish()
        vouched = self._is_vouched(update)
        self._flight.add(self._writer.publish(update, again=self._again(), vouched=vouched))
        self.count += 1

    def _again(self) -> str:
        return f"-{self._world.random_bytes(8).hex()}"

    async def finish(self) -> None:
        flight, self._flight = self._flight, set()
        for outcome in await asyncio.gather(*flight, return_exceptions=True):
            if isinstance(outcome, BusProblem):
                raise outcome
            if isinstance(outcome, BaseException):
                _log.error("an update could not be sent again", exc_info=outcome)

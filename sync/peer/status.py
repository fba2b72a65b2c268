"""What is true of the changes in each space right now, and of those of one note."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.errors import Problem
from core.ids import DeviceId, NoteId, SpaceId
from sync.peer.note_status import LinkState, NoteStatus, Right, Stage


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """The status of notes in this space may be another now."""

    space: SpaceId


class SpaceStatus:
    """The facts behind the status of one shared space, as sender, receiver and other devices tell them."""

    def __init__(self, space: SpaceId, tell: Callable[[StatusChanged], None]) -> None:
        self.link = LinkState.CONNECTING
        self.problem: Problem | None = None
        self.is_healing = False
        self.is_leaderless = False
        self.right = Right.WRITE
        self.is_copied = False
        """A copy of this profile is in use elsewhere."""
        self.epoch = ""
        self.unsent_problem: Problem | None = None
        """What keeps attachments from their hub."""
        self.nearby: Callable[[NoteId], int] = lambda _note: 0
        """How many devices nearby are known to have stored all that is here of a note."""
        self.look_up: Callable[[NoteId], None] = lambda _note: None
        self.stored_elsewhere: Callable[[int], None] = lambda _sequence: None
        """Told up to which sequence of the present log another device has stored it."""
        self.log_forgotten: Callable[[], None] = lambda: None
        self._space = space
        self._tell = tell
        self._waiting: defaultdict[NoteId, int] = defaultdict(int)
        self._unlogged: defaultdict[NoteId, int] = defaultdict(int)
        self._shown_unlogged: set[NoteId] = set()
        """Notes of which somebody was told that the log lacks something; they are told when it does not."""
        self._unsent: Mapping[NoteId, int] = {}
        self._last_own: dict[NoteId, int] = {}
        self._brought: dict[NoteId, int] = {}
        self._floor = 0
        self._devices: dict[DeviceId, tuple[str, int]] = {}

    @property
    def waiting(self) -> int:
        """How many updates the log has not acknowledged."""
        return sum(self._waiting.values())

    def note_waiting(self, note: NoteId) -> int:
        """How many updates of one note the log has not acknowledged."""
        return self._waiting.get(note, 0)

    def set_link(self, link: LinkState, problem: Problem | None = None) -> None:
        """Tell whether the log can be reached, and what is in the way."""
        if (self.link, self.problem) != (link, problem):
            self.link, self.problem = link, problem
            self.changed()

    def set_right(self, right: Right) -> None:
        """Tell what this device may do in the space."""
        if self.right is not right:
            self.right = right
            self.changed()

    def set_healing(self, is_healing: bool) -> None:
        """Tell whether the log may lack what it had; until it is healed nothing counts as in the log."""
        if self.is_healing is not is_healing:
            self.is_healing = is_healing
            self.changed()

    def set_leaderless(self, is_leaderless: bool) -> None:
        """Tell whether a hub that is reached says that the log has no leader."""
        if self.is_leaderless is not is_leaderless:
            self.is_leaderless = is_leaderless
            self.changed()

    def add_waiting(self, note: NoteId, count: int = 1) -> None:
        """Count updates that wait for the log."""
        self._waiting[note] += count
        self.changed()

    def set_waiting(self, waiting: Mapping[NoteId, int]) -> None:
        """Replace the counts by what is known to wait."""
        self._waiting.clear()
        self._waiting.update(waiting)
        self.changed()

    def note_unsent(self, note: NoteId) -> int:
        """How many attachments of a note its hub is not known to hold."""
        return self._unsent.get(note, 0)

    def set_unsent(self, unsent: Mapping[NoteId, int], problem: Problem | None) -> None:
        """Tell which attachments are only here, and what keeps them."""
        if (self._unsent, self.unsent_problem) != (unsent, problem):
            self._unsent, self.unsent_problem = unsent, problem
            self.changed()

    def acknowledge(self, note: NoteId, sequence: int) -> None:
        """Count one waiting update as in the log at `sequence`."""
        left = self._waiting.pop(note, 0) - 1
        if left > 0:
            self._waiting[note] = left
        self.know_last_own(note, sequence)
        self.changed()

    def add_unlogged(self, note: NoteId) -> None:
        """Count an update of another device that the log has not shown yet."""
        self._unlogged[note] += 1

    def remove_unlogged(self, note: NoteId) -> None:
        """The log holds one of them."""
        left = self._unlogged.pop(note, 0) - 1
        if left > 0:
            self._unlogged[note] = left
        elif note in self._shown_unlogged:
            self._shown_unlogged.discard(note)
            self.changed()

    def is_all_logged(self, note: NoteId) -> bool:
        """Tell whether the log has shown all that others wrote in a note and that is here."""
        if note in self._unlogged:
            self._shown_unlogged.add(note)
            return False
        return True

    def know_last_own(self, note: NoteId, sequence: int) -> None:
        """Remember the newest place of this device's changes to a note in the log."""
        self._last_own[note] = max(sequence, self._last_own.get(note, 0))

    def know_brought(self, note: NoteId, sequence: int) -> None:
        """Remember where an update of somebody else came into the log that this device brought there."""
        self._brought[note] = max(sequence, self._brought.get(note, 0))

    def require(self, sequence: int) -> None:
        """The log was refilled up to there: an older place in it may stand for only a part of a note."""
        self._floor = sequence

    def forget_log(self) -> None:
        """Forget every place in a log that is not there any more."""
        self._floor = 0
        self._last_own.clear()
        self._brought.clear()
        self._devices.clear()
        self.log_forgotten()

    def know_device(self, device: DeviceId, epoch: str, sequence: int) -> None:
        """Take another device's newest word, that it has stored the log up to `sequence`; it may be less."""
        known = self._devices.get(device)
        if known != (epoch, sequence):
            self._devices[device] = (epoch, sequence)
            if epoch == self.epoch:
                self.stored_elsewhere(sequence)
            self.changed()

    def device_sequences(self) -> dict[DeviceId, int]:
        """Tell up to which sequence of the present log each other device says it has stored it."""
        return {
            device: sequence for device, (epoch, sequence) in self._devices.items() if epoch == self.epoch
        }

    def holders(self, note: NoteId) -> frozenset[DeviceId]:
        """Name the other devices that have stored this device's newest change to the note."""
        wanted = self._last_own.get(note)
        if wanted is None:
            self._last_own[note] = 0
            self.look_up(note)
        if not wanted:
            return frozenset()
        least = max(wanted, self._floor, self._brought.get(note, 0))
        return frozenset(
            device
            for device, (epoch, sequence) in self._devices.items()
            if epoch == self.epoch and sequence >= least
        )

    def changed(self) -> None:
        """Tell the listeners."""
        self._tell(StatusChanged(self._space))


class StatusBoard:
    """Answers what is true of a note, from the saver and the link of its space."""

    def __init__(
        self,
        *,
        space_of: Callable[[NoteId], SpaceId | None],
        has_unsaved: Callable[[NoteId], bool],
        save_problem: Callable[[], Problem | None],
        bus_problem: Callable[[SpaceId], Problem | None] = lambda _space: None,
        is_purged: Callable[[NoteId], bool] = lambda _note: False,
    ) -> None:
        self._spaces: dict[SpaceId, SpaceStatus] = {}
        self._space_of = space_of
        self._has_unsaved = has_unsaved
        self._save_problem = save_problem
        self._bus_problem = bus_problem
        self._is_purged = is_purged

    def add(self, space: SpaceId, status: SpaceStatus) -> None:
        """Show a shared space's status from now on."""
        self._spaces[space] = status

    def space(self, space: SpaceId) -> SpaceStatus | None:
        """The facts of a shared space; None for one that is not shared."""
        return self._spaces.get(space)

    def of(self, note: NoteId | None, space: SpaceId | None = None) -> NoteStatus:
        """Tell the status of a note that is open, or of a space as a whole."""
        space = space or (self._space_of(note) if note else None)
        facts = self._spaces.get(space) if space else None
        link = facts.link if facts else LinkState.LOCAL
        waiting = facts.waiting if facts else 0
        if note and self._has_unsaved(note):
            problem = self._save_problem()
            return NoteStatus(Stage.NOT_SAVED if problem else Stage.SAVING, link, 0, waiting, problem)
        stage, devices = self._reached(note, facts)
        if facts is None:
            return NoteStatus(stage, link)
        problem = facts.problem or (self._bus_problem(space) if space else None)
        unsent = facts.note_unsent(note) if note else 0
        nearby = facts.nearby(note) if note and link is not LinkState.ONLINE else 0
        if unsent:
            problem = problem or facts.unsent_problem
        return NoteStatus(
            stage,
            link,
            devices,
            waiting,
            problem,
            facts.is_healing,
            facts.right,
            unsent,
            facts.is_leaderless,
            nearby,
        )

    def holders(self, note: NoteId, space: SpaceId) -> frozenset[DeviceId]:
        """Name the other devices that have told they have every change of a note."""
        facts = self._spaces.get(space)
        is_there = self.of(note, space).stage is Stage.ON_DEVICES
        return facts.holders(note) if facts is not None and is_there else frozenset()

    def _reached(self, note: NoteId | None, facts: SpaceStatus | None) -> tuple[Stage, int]:
        if facts is None or facts.is_healing:
            return Stage.SAVED_HERE, 0
        if note is None:
            return (Stage.SAVED_HERE if facts.waiting else Stage.IN_LOG), 0
        if self._is_purged(note):
            return Stage.SAVED_HERE, 0  # what was written in it since is in its recovered note
        if facts.note_waiting(note) or not facts.is_all_logged(note):
            return Stage.SAVED_HERE, 0
        devices = len(facts.holders(note))
        return (Stage.ON_DEVICES if devices else Stage.IN_LOG), devices

"""The status never says more of a note than is true."""

from core.errors import StorageFull
from core.ids import DeviceId, NoteId, SpaceId
from sync.peer.note_status import LinkState, Right, Stage
from sync.peer.status import SpaceStatus, StatusBoard, StatusChanged

SPACE, NOTE = SpaceId("space"), NoteId("note")
OTHER, THIRD = DeviceId("other"), DeviceId("third")


class Desk:
    """A board over one shared space whose facts a test sets."""

    def __init__(self) -> None:
        self.unsaved = False
        self.problem: StorageFull | None = None
        self.told: list[StatusChanged] = []
        self.facts = SpaceStatus(SPACE, self.told.append)
        self.facts.epoch = "first"
        self.board = StatusBoard(
            space_of=lambda _note: SPACE,
            has_unsaved=lambda _note: self.unsaved,
            save_problem=lambda: self.problem,
        )

    def share(self) -> None:
        self.board.add(SPACE, self.facts)
        self.facts.set_link(LinkState.ONLINE)

    @property
    def sentence(self) -> str:
        return self.board.of(NOTE).sentence


def test_a_space_that_is_not_shared_is_saved_here() -> None:
    assert Desk().sentence == "Saved here"


def test_the_status_climbs_with_what_is_known() -> None:
    desk = Desk()
    desk.share()
    desk.unsaved = True
    assert desk.sentence == "Saving…"
    desk.facts.add_waiting(NOTE)
    desk.unsaved = False
    assert desk.sentence == "Saved here"
    desk.facts.acknowledge(NOTE, 7)
    assert desk.sentence == "In the log"
    desk.facts.know_device(OTHER, "first", 6)
    assert desk.sentence == "In the log"
    desk.facts.know_device(OTHER, "first", 7)
    assert desk.sentence == "On 1 other device"
    assert desk.board.holders(NOTE, SPACE) == {OTHER}
    desk.facts.know_device(THIRD, "first", 9)
    assert desk.sentence == "On 2 other devices"
    assert desk.board.holders(NOTE, SPACE) == {OTHER, THIRD}
    desk.facts.add_waiting(NOTE)
    assert desk.board.holders(NOTE, SPACE) == frozenset()


def test_a_device_that_followed_another_log_does_not_count() -> None:
    desk = Desk()
    desk.share()
    desk.facts.acknowledge(NOTE, 7)
    desk.facts.know_device(OTHER, "second", 9)
    assert desk.sentence == "In the log"


def test_offline_counts_what_waits() -> None:
    desk = Desk()
    desk.share()
    desk.facts.set_link(LinkState.OFFLINE)
    assert desk.sentence == "Offline, everything saved here"
    desk.facts.add_waiting(NOTE)
    assert desk.sentence == "Offline, 1 change waiting"
    desk.facts.add_waiting(NOTE, 11)
    assert desk.sentence == "Offline, 12 changes waiting"


def test_a_full_disk_is_never_called_saved() -> None:
    desk = Desk()
    desk.share()
    desk.unsaved, desk.problem = True, StorageFull("The disk is full.", safe="The text stays on the screen.")
    status = desk.board.of(NOTE)
    assert status.stage is Stage.NOT_SAVED
    assert status.sentence == "Not saved: The disk is full."
    assert "stays on the screen" in status.explanation


def test_another_notes_waiting_changes_do_not_hold_back_this_one() -> None:
    desk = Desk()
    desk.share()
    desk.facts.acknowledge(NOTE, 7)
    desk.facts.add_waiting(NoteId("another"))
    assert desk.sentence == "In the log"


def test_listeners_are_told_of_every_step() -> None:
    desk = Desk()
    desk.share()
    desk.facts.add_waiting(NOTE)
    assert desk.told == [StatusChanged(SPACE)] * 2


def test_who_may_only_read_is_told_what_is_only_here() -> None:
    desk = Desk()
    desk.share()
    desk.facts.set_right(Right.READ)
    assert desk.sentence == "In the log"
    desk.facts.add_waiting(NOTE, 2)
    assert desk.sentence == "You can only read this space, 2 changes are only on this device"
    assert "sent by itself if you may again" in desk.board.of(NOTE).explanation


def test_who_is_no_member_any_more_is_told_so_online_or_not() -> None:
    desk = Desk()
    desk.share()
    desk.facts.set_right(Right.NONE)
    assert desk.sentence == "You are no member any more, everything saved here"
    desk.facts.add_waiting(NOTE)
    desk.facts.set_link(LinkState.OFFLINE)
    assert desk.sentence == "You are no member any more, 1 change is only on this device"


def test_another_right_is_told_once() -> None:
    desk = Desk()
    for right in (Right.READ, Right.READ, Right.WRITE):
        desk.facts.set_right(right)
    assert len(desk.told) == 2


def test_an_attachment_that_is_only_here_is_told_whatever_else_is_true() -> None:
    desk = Desk()
    desk.share()
    desk.facts.know_last_own(NOTE, 7)
    desk.facts.know_device(OTHER, "first", 7)
    desk.facts.set_unsent({NOTE: 1}, None)
    assert desk.sentence == "On 1 other device, 1 attachment waiting"
    assert "attachments are being sent" in desk.board.of(NOTE).explanation
    desk.facts.set_link(LinkState.OFFLINE)
    assert desk.sentence == "Offline, everything saved here, 1 attachment waiting"
    desk.facts.set_link(LinkState.ONLINE)
    desk.facts.set_unsent({}, None)
    assert desk.sentence == "On 1 other device"


def test_what_keeps_attachments_is_told_of_their_notes_alone() -> None:
    desk = Desk()
    desk.share()
    full = StorageFull("The hub is full.")
    desk.facts.set_unsent({NOTE: 2}, full)
    assert desk.board.of(NOTE).problem is full
    assert desk.sentence.endswith(", 2 attachments waiting")
    assert desk.board.of(NoteId("another")).problem is None


def test_who_waits_for_the_choice_of_a_leader_is_told_so_and_nobody_else() -> None:
    desk = Desk()
    desk.share()
    desk.facts.set_leaderless(is_leaderless=True)
    assert desk.sentence == "In the log"
    desk.facts.add_waiting(NOTE)
    assert desk.sentence == "Saved here, the team's log is choosing a leader"
    assert "sent by itself then" in desk.board.of(NOTE).explanation
    desk.facts.set_link(LinkState.OFFLINE)
    assert desk.sentence == "Saved here, the team's log is choosing a leader"
    desk.facts.set_leaderless(is_leaderless=False)
    assert desk.sentence == "Offline, 1 change waiting"

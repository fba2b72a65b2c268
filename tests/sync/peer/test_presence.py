"""Who is in which note, and where their carets stand."""

from hypothesis import given
from hypothesis import strategies as st

from core.accounts import DeviceKey
from core.ids import DeviceId, NoteId, SpaceId
from core.world import World
from sync.peer.presence import COLORS, Presence, PresenceChanged, color_of, colors_of

SPACE, NOTE = SpaceId("space"), NoteId("note")


class Room:
    """Two people whose messages reach each other at once."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.told: list[PresenceChanged] = []
        world = World(now=lambda: self.time, random_bytes=bytes)
        self.ada = Presence(DeviceKey.closed(DeviceId("ada")), "Ada", world, lambda _event: None)
        self.bob = Presence(DeviceKey.closed(DeviceId("bob")), "Bob", world, self.told.append)
        self.ada.send = self.bob.receive


def test_a_caret_is_seen_by_the_other_with_name_and_color() -> None:
    room = Room()
    room.ada.show(SPACE, NOTE, b"from", b"to")
    (caret,) = room.bob.others(NOTE)
    assert (caret.name, caret.anchor, caret.head) == ("Ada", b"from", b"to")
    assert 0 <= caret.color_index < COLORS
    assert caret.color_index == color_of(DeviceId("ada"))
    assert room.told == [PresenceChanged(NOTE)]


def test_moving_to_another_note_is_leaving_the_first() -> None:
    room = Room()
    room.ada.show(SPACE, NOTE, b"", b"")
    room.ada.show(SPACE, NoteId("second"), b"", b"")
    assert room.bob.others(NOTE) == ()
    assert len(room.bob.others(NoteId("second"))) == 1


def test_leaving_takes_the_caret_away() -> None:
    room = Room()
    room.ada.show(SPACE, NOTE, b"", b"")
    room.ada.leave()
    assert room.bob.others(NOTE) == ()


def test_someone_silent_for_long_is_forgotten() -> None:
    room = Room()
    room.ada.show(SPACE, NOTE, b"", b"")
    room.time += 60
    room.bob.repeat()
    assert room.bob.others(NOTE) == ()
    assert room.told[-1] == PresenceChanged(NOTE)


def test_who_comes_later_sees_at_once_who_is_there() -> None:
    room = Room()
    room.ada.show(SPACE, NOTE, b"", b"")
    newcomer = Presence(DeviceKey.closed(DeviceId("eve")), "Eve", room.ada._world, lambda _event: None)
    newcomer.send = room.ada.receive
    room.ada.send = newcomer.receive
    newcomer.greet(SPACE)
    (caret,) = newcomer.others(NOTE)
    assert caret.name == "Ada"


def test_nobody_is_seen_in_a_space_whose_hub_is_lost() -> None:
    room = Room()
    room.ada.show(SPACE, NOTE, b"", b"")
    room.bob.lose_sight(SpaceId("another"))
    assert len(room.bob.others(NOTE)) == 1
    room.bob.lose_sight(SPACE)
    assert room.bob.others(NOTE) == ()


def test_being_nowhere_in_one_space_leaves_the_caret_in_another() -> None:
    room = Room()
    room.ada.show(SPACE, NOTE, b"", b"")
    room.ada.greet(SpaceId("another"))
    assert len(room.bob.others(NOTE)) == 1


@given(st.sets(st.text(min_size=1), min_size=1, max_size=COLORS))
def test_people_who_are_together_have_different_colors(names: set[str]) -> None:
    chosen = colors_of(names)
    assert len(set(chosen.values())) == len(names)
    assert set(chosen.values()) <= set(range(COLORS))


@given(st.lists(st.text(min_size=1), unique=True, max_size=3 * COLORS))
def test_whoever_comes_later_takes_nobodys_color_away(people: list[str]) -> None:
    for number in range(len(people)):
        early = colors_of(people[:number])
        assert early.items() <= colors_of(people).items()


def test_a_caret_has_the_color_that_its_space_gives_it() -> None:
    room = Room()
    room.bob.color_in = lambda space, device: len(space) + len(device)
    room.ada.show(SPACE, NOTE, b"", b"")
    (caret,) = room.bob.others(NOTE)
    assert caret.color_index == len(SPACE) + len("ada")


@given(st.binary(max_size=200))
def test_malformed_messages_are_ignored(payload: bytes) -> None:
    room = Room()
    room.bob.receive(SPACE, payload)
    assert room.bob.others(NOTE) == ()

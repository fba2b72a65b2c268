"""What a caller has seen of a hub's logs: spelled, read, and put together."""

from core.ids import SpaceId
from sync.rpc.position import Position

A, B = SpaceId("space-a"), SpaceId("space-b")


def test_what_is_spelled_is_read() -> None:
    position = Position("epoch", 17, {A: 3, B: 1})
    assert Position.read(str(position)) == position


def test_nothing_is_spelled_as_nothing() -> None:
    assert str(Position()) == ""
    assert Position.read("") == Position()


def test_what_is_not_understood_is_left_out() -> None:
    text = "x:1:2,a:epoch:17,a,s:space-a:x,s:space a:1,s:space-b:9999999999999999,a:epoch:-1,\x00"
    assert Position.read(text) == Position("epoch", 17)


def test_the_furthest_counts_whichever_answer_came_last() -> None:
    early, late = Position("epoch", 3, {A: 2}), Position("epoch", 9, {A: 1, B: 4})
    assert early | late == Position("epoch", 9, {A: 2, B: 4})
    assert late | early == Position("epoch", 9, {B: 4, A: 2})


def test_of_another_incarnation_of_the_log_the_newer_answer_counts() -> None:
    assert Position("old", 90) | Position("new", 2) == Position("new", 2)
    assert Position("old", 90) | Position() == Position("old", 90)


def test_the_spaces_that_were_changed_last_are_kept() -> None:
    position = Position()
    for number in range(20):
        position |= Position(spaces={SpaceId(f"space-{number}"): number})
    assert list(position.spaces.values()) == list(range(12, 20))
    assert Position.read(str(position)) == position

"""The window of live updates: in order, bounded, and never wrong about what it holds."""

from hypothesis import given
from hypothesis import strategies as some

from sync.log.window import Window


def fill(window: Window, *sequences: int) -> None:
    for sequence in sequences:
        window.add_body(f"id-{sequence}", b"%d" % sequence)
        window.add_sequence(sequence, f"id-{sequence}")


def test_a_run_is_taken_in_order() -> None:
    window = Window()
    fill(window, 5, 6, 7)
    assert [message.wire for message in window.take_after(4)] == [b"5", b"6", b"7"]
    assert window.take_after(7) == []


def test_a_gap_ends_the_run() -> None:
    window = Window()
    fill(window, 5, 7)
    assert [message.sequence for message in window.take_after(4)] == [5]
    assert window.take_after(5) == []
    fill(window, 6)
    assert [message.sequence for message in window.take_after(5)] == [6, 7]


def test_a_sequence_without_body_holds_nothing() -> None:
    window = Window()
    window.add_sequence(1, "unseen")
    window.add_sequence(1, "")
    assert window.take_after(0) == []


def test_of_two_bodies_with_one_id_the_first_counts() -> None:
    window = Window()
    window.add_body("id", b"first")
    window.add_body("id", b"second")
    window.add_sequence(1, "id")
    assert window.take_after(0)[0].wire == b"first"


def test_the_oldest_bodies_are_forgotten_first() -> None:
    window = Window(most_messages=2)
    for number in (1, 2, 3):
        window.add_body(f"id-{number}", b"x")
    for number in (1, 2, 3):
        window.add_sequence(number, f"id-{number}")
    assert window.take_after(0) == []
    assert [message.sequence for message in window.take_after(1)] == [2, 3]


def test_a_body_larger_than_the_window_is_not_kept() -> None:
    window = Window(most_bytes=10)
    window.add_body("id", bytes(11))
    window.add_sequence(1, "id")
    assert window.take_after(0) == []


def test_a_cleared_window_is_empty() -> None:
    window = Window()
    fill(window, 1)
    window.clear()
    assert window.take_after(0) == []


@given(some.lists(some.tuples(some.integers(1, 30), some.sampled_from(["body", "sequence", "take"]))))
def test_whatever_happens_the_count_of_bytes_is_right(events: list[tuple[int, str]]) -> None:
    window = Window(most_messages=5, most_bytes=60)
    for number, event in events:
        if event == "body":
            window.add_body(f"id-{number}", bytes(number))
        elif event == "sequence":
            window.add_sequence(number, f"id-{number}")
        else:
            run = window.take_after(number)
            assert [m.sequence for m in run] == list(range(number + 1, number + 1 + len(run)))
        assert window._body_bytes == sum(map(len, window._bodies.values())) <= 60
        assert window._sequenced_bytes == sum(len(each.wire) for each in window._sequenced.values())
        assert len(window._sequenced) <= 5

"""One trace from several profiles is one tree, whatever is missing of it and whatever a stranger sent."""

import io
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from app.cli.terminal import Terminal
from app.cli.waterfall import print_rows, print_trace
from app.telemetry.joined import Placed, joined, rows
from app.telemetry.kept_span import KeptSpan

START = 1_700_000_000_000_000_000
MILLI = 1_000_000


def step(span: str, parent: str, began: int, took: int, hop: str = "", failed: str = "") -> KeptSpan:
    """A step that began and took so many milliseconds after the trace began."""
    begun = START + began * MILLI
    return KeptSpan(
        "a" * 32,
        span,
        parent,
        "name " + span,
        hop,
        "internal",
        begun,
        begun + took * MILLI,
        failed,
        {},
        (),
        "window",
    )


KEY: Sequence[Placed] = [
    ("ada", step("typed", "", 0, 2, "typed")),
    ("ada", step("save", "typed", 1, 10, "saved here")),
    ("ada", step("publish", "typed", 2, 1, "published")),
    ("ben", step("receive", "publish", 5, 3, "received")),
    ("ben", step("show", "receive", 6, 1, "shown", "Bad")),
]


def printed(placed: Sequence[Placed], width: int = 120) -> list[str]:
    stream = io.StringIO()
    terminal = Terminal(stream, is_interactive=False, has_color=False, width=width)
    print_trace(terminal, joined(placed, ["b" * 32]))
    return stream.getvalue().splitlines()


def test_the_steps_are_one_tree_in_the_order_of_time() -> None:
    shown = joined(list(reversed(KEY)))
    assert [(each.span.hop, each.where, each.depth) for each in shown.steps] == [
        ("typed", "ada/window", 0),
        ("saved here", "ada/window", 1),
        ("published", "ada/window", 1),
        ("received", "ben/window", 2),
        ("shown", "ben/window", 3),
    ]
    assert (shown.row.hop, shown.row.steps, shown.row.seconds) == ("typed", 5, 0.011)
    assert shown.row.failed == "Bad"


def test_it_is_printed_as_a_waterfall() -> None:
    lines = [line for number, line in enumerate(printed(KEY)) if number != 1]  # it tells the local time
    assert lines == [
        "typed, 11.0 ms, 5 steps",
        "",
        "  STEP          WHERE        AFTER     TOOK  " + " " * 34 + "SPAN          FAILED",
        "  typed         ada/window  0.0 ms   2.0 ms  ██████··························  name typed",
        "  ├ saved here  ada/window  1.0 ms  10.0 ms  ··██████████████████████████████  name save",
        "  └ published   ada/window  2.0 ms   1.0 ms  ·····████·······················  name publish",
        "    └ received  ben/window  5.0 ms   3.0 ms  ··············█████████·········  name receive",
        "      └ shown   ben/window  6.0 ms   1.0 ms  ·················███············  name show     Bad",
        "",
        "It was saved together with what came next, and goes on as " + "b" * 32 + ".",
    ]


def test_a_narrow_terminal_has_all_of_the_steps() -> None:
    assert all(len(line) <= 80 for line in printed(KEY, 80)[3:-2])


def test_of_a_trace_without_its_beginning_the_rest_is_shown() -> None:
    lines = printed(KEY[3:])
    assert "  received  ben/window  0.0 ms  3.0 ms" in lines[4]
    assert any("not kept" in line for line in lines)


def test_two_clocks_that_differ_are_told_of() -> None:
    early = ("ben", step("receive", "publish", -40, 3, "received"))
    shown = joined([*KEY[:3], early])
    assert shown.steps[0].span.hop == "typed"
    assert any("Two of these clocks differ by 42.0 ms or more" in line for line in printed([*KEY[:3], early]))


def test_a_list_sums_up_each_trace() -> None:
    [row] = rows(KEY)
    assert row.where == ("ada/window", "ben/window")
    stream = io.StringIO()
    print_rows(Terminal(stream, is_interactive=False, has_color=False, width=200), [row])
    assert "typed        11.0 ms      5  ada/window, ben/window  Bad" in stream.getvalue()


NAMES = st.sampled_from(["a", "b", "c", "d", ""])


@given(st.lists(st.tuples(NAMES, NAMES, st.integers(-9, 9), st.integers(0, 9)), min_size=1, max_size=8))
def test_whatever_strangers_send_each_step_is_shown_once(found: list[tuple[str, str, int, int]]) -> None:
    placed = [("ada", step(*each)) for each in found]
    shown = joined(placed)
    assert sorted(each.span.span for each in shown.steps) == sorted({span.span for _, span in placed})
    assert len(printed(placed)) >= len(shown.steps)


def test_what_strangers_call_their_steps_does_nothing_to_the_terminal() -> None:
    hostile = step("x", "", 0, 1, "\x1b[2Jred", "\x07bell\n")
    assert not any(set(line) & {"\x1b", "\x07"} for line in printed([("a\x1bda", hostile)]))

"""The checker finds what cannot be, and nothing else: held against every order there is."""

from collections.abc import Sequence
from itertools import chain, combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.torture.history import FOR_EVER, Answer, Operation
from tests.torture.linearizability import is_linearizable, thing, violations
from tests.torture.models import Model, Register, SingleUse, UniqueName

DONE, REFUSED, UNKNOWN = Answer.DONE, Answer.REFUSED, Answer.UNKNOWN


def operation(
    model: Model, act: str, given: str, answer: Answer, told: str, began: float, ended: float
) -> Operation:
    end = FOR_EVER if answer is UNKNOWN else ended
    return Operation(thing(model, "it"), act, given, answer, told, began, end)


def write(value: str, began: float, ended: float, answer: Answer = DONE) -> Operation:
    return operation(Register(), "write", value, answer, "", began, ended)


def read(value: str, began: float, ended: float) -> Operation:
    return operation(Register(), "read", "", DONE, value, began, ended)


def claim(by: str, answer: Answer, began: float, ended: float) -> Operation:
    return operation(UniqueName(), "claim", by, answer, "", began, ended)


def renew(shown: str, answer: Answer, told: str, began: float, ended: float) -> Operation:
    return operation(SingleUse(), "renew", shown, answer, told, began, ended)


@pytest.mark.parametrize(
    "history",
    [
        [write("a", 1, 2), read("a", 3, 4)],
        [write("a", 1, 4), read("", 2, 3), read("a", 5, 6)],
        [write("a", 1, 2), write("b", 3, 9, UNKNOWN), read("a", 4, 5), read("b", 6, 7)],
        [claim("x", DONE, 1, 4), claim("y", REFUSED, 2, 3)],
        [claim("x", UNKNOWN, 1, 2), claim("y", REFUSED, 3, 4)],
        [renew("1", DONE, "2", 1, 2), renew("2", DONE, "3", 3, 6), renew("2", REFUSED, "copied", 4, 5)],
        [
            renew("1", UNKNOWN, "", 1, 2),
            renew("1", REFUSED, "copied", 3, 4),
            renew("1", REFUSED, "ended", 5, 6),
        ],
    ],
)
def test_what_can_be_is_let_through(history: list[Operation]) -> None:
    assert violations(history) == []


@pytest.mark.parametrize(
    "history",
    [
        [write("a", 1, 2), read("", 3, 4)],
        [write("a", 1, 2), write("b", 3, 4), read("a", 5, 6)],
        [write("a", 1, 9, UNKNOWN), read("a", 2, 3), read("", 4, 5)],
        [claim("x", DONE, 1, 4), claim("y", DONE, 2, 3)],
        [claim("x", REFUSED, 1, 2)],
        [claim("x", REFUSED, 1, 2), claim("y", DONE, 3, 4)],
        [renew("1", DONE, "2", 1, 4), renew("1", DONE, "3", 2, 3)],
        [renew("1", DONE, "2", 1, 2), renew("1", REFUSED, "copied", 3, 4), renew("2", DONE, "3", 5, 6)],
    ],
)
def test_a_planted_violation_is_found(history: list[Operation]) -> None:
    (found,) = violations(history)
    assert found.startswith(history[0].thing)


def by_trying_all(operations: Sequence[Operation], model: Model) -> bool:
    certain = [each for each in operations if each.is_certain]
    unknown = [each for each in operations if not each.is_certain]
    chosen = chain.from_iterable(combinations(unknown, count) for count in range(len(unknown) + 1))
    return any(
        is_in_time(order) and is_told(order, model)
        for more in chosen
        for order in permutations([*certain, *more])
    )


def is_in_time(order: Sequence[Operation]) -> bool:
    return all(later.ended >= earlier.began for earlier, later in combinations(order, 2))


def is_told(order: Sequence[Operation], model: Model) -> bool:
    state: str | None = model.first
    for each in order:
        state = model.after(state, each) if state is not None else None
    return state is not None


VALUES = st.sampled_from("abc")
TIMES = st.tuples(st.integers(0, 8), st.integers(1, 5))
WRITES = st.builds(lambda v, t, a: write(v, t[0], sum(t), a), VALUES, TIMES, st.sampled_from([DONE, UNKNOWN]))
READS = st.builds(lambda v, t: read(v, t[0], sum(t)), st.sampled_from(["", "a", "b"]), TIMES)
CLAIMS = st.builds(lambda v, a, t: claim(v, a, t[0], sum(t)), VALUES, st.sampled_from(Answer), TIMES)
ENDS = st.sampled_from([(DONE, "b"), (DONE, "c"), (REFUSED, "copied"), (REFUSED, "ended"), (UNKNOWN, "")])
RENEWALS = st.builds(lambda v, e, t: renew(v, e[0], e[1], t[0], sum(t)), VALUES, ENDS, TIMES)


@given(st.lists(WRITES | READS, max_size=5))
def test_a_register_is_judged_as_by_trying_all_orders(history: list[Operation]) -> None:
    assert is_linearizable(history, Register()) == by_trying_all(history, Register())


@given(st.lists(CLAIMS, max_size=5))
def test_a_name_is_judged_as_by_trying_all_orders(history: list[Operation]) -> None:
    assert is_linearizable(history, UniqueName()) == by_trying_all(history, UniqueName())


@given(st.lists(RENEWALS, max_size=5))
def test_a_sign_in_is_judged_as_by_trying_all_orders(history: list[Operation]) -> None:
    assert is_linearizable(history, SingleUse()) == by_trying_all(history, SingleUse())


def test_a_long_history_is_judged_as_well() -> None:
    rounds = [
        (write(str(begin), begin, begin + 1.5), read(str(begin), begin + 0.5, begin + 1.9))
        for begin in range(0, 1200, 2)
    ]
    history = list(chain.from_iterable(rounds))
    assert is_linearizable(history, Register())
    assert not is_linearizable([*history, read("0", 1300, 1301)], Register())

"""Problems are told in a way that the other side understands, whatever it is."""

import inspect

import pytest
from connectrpc.code import Code
from connectrpc.errors import ConnectError, ErrorDetail
from protobuf.wkt import Any as Packed

import core.errors
from core.errors import AccountProblem, HubDraining, Problem, SignedOut, TooManyTries
from sync.control import ChainMoved, ChangeRefused, ControlMissing, Refusal
from sync.rpc import problem_in, to_error
from sync.rpc.problems import _CODES
from sync.rpc.tandem.hub.v1.problem_pb import Problem as Told

WORDS = {"safe": "Nothing was lost.", "cure": "Try again."}
OWN_WORDS = (HubDraining, TooManyTries, ChangeRefused, ChainMoved, ControlMissing)
URL = "type.googleapis.com/tandem.hub.v1.Problem"


def told(**fields: str) -> ConnectError:
    return ConnectError(Code.UNAVAILABLE, "no", details=[Told(**fields)])


@pytest.mark.parametrize(
    "kind", [kind for kind in _CODES if kind not in OWN_WORDS], ids=lambda kind: kind.__name__
)
def test_every_kind_arrives_as_what_it_was_with_its_words(kind: type[Problem]) -> None:
    sent = kind("It failed.", **WORDS)
    arrived = problem_in(to_error(sent))
    assert type(arrived) is kind
    assert str(arrived) == str(sent)


def test_how_long_to_wait_arrives() -> None:
    arrived = problem_in(to_error(TooManyTries("Too many.", wait=2.5, **WORDS)))
    assert isinstance(arrived, TooManyTries)
    assert arrived.wait == 2.5


@pytest.mark.parametrize("refusal", list(Refusal))
def test_why_a_change_was_refused_arrives(refusal: Refusal) -> None:
    arrived = problem_in(to_error(ChangeRefused(refusal)))
    assert isinstance(arrived, ChangeRefused)
    assert arrived.refusal is refusal


@pytest.mark.parametrize(
    "problem", [ChainMoved(), ControlMissing()], ids=lambda problem: type(problem).__name__
)
def test_problems_without_words_of_their_own_arrive(problem: Problem) -> None:
    assert type(problem_in(to_error(problem))) is type(problem)


def test_every_problem_of_accounts_is_told_apart() -> None:
    kinds = [each for _, each in inspect.getmembers(core.errors, inspect.isclass)]
    accounts = {kind for kind in kinds if issubclass(kind, AccountProblem)} - {AccountProblem}
    assert accounts <= set(_CODES)


def test_a_problem_of_no_known_kind_arrives_as_the_first_it_is_one_of() -> None:
    class StolenAway(SignedOut):
        pass

    assert type(problem_in(to_error(StolenAway("Gone.")))) is SignedOut


def test_a_kind_of_a_newer_hub_is_a_problem_with_its_words() -> None:
    arrived = problem_in(told(kind="MoonWrong", title="The moon is wrong.", cure="Wait."))
    assert type(arrived) is Problem
    assert str(arrived) == "The moon is wrong. Wait."


@pytest.mark.parametrize("kind", ["ChangeRefused", "TooManyTries"])
def test_a_reason_of_a_newer_hub_is_understood_as_well_as_can_be(kind: str) -> None:
    assert type(problem_in(told(kind=kind, title="No.", reason="the moon"))).__name__ == kind


@pytest.mark.parametrize("wait", ["nan", "inf", "-1", "1e400"])
def test_a_wait_that_is_none_is_no_wait_for_ever(wait: str) -> None:
    arrived = problem_in(told(kind="TooManyTries", title="No.", reason=wait))
    assert isinstance(arrived, TooManyTries)
    assert 0 <= arrived.wait <= 3600


def test_an_error_that_tells_no_problem_is_none() -> None:
    assert problem_in(ConnectError(Code.UNAVAILABLE, "no")) is None


@pytest.mark.parametrize(
    "packed", [Packed(type_url=URL, value=b"\xff" * 9), Packed(type_url="x", value=b"\x0a")]
)
def test_a_damaged_problem_is_none(packed: Packed) -> None:
    error = ConnectError(Code.UNAVAILABLE, "no", details=[ErrorDetail(packed)])
    assert problem_in(error) is None

"""What a request carries comes out as it went in, and what is unsound does not come out at all."""

import pytest

from core.requests import CALLER, DEADLINE, Carried, carried_in, headers_of, present, requested
from core.tracing import OFF, Trace

TRACE = Trace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01 tandem.caller=window")


@pytest.mark.parametrize(
    "carried", [Carried(), Carried("0a1b2c"), Carried("gateway", 1.5), Carried("", 0.0, TRACE)]
)
def test_what_is_carried_arrives(carried: Carried) -> None:
    headers = headers_of(carried)
    assert carried_in(lambda name: headers.get(name, "")) == carried


def test_nobody_is_given_more_time_than_is_left() -> None:
    assert headers_of(Carried(seconds=1.9999)) == {DEADLINE: "1999"}


@pytest.mark.parametrize("said", ["", "-1", "1.5", "soon", "1" * 10, "\u0661"])
def test_a_deadline_that_is_no_number_is_none(said: str) -> None:
    assert carried_in(lambda name: {DEADLINE: said, CALLER: "a b"}.get(name, "")) == Carried()


async def test_what_is_present_is_what_the_request_says() -> None:
    assert present(OFF) == Carried()
    with requested("gateway") as request:
        request.begin(60.0)
        told = present(OFF)
    assert told.caller == "gateway"
    assert 0 < (told.seconds or 0) <= 60.0

"""A deadline shrinks from hop to hop, and is over for whatever lives on."""

import asyncio

from core.requests import at_most, caller, left, requested, within


async def test_without_a_deadline_nothing_is_cut_short() -> None:
    assert (left(), at_most(5.0)) == (None, 5.0)


async def test_an_inner_deadline_never_reaches_beyond_the_outer_one() -> None:
    with within(10.0):
        with within(60.0):
            assert 0 < (left() or 0) <= 10.0
        with within(1.0):
            assert at_most(5.0) <= 1.0
        assert at_most(5.0) == 5.0
    assert left() is None


async def test_when_it_is_too_late_nothing_is_left() -> None:
    with within(0.0), within(5.0):
        assert (left(), at_most(5.0)) == (0.0, 0.0)


async def test_what_lives_on_has_all_the_time_again() -> None:
    over = asyncio.Event()

    async def live_on() -> tuple[float | None, float | None]:
        before = left()
        await over.wait()
        return before, left()

    with within(60.0):
        living = asyncio.create_task(live_on())
        await asyncio.sleep(0)
    over.set()
    before, after = await living
    assert before is not None
    assert after is None


async def test_a_request_has_all_the_time_until_it_is_told_to_begin_and_again_when_that_is_lifted() -> None:
    with requested("A") as request:
        assert left() is None
        request.begin(60.0)
        assert 0 < (left() or 0) <= 60.0
        request.lift()
        assert left() is None


async def test_a_request_inside_another_has_no_more_time_than_that() -> None:
    with within(1.0), requested("A") as request:
        request.begin(60.0)
        assert 0 < (left() or 0) <= 1.0
        request.lift()
        assert 0 < (left() or 0) <= 1.0


async def test_who_asked_first_is_known_until_it_is_answered() -> None:
    over = asyncio.Event()

    async def live_on() -> tuple[str, str]:
        before = caller()
        await over.wait()
        return before, caller()

    with requested("A"), within(5.0):
        living = asyncio.create_task(live_on())
        await asyncio.sleep(0)
    over.set()
    assert await living == ("A", "")

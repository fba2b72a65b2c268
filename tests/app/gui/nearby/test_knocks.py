"""Somebody nearby asks to be let in, and whoever is at the hub decides."""

from app.gui.nearby import KnockCard
from core.accounts import short_code
from core.errors import HubUnreachable
from core.facts import Role
from core.ids import DeviceId
from sync.hub.door import Knock
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

BEN = Knock(DeviceId("b" * 52), "Ben", short_code("b" * 52))


def test_who_knocks_is_let_into_the_space_that_is_chosen(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.nearby.knock(BEN)
        card = await desk.dialog(KnockCard)
        assert (card.code.text(), BEN.name in card.sentence.text()) == (BEN.code, True)
        card.role.choose(1)
        card.let_in_button.click()
        space = await desk.peer.library.default_space()
        await desk.until(lambda: desk.peer.nearby.let == [(BEN.device, space.id, Role.VIEWER)])
        await desk.until(lambda: not card.is_open)
        assert not desk.peer.nearby.turned_away

    run_journey(journey)


def test_who_only_presses_a_key_lets_nobody_in(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.nearby.knock(BEN)
        card = await desk.dialog(KnockCard)
        card.refuse_button.click()
        await desk.until(lambda: desk.peer.nearby.turned_away == [BEN.device])
        assert not desk.peer.nearby.let

    run_journey(journey)


def test_one_device_is_asked_about_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.nearby.knock(BEN)
        card = await desk.dialog(KnockCard)
        desk.peer.nearby.knock(BEN)
        await desk.until(card.isVisible)
        assert len(desk.window.findChildren(KnockCard)) == 1
        card.reject()

    run_journey(journey)


def test_what_is_in_the_way_of_letting_in_is_told_in_the_card(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.peer.nearby.trouble = HubUnreachable("The hub of this space cannot be reached.")
        desk.peer.nearby.knock(BEN)
        card = await desk.dialog(KnockCard)
        card.let_in_button.click()
        await desk.until(card.trouble.isVisible)
        assert card.is_open
        card.reject()

    run_journey(journey)

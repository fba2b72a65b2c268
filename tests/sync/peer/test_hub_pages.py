"""A page has one address, whoever asks for it and whichever place of the hub answered last."""

from itertools import permutations
from types import SimpleNamespace
from typing import cast

import pytest

from core.ids import NoteId
from sync.control import HubPlace
from sync.peer.hub_pages import HubPages, NotePage
from sync.peer.remote_hub import RemoteHub

HERE = ("127.0.0.1:4430", "localhost:4430")
EVERYWHERE = (*HERE, "hub.lan:4430")


async def path(note: NoteId) -> str:
    return f"/p/{note}"


async def calls() -> SimpleNamespace:
    return SimpleNamespace(page_of=path)


@pytest.mark.parametrize(
    ("places", "page"),
    [
        (HERE, NotePage("https://127.0.0.1:4430/p/bread", is_elsewhere_readable=False)),
        (EVERYWHERE, NotePage("https://hub.lan:4430/p/bread", is_elsewhere_readable=True)),
    ],
)
async def test_a_page_has_the_same_address_in_every_order_of_the_places(
    places: tuple[str, ...], page: NotePage
) -> None:
    hub = cast(RemoteHub, SimpleNamespace(calls=calls))
    for order in permutations(map(HubPlace.parse, places)):
        assert await HubPages(hub, order).page_of(NoteId("bread")) == page

"""Two see each other in a note while its hub is away, over a direct line between real windows."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

from app.gui.window import MainWindow
from tests.journeys.desktop.test_together import line_of, put_caret, shown, soon, window_on
from tests.journeys.test_nearby import Street, are_in_line
from tests.sync.peer.test_peer import has_note

BODY = "The first line.\nThe last line.\n"


def people_in(window: MainWindow) -> list[str]:
    """The others whose faces the window shows in its note."""
    return window.note.header.avatars.names()


def test_carets_and_who_is_in_the_note_are_seen_while_the_hub_is_away(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def journey() -> None:
        async with AsyncExitStack() as stack:
            street = Street(tmp_path, stack)
            ada, bob, cyd = [await street.open(name) for name in ("Ada", "Bob", "Cyd")]
            space = (await ada.library.default_space()).id
            note = (await ada.library.create_note(space, "Ours", BODY)).id
            link = await ada.peer.share(space)
            for guest in (bob, cyd):
                await guest.peer.join(link)
                await soon(lambda guest=guest: has_note(guest.peer, note))  # type: ignore[misc]
            await street.close("Ada")
            await are_in_line(space, bob, cyd)

            his = await stack.enter_async_context(window_on(bob.peer, note))
            async with window_on(cyd.peer, note) as hers:
                await soon(lambda: shown(his) == shown(hers) == BODY)
                put_caret(his, "The last")
                put_caret(hers, "The first")
                await soon(lambda: line_of(hers, "Bob") == "The last line.")
                await soon(lambda: line_of(his, "Cyd") == "The first line.")
                put_caret(hers, "last")
                await soon(lambda: line_of(his, "Cyd") == "The last line.")
                assert (people_in(his), people_in(hers)) == (["Cyd"], ["Bob"])
            await soon(lambda: not line_of(his, "Cyd") and not people_in(his))

    gui_loop.run_until_complete(journey())

"""A script with an API token works on the notes while people type in two windows."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from core.facts import Space
from core.ids import NoteId
from core.notes import OpenNote
from sync.peer import Peer
from tests.journeys.gateway_caller import GatewayCaller, access_token, api_token, calling
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import contains, has_note

ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Desk:
    """Two windows, and a script of the one who does not host."""

    ada: Peer
    bob: Peer
    space: Space
    script: GatewayCaller

    @asynccontextmanager
    async def windows(self, note: NoteId) -> AsyncIterator[tuple[OpenNote, OpenNote]]:
        async with self.ada.library.open_note(note) as here, self.bob.library.open_note(note) as there:
            yield here, there


@pytest.fixture
async def desk(office: Office) -> AsyncIterator[Desk]:
    ada, bob = await office.open("ada"), await office.open("bob")
    space = await ada.library.default_space()
    await bob.join(await ada.share(space.id))
    joined = next(each for each in await bob.library.spaces() if each.id == space.id)
    async with calling(joined) as nobody:
        session = nobody.by(await access_token(bob, joined))
        script = nobody.by(await api_token(session, "notes:read", "notes:write"))
        yield Desk(ada, bob, joined, script)


async def write(desk: Desk, title: str, body: str) -> NoteId:
    sent = {"title": title, "body": body}
    made = await desk.script.ask("POST", f"/v1/spaces/{desk.space.id}/notes", json=sent)
    assert made.status_code == 201, made.text
    return NoteId(made.json()["id"])


async def add_lines(script: GatewayCaller, note: NoteId) -> None:
    """Read the note, think, and put it back with one more line."""
    for number in range(ROUNDS):
        read = await script.ask("GET", f"/v1/notes/{note}")
        known = read.json()
        sent = {"title": known["title"], "body": known["body"] + f"script-{number}\n"}
        put = await script.ask("PUT", f"/v1/notes/{note}", json=sent, headers={"If-Match": known["etag"]})
        assert put.status_code == 200, put.text


async def type_words(window: OpenNote, who: str) -> None:
    for number in range(ROUNDS * 4):
        for letter in f"{who}-{number} ":
            window.document.replace(window.document.body_length // 2, 0, letter)
        await window.saved()


async def test_a_script_creates_reads_changes_and_trashes_notes(desk: Desk) -> None:
    note = await write(desk, "From a script", "one\n")
    await until(lambda: has_note(desk.bob, note))
    read = await desk.script.ask("GET", f"/v1/notes/{note}", headers={"Accept": "text/markdown"})
    assert read.text == "one\n"
    put = await desk.script.ask(
        "PUT",
        f"/v1/notes/{note}",
        content="one\ntwo\n",
        headers={"If-Match": read.headers["etag"], "Content-Type": "text/markdown"},
    )
    assert put.status_code == 200
    await until(lambda: contains(desk.bob, note, "two"))
    assert (await desk.script.ask("DELETE", f"/v1/notes/{note}")).status_code == 204
    await until(lambda: is_trashed(desk.bob, note))


async def is_trashed(peer: Peer, note: NoteId) -> bool:
    return (await peer.library.note(note)).trashed_at is not None


async def test_nothing_that_is_typed_is_lost_by_a_put(desk: Desk) -> None:
    note = await write(desk, "Everybody writes", "start\n")
    await until(lambda: has_note(desk.bob, note))
    async with desk.windows(note) as (here, there):
        await asyncio.gather(type_words(here, "ada"), type_words(there, "bob"), add_lines(desk.script, note))
        await until(lambda: here.document.body == there.document.body and "script-11" in there.document.body)
        letters = sorted("".join(here.document.body.split()))
    typed = [f"{who}-{number}" for who in ("ada", "bob") for number in range(ROUNDS * 4)]
    typed += ["start", *(f"script-{number}" for number in range(ROUNDS))]
    assert letters == sorted("".join(typed))


async def test_a_note_becomes_a_page_for_everybody_until_it_is_taken_back(desk: Desk) -> None:
    note = await write(desk, "Lentil soup", "Boil **water**.\n")
    published = await desk.script.ask("POST", f"/v1/notes/{note}/publication")
    assert published.status_code == 200, published.text
    path = published.json()["path"]
    async with calling(desk.space) as nobody:
        page = await nobody.ask("GET", path)
        assert page.status_code == 200
        assert "<strong>water</strong>" in page.text
        assert (await desk.script.ask("DELETE", f"/v1/notes/{note}/publication")).status_code == 204
        gone = await nobody.ask("GET", path)
    assert gone.status_code == 404
    assert "water" not in gone.text

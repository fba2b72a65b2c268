"""A request is one trace: from a script's headers through the hub into the log, to listeners and devices."""

import asyncio
import json
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from core.facts import Space
from core.ids import NoteId
from core.tracing.hops import ANSWERED, CALLED, LOGGED, PUBLISHED, RECEIVED, SAVED, TOLD, written_to
from sync.bus.certificates import trusting
from sync.peer import Peer
from tests.journeys.gateway_caller import GatewayCaller, access_token, api_token, calling
from tests.journeys.traced_peers import kept, of_trace, traced, tree, written
from tests.sync.peer.conftest import until
from tests.sync.peer.test_peer import has_note

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT = f"00-{TRACE}-00f067aa0ba902b7-01"
SECRET = "rhubarb"
GREETING = "tandem.hub.v1.NearbyService/Greet"


async def test_a_scripts_request_goes_on_to_a_listener_and_to_another_device(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        ada = await stack.enter_async_context(traced(tmp_path, "Ada"))
        bob = await stack.enter_async_context(traced(tmp_path, "Bob"))
        space = await ada.library.default_space()
        note = (await ada.library.create_note(space.id, "Shopping", "bread\n")).id
        await bob.join(await ada.share(space.id))
        await until(lambda: has_note(bob, note))
        joined = next(each for each in await bob.library.spaces() if each.id == space.id)
        nobody = await stack.enter_async_context(calling(joined))
        session = nobody.by(await access_token(bob, joined))
        script = nobody.by(await api_token(session, "notes:read", "notes:write"))

        listening = await stack.enter_async_context(connect(**where(joined, script)))
        await listening.send(json.dumps({"type": "subscribe"}))
        async with asyncio.timeout(30):
            await heard(listening, '"subscribed"')
            await rename(script, note)
            told = json.loads(await heard(listening, TRACE))
        await until(lambda: is_called(bob, note, SECRET))
        await until(lambda: is_drained(ada))

    assert told["event"] == "note.updated"
    assert told["traceparent"].startswith(f"00-{TRACE}-")
    found = of_trace(kept(tmp_path, "Ada", "Bob"), TRACE)
    assert tree(found) >= {
        ("Ada", ANSWERED.word, "00f067aa0ba902b7"),
        ("Ada", SAVED.word, ANSWERED.word),
        ("Ada", PUBLISHED.word, ANSWERED.word),
        ("Ada", LOGGED.word, PUBLISHED.word),
        ("Ada", TOLD.word, ANSWERED.word),
        ("Bob", RECEIVED.word, PUBLISHED.word),
    }
    assert SECRET.encode() not in written(tmp_path)
    [answered] = [span for _, span in found if span.hop == ANSWERED.word]
    assert answered.name == "PATCH /v1/notes/{note_id}"
    assert answered.facts["http.response.status_code"] == 200


async def rename(script: GatewayCaller, note: NoteId) -> None:
    headers = {"traceparent": PARENT, "baggage": f"tandem.caller=script,word={SECRET}"}
    answer = await script.ask("PATCH", f"/v1/notes/{note}", json={"title": SECRET}, headers=headers)
    assert answer.status_code == 200, answer.text


def where(space: Space, script: GatewayCaller) -> dict[str, Any]:
    """Where the hub of a space tells of events."""
    return {
        "uri": f"wss://{space.hub.partition(',')[0]}/v1/live",
        "ssl": trusting(space.authority),
        "additional_headers": {"Authorization": f"Bearer {script.token}"},
        "proxy": None,
    }


async def heard(listening: ClientConnection, words: str) -> str:
    """The first message with these words."""
    async for message in listening:
        if words in str(message):
            return str(message)
    raise AssertionError(words)


async def is_called(peer: Peer, note: NoteId, title: str) -> bool:
    return (await peer.library.note(note)).title == title


async def is_drained(peer: Peer) -> bool:
    return not await peer.library.store.count_outbox()


async def test_a_call_to_a_hub_goes_on_into_the_logs_of_the_hub(tmp_path: Path) -> None:
    async with traced(tmp_path, "Ada") as ada, traced(tmp_path, "Bob") as bob:
        space = (await ada.library.default_space()).id
        await bob.join(await ada.share(space))

    found = kept(tmp_path, "Ada", "Bob")
    entered = written_to("ACCOUNTS")
    mine = [of_trace(found, span.trace) for _, span in found if span.name == entered.name]
    made = {
        ("Ada", entered.word, ANSWERED.word),
        ("Ada", ANSWERED.word, CALLED.word),
        ("Bob", CALLED.word, ""),
    }
    assert any(tree(each) >= made for each in mine), [tree(each) for each in mine]
    names = {span.name for _, span in found if span.hop == CALLED.word}
    # A greeting looks in the background whether a place is there, and some are not.
    assert names - {GREETING} == {
        span.name
        for _, span in found
        if span.hop == ANSWERED.word and span.facts.get("rpc.method") and span.name != GREETING
    }
    assert "tandem.hub.v1.AccountService/Challenge" in names

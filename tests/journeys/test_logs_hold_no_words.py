"""Whatever people write and get wrong while Tandem logs all it can, no log has their words or secrets."""

import io
import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands.diagnostics import read_diagnostics
from app.configuration.model import Configuration, LogFormat, LogLevel
from app.daemon.log_lines import LogLines
from app.diary import keep_traceback
from core.errors import Problem
from core.facts import Space
from core.ids import NoteId
from core.profile import OwnerKind, Profile
from sync.peer import Peer, SyncMode
from tests.journeys.gateway_caller import GatewayCaller, access_token, api_token, calling
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import has_note

SPACE, TITLE, TEXT, SEARCHED, NAME, PASSWORD, CHOSEN = (
    "Zwetschgendatschi",
    "Quittengelee",
    "Mirabellenmus",
    "Schlehenfeuer",
    "Weichselbaum",
    "Holunderblütensirup",
    "hagebuttenmark-4711",
)
_ALL = Configuration(log_format=LogFormat.JSON, log_level=LogLevel.DEBUG)


@pytest.fixture
def told() -> Iterator[io.StringIO]:
    """What a `tandemd` that logs everything writes on standard error."""
    stream = io.StringIO()
    with LogLines(stream, is_journal=False).written(_ALL):
        yield stream


async def get_wrong(caller: GatewayCaller, token: str, note: NoteId) -> None:
    """Ask the hub for what it refuses, with words in every place that a caller fills."""
    script = caller.by(token)
    for method, path, content in (
        ("GET", f"/v1/{SEARCHED}", None),
        ("GET", f"/v1/search?q={SEARCHED}%22%28", None),
        ("PUT", f"/v1/notes/{note}", {"title": TITLE, TEXT: [TEXT]}),
        ("POST", "/v1/sessions", {"name": NAME, "password": PASSWORD}),
        ("POST", "/v1/users", {"name": f"{NAME}!?", "display_name": NAME, "password": PASSWORD}),
    ):
        await script.ask(method, path, json=content, headers={"X-Request-Id": CHOSEN})
    await caller.by(CHOSEN).ask("GET", "/v1/spaces")


async def hang_up(caller: GatewayCaller) -> None:
    """Leave in the middle of a request, of which the hub logs by which id it was asked."""

    async def half() -> AsyncIterator[bytes]:
        yield b'{"name":'
        raise BrokenPipeError

    headers = {"X-Request-Id": CHOSEN, "Content-Type": "application/json"}
    with pytest.raises(BrokenPipeError):
        await caller.ask("POST", "/v1/sessions", content=half(), headers=headers)


def stumble(library_of: Peer) -> None:
    """Let a listener meet a bug with a note's words in its hands."""

    def fail() -> None:
        raise KeyError(f"{TITLE}: {TEXT}")

    library_of.library.saver.when_saved(fail)


async def write_together(ada: Peer, bob: Peer) -> tuple[Space, NoteId, str]:
    space = (await ada.library.create_space(SPACE)).id
    note = (await ada.library.create_note(space, TITLE, TEXT, tags=[SEARCHED])).id
    await ada.host(space)
    link = await ada.people.invite(space)
    await bob.join(link)
    await until(lambda: has_note(bob, note))
    await bob.library.append(note, TEXT)
    shared = next(each for each in await ada.library.spaces() if each.id == space)
    return shared, note, link.secret.text


def logs_in(place: Path) -> dict[str, str]:
    """Read all logs of all profiles: those of Tandem and those of the bus."""
    return {str(path): path.read_text(errors="replace") for path in place.rglob("*.log*")}


async def test_no_log_has_what_people_wrote_or_what_lets_them_in(
    office: Office, tmp_path: Path, told: io.StringIO
) -> None:
    profile = Profile(tmp_path / "ada")
    async with open_desk(profile, OwnerKind.DAEMON, SyncMode.FOLLOW, name=NAME) as desk:
        ada, bob = desk.peer, await office.open(NAME)
        shared, note, secret = await write_together(ada, bob)
        session = await access_token(ada, shared)
        async with calling(shared) as caller:
            token = await api_token(caller.by(session), "notes:read", "notes:write")
            await get_wrong(caller, token, note)
            await hang_up(caller)
        stumble(ada)
        with suppress(Problem):
            await ada.library.note(NoteId(SEARCHED))
        await ada.library.saver.saved()
        await until(lambda: "a listener failed" in told.getvalue() and "hung up before" in told.getvalue())
        diagnosed = (await read_diagnostics(desk)).text
        await office.close(NAME)
        keep_traceback(profile, ValueError(TEXT))
    logs = logs_in(tmp_path)
    assert any("a listener failed" in text for text in logs.values())
    logs |= {"standard error": told.getvalue(), "diagnostics": diagnosed}
    assert "a listener failed" in diagnosed
    secrets = (SPACE, TITLE, TEXT, SEARCHED, NAME, PASSWORD, CHOSEN, secret, session, token)
    assert str(tmp_path) not in diagnosed
    assert str(Path(__file__).parents[2]) not in diagnosed, "a traceback tells whose computer it is"
    for where, text in logs.items():
        for each in secrets:
            assert each not in text, f"{each} stands in {where}"
            assert json.dumps(each)[1:-1] not in text, f"{each} stands in {where}"


def test_all_that_tandem_logs_is_heard(told: io.StringIO) -> None:
    logging.getLogger("sync.example").debug("the least of it")
    assert "the least of it" in told.getvalue()

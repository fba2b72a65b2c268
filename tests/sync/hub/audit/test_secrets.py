"""No secret and no text is in the audit log, in its bytes on the disk, or in what the program logs."""

import logging
from pathlib import Path

import pytest

from core.accounts import ProofPurpose
from core.errors import SignInRefused
from core.ids import SpaceId, UserId
from sync.bus import Connection
from sync.hub.audit import Act, open_audit
from sync.hub.users import NewUser, Registration
from sync.log import read_slice
from tests.sync.hub.audit.test_listening import HERE, tell
from tests.sync.hub.users.conftest import ADDRESS, Connect, Hubs, clock, hubs, new_key, proof_of

__all__ = ["clock", "hubs"]
MARK = "zebra"
PASSWORD, WRONG = f"{MARK}-correct-horse", f"{MARK}-wrong-horse"
NAME, SHOWN, TITLE = f"{MARK}name", f"{MARK} Shown", f"{MARK} title of a note"


async def play(hubs: Hubs, connection: Connection, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Do everything that is recorded, with marked words; returns all secrets."""
    caplog.set_level(logging.DEBUG)
    async with open_audit(connection, world=hubs.world) as audit:
        users = await hubs.open()
        await users.set_registration(Registration.BY_INVITE)
        invite = await users.invite(None)
        key = new_key()
        new = NewUser(
            NAME, SHOWN, PASSWORD, invite.secret, proof_of(users, key, ProofPurpose.JOIN), f"{MARK} laptop"
        )
        first = await users.register(new, ADDRESS)
        audit.record(Act.INVITE_REDEEMED, user=first.user, about=invite.secret, address=ADDRESS)
        with pytest.raises(SignInRefused):
            await users.sign_in(NAME, WRONG, ADDRESS)
        audit.record(Act.SIGN_IN_REFUSED, user=first.user, address=f"{ADDRESS} {WRONG}")
        second = await users.sign_in(NAME, PASSWORD, ADDRESS)
        for got in (first, second):
            audit.record(Act.SIGNED_IN, user=got.user, about=got.access)
            audit.record(Act.TOKEN_CREATED, user=got.user, about=got.refresh)
        identity = await users.identify(second.access)
        await users.change_display_name(identity, SHOWN + " anew")
        audit.record(Act.PUBLISHED, user=UserId(SHOWN), space=SpaceId(TITLE), about=TITLE)
        await tell(connection, "space.founded", space=HERE, by=first.user, name=TITLE)
        await tell(connection, "space.renamed", space=HERE, by=first.user, name=TITLE, about=TITLE)
        await users.catch_up()
        await audit.flush()
        assert await audit.read_user(first.user)
        assert await audit.read_space(HERE)
    halves = [
        part for token in (first, second) for part in (*token.access.split("."), *token.refresh.split("."))
    ]
    secrets = [PASSWORD, WRONG, *invite.secret.split("."), *halves]
    return [secret for secret in secrets if len(secret) > 30 or MARK in secret]


def of_audit(place: Path) -> list[Path]:
    return [path for path in place.rglob("*") if path.is_file() and "/AUDIT/" in str(path)]


@pytest.fixture
async def scene(
    hubs: Hubs, connect: Connect, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> tuple[list[str], dict[str, bytes]]:
    """The secrets, and all bytes in which none of them may be."""
    async with connect("audit") as connection:
        await connection.wait_connected(10)
        secrets = await play(hubs, connection, caplog)
        wires = await read_slice(connection, 1, stream="AUDIT")
    places = {
        "stream": b"".join(message.wire for message in wires),
        "disk": b"".join(path.read_bytes() for path in of_audit(tmp_path)),
        "log": caplog.text.encode(),
    }
    return secrets, places


@pytest.mark.parametrize("place", ["stream", "disk", "log"])
async def test_no_secret_is_there(scene: tuple[list[str], dict[str, bytes]], place: str) -> None:
    secrets, places = scene
    assert len(secrets) > 6
    assert [secret for secret in secrets if secret.encode() in places[place]] == []


@pytest.mark.parametrize("place", ["stream", "disk"])
async def test_no_name_and_no_text_is_there(scene: tuple[list[str], dict[str, bytes]], place: str) -> None:
    _, places = scene
    assert places[place]
    assert MARK.encode() not in places[place]

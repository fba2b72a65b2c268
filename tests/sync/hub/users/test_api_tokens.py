"""Tokens for scripts: what they open, and when they end."""

import pytest

from core.errors import BadInput, NotFound, SignedOut
from sync.hub.users import ApiScope, Identity, NewApiToken, UserService
from sync.hub.users.events import (
    ApiTokenEnded,
    ApiTokenMade,
    DeviceRevoked,
    PasswordChanged,
    Registered,
    UserDeleted,
)
from tests.sync.hub.users.conftest import (
    ADDRESS,
    PASSWORD,
    Clock,
    Hubs,
    all_of,
    new_key,
    register,
)
from tests.sync.hub.users.replica import Replica

READS = frozenset({ApiScope.NOTES_READ})
HOUR = 3600.0


@pytest.fixture
async def anna(users: UserService) -> Identity:
    return await users.identify((await register(users)).access)


async def make(users: UserService, identity: Identity, lasts: float = HOUR) -> NewApiToken:
    return await users.make_api_token(identity, "backup", READS, lasts)


async def test_a_token_tells_whose_it_is_and_what_for(users: UserService, anna: Identity) -> None:
    made = await make(users, anna)
    found = await users.identify_api_token(made.text)
    assert (found.user, found.scopes, found.label) == (anna.user, READS, "backup")
    assert await users.api_tokens(anna) == [found]


async def test_a_token_is_no_access_token(users: UserService, anna: Identity) -> None:
    made = await make(users, anna)
    for text in (made.text, made.text.replace("tdp_", "tda_")):
        with pytest.raises(SignedOut):
            await users.identify(text)


async def test_a_forged_token_opens_nothing(users: UserService, anna: Identity) -> None:
    made = await make(users, anna)
    last = "A" if made.text[-1] != "A" else "B"
    for text in (made.text[:-1] + last, made.text + "A", made.text[:-1], "tdp_", "", "\ud800"):
        with pytest.raises(SignedOut):
            await users.identify_api_token(text)


async def test_a_token_ends_in_time(users: UserService, anna: Identity, clock: Clock) -> None:
    made = await make(users, anna)
    clock.pass_by(HOUR)
    with pytest.raises(SignedOut):
        await users.identify_api_token(made.text)
    assert await users.api_tokens(anna) == []


async def test_only_its_owner_ends_a_token(users: UserService, anna: Identity) -> None:
    made = await make(users, anna)
    bela = await users.identify((await register(users, "bela")).access)
    with pytest.raises(NotFound):
        await users.end_api_token(bela, made.token.id)
    await users.end_api_token(anna, made.token.id)
    with pytest.raises(SignedOut):
        await users.identify_api_token(made.text)
    with pytest.raises(NotFound):
        await users.end_api_token(anna, made.token.id)


async def test_a_change_of_the_password_ends_tokens(users: UserService, anna: Identity) -> None:
    made = await make(users, anna)
    await users.change_password(anna, PASSWORD, "another password", ADDRESS)
    with pytest.raises(SignedOut):
        await users.identify_api_token(made.text)


async def test_the_end_of_the_account_ends_tokens(users: UserService, anna: Identity) -> None:
    made = await make(users, anna)
    await users.delete_account(anna, PASSWORD, ADDRESS)
    with pytest.raises(SignedOut):
        await users.identify_api_token(made.text)


async def test_a_removed_device_takes_its_tokens_along(users: UserService) -> None:
    key = new_key()
    on_device = await users.identify((await register(users, key=key)).access)
    elsewhere = await users.identify((await users.sign_in("anna", PASSWORD, ADDRESS)).access)
    lost, kept = await make(users, on_device), await make(users, elsewhere)
    assert on_device.device is not None
    await users.revoke_device(elsewhere, on_device.device)
    with pytest.raises(SignedOut):
        await users.identify_api_token(lost.text)
    assert (await users.identify_api_token(kept.text)).id == kept.token.id


async def test_a_session_that_ended_makes_no_token(users: UserService, anna: Identity) -> None:
    await users.sign_out(anna)
    with pytest.raises(SignedOut):
        await make(users, anna)


@pytest.mark.parametrize("lasts", [0.0, -1.0, float("nan"), float("inf"), 367 * 86_400.0])
async def test_no_token_lasts_for_ever_or_not_at_all(
    users: UserService, anna: Identity, lasts: float
) -> None:
    with pytest.raises(BadInput):
        await make(users, anna, lasts)


async def test_nobody_has_more_tokens_than_fifty(users: UserService, anna: Identity) -> None:
    for _ in range(50):
        await make(users, anna)
    with pytest.raises(BadInput):
        await make(users, anna)


async def test_another_hub_knows_a_token_at_once(hubs: Hubs, users: UserService, anna: Identity) -> None:
    other = await hubs.open("two")
    made = await make(users, anna)
    assert (await other.identify_api_token(made.text)).user == anna.user
    await other.end_api_token(anna, made.token.id)
    await all_of(users)
    with pytest.raises(SignedOut):
        await users.identify_api_token(made.text)


async def test_the_export_lists_tokens_without_secrets(users: UserService, anna: Identity) -> None:
    made = await make(users, anna)
    exported = await users.export(anna)
    assert [token["id"] for token in exported["api_tokens"]] == [made.token.id]
    assert made.text.partition(".")[2] not in str(exported)


async def test_no_file_holds_a_secret(hubs: Hubs, users: UserService, anna: Identity) -> None:
    made = await make(users, anna)
    secret = made.text.partition(".")[2]
    assert secret not in repr(made)
    kept = [path.read_bytes() for path in hubs.place.rglob("*") if path.is_file()]
    assert kept
    assert not any(secret.encode() in each for each in kept)


def test_a_token_that_was_decided_before_the_password_changed_is_void() -> None:
    replica = _replica()
    seen = replica.view.sequence
    assert replica.take(PasswordChanged(user="anna", password="$other", kept=""))
    assert not replica.take(_made("t1", seen=seen))
    assert replica.take(_made("t1", seen=seen + 1))


def test_a_token_of_a_removed_device_or_of_nobody_is_void() -> None:
    replica = _replica()
    assert not replica.take(_made("t1", device="d9"))
    assert not replica.take(_made("t1", user="nobody"))
    assert replica.take(_made("t1", device="d1"))
    assert not replica.take(_made("t1"))
    assert replica.take(DeviceRevoked(user="anna", device="d1"))
    assert replica.view.api_token("t1") is None
    assert not replica.take(_made("t2", device="d1"))
    assert not replica.take(ApiTokenEnded(token="t1", user="anna"))


def test_no_token_comes_after_the_end_of_an_account() -> None:
    replica = _replica()
    assert replica.take(_made("t1"))
    assert replica.take(UserDeleted(user="anna"))
    assert replica.view.api_token("t1") is None
    assert not replica.take(_made("t2"))


def test_a_scope_of_a_newer_tandem_opens_nothing_here() -> None:
    replica = _replica()
    assert replica.take(_made("t1", scopes=("notes:read", "rockets:launch")))
    kept = replica.view.api_token("t1")
    assert kept is not None
    assert kept.token.scopes == READS


def _replica() -> Replica:
    replica = Replica()
    assert replica.take(
        Registered(user="anna", name="anna", key="anna", display_name="Anna", password="$h", device="d1")
    )
    return replica


def _made(
    token: str,
    *,
    user: str = "anna",
    device: str | None = None,
    seen: int = 99,
    scopes: tuple[str, ...] = ("notes:read",),
) -> ApiTokenMade:
    return ApiTokenMade(
        token=token, user=user, device=device, label="", scopes=scopes, secret=b"s", ends_at=1e10, seen=seen
    )

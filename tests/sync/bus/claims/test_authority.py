"""The hub as operator: its secret in a file, and the tokens it signs."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from core.accounts import DeviceKey
from core.errors import ProfileProblem
from core.facts import Role
from core.ids import DeviceId, SpaceId
from core.world import World, real_world
from sync.bus.claims.authority import LIFETIME, Authority, Quota
from sync.bus.claims.errors import BadKey, BadToken
from sync.bus.claims.nkeys import KeyKind, user_of
from sync.bus.claims.roles import member_grants
from sync.bus.claims.rooms import Room
from sync.bus.claims.tokens import decode_token
from tests.secret_files import claims_in

SPACE, OTHER_SPACE = SpaceId("a" * 28), SpaceId("b" * 28)
DEVICE, OTHER = DeviceKey(b"d" * 32).id, DeviceKey(b"e" * 32).id
NOW = 1_800_000_000.0
QUOTA = Quota(disk=1000, streams=4)


@pytest.fixture
def world() -> World:
    return replace(real_world(), now=lambda: NOW)


@pytest.fixture
def authority(tmp_path: Path, world: World) -> Authority:
    return claims_in(tmp_path, world)


def test_the_secret_is_kept_and_makes_the_same_accounts(
    authority: Authority, tmp_path: Path, world: World
) -> None:
    again = claims_in(tmp_path, world)
    issuers = {decode_token(each.operator_token()).issuer for each in (again, authority)}
    assert len(issuers) == 1
    assert again.rooms(SPACE) == authority.rooms(SPACE)


def test_the_secret_is_for_its_owner_only(authority: Authority, tmp_path: Path) -> None:
    assert stat.S_IMODE((tmp_path / "operator.key").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["operator.key"]


def test_two_hubs_have_nothing_in_common(authority: Authority, tmp_path: Path, world: World) -> None:
    (tmp_path / "other").mkdir()
    other = claims_in(tmp_path / "other", world)
    mine, theirs = authority.rooms(SPACE).values(), other.rooms(SPACE).values()
    assert not {authority.system, authority.hub, *mine} & {other.system, other.hub, *theirs}


def test_every_damage_of_one_byte_is_noticed_and_the_file_left_alone(
    authority: Authority, tmp_path: Path, world: World
) -> None:
    path = tmp_path / "operator.key"
    sound = path.read_bytes()
    for position in range(len(sound)):
        damaged = bytearray(sound)
        damaged[position] ^= 0x01
        path.write_bytes(damaged)
        with pytest.raises(ProfileProblem, match=r"operator\.key, is damaged"):
            claims_in(tmp_path, world)
        assert path.read_bytes() == bytes(damaged)


def test_an_empty_or_unreadable_file_is_a_problem_in_words(tmp_path: Path, world: World) -> None:
    (tmp_path / "operator.key").touch()
    with pytest.raises(ProfileProblem, match="is damaged"):
        claims_in(tmp_path, world)
    with pytest.raises(ProfileProblem, match="cannot be read or written"):
        claims_in(tmp_path / "absent", world)


def test_every_account_has_its_own_key(authority: Authority) -> None:
    rooms = [*authority.rooms(SPACE).values(), *authority.rooms(OTHER_SPACE).values()]
    assert len({authority.system, authority.hub, *rooms}) == 8


def test_the_log_alone_may_store_and_only_so_much(authority: Authority) -> None:
    limits = {
        room: decode_token(text).contents["limits"]
        for room, text in authority.space_tokens(SPACE, QUOTA, [DEVICE]).items()
    }
    assert limits[Room.LOG]["disk_storage"] == 1000
    assert "disk_storage" not in limits[Room.EDITORS] | limits[Room.VIEWERS]
    assert all(limit["leaf"] == 0 for limit in limits.values())


def test_a_revoked_device_stands_in_the_claims_of_its_room_alone(authority: Authority) -> None:
    tokens = authority.space_tokens(SPACE, QUOTA, [DEVICE], {Room.EDITORS: {DEVICE: NOW - 0.5}})
    revoked = {room: decode_token(text).contents["revocations"] for room, text in tokens.items()}
    assert revoked == {Room.LOG: {}, Room.EDITORS: {user_of(DEVICE): int(NOW - 0.5)}, Room.VIEWERS: {}}


def test_a_revocation_that_outlived_every_token_is_forgotten(authority: Authority) -> None:
    revoked = {DEVICE: NOW - LIFETIME - 1, OTHER: NOW - LIFETIME}
    text = authority.space_tokens(SPACE, QUOTA, [DEVICE], {Room.VIEWERS: revoked})[Room.VIEWERS]
    assert decode_token(text).contents["revocations"] == {user_of(OTHER): int(NOW - LIFETIME)}


def test_no_token_outlives_the_memory_of_revocations(authority: Authority) -> None:
    with pytest.raises(ValueError, match="forgotten"):
        authority.admit(DEVICE, SPACE, Role.EDITOR, lifetime=LIFETIME + 1)


@pytest.mark.parametrize("role", Role)
def test_a_member_is_let_in_for_a_while_by_its_own_key(authority: Authority, role: Role) -> None:
    token = authority.verify_member(authority.admit(DEVICE, SPACE, role, lifetime=60), SPACE, role)
    assert token.subject == user_of(DEVICE)
    assert token.expires_at == NOW + 60
    assert token.contents["pub"]["allow"] == list(member_grants(DEVICE, role).publish)
    assert token.contents["allowed_connection_types"] == ["STANDARD"]


def test_a_token_of_another_space_or_role_is_not_taken(authority: Authority) -> None:
    token = authority.admit(DEVICE, SPACE, Role.VIEWER)
    with pytest.raises(BadToken):
        authority.verify_member(token, OTHER_SPACE, Role.VIEWER)
    with pytest.raises(BadToken):
        authority.verify_member(token, SPACE, Role.EDITOR)


def test_what_is_no_device_is_let_in_nowhere(authority: Authority) -> None:
    with pytest.raises(BadKey):
        authority.admit(DeviceId("nobody"), SPACE, Role.EDITOR)


def test_a_users_token_fits_into_the_line_that_a_server_takes(authority: Authority) -> None:
    for token in (authority.admit(DEVICE, SPACE, Role.OWNER), authority.admit_hub(DEVICE, SPACE)):
        assert len(token) < 3500  # of the 4096 bytes for everything that a client says of itself


def test_the_watcher_may_only_ask_how_the_server_is(authority: Authority) -> None:
    token = decode_token(authority.admit_watcher(DEVICE))
    assert token.issuer == authority.system
    assert token.contents["pub"]["allow"] == ["$SYS.REQ.SERVER.PING.HEALTHZ"]


def test_the_operator_names_the_system_account(authority: Authority) -> None:
    token = decode_token(authority.operator_token())
    assert token.kind is KeyKind.OPERATOR
    assert token.contents["system_account"] == authority.system

"""A profile's secrets: opened where what opens them is at hand, and never a reason to lose anything."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.accounts import DeviceKey, HashCost
from core.accounts.device import draw_seed, spell_key
from core.accounts.secrets import Means, Secrets, SecretsClosed, SecretsGone, SecretsUnkept, unlocking
from core.accounts.secrets.key_files import KeyFiles
from core.accounts.secrets.profile_key import is_sealed
from core.ids import DeviceId
from core.profile import Profile
from core.world import real_world
from tests.core.accounts.secrets.memory_keyring import MemoryKeyring

WORLD = real_world()


@dataclass
class Computer:
    """A home with a profile, a folder for keys, and perhaps a keyring."""

    home: Path
    keyring: MemoryKeyring | None = None
    passphrase: str | None = None
    profile: Profile = field(init=False)

    def __post_init__(self) -> None:
        self.profile = Profile(self.home / "profile")
        self.profile.directory.mkdir(parents=True, exist_ok=True)

    @property
    def keys(self) -> Path:
        return self.home / "keys"

    @property
    def means(self) -> Means:
        return Means(
            KeyFiles(self.keys), lambda: self.keyring, lambda: self.passphrase, self.keyring is not None
        )

    def secrets(self) -> Secrets:
        """Begin as a start of the program does."""
        return Secrets(self.profile, self.means, WORLD)

    async def open(self) -> DeviceId:
        secrets = self.secrets()
        await secrets.open_device()
        assert secrets.device.is_open
        return secrets.device.id

    def copy_to(self, home: Path, **found: object) -> "Computer":
        """Copy the profile folder alone to another computer."""
        shutil.copytree(self.profile.directory, home / "profile")
        return Computer(home, **found)  # type: ignore[arg-type]

    def write_plain(self) -> DeviceId:
        """Leave the key as version 0.1.0 did."""
        seed = draw_seed(WORLD)
        self.profile.device_key.write_bytes(spell_key(seed))
        return DeviceKey(seed).id


@pytest.fixture(params=["file", "keyring", "passphrase"])
def computer(request: pytest.FixtureRequest, tmp_path: Path) -> Computer:
    if request.param == "keyring":
        return Computer(tmp_path / "home", MemoryKeyring())
    return Computer(tmp_path / "home", passphrase="garden gate" if request.param == "passphrase" else None)


@pytest.fixture
def with_keyring(tmp_path: Path) -> tuple[Computer, MemoryKeyring]:
    keyring = MemoryKeyring()
    return Computer(tmp_path / "home", keyring), keyring


@pytest.fixture
def with_file(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "home")


@pytest.fixture(autouse=True)
def _cheap_and_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unlocking, "HashCost", lambda: HashCost(memory=8, passes=1))


# Keeping and opening


async def test_a_device_is_the_same_at_every_start(computer: Computer) -> None:
    assert await computer.open() == await computer.open()


async def test_the_profile_gives_no_secret_away(computer: Computer) -> None:
    computer.write_plain()
    seed = computer.profile.device_key.read_bytes().split(b"\n")[1]
    await computer.open()
    for path in computer.profile.directory.rglob("*"):
        assert seed not in path.read_bytes(), path.name
    assert is_sealed(computer.profile.device_key.read_bytes())


async def test_a_key_in_a_file_lies_outside_of_the_profile(with_file: Computer) -> None:
    await with_file.open()
    assert [path.suffix for path in with_file.keys.iterdir()] == [".key"]


async def test_a_keyring_spares_the_file(with_keyring: tuple[Computer, MemoryKeyring]) -> None:
    computer, keyring = with_keyring
    await computer.open()
    assert [service for service, _ in keyring.entries] == ["Tandem"]
    assert not computer.keys.exists()


async def test_before_it_is_opened_a_device_is_known_by_its_id(computer: Computer) -> None:
    device = await computer.open()
    secrets = computer.secrets()
    assert (secrets.device.id, secrets.device.is_open) == (device, False)


async def test_a_new_device_can_sign_before_its_key_is_sealed(computer: Computer) -> None:
    assert computer.secrets().device.is_open


async def test_what_is_not_sealed_is_sealed_in_the_background(computer: Computer) -> None:
    secrets = computer.secrets()
    async with secrets.settled():
        device = secrets.device.id
    assert await computer.open() == device


async def test_other_secrets_are_sealed_under_the_same_key(computer: Computer) -> None:
    path = computer.profile.directory / "operator.key"
    (await computer.secrets().file(path)).keep(b"the hub's", "label")
    assert (await computer.secrets().file(path)).read() == b"the hub's"
    assert b"the hub's" not in path.read_bytes()


# Profiles of version 0.1.0


async def test_a_plain_key_is_sealed_and_stays_the_same(computer: Computer) -> None:
    device = computer.write_plain()
    assert await computer.open() == device
    assert is_sealed(computer.profile.device_key.read_bytes())
    assert await computer.open() == device


@pytest.mark.parametrize("moment", ["before the key is kept", "before the file is in its place"])
async def test_what_ends_before_a_key_is_sealed_leaves_the_plain_one_which_works(
    with_file: Computer, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    device = with_file.write_plain()
    plain = with_file.profile.device_key.read_bytes()

    replace = Path.replace
    last = ".key.new" if moment == "before the key is kept" else "device.key.new"

    def crash(path: Path, target: Path) -> Path:
        if path.name.endswith(last):
            raise OSError(moment)
        return replace(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", crash)
        await with_file.secrets().open_device()
    assert with_file.profile.device_key.read_bytes() == plain
    assert await with_file.open() == device


async def test_what_the_disk_did_not_really_take_does_not_take_the_plain_keys_place(
    with_file: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = with_file.write_plain()
    plain = with_file.profile.device_key.read_bytes()
    await Computer(with_file.home).secrets().key()
    read = Path.read_bytes

    def misread(path: Path) -> bytes:
        content = read(path)
        return content[:-9] + b"AAAAAAAA\n" if path.name == "device.key.new" else content

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", misread)
        await with_file.secrets().open_device()
    assert with_file.profile.device_key.read_bytes() == plain
    assert await with_file.open() == device


async def test_a_plain_key_works_where_nobody_can_keep_a_key_for_it(with_file: Computer) -> None:
    device = with_file.write_plain()
    with_file.keys.touch()
    secrets = with_file.secrets()
    await secrets.open_device()
    assert secrets.device.id == device
    assert secrets.where().is_plain
    path = with_file.profile.device_key
    assert (await secrets.file(path)).read() == path.read_bytes()


async def test_a_new_key_is_not_written_where_nobody_can_keep_a_key_for_it(with_file: Computer) -> None:
    with_file.keys.touch()
    with pytest.raises(SecretsUnkept, match="nowhere to keep"):
        await with_file.secrets().open_device()
    assert not with_file.profile.device_key.exists()


async def test_a_damaged_plain_key_is_a_problem_in_words_and_left_alone(with_file: Computer) -> None:
    with_file.profile.device_key.write_bytes(b"")
    with pytest.raises(SecretsClosed, match=r"device\.key, is damaged"):
        await with_file.secrets().open_or_renew()
    assert with_file.profile.device_key.read_bytes() == b""


async def test_a_key_that_cannot_be_read_is_a_problem_in_words(with_file: Computer) -> None:
    with_file.profile.device_key.mkdir()
    secrets = with_file.secrets()
    with pytest.raises(SecretsClosed, match="cannot be read or written"):
        await secrets.open_device()


# What opens them is not at hand


@asynccontextmanager
async def stuck(keyring: MemoryKeyring) -> AsyncIterator[None]:
    keyring.answers.clear()
    try:
        yield
    finally:
        keyring.answers.set()


async def test_a_locked_keyring_is_told_and_asked_again_later(
    with_keyring: tuple[Computer, MemoryKeyring],
) -> None:
    computer, keyring = with_keyring
    device = await computer.open()
    keyring.is_locked = True
    secrets = computer.secrets()
    with pytest.raises(SecretsClosed, match="is locked"):
        await secrets.open_device()
    assert (secrets.device.id, secrets.device.is_open) == (device, False)
    keyring.is_locked = False
    await secrets.open_device()
    assert secrets.device.is_open


async def test_a_stuck_keyring_is_waited_for_once_and_for_seconds(
    with_keyring: tuple[Computer, MemoryKeyring], monkeypatch: pytest.MonkeyPatch
) -> None:
    computer, keyring = with_keyring
    await computer.open()
    monkeypatch.setattr("core.accounts.secrets.secrets.DEADLINE", 0.05)
    async with stuck(keyring):
        secrets = computer.secrets()
        asked = keyring.asked
        for _ in range(3):
            with pytest.raises(SecretsClosed, match="does not answer"):
                await secrets.open_device()
        assert keyring.asked == asked + 1


async def test_an_answer_that_is_late_opens_them_after_all(
    with_keyring: tuple[Computer, MemoryKeyring], monkeypatch: pytest.MonkeyPatch
) -> None:
    computer, keyring = with_keyring
    device = await computer.open()
    monkeypatch.setattr("core.accounts.secrets.secrets.DEADLINE", 0.05)
    secrets = computer.secrets()
    async with stuck(keyring):
        with pytest.raises(SecretsClosed):
            await secrets.open_device()
    assert await secrets.wait_late()
    await secrets.open_device()
    assert secrets.device.id == device


async def test_nothing_late_is_waited_for_when_nothing_is(computer: Computer) -> None:
    secrets = computer.secrets()
    assert not await secrets.wait_late()
    await secrets.open_device()
    assert not await secrets.wait_late()


async def test_a_stuck_keyring_does_not_keep_a_new_profile_from_its_key(
    with_keyring: tuple[Computer, MemoryKeyring], monkeypatch: pytest.MonkeyPatch
) -> None:
    computer, keyring = with_keyring
    monkeypatch.setattr("core.accounts.secrets.unlocking.DEADLINE", 0.05)
    async with stuck(keyring):
        device = await computer.open()
    assert computer.keys.exists()
    assert await computer.open() == device


async def test_the_keyring_is_not_touched_before_its_turn(
    with_keyring: tuple[Computer, MemoryKeyring],
) -> None:
    computer, keyring = with_keyring
    await computer.open()
    asked, turn = keyring.asked, asyncio.Event()
    secrets = Secrets(computer.profile, computer.means, WORLD, turn.wait)
    opening = asyncio.create_task(secrets.open_device())
    done, _ = await asyncio.wait({opening}, timeout=0.1)
    assert not done
    assert keyring.asked == asked
    turn.set()
    await opening
    assert secrets.device.is_open


async def test_a_wrong_passphrase_is_told_and_the_right_one_opens(tmp_path: Path) -> None:
    computer = Computer(tmp_path / "home", passphrase="garden gate")
    device = await computer.open()
    for passphrase, said in (("other", "does not open"), (None, "was not given")):
        computer.passphrase = passphrase
        with pytest.raises(SecretsClosed, match=said):
            await computer.secrets().open_device()
    computer.passphrase = "garden gate"
    assert await computer.open() == device


# Nobody has what opens them any more


def _lose_file(computer: Computer) -> None:
    shutil.rmtree(computer.keys)


def _reset_keyring(computer: Computer) -> None:
    assert computer.keyring is not None
    computer.keyring.entries.clear()


@pytest.mark.parametrize("lose", [_lose_file, _reset_keyring])
async def test_a_lost_key_is_told_with_what_is_safe_and_nothing_is_changed(
    tmp_path: Path, lose: Callable[[Computer], None]
) -> None:
    computer = Computer(tmp_path / "home", MemoryKeyring() if lose is _reset_keyring else None)
    await computer.open()
    lose(computer)
    before = _files(computer)
    with pytest.raises(SecretsGone, match="is not there") as told:
        await computer.secrets().open_device()
    assert "Your notes are safe" in told.value.safe
    assert "new device" in told.value.cure
    assert _files(computer) == before


async def test_a_profile_on_another_computer_becomes_a_new_device_when_it_needs_one(
    with_file: Computer, tmp_path: Path
) -> None:
    device = await with_file.open()
    there = with_file.copy_to(tmp_path / "elsewhere")
    secrets = there.secrets()
    assert secrets.device.id == device
    await secrets.open_or_renew()
    renewed = secrets.device.id
    assert renewed != device
    assert await there.open() == renewed
    assert await with_file.open() == device


async def test_what_could_not_be_opened_is_set_aside_and_opens_when_it_is_brought_back(
    with_file: Computer, tmp_path: Path
) -> None:
    device = await with_file.open()
    there = with_file.copy_to(tmp_path / "elsewhere")
    await there.secrets().open_or_renew()
    for name in ("device.key", "secrets.json"):
        (there.profile.directory / f"{name}.unopened-1").rename(there.profile.directory / name)
    shutil.copytree(with_file.keys, there.keys, dirs_exist_ok=True)
    assert await there.open() == device


async def test_a_hubs_secret_that_does_not_open_is_not_replaced_by_a_new_device(
    with_file: Computer, tmp_path: Path
) -> None:
    path = with_file.profile.directory / "operator.key"
    (await with_file.secrets().file(path)).keep(b"the hub's", "label")
    await with_file.open()
    there = with_file.copy_to(tmp_path / "elsewhere")
    sealed = (there.profile.directory / "operator.key").read_bytes()
    await there.secrets().renew_device()
    assert (there.profile.directory / "operator.key").read_bytes() == sealed


async def test_a_locked_keyring_makes_no_new_device(with_keyring: tuple[Computer, MemoryKeyring]) -> None:
    computer, keyring = with_keyring
    await computer.open()
    keyring.is_locked = True
    before = _files(computer)
    with pytest.raises(SecretsClosed):
        await computer.secrets().open_or_renew()
    assert _files(computer) == before


async def test_who_asks_for_a_new_device_gets_it_though_the_keyring_is_away(
    with_keyring: tuple[Computer, MemoryKeyring],
) -> None:
    computer, _ = with_keyring
    device = await computer.open()
    computer.keyring = None
    secrets = computer.secrets()
    await secrets.renew_device()
    assert secrets.device.id != device
    assert await computer.open() == secrets.device.id


async def test_a_copy_on_the_same_computer_is_the_same_device(computer: Computer, tmp_path: Path) -> None:
    device = await computer.open()
    clone = computer.home / "clone"
    shutil.copytree(computer.profile.directory, clone)
    secrets = Secrets(Profile(clone), computer.means, WORLD)
    await secrets.open_device()
    assert secrets.device.id == device


# Damage


async def test_a_damaged_sealed_key_leaves_the_notes_open_and_can_be_renewed(computer: Computer) -> None:
    await computer.open()
    path = computer.profile.device_key
    sound = path.read_bytes()
    path.write_bytes(sound[:-9] + b"AAAAAAAA\n")
    damaged = path.read_bytes()
    secrets = computer.secrets()
    with pytest.raises(SecretsClosed, match="is damaged"):
        await secrets.open_device()
    assert path.read_bytes() == damaged
    await secrets.renew_device()
    assert await computer.open() == secrets.device.id


@pytest.mark.parametrize("harm", ["lost", "nonsense", "of a newer version"])
async def test_what_says_where_the_key_is_kept_is_not_needed_to_find_it(
    with_file: Computer, harm: str
) -> None:
    device = await with_file.open()
    path = with_file.profile.secrets
    facts = json.loads(path.read_bytes())
    if harm == "lost":
        path.unlink()
    else:
        path.write_text("nonsense" if harm == "nonsense" else json.dumps(facts | {"version": 2}))
    assert await with_file.open() == device
    assert json.loads(path.read_bytes()) == facts


# A passphrase beside, or in the place of, another keeper


async def test_a_passphrase_opens_a_copy_of_the_profile_anywhere(
    with_keyring: tuple[Computer, MemoryKeyring], tmp_path: Path
) -> None:
    computer, _ = with_keyring
    device = await computer.open()
    where = await computer.secrets().set_passphrase("garden gate", only=False)
    assert len(where.places) == 2
    assert await computer.open() == device
    there = computer.copy_to(tmp_path / "elsewhere", passphrase="garden gate")
    assert await there.open() == device


async def test_with_a_passphrase_only_nothing_else_opens_them(computer: Computer) -> None:
    device = await computer.open()
    await computer.secrets().set_passphrase("open sesame", only=True)
    assert not list(computer.keys.glob("*"))
    assert not (computer.keyring and computer.keyring.entries)
    computer.passphrase = None
    with pytest.raises(SecretsClosed, match="passphrase"):
        await computer.secrets().open_device()
    computer.passphrase = "open sesame"
    assert await computer.open() == device


def _files(computer: Computer) -> dict[str, bytes]:
    folder = computer.profile.directory
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

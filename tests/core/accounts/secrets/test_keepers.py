"""What every keeper of keys does, be it a file, a keyring in memory or a real Secret Service."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from core.accounts.secrets import ProfileKey, SecretsClosed
from core.accounts.secrets.keeper import Keeper
from core.accounts.secrets.key_files import KeyFiles
from core.accounts.secrets.keyring_keeper import KeyringKeeper
from core.accounts.secrets.real_keyring import find_real_keyring
from core.world import real_world
from tests.core.accounts.secrets.memory_keyring import MemoryKeyring
from tests.core.accounts.secrets.secret_service import running_secret_service


def _file(place: Path, _stack: ExitStack, _patch: pytest.MonkeyPatch) -> Keeper:
    return KeyFiles(place / "keys")


def _memory(_place: Path, _stack: ExitStack, _patch: pytest.MonkeyPatch) -> Keeper:
    keyring = MemoryKeyring()
    return KeyringKeeper(lambda: keyring)


def _secret_service(place: Path, stack: ExitStack, patch: pytest.MonkeyPatch) -> Keeper:
    stack.enter_context(running_secret_service(place, patch))
    return KeyringKeeper(find_real_keyring)


@pytest.fixture(params=[_file, _memory, _secret_service], ids=["file", "memory", "Secret Service"])
def keeper(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Keeper]:
    make: Callable[[Path, ExitStack, pytest.MonkeyPatch], Keeper] = request.param
    with ExitStack() as stack:
        yield make(tmp_path, stack, monkeypatch)


@pytest.fixture
def key() -> ProfileKey:
    return ProfileKey.make(real_world())


def test_a_key_is_found_by_its_id(keeper: Keeper, key: ProfileKey) -> None:
    other = ProfileKey.make(real_world())
    keeper.keep(key)
    keeper.keep(other)
    found = keeper.find(key.id)
    assert found is not None
    assert found.secret == key.secret


def test_a_key_that_was_never_kept_is_not_there(keeper: Keeper, key: ProfileKey) -> None:
    assert keeper.find(key.id) is None


def test_a_key_is_kept_twice_as_once(keeper: Keeper, key: ProfileKey) -> None:
    keeper.keep(key)
    keeper.keep(key)
    keeper.forget(key.id)
    assert keeper.find(key.id) is None


def test_a_forgotten_key_is_not_there_and_may_be_forgotten_again(keeper: Keeper, key: ProfileKey) -> None:
    keeper.keep(key)
    keeper.forget(key.id)
    keeper.forget(key.id)
    assert keeper.find(key.id) is None


def test_a_locked_secret_service_says_so_and_keeps_what_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: ProfileKey
) -> None:
    with running_secret_service(tmp_path, monkeypatch) as service:
        keeper = KeyringKeeper(find_real_keyring)
        keeper.keep(key)
        service.lock()
        calls: list[Callable[[], object]] = [
            lambda: keeper.find(key.id),
            lambda: keeper.keep(key),
            lambda: keeper.forget(key.id),
        ]
        for call in calls:
            with pytest.raises(SecretsClosed, match="is locked"):
                call()


def test_without_a_session_bus_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch, key: ProfileKey) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with pytest.raises(SecretsClosed, match="No keyring runs here"):
        KeyringKeeper(find_real_keyring).find(key.id)


@pytest.mark.parametrize(
    "backend",
    ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "keyrings.alt.file.PlaintextKeyring"],
)
def test_a_backend_that_keeps_nothing_or_keeps_it_plain_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    with running_secret_service(tmp_path, monkeypatch):
        assert find_real_keyring() is not None
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
        assert find_real_keyring() is None


def test_who_switched_the_keyring_off_for_python_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "python_keyring" / "keyringrc.cfg"
    settings.parent.mkdir()
    settings.write_text("[backend]\ndefault-keyring=keyring.backends.null.Keyring\n")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with running_secret_service(tmp_path, monkeypatch):
        assert find_real_keyring() is None


def test_an_entry_that_somebody_changed_is_as_good_as_none(key: ProfileKey) -> None:
    keyring = MemoryKeyring()
    keeper = KeyringKeeper(lambda: keyring)
    for text in ("nonsense", ProfileKey.make(real_world()).text):
        keyring.entries["Tandem", key.id] = text
        assert keeper.find(key.id) is None

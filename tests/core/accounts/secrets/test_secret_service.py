"""A profile whose key is in a real Secret Service: unlocked, locked, stuck, and gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.accounts.secrets import Secrets, SecretsClosed, SecretsGone, means_in
from core.profile import Profile
from core.world import real_world
from tests.core.accounts.secrets.secret_service import SecretService, running_secret_service


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    monkeypatch.setattr("core.accounts.secrets.unlocking.DEADLINE", 60.0)
    monkeypatch.setattr("core.accounts.secrets.secrets.DEADLINE", 60.0)
    with running_secret_service(tmp_path / "desktop", monkeypatch) as running:
        yield running


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "profile").mkdir()
    return tmp_path


def secrets_in(place: Path, service: SecretService) -> Secrets:
    """Begin as a start of the program in that desktop session does."""
    environment = {"DBUS_SESSION_BUS_ADDRESS": service.address, "XDG_STATE_HOME": str(place / "state")}
    return Secrets(Profile(place / "profile"), means_in(environment), real_world())


async def test_a_desktops_keyring_keeps_the_key_and_opens_it(place: Path, service: SecretService) -> None:
    first = secrets_in(place, service)
    await first.open_device()
    assert first.where().places == ("the keyring of this computer",)
    assert not (place / "state").exists()
    again = secrets_in(place, service)
    assert not again.device.is_open
    await again.open_device()
    assert again.device.is_open
    assert again.device.id == first.device.id


async def test_locked_it_gives_nothing_and_loses_nothing(place: Path, service: SecretService) -> None:
    await secrets_in(place, service).open_device()
    service.lock()
    with pytest.raises(SecretsClosed, match="is locked"):
        await secrets_in(place, service).open_or_renew()


async def test_stuck_it_is_not_waited_for_and_its_late_answer_counts(
    place: Path, service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    await secrets_in(place, service).open_device()
    secrets = secrets_in(place, service)
    monkeypatch.setattr("core.accounts.secrets.secrets.DEADLINE", 0.2)
    service.freeze()
    with pytest.raises(SecretsClosed, match="does not answer"):
        await secrets.open_device()
    service.thaw()
    assert await secrets.wait_late()
    await secrets.open_device()
    assert secrets.device.is_open


async def test_reset_it_has_no_key_any_more(place: Path, service: SecretService) -> None:
    await secrets_in(place, service).open_device()
    service.reset()
    with pytest.raises(SecretsGone, match="is not there"):
        await secrets_in(place, service).open_device()

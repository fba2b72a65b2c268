"""How a hub is reached is kept in the profile, checked when it is read, and overruled by the environment."""

from pathlib import Path

import pytest

from core.errors import BadInput, BusProblem
from sync.hub.hub_settings import (
    KeptSettings,
    Overruling,
    check_listen,
    check_names,
    hub_settings,
    keep_settings,
    read_settings,
)

OPEN = KeptSettings("192.168.1.5", ("notes.example.org",))


def test_a_hub_of_which_nothing_was_set_is_reached_from_every_network(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "hub") == KeptSettings("0.0.0.0", ())  # noqa: S104 (nothing listens)


def test_what_was_set_is_read_again(tmp_path: Path) -> None:
    keep_settings(tmp_path / "hub", OPEN)
    assert read_settings(tmp_path / "hub") == OPEN


def test_nobody_else_reads_the_file(tmp_path: Path) -> None:
    keep_settings(tmp_path / "hub", OPEN)
    assert (tmp_path / "hub" / "settings.json").stat().st_mode & 0o077 == 0


def test_the_environment_has_the_last_word_on_the_address() -> None:
    assert hub_settings(OPEN, "Mara", Overruling.of({"TANDEM_LISTEN": "127.0.0.1"})).listen == "127.0.0.1"
    assert hub_settings(OPEN, "Mara", Overruling()).listen == "192.168.1.5"


def test_a_hub_calls_its_owner_as_others_see_them() -> None:
    assert hub_settings(OPEN, "Mara", Overruling()).display_name == "Mara"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"listen": 5}',
        b'{"listen": "banana"}',
        b'{"names": ["https://x"]}',
        b"\xff",
        b'{"listen": "localh\xefst"}',
        b"[" * 100_000,
    ],
)
def test_a_file_that_makes_no_sense_is_named_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    with pytest.raises(BusProblem, match="cannot be read") as caught:
        read_settings(tmp_path)
    assert str(path) in caught.value.title
    assert path.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BusProblem, match="cannot be written"):
        keep_settings(tmp_path / "file", OPEN)


@pytest.mark.parametrize("address", ["127.0.0.1", "::", "192.168.1.5", "localhost"])
def test_a_hub_can_listen_on_addresses(address: str) -> None:
    check_listen(address)


@pytest.mark.parametrize("address", ["", "banana", "1.2.3", "127.0.0.1:4222", "notes.example.org"])
def test_other_texts_are_no_address(address: str) -> None:
    with pytest.raises(BadInput, match="no address"):
        check_listen(address)


@pytest.mark.parametrize("name", ["", "https://x", "a b", "host:80", "-x", "../x", "x" * 300])
def test_other_texts_are_no_name_of_a_host(name: str) -> None:
    with pytest.raises(BadInput, match="no name"):
        check_names([name])


def test_there_are_not_more_names_than_an_invitation_holds() -> None:
    check_names(["a.example", "b.example", "c.example", "2001:db8::1"])
    with pytest.raises(BadInput, match="no more than 4"):
        check_names(["a"] * 5)

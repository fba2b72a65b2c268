"""One's account at a hub from the shell: password, sign-ins, what the hub knows, and the end of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.app.cli.test_people_commands import (
    ben,
    joined,
    roles,
    shared,
    sharing,
    sign_in,
    take_password,
    until,
)

__all__ = ["ben", "joined", "sharing"]
Run = Callable[..., Any]
NEW = b"correct horse\nseven green bicycles\n"


@pytest.fixture
def desktop(tmp_path: Path) -> Path:
    """The profile of Ben's second device."""
    return tmp_path / "desktop"


def sessions(tandem: Run, directory: Path) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = tandem("user", "sessions", "--json", directory=directory).json["sessions"]
    return listed


def acts(tandem: Run, *arguments: str, **where: Path) -> list[str]:
    return [entry["act"] for entry in tandem(*arguments, "--json", **where).json["entries"]]


def test_a_password_is_changed_by_who_knows_the_present_one(
    tandem: Run, joined: Any, ben: Path, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.commands.sign_ins._LET_IN_SECONDS", 0.1)
    take_password(tandem, ben)
    refused = tandem("user", "change-password", stdin=b"correct cow\nseven bicycles\n", directory=ben)
    assert refused.code == 1
    changed = tandem("user", "change-password", stdin=NEW, directory=ben)
    assert changed.err.endswith("is changed. Every other sign-in has ended.\n")
    assert "bicycles" not in changed.out + changed.err
    assert sign_in(tandem, joined, desktop).code == 1
    assert sign_in(tandem, joined, desktop, b"seven green bicycles\n").code == 0


def test_setting_a_password_twice_names_the_way_to_change_it(tandem: Run, joined: Any, ben: Path) -> None:
    take_password(tandem, ben)
    again = tandem("user", "set-password", "ben", stdin=b"another horse\n", directory=ben)
    assert again.code == 1
    assert "`tandem user change-password`" in again.err


def test_who_has_no_password_is_told_to_take_one(tandem: Run, joined: Any, ben: Path) -> None:
    refused = tandem("user", "change-password", stdin=NEW, directory=ben)
    assert refused.code == 1
    assert "`tandem user set-password`" in refused.err


def test_one_password_is_not_enough_for_a_change(tandem: Run, joined: Any, ben: Path) -> None:
    take_password(tandem, ben)
    refused = tandem("user", "change-password", stdin=b"correct horse\n", directory=ben)
    assert refused.code == 1
    assert "Two passwords are needed" in refused.err


def test_a_device_that_signs_in_for_every_command_is_listed_once_and_ended_at_once(
    tandem: Run, joined: Any, ben: Path
) -> None:
    (before,) = sessions(tandem, ben)
    (again,) = sessions(tandem, ben)
    assert (again["id"], again["is_current"]) == (before["id"], True)
    assert "this one" in tandem("user", "sessions", directory=ben).out
    ended = tandem("user", "end-session", before["id"][:8], directory=ben)
    assert (ended.code, ended.out) == (0, "")
    (anew,) = sessions(tandem, ben)
    assert anew["id"] != before["id"]
    assert tandem("user", "end-session", before["id"], directory=ben).code == 1


def test_who_signed_out_hears_nothing_until_signing_in_again(tandem: Run, joined: Any, ben: Path) -> None:
    space = shared(tandem, ben)
    refused = tandem("user", "sign-out", directory=ben)
    assert refused.code == 1
    assert "no way back in" in refused.err
    take_password(tandem, ben)
    out = tandem("user", "sign-out", directory=ben)
    assert out.err.endswith("`tandem user sign-in Notes ben` brings you back.\n")
    tandem("note", "new", "-t", "Meanwhile")
    listed = tandem("device", "list", directory=ben)
    assert "You signed out of the hub" in listed.err
    assert tandem("sync", "--once", directory=ben).code != 0
    back = tandem("user", "sign-in", space, "ben", stdin=b"correct horse\n", directory=ben)
    assert (back.code, back.out) == (0, "“Notes”: 2 notes.\n")


def test_one_reads_all_that_the_hub_knows_and_no_secret(tandem: Run, joined: Any, ben: Path) -> None:
    take_password(tandem, ben)
    exported = tandem("user", "export", directory=ben)
    facts = json.loads(exported.out)
    assert facts["user"]["name"] == "ben"
    assert [space["role"] for space in facts["spaces"]] == ["editor"]
    assert "password-changed" in [entry["act"] for entry in facts["audit log"]]
    assert "$argon2" not in exported.out


def test_owners_read_what_was_done_in_the_space_and_others_do_not(
    tandem: Run, joined: Any, ben: Path
) -> None:
    tandem("member", "role", "Notes", "Ben", "viewer")
    assert until(lambda: "role-changed" in acts(tandem, "space", "audit", "Notes"))
    shown = tandem("space", "audit", "Notes")
    for told in ("Ana shared the space", "Ben joined as an editor", "Ana made Ben a viewer"):
        assert told in shown.out
    last = tandem("space", "audit", "Notes", "--limit", "1")
    assert "Ana made Ben a viewer" in last.out
    assert "earlier entries; --limit shows more." in last.err
    refused = tandem("space", "audit", shared(tandem, ben), directory=ben)
    assert (refused.code, refused.out) == (1, "")


def test_one_reads_what_was_done_with_the_account_and_the_host_with_all(
    tandem: Run, joined: Any, ben: Path
) -> None:
    take_password(tandem, ben)
    assert "password-changed" in acts(tandem, "user", "audit", directory=ben)
    assert "Ben changed the password" in tandem("user", "audit", directory=ben).out
    assert "space-founded" not in acts(tandem, "user", "audit", directory=ben)
    assert until(lambda: "invite-made" in acts(tandem, "hub", "audit", "--limit", "0"))
    everything = tandem("hub", "audit")
    assert "Ben changed the password" in everything.out
    assert "Ana became a user of the hub" in everything.out


def test_an_account_ends_by_its_password_alone(tandem: Run, joined: Any, ben: Path) -> None:
    take_password(tandem, ben)
    assert tandem("user", "delete", stdin=b"correct horse\n", directory=ben).code == 2
    for wrong in (b"", b"correct cow\n"):
        assert tandem("user", "delete", "--yes", stdin=wrong, directory=ben).code == 1
    assert "Ben" in roles(tandem)
    ended = tandem("user", "delete", "--yes", stdin=b"correct horse\n", directory=ben)
    assert ended.err.startswith("The account of Ben at ")
    assert not [space for space in tandem("space", "list", "--json", directory=ben).json if space["hub"]]
    assert len(tandem("note", "list", "--json", directory=ben).json) == 1
    assert [user["display_name"] for user in tandem("user", "list", "--json").json] == ["Ana"]


def test_who_has_no_password_ends_the_account_by_the_device(tandem: Run, joined: Any, ben: Path) -> None:
    assert tandem("user", "delete", "--yes", directory=ben).code == 0
    assert [user["display_name"] for user in tandem("user", "list", "--json").json] == ["Ana"]


def test_the_end_of_an_account_is_read_as_its_users_act_by_no_name(
    tandem: Run, joined: Any, ben: Path
) -> None:
    members = tandem("member", "list", "Notes", "--json").json["members"]
    mark = next(member["id"] for member in members if member["name"] == "Ben")[:4]
    assert tandem("user", "delete", "--yes", directory=ben).code == 0
    assert until(lambda: "account-deleted" in acts(tandem, "space", "audit", "Notes"))
    shown = tandem("space", "audit", "Notes").out
    for told in ("joined as an editor", "was ended by its user"):
        assert f"Deleted account {mark} {told}" in shown
    assert "removed" not in shown
    assert until(lambda: f"Deleted account {mark} was ended by its user" in tandem("hub", "audit").out)
    assert "Ben" not in shown + tandem("hub", "audit").out


def test_the_account_of_the_hub_itself_does_not_end(tandem: Run, joined: Any) -> None:
    for command in (("delete", "--yes"), ("sign-out",)):
        refused = tandem("user", *command)
        assert refused.code == 1
        assert refused.err.startswith("Tandem: This computer is the hub of “Notes”")

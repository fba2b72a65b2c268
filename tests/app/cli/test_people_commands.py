"""The hub, its members, invitations, users and devices from two shells, on real profiles and a real hub."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sync.control import InviteLink

Run = Callable[..., Any]
DEADLINE, PAUSE = 30.0, 0.02


@pytest.fixture
def ben(tmp_path: Path) -> Path:
    """The profile that joins."""
    return tmp_path / "ben"


@pytest.fixture
def sharing(tandem: Run, start: Run, profile: Path) -> Any:
    """A process that shares “Notes” with one note in it; its first line is the invitation."""
    tandem("user", "rename", "Ana")
    tandem("note", "new", "-t", "Plans", "first\n")
    return start("app.cli.entry", "--profile", str(profile), "share", "Notes")


@pytest.fixture
def joined(tandem: Run, sharing: Any, ben: Path) -> Any:
    """The same, when Ben has joined."""
    assert tandem("join", sharing.first_line, "--name", "Ben", directory=ben).code == 0
    return sharing


def roles(tandem: Run, space: str = "Notes", **where: Path) -> dict[str, str]:
    listed = tandem("member", "list", space, "--json", **where).json
    return {member["name"]: member["role"] for member in listed["members"]}


def shared(tandem: Run, directory: Path) -> str:
    """Give the id of the space that a profile joined; it has another one of that name."""
    return str(next(s["id"] for s in tandem("space", "list", "--json", directory=directory).json if s["hub"]))


def until(seen: Callable[[], bool]) -> bool:
    """Look again and again until it is so, or the deadline has passed."""
    deadline = time.monotonic() + DEADLINE
    while not seen():
        if time.monotonic() > deadline:
            return False
        time.sleep(PAUSE)
    return True


def test_a_hub_is_prepared_before_anything_is_shared(tandem: Run) -> None:
    before = tandem("hub", "status", "--json").json
    assert (before["runs"], before["fingerprint"], before["spaces"]) == (False, "", [])
    prepared = tandem(
        "hub", "init", "--listen", "127.0.0.1", "--name", "n.example", "--registration", "closed"
    )
    assert prepared.code == 0
    assert "nobody new may join" in prepared.err
    after = tandem("hub", "status", "--json").json
    assert after["fingerprint"] == prepared.out.strip()
    assert (after["listen"], after["names"]) == ("127.0.0.1", ["n.example"])


def test_names_of_a_hub_can_be_taken_back(tandem: Run) -> None:
    tandem("hub", "init", "--name", "n.example")
    assert tandem("hub", "init", "--no-names", "--json").json["names"] == []
    assert tandem("hub", "init", "--no-names", "--name", "n.example").code == 2


def test_settings_that_cannot_be_read_are_replaced_as_the_cure_says(tandem: Run, profile: Path) -> None:
    tandem("hub", "init")
    (profile / "hub" / "settings.json").write_text("junk")
    refused = tandem("hub", "status")
    assert "Set them again with `tandem hub init --listen ADDRESS`." in refused.err
    assert tandem("hub", "init", "--listen", "127.0.0.1").code == 0
    assert tandem("hub", "status").code == 0


def test_an_address_that_the_environment_overrules_is_said_to_be(tandem: Run) -> None:
    prepared = tandem("hub", "init", "--listen", "127.0.0.2")
    assert "It listens on 127.0.0.1" in prepared.err
    assert "127.0.0.2 was kept, but the variable TANDEM_LISTEN overrules it." in prepared.err


def test_a_hub_that_runs_tells_how_it_runs_and_what_waits(tandem: Run, sharing: Any) -> None:
    prepared = tandem("hub", "init", "--name", "n.example", "--json").json
    assert (prepared["names"], prepared["waits_for_restart"]) == (["n.example"], True)
    state = tandem("hub", "status", "--json").json
    assert (state["names"], state["waits_for_restart"]) == ([], True)
    assert "The hub runs as it was set before" in tandem("hub", "status").err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--listen", "banana"), "“banana” is no address to listen on."),
        (("--listen", "192.0.2.1"), "This computer cannot listen on 192.0.2.1"),
        (("--name", "https://x"), "“https://x” is no name of a host."),
        (("--registration", "maybe"), "Nobody can register “maybe”."),
    ],
)
def test_a_hub_is_not_prepared_for_what_cannot_be(tandem: Run, arguments: tuple[str, ...], told: str) -> None:
    refused = tandem("hub", "init", *arguments)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith(f"Tandem: {told}")


def test_sharing_says_for_whom_how_long_and_who_reaches_the_hub(tandem: Run, sharing: Any) -> None:
    again = tandem("share", "Notes")
    first, reach = again.err.splitlines()[:2]
    assert first.startswith("Up to 20 people can join “Notes” as editors until ")
    assert reach.startswith(
        "Only programs on this computer reach the hub; `tandem hub init --listen 0.0.0.0`"
    )


def test_the_hub_tells_who_it_runs_for(tandem: Run, joined: Any) -> None:
    state = tandem("hub", "status", "--json").json
    assert (state["runs"], state["spaces"], state["members"], state["users"]) == (True, ["Notes"], 2, 2)
    assert state["registration"] == "invite"
    assert [user["display_name"] for user in tandem("user", "list", "--json").json] == ["Ana", "Ben"]


def test_both_see_who_belongs_to_the_space(tandem: Run, joined: Any, ben: Path) -> None:
    both = {"Ana": "owner", "Ben": "editor"}
    assert roles(tandem) == roles(tandem, shared(tandem, ben), directory=ben) == both
    assert "Ben (you)" in tandem("space", "members", shared(tandem, ben), directory=ben).out


def test_whoever_became_a_viewer_is_told_so_and_writes_nothing(tandem: Run, joined: Any, ben: Path) -> None:
    demoted = tandem("member", "role", "Notes", "Ben", "viewer")
    assert demoted.err == "Ben is now a viewer of “Notes”.\n"
    notes = shared(tandem, ben)
    assert until(lambda: roles(tandem, notes, directory=ben)["Ben"] == "viewer")
    refused = tandem("note", "new", "-t", "Mine", "--space", notes, directory=ben)
    assert refused.code == 1
    assert refused.err.startswith("Tandem: You may only read “Notes”.\nNothing was changed.\n")


def test_only_owners_invite(tandem: Run, joined: Any, ben: Path) -> None:
    refused = tandem("invite", "create", shared(tandem, ben), directory=ben)
    assert (refused.code, refused.out) == (1, "")
    assert "only an owner may do that" in refused.err


def test_an_invitation_for_a_viewer_lets_one_in_who_only_reads(
    tandem: Run, sharing: Any, ben: Path, tmp_path: Path
) -> None:
    made = tandem("invite", "create", "Notes", "--role", "viewer")
    assert made.err.startswith("One person can join “Notes” as a viewer until ")
    assert tandem("join", made.out.strip(), "--name", "Ben", directory=ben).code == 0
    assert roles(tandem)["Ben"] == "viewer"
    late = tandem("join", made.out.strip(), "--name", "Carl", directory=tmp_path / "carl")
    assert late.code == 1
    assert late.err.startswith("Tandem: You cannot join by this invitation: the invitation is used up.\n")


def test_an_invitation_that_was_taken_back_lets_nobody_in(tandem: Run, sharing: Any, ben: Path) -> None:
    link = tandem("invite", "create", "Notes").out.strip()
    assert tandem("invite", "revoke", "Notes", link).code == 0
    left = [invite["id"] for invite in tandem("invite", "list", "Notes", "--json").json["invites"]]
    assert InviteLink.parse(link).secret.id not in left
    refused = tandem("join", link, directory=ben)
    assert refused.code == 1
    assert "taken back" in refused.err


def test_a_qr_code_leaves_the_link_alone_on_standard_output(tandem: Run, sharing: Any) -> None:
    made = tandem("invite", "create", "Notes", "--qr")
    assert InviteLink.parse(made.out).name == "Notes"
    assert made.out.count("\n") == 1
    assert sum("█" in line for line in made.err.splitlines()) > 25


def test_a_removed_member_is_out_and_may_put_the_space_away(tandem: Run, joined: Any, ben: Path) -> None:
    removed = tandem("member", "remove", "Notes", "Ben")
    assert removed.err == "Ben is out of “Notes” and gets nothing new. What Ben wrote stays.\n"
    assert list(roles(tandem)) == ["Ana"]
    space = shared(tandem, ben)
    left = tandem("space", "leave", space, directory=ben)
    assert left.err == "You left “Notes”. Its notes stay here, and are only here now.\n"
    assert not [space for space in tandem("space", "list", "--json", directory=ben).json if space["hub"]]
    assert len(tandem("note", "list", "--json", directory=ben).json) == 1


def test_whoever_was_removed_is_told_so_and_not_that_the_hub_is_away(
    tandem: Run, start: Run, joined: Any, ben: Path
) -> None:
    space = shared(tandem, ben)
    start("app.cli.entry", "--profile", str(ben), "sync", "--follow")
    tandem("member", "remove", "Notes", "Ben")

    def right() -> str:
        spaces = tandem("space", "list", "--json", directory=ben).json
        return str(next(space["right"] for space in spaces if space["hub"]))

    assert until(lambda: right() == "none")
    assert tandem("member", "list", space, directory=ben).err.startswith("You are no member any more; ")
    kept = tandem("note", "new", "-t", "Late", "--space", space, directory=ben)
    assert "1 change is only on this device" in kept.err


def test_whoever_left_comes_back_with_what_was_written_meanwhile(tandem: Run, joined: Any, ben: Path) -> None:
    space = shared(tandem, ben)
    assert tandem("space", "leave", space, directory=ben).code == 0
    assert list(roles(tandem)) == ["Ana"]
    tandem("note", "new", "-t", "Alone", "--space", space, directory=ben)
    link = tandem("invite", "create", "Notes").out.strip()
    assert tandem("join", link, directory=ben).code == 0
    assert tandem("sync", "--once", directory=ben).code == 0

    def titles() -> set[str]:
        return {note["title"] for note in tandem("note", "list", "--json").json}

    assert until(lambda: titles() == {"Alone", "Plans"})


def test_the_host_does_not_leave_the_others_without_a_hub(tandem: Run, joined: Any) -> None:
    refused = tandem("space", "leave", "Notes")
    assert refused.code == 1
    assert refused.err.startswith("Tandem: This computer is the hub of “Notes”")


def test_a_new_owner_may_say_who_the_members_are(tandem: Run, joined: Any, ben: Path) -> None:
    handed = tandem("space", "transfer", "Notes", "Ben")
    owns, stays = handed.err.splitlines()
    assert owns == "Ben owns “Notes” now. You are an editor of it."
    assert stays.startswith("This computer stays its hub")
    assert tandem("member", "role", shared(tandem, ben), "Ana", "viewer", directory=ben).code == 0
    assert roles(tandem) == {"Ana": "viewer", "Ben": "owner"}


def test_everybody_sees_the_new_name_of_a_space(tandem: Run, joined: Any, ben: Path) -> None:
    space = shared(tandem, ben)
    assert tandem("space", "rename", "Notes", "Garden").err == "The space is called “Garden” now.\n"

    def names() -> set[str]:
        return {
            row["name"] for row in tandem("space", "list", "--json", directory=ben).json if row["id"] == space
        }

    assert until(lambda: names() == {"Garden"})
    assert InviteLink.parse(tandem("invite", "create", "Garden").out).name == "Garden"


def test_one_takes_a_name_and_a_password_to_sign_in_elsewhere(tandem: Run, joined: Any, ben: Path) -> None:
    taken = tandem("user", "set-password", "ben", stdin=b"correct horse battery\n", directory=ben)
    assert taken.err.endswith("as “ben” now.\n")
    assert "correct horse" not in taken.out + taken.err
    (account,) = tandem("user", "show", "--json", directory=ben).json["accounts"]
    assert (account["user_name"], account["has_password"]) == ("ben", True)


@pytest.fixture
def desktop(tmp_path: Path) -> Path:
    """The profile of Ben's second device."""
    return tmp_path / "desktop"


def take_password(tandem: Run, ben: Path) -> None:
    taken = tandem("user", "set-password", "ben", stdin=b"correct horse\n", directory=ben)
    assert taken.code == 0


def sign_in(tandem: Run, joined: Any, desktop: Path, password: bytes = b"correct horse\n") -> Any:
    return tandem("user", "sign-in", joined.first_line, "ben", stdin=password, directory=desktop)


def test_one_signs_in_on_a_second_device_while_the_first_is_online(
    tandem: Run, joined: Any, ben: Path, desktop: Path, start: Run
) -> None:
    take_password(tandem, ben)
    start("app.cli.entry", "--profile", str(ben), "sync", "--follow")
    signed_in = sign_in(tandem, joined, desktop)
    assert (signed_in.code, signed_in.out) == (0, "“Notes”: 1 note.\n")
    assert signed_in.err == "Signed in as “ben”; this device is one of yours now.\n"
    assert "correct horse" not in signed_in.out + signed_in.err
    assert len(tandem("device", "list", "--json", directory=desktop).json["devices"]) == 2
    members = tandem("member", "list", "Notes", "--json").json["members"]
    assert [len(member["devices"]) for member in members if member["name"] == "Ben"] == [2]


def test_a_second_device_says_that_another_one_has_to_be_online(
    tandem: Run, joined: Any, ben: Path, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.commands.sign_ins._LET_IN_SECONDS", 2.0)
    monkeypatch.setattr("sync.peer.remote_hubs._FIRST_PATIENCE", 0)
    take_password(tandem, ben)
    signed_in = sign_in(tandem, joined, desktop)
    assert (signed_in.code, signed_in.out) == (0, "")
    assert "“Notes” is not here yet. This device waits until another of your devices" in signed_in.err
    listed = tandem("device", "list", "--json", directory=desktop).json
    assert [device["is_this"] for device in listed["devices"]] == [False, True]
    assert listed["problems"] == []


def test_with_a_wrong_password_nothing_is_signed_in(
    tandem: Run, joined: Any, ben: Path, desktop: Path
) -> None:
    take_password(tandem, ben)
    refused = sign_in(tandem, joined, desktop, b"correct cow\n")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("Tandem: ")


def test_a_password_that_anybody_would_guess_is_refused(tandem: Run, joined: Any, ben: Path) -> None:
    refused = tandem("user", "set-password", "ben", stdin=b"ben\n", directory=ben)
    assert refused.code == 1
    assert refused.err.startswith("Tandem: ")


def test_others_see_the_new_name_of_a_user(tandem: Run, joined: Any, ben: Path) -> None:
    assert tandem("user", "rename", "Ben Okri", directory=ben).err == "Others see you as “Ben Okri” now.\n"
    assert "Ben Okri" in roles(tandem)


def test_one_sees_ones_devices(tandem: Run, joined: Any, ben: Path) -> None:
    (device,) = tandem("device", "list", "--json", directory=ben).json["devices"]
    assert device["is_this"]
    assert "this device" in tandem("device", "list", directory=ben).out


def test_the_device_one_sits_at_is_not_removed(tandem: Run, joined: Any, ben: Path) -> None:
    (device,) = tandem("device", "list", "--json", directory=ben).json["devices"]
    refused = tandem("device", "revoke", device["id"], directory=ben)
    assert refused.code == 1
    assert "this device" in refused.err


def test_members_are_known_while_the_hub_is_away(tandem: Run, joined: Any, ben: Path) -> None:
    assert len(roles(tandem, shared(tandem, ben), directory=ben)) == 2
    joined.process.terminate()
    joined.process.wait(DEADLINE)
    listed = tandem("member", "list", shared(tandem, ben), directory=ben)
    assert listed.code == 0
    assert "Ben (you)" in listed.out
    assert listed.err == "The hub cannot be reached; these are the members as they were known last.\n"
    changed = tandem("invite", "create", shared(tandem, ben), directory=ben)
    assert changed.code == 1
    assert "cannot be reached" in changed.err


def test_a_command_serves_the_hub_itself_while_nothing_else_does(
    tandem: Run, sharing: Any, ben: Path
) -> None:
    sharing.process.terminate()
    sharing.process.wait(DEADLINE)
    assert len(tandem("invite", "list", "Notes", "--json").json["invites"]) == 1
    assert tandem("invite", "create", "Notes").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("invite", "create", "Notes"),
        ("invite", "list", "Notes"),
        ("member", "list", "Notes"),
        ("member", "remove", "Notes", "Ben"),
        ("space", "transfer", "Notes", "Ben"),
        ("space", "leave", "Notes"),
        ("user", "set-password", "x"),
        ("user", "sign-out"),
        ("user", "export"),
        ("user", "audit"),
        ("user", "delete", "--yes"),
        ("user", "end-session", "x"),
        ("space", "audit", "Notes"),
        ("device", "revoke", "x"),
    ],
)
def test_without_a_shared_space_the_commands_say_how_to_share(
    tandem: Run, arguments: tuple[str, ...]
) -> None:
    refused = tandem(*arguments, stdin=b"secret words\n")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("Tandem: ")


def test_the_same_password_is_typed_twice(tandem: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["one password", "another one"])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    monkeypatch.setattr("app.cli.passwords.is_typed", lambda: True)
    refused = tandem("user", "set-password", "x")
    assert refused.err.startswith("Tandem: The two passwords differ.\n")


def test_a_password_does_not_come_from_nowhere(tandem: Run) -> None:
    refused = tandem("user", "set-password", "x")
    assert refused.err.startswith("Tandem: No password came on standard input.\n")
    assert tandem("user", "set-password", stdin=b"secret words\n").code == 2


def test_whoever_is_no_owner_any_more_shares_nothing(tandem: Run, joined: Any, ben: Path) -> None:
    assert tandem("space", "transfer", "Notes", "Ben").code == 0
    refused = tandem("share", "Notes")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("Tandem: Only an owner of “Notes” may invite to it.\n")


def test_an_owner_elsewhere_invites_and_need_not_serve(tandem: Run, joined: Any, ben: Path) -> None:
    assert tandem("space", "transfer", "Notes", "Ben").code == 0
    invited = tandem("share", shared(tandem, ben), directory=ben)
    assert invited.code == 0
    assert InviteLink.parse(invited.out).name == "Notes"
    assert "Serving" not in invited.err

"""The commands of docs/guide/command-line.md work as they stand, each where it is said to be typed."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.docs.examples import Computer, Section
from tests.docs.test_readme import is_open
from tests.docs.waiting import until

PAGE = "docs/guide/command-line.md"
NOTES = Section(PAGE, "Notes")
SHARING = Section(PAGE, "Sharing")
PEOPLE = Section(PAGE, "People")
ACCOUNT = Section(PAGE, "Your account")
STATE = Section(PAGE, "How it is")
PROFILES = Section(PAGE, "Another profile")
LINK = "tandem://join/…"

NewComputer = Callable[[str], Computer]
pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


@contextmanager
def shared(host: Computer) -> Iterator[str]:
    """Serve the space “Notes” with a note in it; gives the invitation."""
    share, *_ = SHARING.blocks("sh")
    host.play('tandem user rename Ana; tandem note new --title "Plan" "Sow peas"')
    with host.running(share.commands[0]) as printed:
        yield printed.readline().strip()


def join(guest: Computer, link: str, name: str) -> None:
    joining = SHARING.blocks("sh")[1].commands[0]
    said = guest.play(joining.replace(LINK, link).replace("Ben", name))
    assert said == "Joined “Notes”: 1 note.\n"


def test_notes(computer: Computer) -> None:
    write, history, versions, folders, opened = NOTES.blocks("sh")
    (computer.home / "receipt.pdf").write_bytes(b"%PDF-")
    (computer.home / "editor").write_text('#!/bin/sh\nsed -i s/bread/rye/ "$1"\n')
    shown = computer.play(f'export EDITOR="sh {computer.home}/editor"\n{write.text}')
    assert "bread\nand milk" in shown
    assert '"kitchen"' in shown
    assert "rye\nand milk" in computer.play("tandem note show Shopping")

    assert "VERSION" in computer.play(history.text)
    first = json.loads(computer.play(f"{history.commands[0]} --json"))[0]["version"]
    assert "bread" in computer.play(versions.text.replace("VERSION", first))
    assert "rye" not in computer.play("tandem note show Shopping")

    (computer.home / "notes").mkdir()
    (computer.home / "notes" / "Soup.md").write_text("Lentils\n")
    assert "imported           1" in computer.play(folders.text)
    copies = computer.home / "notes-copy"
    assert [path.read_text().endswith("\nLentils\n") for path in copies.rglob("Soup.md")] == [True]

    note = json.loads(computer.play("tandem note list --json"))[0]["id"]
    (computer.home / "plan.md").write_text("Sow peas\n")
    with computer.running("tandem"):
        until(lambda: is_open(computer))
        computer.play(opened.text.replace("tandem://note/ID", f"tandem://note/{note}"))
        assert is_open(computer), "what is opened goes to the window that runs, and leaves it open"


def test_sharing(new_computer: NewComputer) -> None:
    first, second = new_computer("first"), new_computer("second")
    _, there, hub = SHARING.blocks("sh")
    first.play(hub.text)
    with shared(first) as link:
        join(second, link, "Ben")
        _, follow = there.commands
        with second.running(follow) as told:
            assert told.readline()
            first.play("tandem note append Plan 'and beans'")
            until(lambda: "and beans" in second.play("tandem note show Plan"))
        assert "127.0.0.1" in first.play(hub.commands[1])


def test_people(new_computer: NewComputer) -> None:
    ana, ben, cyd = map(new_computer, ("ana", "ben", "cyd"))
    members, leave = PEOPLE.blocks("sh")
    create, listing, revoke, *others = members.commands
    with shared(ana) as link:
        join(ben, link, "Ben")
        join(cyd, link, "Cyd")
        made = re.search(r"tandem://join/\S+", ana.play(create))
        assert made is not None
        assert "viewer" in ana.play(listing)
        ana.play(revoke.replace("INVITE", f"'{made[0]}'"))
        told = ana.play("\n".join(others))
        assert "Cyd" in told
        until(lambda: "Garden" in ben.play("tandem space list"))
        assert "owner" in ben.play("tandem member list Garden")
        ana.play("tandem member list Garden")
        ben.play("tandem space transfer Garden Ana")
        ben.play(leave.text)
        assert "Ben" not in ana.play("tandem member list Garden")


def test_an_account(new_computer: NewComputer) -> None:
    host, ben, laptop = map(new_computer, ("host", "ben", "laptop"))
    own, sign_in, sign_out, delete = ACCOUNT.blocks("sh")
    rename, set_password, change, *rest = own.commands
    with shared(host) as link:
        join(ben, link, "Ben")
        ben.play(rename)
        ben.play(set_password, "correct horse battery staple\n")
        ben.play(change, "correct horse battery staple\nseven green bicycles\n")
        assert "Ben Okri" in ben.play("\n".join(rest))
        with ben.running("tandem sync --follow") as told:
            assert told.readline()
            laptop.play(sign_in.text.replace(LINK, link), "seven green bicycles\n")
            until(lambda: "Sow peas" in laptop.play("tandem note search peas"))
        laptop.play(sign_out.text)
        ben.play(delete.text, "seven green bicycles\n")
        assert "Ben Okri" not in host.play("tandem user list")


def test_how_it_is(computer: Computer) -> None:
    (look,) = STATE.blocks("sh")
    usb = computer.place / "usb"
    with shared(computer):
        shown = computer.play(look.text.replace("/mnt/usb", str(usb)))
    assert "✓ database" in shown
    assert list(usb.glob("*.tandem"))


def test_another_profile(computer: Computer) -> None:
    other, passphrase = PROFILES.blocks("sh")
    assert "somewhere else" in computer.play(other.text)
    assert "somewhere else" not in computer.play("tandem note list")
    computer.play(passphrase.text, "correct horse battery staple\n")
    assert "passphrase" in computer.play("tandem doctor")

"""Real peers share a space over a real bus: what is written reaches everybody, whatever breaks."""

import os
import random
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import BusProblem, HubUnreachable, NotFound
from core.facts import NoteDraft, NoteFilter, SpaceRole
from core.ids import NoteId, SpaceId
from sync.control import HubPlace, InviteSecret
from sync.peer import LinkState, Peer, Stage, SyncMode
from tests.sync.peer.conftest import Office, until


async def two_desks(office: Office) -> tuple[Peer, Peer, NoteId]:
    """Two peers that share one space with one note."""
    ada = await office.open("ada")
    space = await ada.library.default_space()
    note = await ada.library.create_note(space.id, "Plan", "first line\n")
    bob = await office.open("bob")
    await bob.join(await ada.share(space.id))
    await until(lambda: has_note(bob, note.id))
    return ada, bob, note.id


async def has_note(peer: Peer, note: NoteId) -> bool:
    return any(each.id == note for each in await peer.library.notes(NoteFilter()))


async def body_is(peer: Peer, note: NoteId, text: str) -> bool:
    return await peer.library.body(note) == text


async def test_alone_no_server_runs(office: Office) -> None:
    ada = await office.open("ada")
    assert ada.hub.server_pid is None
    note = await ada.library.create_note((await ada.library.default_space()).id, "a", "b")
    assert ada.status.of(note.id).sentence == "Saved here"


async def test_a_shared_space_reaches_the_one_who_joins(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    assert await bob.library.body(note) == "first line\n"
    assert [space.role for space in await bob.library.spaces()] == [SpaceRole.LOCAL, SpaceRole.MEMBER]
    assert ada.hub.server_pid is not None
    assert bob.hub.server_pid is None


async def test_typing_reaches_the_other_open_note_both_ways(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    async with ada.library.open_note(note) as here, bob.library.open_note(note) as there:
        here.document.replace(0, 0, "ada ")
        await until(lambda: there.document.body == "ada first line\n")
        there.document.replace(0, 0, "bob ")
        await until(lambda: here.document.body == "bob ada first line\n")
        await until(lambda: bob.status.of(note).stage is Stage.ON_DEVICES)
        assert bob.status.of(note).sentence == "On 1 other device"


async def test_what_the_log_has_shown_is_not_taken_for_missing_after_a_restart(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = (await bob.library.note(note)).space
    async with ada.library.open_note(note) as here:
        here.document.replace(0, 0, "live ")
        await until(lambda: body_is(bob, note, "live first line\n"))
    await bob.go_offline()
    await ada.library.append(note, "read from the log")
    await bob.go_online()
    await until(lambda: contains(bob, note, "read from the log"))
    assert await bob.caught_up(5)
    cleo = await office.open("cleo")
    await cleo.join(await ada.share(space))
    assert await cleo.caught_up(5)
    for peer in (bob, cleo):
        assert await peer.library.notes(NoteFilter(space=space))
        assert not await peer.library.store.unlogged(space, peer.library.author.device, among=100)


async def test_both_type_at_once_and_agree(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    async with ada.library.open_note(note) as here, bob.library.open_note(note) as there:
        for index in range(50):
            here.document.replace(0, 0, f"a{index} ")
            there.document.replace(there.document.body_length, 0, f"b{index} ")
            await here.saved()
        await until(lambda: here.document.body == there.document.body and "b49" in here.document.body)
        assert all(f"a{index} " in there.document.body for index in range(50))


async def test_what_is_written_while_away_arrives_after_coming_back(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    await bob.go_offline()
    assert bob.status.of(None, (await bob.library.note(note)).space).link is LinkState.OFFLINE
    await bob.library.append(note, "from bob")
    await ada.library.append(note, "from ada")
    await bob.go_online()
    await until(lambda: contains(ada, note, "from bob", "from ada"))
    await until(lambda: contains(bob, note, "from bob", "from ada"))
    assert await ada.library.body(note) == await bob.library.body(note)


async def test_offline_counts_the_changes_that_wait(office: Office) -> None:
    _, bob, note = await two_desks(office)
    await bob.go_offline()
    async with bob.library.open_note(note) as opened:
        for word in ("one", "two", "three"):
            opened.document.replace(0, 0, word)
            await opened.saved()
        assert bob.status.of(note).sentence == "Offline, 3 changes waiting"


async def test_a_killed_bus_loses_nothing_and_comes_back(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    pid = ada.hub.server_pid
    assert pid is not None
    async with ada.library.open_note(note) as here, bob.library.open_note(note) as there:
        here.document.replace(0, 0, "before ")
        os.kill(pid, signal.SIGKILL)
        there.document.replace(0, 0, "during ")
        here.document.replace(0, 0, "also during ")
        await until(lambda: here.document.body == there.document.body and "also" in there.document.body)
        await until(lambda: ada.hub.server_pid not in (None, pid))
        assert all(word in here.document.body for word in ("before", "during", "also during"))
        await until(lambda: ada.status.of(note).stage is Stage.ON_DEVICES)
    for peer in (ada, bob):
        assert "tandem_reconnects_total 1\n" in peer.library.measures.text()


async def test_a_profile_that_was_closed_follows_where_it_left_off(office: Office) -> None:
    ada, _, note = await two_desks(office)
    await office.close("bob")
    await ada.library.append(note, "while bob was away")
    bob = await office.open("bob")
    await until(lambda: contains(bob, note, "while bob was away"))


async def test_the_host_may_restart_and_members_find_it_again(office: Office) -> None:
    _, bob, note = await two_desks(office)
    await office.close("ada")
    await bob.library.append(note, "while ada was away")
    ada = await office.open("ada")
    await until(lambda: contains(ada, note, "while ada was away"))


async def test_a_lost_log_is_filled_again_from_the_members(office: Office, tmp_path: Path) -> None:
    import shutil

    ada, bob, note = await two_desks(office)
    await ada.library.append(note, "kept")
    await until(lambda: contains(bob, note, "kept"))
    await office.close("ada")
    await bob.library.append(note, "written without a hub")
    for entry in (tmp_path / "ada" / "bus").iterdir():
        if entry.is_dir():
            shutil.rmtree(entry)
    ada = await office.open("ada")
    await until(lambda: contains(ada, note, "written without a hub"))
    carol = await office.open("carol")
    await carol.join(await ada.share((await ada.library.default_space()).id))
    await until(lambda: contains(carol, note, "kept", "written without a hub"))


async def test_ten_thousand_updates_wait_in_the_outbox_and_all_arrive(office: Office) -> None:
    ada, bob, _ = await two_desks(office)
    space = (await ada.library.default_space()).id
    await ada.go_offline()
    drafts = [NoteDraft(f"note {index}", f"text {index}") for index in range(6000)]
    await ada.library.create_notes(space, drafts)
    await ada.go_online()
    await until(lambda: count_is(bob, 6001), seconds=60)
    assert await ada.drained(30)
    await until(lambda: outbox_is_empty(ada, space))


async def nothing_is_parked(peer: Peer, space: SpaceId) -> bool:
    return not await peer.library.store.parked(space)


async def test_a_note_of_twenty_megabytes_arrives_in_pieces(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = (await ada.library.default_space()).id
    noise = random.Random(7).randbytes(10_000_000).hex()
    large = await ada.library.create_note(space, "large", noise)
    await ada.library.append(note, "behind it")
    await until(lambda: has_note(bob, large.id), seconds=60)
    assert await body_is(bob, large.id, noise)
    await until(lambda: contains(bob, note, "behind it"))
    await until(lambda: ada.status.of(None, space).waiting == 0)
    await until(lambda: nothing_is_parked(bob, space))


async def test_presence_shows_the_other_caret(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    async with ada.library.open_note(note) as here, bob.library.open_note(note):
        ada.presence.show(here.space, note, here.document.anchor(2), here.document.anchor(5))
        await until(lambda: len(bob.presence.others(note)) == 1)
        (caret,) = bob.presence.others(note)
        assert caret.name == "ada"
        ada.presence.leave()
        await until(lambda: bob.presence.others(note) == ())


async def test_a_wrong_secret_is_refused_and_changes_nothing(office: Office) -> None:
    ada = await office.open("ada")
    link = await ada.share((await ada.library.default_space()).id)
    bob = await office.open("bob")
    forged = replace(link, secret=InviteSecret("a" * 26))
    with pytest.raises(NotFound):
        await bob.join(forged)
    assert len(await bob.library.spaces()) == 1


async def test_a_hub_that_is_away_is_a_clear_problem(office: Office, free_port: int) -> None:
    ada = await office.open("ada")
    link = await ada.share((await ada.library.default_space()).id)
    bob = await office.open("bob")
    with pytest.raises(HubUnreachable):
        await bob.join(replace(link, hubs=(HubPlace("127.0.0.1", free_port),)))


async def test_two_shared_spaces_use_one_bus(office: Office) -> None:
    ada = await office.open("ada")
    first = await ada.share((await ada.library.default_space()).id)
    second_space = await ada.library.create_space("Second")
    second = await ada.share(second_space.id)
    assert first.hubs == second.hubs
    bob = await office.open("bob")
    await bob.join(second)
    await bob.join(first)
    note = await ada.library.create_note(second_space.id, "in the second", "x")
    await until(lambda: has_note(bob, note.id))


async def test_a_shared_space_can_move_to_another_port(office: Office, free_port: int) -> None:
    ada, bob, note = await two_desks(office)
    space = (await ada.library.default_space()).id
    link = await ada.share(space, port=free_port)
    assert link.hubs[0].port == free_port
    await bob.join(link)
    await ada.library.append(note, "after the move")
    await until(lambda: contains(bob, note, "after the move"))


async def test_sharing_again_shows_the_same_invitation_also_after_a_restart(office: Office) -> None:
    ada = await office.open("ada")
    space = (await ada.library.default_space()).id
    first, second = await ada.share(space), await ada.share(space)
    await office.close("ada")
    ada = await office.open("ada")
    assert first == second == await ada.share(space)
    assert [invite.id for invite in await ada.people.invites(space)] == [first.secret.id]
    bob = await office.open("bob")
    await bob.join(await ada.share(space))
    assert [invite.uses_left for invite in await ada.people.invites(space)] == [19]


async def test_another_invitation_to_the_same_space_is_made_when_it_is_wanted(office: Office) -> None:
    ada = await office.open("ada")
    space = (await ada.library.default_space()).id
    first, second = await ada.share(space), await ada.share(space, is_new=True)
    assert first.secret != second.secret
    assert replace(first, secret=second.secret) == second == await ada.share(space)
    assert {invite.id for invite in await ada.people.invites(space)} == {first.secret.id, second.secret.id}


async def test_an_invitation_that_was_taken_back_is_not_shown_again(office: Office) -> None:
    ada = await office.open("ada")
    space = (await ada.library.default_space()).id
    first = await ada.share(space)
    await ada.people.revoke_invite(space, first.secret.id)
    second = await ada.share(space)
    assert first.secret != second.secret
    assert [invite.id for invite in await ada.people.invites(space)] == [second.secret.id]


async def test_a_visit_brings_news_and_takes_changes_along(office: Office) -> None:
    ada, _, note = await two_desks(office)
    await office.close("bob")
    await ada.library.append(note, "news")
    bob = await office.open("bob", SyncMode.VISIT)
    assert await bob.caught_up(5)
    assert await contains(bob, note, "news")
    await bob.library.append(note, "from a visit")
    assert await bob.drained(5)
    await until(lambda: contains(ada, note, "from a visit"))


async def test_a_visit_to_an_absent_hub_ends_at_once(office: Office) -> None:
    _, _, note = await two_desks(office)
    await office.close("bob")
    await office.close("ada")
    bob = await office.open("bob", SyncMode.VISIT)
    assert not await bob.caught_up(5)
    await bob.library.append(note, "kept here")
    assert bob.status.of(None, (await bob.library.note(note)).space).waiting == 1


async def test_a_taken_port_is_named(office: Office, taken_port: int) -> None:
    ada = await office.open("ada")
    with pytest.raises(BusProblem) as caught:
        await ada.share((await ada.library.default_space()).id, port=taken_port)
    assert str(taken_port) in str(caught.value)
    assert (await ada.library.default_space()).role is SpaceRole.LOCAL


async def outbox_is_empty(peer: Peer, space: SpaceId) -> bool:
    return await peer.library.store.count_outbox(space) == 0


async def count_is(peer: Peer, count: int) -> bool:
    return await peer.library.store.count_notes(NoteFilter()) == count


async def contains(peer: Peer, note: NoteId, *words: str) -> bool:
    if not await has_note(peer, note):
        return False
    body = await peer.library.body(note)
    return all(word in body for word in words)

"""Invitations are made for whom and as long as was asked, told truthfully, listed and taken back."""

from datetime import UTC, datetime, timedelta

import pytest

from app.commands.desk import Desk
from app.commands.invites import list_invites, make_invite, revoke_invite
from app.commands.people_requests import ListInvites, MakeInvite, RevokeInvite
from app.commands.people_results import InviteRow
from core.errors import BadInput, NotFound
from sync.control import BadInviteLink, HubPlace, InviteLink
from tests.app.commands.fake_hub import FakePeople


async def listed(desk: Desk) -> tuple[InviteRow, ...]:
    return (await list_invites(desk, ListInvites("Garden"))).invites


async def test_an_invitation_is_for_one_editor_and_a_week(shared_desk: Desk) -> None:
    made = (await make_invite(shared_desk, MakeInvite("Garden"))).invite
    assert (made.role, made.uses_left, made.maker) == ("editor", 1, "Mara")
    assert timedelta(days=6.9) < made.expires - datetime.now(UTC) <= timedelta(days=7)


async def test_an_invitation_is_as_was_asked(shared_desk: Desk) -> None:
    made = await make_invite(shared_desk, MakeInvite("Garden", "viewer", uses=5, days=0.5))
    assert (made.invite.role, made.invite.uses_left) == ("viewer", 5)
    assert made.invite.expires - datetime.now(UTC) <= timedelta(days=0.5)
    assert InviteLink.parse(made.link).secret.id == made.invite.id


async def test_it_is_told_where_others_reach_the_hub(shared_desk: Desk, people: FakePeople) -> None:
    assert (await make_invite(shared_desk, MakeInvite("Garden"))).hosts == ("192.168.1.5",)
    people.places = (HubPlace("127.0.0.1", 4222), HubPlace("::1", 4222), HubPlace("localhost", 4222))
    assert (await make_invite(shared_desk, MakeInvite("Garden"))).hosts == ()


@pytest.mark.parametrize(
    "request_",
    [
        MakeInvite("Garden", "owner"),
        MakeInvite("Garden", "boss"),
        MakeInvite("Garden", uses=0),
        MakeInvite("Garden", uses=1001),
        MakeInvite("Garden", days=0),
        MakeInvite("Garden", days=float("nan")),
        MakeInvite("Garden", days=400),
    ],
)
async def test_what_no_invitation_can_be_is_refused(shared_desk: Desk, request_: MakeInvite) -> None:
    with pytest.raises(BadInput) as caught:
        await make_invite(shared_desk, request_)
    assert caught.value.cure
    assert await listed(shared_desk) == ()


@pytest.mark.parametrize("cut", [slice(None), slice(8)])
async def test_an_invitation_is_taken_back_by_its_id(shared_desk: Desk, cut: slice) -> None:
    made = await make_invite(shared_desk, MakeInvite("Garden"))
    kept = await make_invite(shared_desk, MakeInvite("Garden"))
    await revoke_invite(shared_desk, RevokeInvite("Garden", made.invite.id[cut]))
    assert [row.id for row in await listed(shared_desk)] == [kept.invite.id]


async def test_an_invitation_is_taken_back_by_its_link(shared_desk: Desk) -> None:
    made = await make_invite(shared_desk, MakeInvite("Garden"))
    await revoke_invite(shared_desk, RevokeInvite("Garden", made.link))
    assert await listed(shared_desk) == ()


async def test_an_invitation_that_is_not_there_is_not_taken_back(shared_desk: Desk) -> None:
    with pytest.raises(NotFound, match="no open invitation “zzz”"):
        await revoke_invite(shared_desk, RevokeInvite("Garden", "zzz"))
    with pytest.raises(BadInviteLink):
        await revoke_invite(shared_desk, RevokeInvite("Garden", "tandem://join/nonsense"))

"""Invitations that are guessed, used up, revoked, out of date, of another space, or somebody else's."""

from dataclasses import replace

from core.accounts import DeviceProof, ProofPurpose
from core.errors import NotFound, RegistrationRefused
from core.facts import Role
from core.ids import DeviceId, UserId
from sync.control import (
    ChangeRefused,
    InviteLink,
    InviteRedeemed,
    InviteSecret,
    Refusal,
    claim_device,
)
from sync.rpc.tandem.hub.v1.spaces_pb import Invitation, JoinRequest, ReadControlRequest
from tests.attacks.attack import Field, refusal_of, refused_as, require
from tests.attacks.ground import Ground
from tests.attacks.people import Person

FIELD = Field("Invitations")
NEW = UserId("new")


async def require_no_user(ground: Ground, person: Person) -> None:
    """Insist that the attacker has not even become a user of the hub."""
    known = await ground.services.users.device(person.key.id)
    require(known is None, "he has become a user of the hub")


async def refused_to_join(ground: Ground, person: Person, link: InviteLink, refusal: Refusal) -> str:
    problem = await refusal_of(person.join(link))
    require(isinstance(problem, ChangeRefused), f"refused as {type(problem).__name__}: {problem.title}")
    assert isinstance(problem, ChangeRefused)
    require(problem.refusal is refusal, f"refused as {problem.refusal}")
    await require_no_user(ground, person)
    return problem.title


async def join_by(person: Person, link: InviteLink, invite: str, proof: bytes) -> object:
    """Ask to become a user by what is said to prove an invitation."""
    asked = JoinRequest(
        space=link.space,
        invitation=Invitation(invite=invite, proof=proof),
        display_name=person.name,
        proof=await person.client.proof(ProofPurpose.JOIN),
    )
    return await person.client.ask_openly(lambda point, _: point.spaces.join(asked))


@FIELD.attack(
    "the address of the hub and the id of a space",
    "guesses 40 secrets of invitations",
    "not found, each time, and no user of the hub",
)
async def guess_invitations(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.VIEWER)
    thief = ground.stranger("thief")
    guesses = [replace(link, secret=InviteSecret.draw(ground.world)) for _ in range(40)]
    said = await refused_as(NotFound, *(thief.join(guess) for guess in guesses))
    await require_no_user(ground, thief)
    return said


@FIELD.attack(
    "the id of an open invitation, as members read it in the control log",
    "shows proofs made without its secret",
    "not found",
)
async def prove_an_invitation_without_its_secret(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.EDITOR)
    thief = ground.stranger("forger")
    own = InviteSecret.draw(ground.world).redeem(link.space, NEW, claim_device(thief.key, NEW))
    tries = (own.proof, bytes(64), thief.key.sign(b"x"))
    said = await refused_as(NotFound, *(join_by(thief, link, link.secret.id, proof) for proof in tries))
    await require_no_user(ground, thief)
    return said


@FIELD.attack(
    "the link of an invitation that somebody has used up", "joins by it", "refused, and no user of the hub"
)
async def use_an_invitation_again(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.VIEWER)
    await ground.stranger("first").join(link)
    return await refused_to_join(ground, ground.stranger("second"), link, Refusal.INVITE_USED_UP)


@FIELD.attack(
    "the link of an invitation that was taken back", "joins by it", "refused, and no user of the hub"
)
async def use_a_revoked_invitation(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.EDITOR)
    await ground.host.people.revoke_invite(ground.kitchen.id, link.secret.id)
    return await refused_to_join(ground, ground.stranger("late"), link, Refusal.INVITE_REVOKED)


@FIELD.attack(
    "the link of an invitation that has expired",
    "joins by it, with the clock of his device put back",
    "refused, and no user of the hub",
)
async def use_an_expired_invitation(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.EDITOR, lasts=60)
    with ground.clock.later(120):
        return await refused_to_join(ground, ground.stranger("tardy"), link, Refusal.INVITE_EXPIRED)


@FIELD.attack(
    "a control log with an invitation that somebody redeemed",
    "shows that one's proof for his own device",
    "not found",
)
async def replay_the_redemption_of_somebody_else(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.EDITOR, uses=5)
    witness, thief = ground.stranger("witness"), ground["sam"]
    await witness.join(link)
    seen = link.secret.redeem(link.space, witness.user, claim_device(witness.key, witness.user))
    chain, position = await ground["bob"].read_chain(link.space)
    forged = InviteRedeemed(seen.invite, thief.user, claim_device(thief.key, thief.user), seen.proof)
    named = InviteRedeemed(seen.invite, witness.user, claim_device(thief.key, witness.user), seen.proof)
    tries = [thief.sign(chain, position, ground.world.now(), each) for each in (forged, named)]
    said = await refused_as(NotFound, *(thief.submit(link.space, wire) for wire in tries))
    again = await refusal_of(witness.say(link.space, seen, ground.world))
    return f"{said} Once more by the same device: {again.title}"


@FIELD.attack("an invitation to the garden", "shows it for the kitchen", "not found")
async def use_an_invitation_for_another_space(ground: Ground) -> str:
    link = await ground.invite(ground.garden, Role.EDITOR)
    thief = ground.stranger("crosser")
    problem = await refusal_of(thief.join(replace(link, space=ground.kitchen.id)))
    require(isinstance(problem, NotFound), f"refused as {type(problem).__name__}")
    await require_no_user(ground, thief)
    return problem.title


@FIELD.attack(
    "a viewer's device and an invitation for editors",
    "redeems it to write from now on",
    "refused as a member already",
)
async def rise_by_an_invitation(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.EDITOR, uses=5)
    vera = ground["vera"]
    redeemed = link.secret.redeem(link.space, vera.user, claim_device(vera.key, vera.user))
    problem = await refusal_of(vera.say(link.space, redeemed, ground.world))
    membership = await ground.services.notes.membership(link.space)
    require(membership.members[vera.user].role is Role.VIEWER, "she is more than a viewer")
    return problem.title


@FIELD.attack(
    "a space's invitation, and the user id of somebody else",
    "comes in under that one's name with his own device",
    "refused: it is not the account of his device",
)
async def come_in_as_somebody_else(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.EDITOR, uses=5)
    thief, victim = ground["sam"], ground["gus"].user
    chain, position = await ground["bob"].read_chain(link.space)
    redeemed = link.secret.redeem(link.space, victim, claim_device(thief.key, victim))
    wire = thief.sign(chain, position, ground.world.now(), redeemed)
    problem = await refusal_of(thief.submit(link.space, wire))
    membership = await ground.services.notes.membership(link.space)
    require(victim not in membership.members, "he is a member")
    return problem.title


@FIELD.attack("an invite to the hub that was used", "becomes a second user by it", "refused")
async def use_an_invite_to_the_hub_again(ground: Ground) -> str:
    invite = (await ground.services.users.invite(None)).secret
    sent = {"name": "firstuser", "display_name": "x", "password": "correct horse battery", "invite": invite}
    ask = ground["bob"].gateway.ask
    first = await ask("POST", "/v1/users", json=sent)
    require(first.status_code == 201, f"the invite is no good anyway: {first.text}")
    second = await ask("POST", "/v1/users", json=sent | {"name": "seconduser"})
    require(second.status_code == 403, f"answers {second.status_code}")
    thief = ground.stranger("reuser")
    users = ground.services.users
    proof = await thief.client.proof(ProofPurpose.JOIN)
    shown = DeviceProof(DeviceId(proof.device), proof.challenge, bytes(proof.signature))
    await refused_as(RegistrationRefused, users.join(invite, "x", shown))
    return str(second.json()["title"])


@FIELD.attack(
    "a session, and the link of an invitation that was taken back after he had used it and been removed",
    "reads by its secret who the members are",
    "refused",
)
async def read_the_members_by_an_old_invitation(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.VIEWER, uses=5)
    removed = ground.stranger("removed")
    await removed.join(link)
    await ground.host.people.remove_member(link.space, removed.user)
    shown = link.secret.redeem(link.space, removed.user, claim_device(removed.key, removed.user))
    asked = ReadControlRequest(
        space=link.space, invitation=Invitation(invite=shown.invite, proof=shown.proof)
    )
    return await refused_as(ChangeRefused, removed.at_spaces("read_control", asked))

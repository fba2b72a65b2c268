"""Members who were removed, devices that were revoked, users who have gone: what they still reach."""

import asyncio
import json

from core.accounts import ProofPurpose
from core.errors import AccessRefused, NotFound, Problem, SignInRefused
from core.facts import Role
from sync.bus import is_accepted
from sync.control import MemberLeft, RoleChanged
from sync.rpc.tandem.hub.v1.accounts_pb import (
    ChooseNameRequest,
    RevokeDeviceRequest,
    SignInByPasswordRequest,
)
from sync.rpc.tandem.hub.v1.spaces_pb import ListPeopleRequest, ReadControlRequest
from tests.attacks.attack import Field, refusal_of, refused_as, require
from tests.attacks.ground import Ground
from tests.attacks.live_socket import closed_with, dial, hear
from tests.attacks.people import Person
from tests.journeys.gateway_caller import api_token

FIELD = Field("After the end")
PASSWORD = "correct horse battery"


async def named(ground: Ground, name: str) -> Person:
    """Let somebody join the kitchen as an editor, and take a name and a password."""
    person = await ground.member(name, ground.kitchen, Role.EDITOR)
    proof = await person.client.proof(ProofPurpose.CONFIRM)
    await person.accounts("choose_name", ChooseNameRequest(user_name=name, password=PASSWORD, proof=proof))
    return person


async def remove(ground: Ground, person: Person) -> None:
    await ground.host.people.remove_member(ground.kitchen.id, person.user)


@FIELD.attack(
    "the line and the pass of an editor, who is online",
    "stays when he is removed, and comes again with his pass",
    "off the bus at once (two seconds are promised), not let in again",
)
async def stay_on_the_bus_when_removed(ground: Ground) -> str:
    person = await ground.member("rex", ground.kitchen, Role.EDITOR)
    kept = await person.find_bus(ground.kitchen)
    line = await ground.enter_by(kept, person.key)
    seconds = await ground.until_closed(line, remove(ground, person))
    require(not await is_accepted(kept), "let in again by the pass he has")
    await refused_as(AccessRefused, person.find_bus(ground.kitchen))
    return f"off the bus {seconds * 1000:.0f} ms after the owner said so"


@FIELD.attack(
    "the session of a member who was removed",
    "reads and writes by REST and RPC, and changes the members",
    "404, refused as a stranger",
)
async def go_on_by_rest_and_rpc_when_removed(ground: Ground) -> str:
    person = await ground.member("rob", ground.kitchen, Role.EDITOR)
    chain, position = await person.read_chain(ground.kitchen.id)
    token = await api_token(person.gateway.by(await person.token()), "notes:read", "notes:write")
    await remove(ground, person)
    space = ground.kitchen.id
    note = f"/v1/notes/{ground.note}"
    tries = (
        ("GET", note),
        ("DELETE", note),
        ("POST", f"{note}/publication"),
        ("GET", f"/v1/spaces/{space}/notes"),
    )
    for caller in (person.gateway.by(token), person.gateway.by(await person.token())):
        for method, path in tries:
            answer = await caller.ask(method, path)
            require(answer.status_code == 404, f"{method} {path}: {answer.status_code}")
    wire = person.sign(chain, position, ground.world.now(), RoleChanged(person.user, Role.OWNER))
    return await refused_as(
        NotFound,
        person.at_spaces("read_control", ReadControlRequest(space=space)),
        person.at_spaces("list_people", ListPeopleRequest(space=space)),
        person.submit(space, wire),
    )


@FIELD.attack(
    "the live socket of a member who was removed", "listens on", "hung up on at once, and hears nothing more"
)
async def listen_on_when_removed(ground: Ground) -> str:
    person = await ground.member("ron", ground.kitchen, Role.VIEWER)
    async with dial(ground, person) as line:
        await line.send(json.dumps({"type": "subscribe", "spaces": [ground.kitchen.id]}))
        await hear(line, "subscribed")
        await remove(ground, person)
        async with asyncio.timeout(10):
            code = await closed_with(line)
    require(code == 4403, f"closed with {code}")
    return "closed with 4403"


@FIELD.attack(
    "a device that its user has revoked, online, with session, API token and pass",
    "goes on with all of them",
    "off the bus, 401, not let in again",
)
async def go_on_with_a_revoked_device(ground: Ground) -> str:
    lost = await named(ground, "liz")
    kept, session = await lost.find_bus(ground.kitchen), await lost.token()
    token = await api_token(lost.gateway.by(session), "notes:read")
    line = await ground.enter_by(kept, lost.key)
    other = ground.stranger("liz-2")
    proof = await other.client.proof(ProofPurpose.SIGN_IN)
    asked = SignInByPasswordRequest(user_name="liz", password=PASSWORD, proof=proof, label="other")
    answer = await other.client.ask_openly(lambda point, _: point.accounts.sign_in_by_password(asked))
    other.client.keep(answer.tokens)
    revoking = other.accounts("revoke_device", RevokeDeviceRequest(device=lost.key.id))
    seconds = await ground.until_closed(line, revoking)
    await require_all_ended(ground, lost, session, token)
    require(not await is_accepted(kept), "let in again by the pass it has")
    return f"off the bus {seconds * 1000:.0f} ms after it was revoked; session and API token 401"


async def require_all_ended(ground: Ground, person: Person, *tokens: str) -> None:
    for token in tokens:
        answer = await person.gateway.by(token).ask("GET", f"/v1/notes/{ground.note}")
        require(answer.status_code == 401, f"a token is good for {answer.status_code}")
    problem: Problem = await refusal_of(person.client.sign_in())
    require(isinstance(problem, SignInRefused), f"signing in is refused as {type(problem).__name__}")


@FIELD.attack(
    "device, session, API token, pass and password of a user who was deleted",
    "goes on with all of them",
    "off the bus, 401, nobody of that name",
)
async def go_on_as_a_deleted_user(ground: Ground) -> str:
    gone = await named(ground, "dee")
    kept, session = await gone.find_bus(ground.kitchen), await gone.token()
    token = await api_token(gone.gateway.by(session), "notes:read")
    line = await ground.enter_by(kept, gone.key)
    deleting = gone.rest("DELETE", "/v1/users/me", json={"password": PASSWORD})
    seconds = await ground.until_closed(line, deleting)
    await require_all_ended(ground, gone, session, token)
    require(not await is_accepted(kept), "let in again by the pass it has")
    by_name = await gone.gateway.ask("POST", "/v1/sessions", json={"name": "dee", "password": PASSWORD})
    require(by_name.status_code == 401, f"the password is good for {by_name.status_code}")
    await ground.until(lambda: gone.user not in members(ground), 15)
    return f"off the bus {seconds * 1000:.0f} ms after it was deleted, and no member any more"


def members(ground: Ground) -> set[str]:
    return set(ground.host._links[ground.kitchen.id].members.membership.members)


@FIELD.attack(
    "a session, kept by somebody who has left a space by himself",
    "comes back without an invitation",
    "refused as a stranger",
)
async def come_back_after_leaving(ground: Ground) -> str:
    person = await ground.member("lea", ground.kitchen, Role.EDITOR)
    kept = await person.find_bus(ground.kitchen)
    await person.say(ground.kitchen.id, MemberLeft(), ground.world)
    require(not await is_accepted(kept), "let in again by the pass she has")
    return await refused_as(AccessRefused, person.find_bus(ground.kitchen))


@FIELD.attack("a removed member's device, and an invitation that is used up", "comes back by it", "refused")
async def come_back_by_an_old_invitation(ground: Ground) -> str:
    link = await ground.invite(ground.kitchen, Role.EDITOR, uses=9)
    person = ground.stranger("ray")
    await person.join(link)
    await remove(ground, person)
    problem = await refusal_of(person.join(link))
    require(person.user not in (await ground.services.notes.membership(link.space)).members, "a member again")
    return problem.title


@FIELD.attack("the access token of a session whose password was changed elsewhere", "goes on with it", "401")
async def go_on_after_the_password_was_changed(ground: Ground) -> str:
    person = await named(ground, "pia")
    stolen = await person.gateway.ask("POST", "/v1/sessions", json={"name": "pia", "password": PASSWORD})
    token = stolen.json()["access_token"]
    sent = {"password": PASSWORD, "new_password": "another horse battery"}
    changed = await person.rest("PUT", "/v1/users/me/password", json=sent)
    require(changed.status_code == 204, f"not changed: {changed.text}")
    answer = await person.gateway.by(token).ask("GET", f"/v1/notes/{ground.note}")
    require(answer.status_code == 401, f"good for {answer.status_code}")
    again = await person.gateway.ask("POST", "/v1/sessions", json={"name": "pia", "password": PASSWORD})
    require(again.status_code == 401, "the old password is good")
    return "401"

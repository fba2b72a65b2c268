"""REST, RPC and entries of the control log: members and strangers who do what their role does not allow."""

from core.errors import NotFound
from core.facts import Role
from sync.control import (
    ChangeRefused,
    DeviceAdded,
    DeviceRevoked,
    InviteMade,
    InviteSecret,
    MemberAdded,
    MemberRemoved,
    OwnershipTransferred,
    RoleChanged,
    SpaceFounded,
    SpaceRenamed,
    Statement,
    claim_device,
)
from sync.rpc.tandem.hub.v1.accounts_pb import RevokeDeviceRequest
from sync.rpc.tandem.hub.v1.spaces_pb import (
    ListOffersRequest,
    ListPeopleRequest,
    OfferDeviceRequest,
    ReadControlRequest,
)
from tests.attacks.attack import Field, refusal_of, refused_as, require
from tests.attacks.ground import Ground
from tests.attacks.people import Person

FIELD = Field("More than one's role")


async def writes(ground: Ground, person: Person) -> list[int]:
    """Try to write in the kitchen by every way of REST; returns the statuses."""
    space, note = f"/v1/spaces/{ground.kitchen.id}", f"/v1/notes/{ground.note}"
    tries: tuple[tuple[str, str, object], ...] = (
        ("POST", f"{space}/notes", {"title": "x", "body": "x"}),
        ("POST", f"{space}/notebooks", {"name": "x"}),
        ("PUT", note, {"title": "x", "body": "x"}),
        ("PATCH", note, {"title": "x", "trashed": True}),
        ("DELETE", note, None),
        ("POST", f"{note}/publication", None),
        ("POST", f"{note}/publication/address", None),
        ("DELETE", f"{note}/publication", None),
        ("POST", f"{note}/attachments?name=x", None),
    )
    return [(await person.rest(method, path, json=body)).status_code for method, path, body in tries]


def own_changes(ground: Ground, person: Person) -> list[Statement]:
    """List what only an owner may say."""
    secret = InviteSecret.draw(ground.world)
    sam = ground["sam"]
    return [
        RoleChanged(person.user, Role.OWNER),
        RoleChanged(ground["vera"].user, Role.EDITOR),
        MemberAdded(sam.user, Role.EDITOR, (claim_device(sam.key, sam.user),)),
        MemberRemoved(ground["vera"].user),
        OwnershipTransferred(person.user),
        SpaceRenamed("Taken over"),
        InviteMade(secret.id, Role.OWNER, int(ground.world.now()) + 600, 9),
        DeviceRevoked(ground.host.device),
        SpaceFounded(person.user, "Mine"),
    ]


async def require_same_chain(ground: Ground, before: list[bytes]) -> None:
    require(await ground.services.notes.chain(ground.kitchen.id) == before, "the control log has changed")


@FIELD.attack(
    "a viewer's session",
    "writes by every way of REST: notes, notebooks, files, pages",
    "403, nothing changes",
)
async def write_by_rest_as_a_viewer(ground: Ground) -> str:
    before = await ground.body()
    answers = await writes(ground, ground["vera"])
    require(set(answers) == {403}, f"answers {answers}")
    require(await ground.body() == before, "the note has changed")
    return f"{len(answers)} tries, all 403"


@FIELD.attack("sessions of other users of the hub", "read and write the kitchen by REST", "404 for all")
async def reach_a_space_by_rest_as_a_stranger(ground: Ground) -> str:
    reads = ("", "/notes", "/members", "/notebooks", "/audit")
    answers = []
    for name in ("gus", "sam"):
        answers += await writes(ground, ground[name])
        answers += [
            (await ground[name].rest("GET", f"/v1/spaces/{ground.kitchen.id}{path}")).status_code
            for path in reads
        ]
        for path in ("", "/attachments", "/publication"):
            answers.append((await ground[name].rest("GET", f"/v1/notes/{ground.note}{path}")).status_code)
    require(set(answers) == {404}, f"answers {answers}")
    return f"{len(answers)} tries, all 404"


@FIELD.attack(
    "an editor's device",
    "has entries stored that make him owner, others members, invitations",
    "refused, the control log stays as it is",
)
async def take_a_space_over_as_an_editor(ground: Ground) -> str:
    before = await ground.services.notes.chain(ground.kitchen.id)
    bob, tries = ground["bob"], own_changes(ground, ground["bob"])
    said = await refused_as(
        ChangeRefused, *(bob.say(ground.kitchen.id, each, ground.world) for each in tries)
    )
    await require_same_chain(ground, before)
    return said


@FIELD.attack(
    "a viewer's device",
    "has entries stored that make him editor, owner, or take others in",
    "refused, the control log stays as it is",
)
async def take_a_space_over_as_a_viewer(ground: Ground) -> str:
    before = await ground.services.notes.chain(ground.kitchen.id)
    vera = ground["vera"]
    tries = [*own_changes(ground, vera), RoleChanged(vera.user, Role.EDITOR)]
    said = await refused_as(
        ChangeRefused, *(vera.say(ground.kitchen.id, each, ground.world) for each in tries)
    )
    await require_same_chain(ground, before)
    return said


@FIELD.attack(
    "a user of the hub who is in no space, and a copy of the control log",
    "has entries stored",
    "refused as for a space that there is not",
)
async def take_a_space_over_as_a_stranger(ground: Ground) -> str:
    chain, position = await ground["bob"].read_chain(ground.kitchen.id)
    sam = ground["sam"]
    tries = [sam.sign(chain, position, ground.world.now(), each) for each in own_changes(ground, sam)]
    return await refused_as(NotFound, *(sam.submit(ground.kitchen.id, wire) for wire in tries))


@FIELD.attack(
    "an editor's device",
    "has an entry stored in the name of the owner's device, and a changed one of the owner's",
    "refused as forged",
)
async def forge_an_entry(ground: Ground) -> str:
    chain, position = await ground["bob"].read_chain(ground.kitchen.id)
    bob = ground["bob"]
    wire = bob.sign(chain, position, ground.world.now(), RoleChanged(bob.user, Role.OWNER))
    named = wire.replace(bob.key.id.encode(), ground.host.device.encode())
    genuine = chain.wires[-1]
    damaged = genuine[:-1] + bytes([genuine[-1] ^ 1])
    tries = (named, damaged, b"", b"\xff" * 99, b"x" * 20_000)
    return await refused_as(ChangeRefused, *(bob.submit(ground.kitchen.id, each) for each in tries))


@FIELD.attack(
    "the control log of a space of his own",
    "has entries of another space stored, and old ones again",
    "refused, or without effect",
)
async def replay_entries(ground: Ground) -> str:
    before = await ground.services.notes.chain(ground.kitchen.id)
    garden = await ground.services.notes.chain(ground.garden.id)
    bob = ground["bob"]
    for wire in before:
        await bob.submit(ground.kitchen.id, wire)
    said = await refused_as(ChangeRefused, *(bob.submit(ground.kitchen.id, wire) for wire in garden))
    await require_same_chain(ground, before)
    return f"old ones change nothing; {said}"


@FIELD.attack(
    "an editor's device, and the ids of other devices", "takes the devices of others as his own", "refused"
)
async def take_devices_of_others(ground: Ground) -> str:
    bob, sam = ground["bob"], ground["sam"]
    forged = claim_device(bob.key, bob.user)
    tries = (
        DeviceAdded(claim_device(sam.key, sam.user)),
        DeviceAdded(type(forged)(sam.key.id, forged.claim)),
        DeviceAdded(claim_device(ground["vera"].key, ground["vera"].user)),
    )
    return await refused_as(
        ChangeRefused, *(bob.say(ground.kitchen.id, each, ground.world) for each in tries)
    )


@FIELD.attack(
    "sessions of an editor, of others", "reads the audit log of the space", "403 for members, 404 for others"
)
async def read_the_audit_log(ground: Ground) -> str:
    path = f"/v1/spaces/{ground.kitchen.id}/audit"
    answers = [(await ground[name].rest("GET", path)).status_code for name in ("bob", "vera", "gus", "sam")]
    require(answers == [403, 403, 404, 404], f"answers {answers}")
    return "403, 403, 404, 404"


@FIELD.attack(
    "an editor's session, the ids of the owner's device",
    "removes others' devices, sessions and tokens",
    "refused, 404",
)
async def end_the_sessions_of_others(ground: Ground) -> str:
    bob, owner = ground["bob"], ground.host.device
    tokens = (await ground["vera"].rest("GET", "/v1/sessions")).json()["items"]
    paths = (f"/v1/devices/{owner}", f"/v1/sessions/{tokens[0]['id']}", "/v1/tokens/" + "a" * 24)
    answers = {(await bob.rest("DELETE", path)).status_code for path in paths}
    require(answers == {404}, f"answers {answers}")
    refused = await refusal_of(bob.accounts("revoke_device", RevokeDeviceRequest(device=owner)))
    require((await ground["vera"].rest("GET", "/v1/users/me")).status_code == 200, "the session has ended")
    return f"404; {refused.title}"


@FIELD.attack(
    "an editor's session",
    "sends fields that are not his to set: role, id, space, admin",
    "422, nothing changes",
)
async def set_fields_that_are_not_ones_own(ground: Ground) -> str:
    bob, note = ground["bob"], f"/v1/notes/{ground.note}"
    tries = (
        ("PATCH", "/v1/users/me", {"display_name": "bob", "is_admin": True}),
        ("PATCH", "/v1/users/me", {"display_name": "bob", "id": ground["vera"].user}),
        ("PATCH", note, {"space": ground.garden.id}),
        ("PATCH", note, {"created_at": "2020-01-01T00:00:00Z"}),
        ("POST", f"/v1/spaces/{ground.kitchen.id}/notes", {"title": "x", "id": ground.note}),
    )
    answers = {(await bob.rest(method, path, json=body)).status_code for method, path, body in tries}
    require(answers == {422}, f"answers {answers}")
    return f"{len(tries)} tries, all 422"


@FIELD.attack(
    "a session of no space",
    "calls what members call by RPC for the kitchen",
    "refused as for a space that there is not",
)
async def call_rpc_for_another_space(ground: Ground) -> str:
    sam, space = ground["sam"], ground.kitchen.id
    return await refused_as(
        NotFound,
        sam.at_spaces("read_control", ReadControlRequest(space=space)),
        sam.at_spaces("list_people", ListPeopleRequest(space=space)),
        ground["gus"].at_spaces("read_control", ReadControlRequest(space=space)),
    )


@FIELD.attack(
    "a note of the garden, where he writes",
    "moves it into a notebook of the kitchen, or names that one as a parent",
    "404, nothing changes",
)
async def move_a_note_into_another_space(ground: Ground) -> str:
    made = await ground["bob"].rest(
        "POST", f"/v1/spaces/{ground.kitchen.id}/notebooks", json={"name": "Ours"}
    )
    notebook, gus = made.json()["id"], ground["gus"]
    own = await gus.rest("POST", f"/v1/spaces/{ground.garden.id}/notes", json={"title": "mine"})
    moved = await gus.rest("PATCH", f"/v1/notes/{own.json()['id']}", json={"notebook": notebook})
    below = await gus.rest(
        "POST", f"/v1/spaces/{ground.garden.id}/notebooks", json={"name": "x", "parent": notebook}
    )
    require({moved.status_code, below.status_code} == {404}, "it was moved")
    return "404"


@FIELD.attack(
    "a session of no space, and an editor's session",
    "offers devices to a space that is not his, or without their word, and asks which wait there",
    "refused as for a space that there is not",
)
async def offer_a_device_to_anothers_space(ground: Ground) -> str:
    sam, bob, space = ground["sam"], ground["bob"], ground.kitchen.id
    own = claim_device(sam.key, sam.user).claim
    asked = [OfferDeviceRequest(space=each, claim=own) for each in (space, "q" * 28)]
    told = {str(await refusal_of(sam.at_spaces("offer_device", each))) for each in asked}
    require(len(told) == 1, "the space is told apart")
    offered = OfferDeviceRequest(space=ground.garden.id, claim=claim_device(bob.key, bob.user).claim)
    return await refused_as(
        NotFound,
        bob.at_spaces("offer_device", offered),
        bob.at_spaces("list_offers", ListOffersRequest(space=ground.garden.id)),
        sam.at_spaces("list_offers", ListOffersRequest(space=space)),
    )

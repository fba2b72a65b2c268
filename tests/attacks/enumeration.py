"""Learning what there is: users, spaces, notes, pages, names."""

from core.errors import NotFound
from core.ids import SpaceId
from sync.rpc.tandem.hub.v1.spaces_pb import (
    AppendControlRequest,
    EnterRequest,
    ListPeopleRequest,
    ReadControlRequest,
)
from tests.attacks.attack import Field, refusal_of, require
from tests.attacks.ground import SECRET, Ground

FIELD = Field("Learning what there is")
STRANGER = "a session of no space"
NO_SPACE, NO_NOTE = SpaceId("q" * 28), "q" * 32
SAME = "the same answer for what is not there and what is not for him"


def without_ids(text: str) -> str:
    """Leave out of a refusal what differs from request to request."""
    return text.replace(NO_SPACE, "*").replace(NO_NOTE, "*")


@FIELD.attack(STRANGER, "asks REST for spaces that there are and that there are not", SAME)
async def find_spaces_by_rest(ground: Ground) -> str:
    paths = ("", "/notes", "/members", "/notebooks", "/audit")
    for path in paths:
        there = await ground["sam"].rest("GET", f"/v1/spaces/{ground.kitchen.id}{path}")
        nowhere = await ground["sam"].rest("GET", f"/v1/spaces/{NO_SPACE}{path}")
        require(there.status_code == nowhere.status_code == 404, f"{path}: {there.status_code}")
        require(there.content == nowhere.content, f"{path} tells them apart")
    return f"{len(paths)} lists, all alike"


@FIELD.attack(STRANGER, "asks REST for notes and files that there are and that there are not", SAME)
async def find_notes_by_rest(ground: Ground) -> str:
    tries = (
        ("GET", ""),
        ("DELETE", ""),
        ("GET", "/attachments"),
        ("GET", "/publication"),
        ("POST", "/publication"),
    )
    for method, path in tries:
        there = await ground["sam"].rest(method, f"/v1/notes/{ground.note}{path}")
        nowhere = await ground["sam"].rest(method, f"/v1/notes/{NO_NOTE}{path}")
        require(there.status_code == nowhere.status_code == 404, f"{path}: {there.status_code}")
        require(there.content == nowhere.content, f"{method} {path} tells them apart")
    return f"{len(tries)} requests, all alike"


@FIELD.attack(STRANGER, "asks RPC for spaces that there are and that there are not", SAME)
async def find_spaces_by_rpc(ground: Ground) -> str:
    sam = ground["sam"]
    calls = {
        "enter": EnterRequest,
        "list_people": ListPeopleRequest,
        "read_control": ReadControlRequest,
    }
    for name, request in calls.items():
        there = await refusal_of(sam.at_spaces(name, request(space=ground.kitchen.id)))
        nowhere = await refusal_of(sam.at_spaces(name, request(space=NO_SPACE)))
        require((type(there), str(there)) == (type(nowhere), str(nowhere)), f"{name} tells them apart")
    wires = [b"x", b""]
    for wire in wires:
        there = await refusal_of(
            sam.at_spaces("append_control", AppendControlRequest(space=ground.kitchen.id, entry=wire))
        )
        nowhere = await refusal_of(
            sam.at_spaces("append_control", AppendControlRequest(space=NO_SPACE, entry=wire))
        )
        require(str(there) == str(nowhere), "append_control tells them apart")
    return f"{len(calls) + 1} calls, all alike"


@FIELD.attack(
    "a session of another space",
    "searches for words of the kitchen, in all spaces and in that one",
    "finds nothing",
)
async def search_for_anothers_words(ground: Ground) -> str:
    gus = ground["gus"]
    everywhere = await gus.rest("GET", f"/v1/search?q={SECRET}")
    there = await gus.rest("GET", f"/v1/search?q={SECRET}&space={ground.kitchen.id}")
    nowhere = await gus.rest("GET", f"/v1/search?q={SECRET}&space={NO_SPACE}")
    require(everywhere.json()["items"] == [], "the word was found")
    require((there.status_code, there.content) == (404, nowhere.content), "the space is told apart")
    own = await ground["bob"].rest("GET", f"/v1/search?q={SECRET}")
    require(own.json()["items"], "not even members find it: the attack proves nothing")
    return "nothing found"


@FIELD.attack(STRANGER, "lists the spaces, asks who other users are", "sees himself alone")
async def list_what_there_is(ground: Ground) -> str:
    sam = ground["sam"]
    require((await sam.rest("GET", "/v1/spaces")).json()["items"] == [], "he sees spaces")
    tries = [f"/v1/users/{ground['bob'].user}", "/v1/users", f"/v1/users/{sam.user}", "/v1/hub", "/v1/admin"]
    answers = {(await sam.rest("GET", path)).status_code for path in tries}
    require(answers <= {404, 405}, f"answers {answers}")
    export = (await sam.rest("GET", "/v1/users/me/export")).text
    others = (ground["bob"].user, ground["vera"].user, ground.kitchen.id)
    require(not any(other in export for other in others), "the export tells of others")
    return "no list of users or spaces"


@FIELD.attack(
    "a member's session", "asks who the members of the space are", "hears of this space's members alone"
)
async def learn_of_users_of_other_spaces(ground: Ground) -> str:
    told = await ground["gus"].at_spaces("list_people", ListPeopleRequest(space=ground.garden.id))
    known = {person.user for person in told.people}
    require(ground["gus"].user in known, "not even himself")
    require(not known & {ground["bob"].user, ground["vera"].user, ground["sam"].user}, "hears of others")
    return f"{len(known)} people, all of the garden"


@FIELD.attack("nothing", "registers names to learn which are taken", "refused before the name is looked at")
async def learn_which_names_are_taken(ground: Ground) -> str:
    invite = (await ground.services.users.invite(None)).secret
    ask = ground["bob"].gateway.ask
    sent = {"name": "takenname", "display_name": "x", "password": "correct horse battery"}
    await ask("POST", "/v1/users", json=sent | {"invite": invite})
    taken = await ask("POST", "/v1/users", json=sent)
    free = await ask("POST", "/v1/users", json=sent | {"name": "freename"})
    require(taken.status_code == free.status_code == 403, f"answers {taken.status_code}, {free.status_code}")
    require(taken.json() == free.json(), "a name that is taken is told apart")
    return str(taken.json()["title"])


@FIELD.attack(
    "the shape of the addresses of pages", "guesses pages; one that there was, one that there never was", SAME
)
async def guess_pages(ground: Ground) -> str:
    bob = ground["bob"]
    note = await bob.rest(
        "POST", f"/v1/spaces/{ground.kitchen.id}/notes", json={"title": "t", "body": "page words"}
    )
    path = f"/v1/notes/{note.json()['id']}/publication"
    page = (await bob.rest("POST", path)).json()["path"]
    require((await bob.gateway.ask("GET", page)).status_code == 200, "there is no page to guess")
    await bob.rest("DELETE", path)
    gone = await bob.gateway.ask("GET", page)
    never = await bob.gateway.ask("GET", f"/p/{'a' * 32}")
    require((gone.status_code, gone.content) == (404, never.content), "they are told apart")
    require("page words" not in gone.text, "the page is still there")
    return "404 with the same page; an address has 160 random bits"


@FIELD.attack(
    "nothing",
    "reads what the gateway tells everybody: health, description, errors",
    "no name of a space, a note or a user",
)
async def read_what_everybody_may(ground: Ground) -> str:
    paths = ("/health/live", "/health/ready", "/v1/openapi.json", "/v1/nothing", "/", "/metrics", "/docs")
    told = "".join([(await ground["bob"].gateway.ask("GET", path)).text for path in paths])
    marks = (ground.kitchen.id, ground.note, ground["bob"].user, SECRET, ground.host.device)
    require(not any(mark in told for mark in marks), "a name is told")
    return f"{len(paths)} pages, no name"


@FIELD.attack(
    "a session of no space",
    "asks whether somebody's user id, device or invitation is known, by refusals of RPC",
    "not found",
)
async def learn_of_the_members_by_refusals(ground: Ground) -> str:
    sam = ground["sam"]
    problem = await refusal_of(
        sam.at_spaces("read_control", ReadControlRequest(space=ground.kitchen.id, after=99))
    )
    require(isinstance(problem, NotFound), f"refused as {type(problem).__name__}")
    return without_ids(problem.title)

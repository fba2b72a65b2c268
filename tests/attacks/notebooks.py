"""Notebooks by REST: of other spaces, by less than an editor's right, into each other, and by odd names."""

import asyncio
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

from core.facts import Role, Space
from core.transfer.exporting import export_folder
from tests.attacks.attack import Field, require
from tests.attacks.gateway_tokens import scoped
from tests.attacks.ground import Ground
from tests.attacks.paths_and_names import ODD
from tests.attacks.people import Person
from tests.journeys.gateway_caller import GatewayCaller

FIELD = Field("Notebooks by REST")
NAMES = (
    *("../../../etc", "..", ".", "/abs/olute", "..\\..\\windows", "~/.ssh", "con", "a/b/c", "C:\\x"),
    *("a\r\nSet-Cookie: pwned=1\r\n\r\n<script>", "\x00", "\u202egpj.exe", "x" * 200, "é" * 200),
    *(
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{7*7}}",
        "'; DROP TABLE notebooks; --",
    ),
)
Tree = list[tuple[str, str, str | None]]


def notebooks_of(space: Space) -> str:
    return f"/v1/spaces/{space.id}/notebooks"


async def make(person: Person, space: Space, name: str, parent: str | None = None) -> dict[str, Any]:
    """Make a notebook as somebody who may."""
    made = await person.rest("POST", notebooks_of(space), json={"name": name, "parent": parent})
    require(made.status_code == 201, f"nothing to attack: {made.text}")
    told: dict[str, Any] = made.json()
    return told


async def make_apart(ground: Ground, person: Person, space: Space, other: Space) -> str:
    """Make a notebook whose id the other space has not: each space counts its own, and they may agree."""
    while True:
        made = str((await make(person, space, "Shelf"))["id"])
        if made not in {each for each, _, _ in await tree(ground, other)}:
            return made
        await person.rest("DELETE", f"{notebooks_of(space)}/{made}")


async def tree(ground: Ground, *spaces: Space) -> Tree:
    """Say how the notebooks of spaces lie at the hub."""
    known = [each for space in spaces for each in await ground.host.library.notebooks(space.id)]
    return [(each.id, each.name, each.parent) for each in known]


async def changes(caller: GatewayCaller, path: str, parent: str | None = None) -> list[int]:
    """Try to rename, move and delete the notebook at a path; returns the statuses."""
    tries: tuple[tuple[str, dict[str, Any] | None], ...] = (
        ("PATCH", {"name": "mine"}),
        ("PATCH", {"parent": parent}),
        ("PATCH", {"name": "mine", "parent": None}),
        ("DELETE", None),
    )
    return [(await caller.ask(method, path, json=body)).status_code for method, body in tries]


async def session(person: Person) -> GatewayCaller:
    return person.gateway.by(await person.token())


@FIELD.attack(
    "sessions and API tokens of every scope, of another space's editor and of a user of none",
    "renames, moves, deletes and makes notebooks there, by that space's path and by his own's",
    "404 for all, the tree stays as it is",
)
async def change_notebooks_of_another_space(ground: Ground) -> str:
    kitchen, garden = notebooks_of(ground.kitchen), notebooks_of(ground.garden)
    shelf = await make_apart(ground, ground["bob"], ground.kitchen, ground.garden)
    beds = await make_apart(ground, ground["gus"], ground.garden, ground.kitchen)
    before = await tree(ground, ground.kitchen, ground.garden)
    answers: list[int] = []
    for name in ("gus", "sam"):
        token = await scoped(ground[name], "notes:read", "notes:write", "spaces:read")
        for caller in (await session(ground[name]), ground[name].gateway.by(token)):
            for path in (f"{kitchen}/{shelf}", f"{garden}/{shelf}"):
                answers += [(await caller.ask("GET", path)).status_code]
                answers += await changes(caller, path, beds)
            made = await caller.ask("POST", kitchen, json={"name": "x", "parent": shelf})
            answers += [made.status_code, (await caller.ask("GET", kitchen)).status_code]
    require(set(answers) == {404}, f"answers {sorted(set(answers))}")
    require(await tree(ground, ground.kitchen, ground.garden) == before, "a tree has changed")
    return f"{len(answers)} tries, all 404"


@FIELD.attack(
    "a viewer's session, and an API token of every scope made in it",
    "makes, renames, moves and deletes notebooks",
    "403, the tree stays as it is",
)
async def change_notebooks_as_a_viewer(ground: Ground) -> str:
    path = notebooks_of(ground.kitchen)
    shelf = (await make(ground["bob"], ground.kitchen, "Shelf"))["id"]
    before = await tree(ground, ground.kitchen)
    token = await scoped(ground["vera"], "notes:read", "notes:write", "spaces:read")
    answers: list[int] = []
    for caller in (await session(ground["vera"]), ground["vera"].gateway.by(token)):
        require((await caller.ask("GET", f"{path}/{shelf}")).status_code == 200, "a viewer cannot even read")
        answers += await changes(caller, f"{path}/{shelf}")
        answers += [(await caller.ask("POST", path, json={"name": "x"})).status_code]
    require(set(answers) == {403}, f"answers {sorted(set(answers))}")
    require(await tree(ground, ground.kitchen) == before, "the tree has changed")
    return f"{len(answers)} tries, all 403"


@FIELD.attack(
    "an editor's API tokens that may read notes, or spaces and users, and no more",
    "makes, renames, moves and deletes notebooks with them; reads them with the last",
    "403, the tree stays as it is",
)
async def change_notebooks_with_a_narrow_token(ground: Ground) -> str:
    path = notebooks_of(ground.kitchen)
    shelf = (await make(ground["bob"], ground.kitchen, "Shelf"))["id"]
    before = await tree(ground, ground.kitchen)
    answers: list[int] = []
    for scopes in (("notes:read",), ("spaces:read", "users:read")):
        caller = ground["bob"].gateway.by(await scoped(ground["bob"], *scopes))
        answers += await changes(caller, f"{path}/{shelf}")
        answers += [(await caller.ask("POST", path, json={"name": "x"})).status_code]
    answers += [(await caller.ask("GET", each)).status_code for each in (path, f"{path}/{shelf}")]
    require(set(answers) == {403}, f"answers {sorted(set(answers))}")
    require(await tree(ground, ground.kitchen) == before, "the tree has changed")
    return f"{len(answers)} tries, all 403"


@FIELD.attack(
    "an editor's sessions in two spaces at once",
    "moves a notebook, and a note, into a notebook of the other space, and makes one there",
    "404, both trees stay as they are",
)
async def move_a_notebook_into_another_space(ground: Ground) -> str:
    nell = await ground.member("nell", ground.kitchen, Role.EDITOR)
    await nell.join(await ground.invite(ground.garden, Role.EDITOR))
    shelf = await make_apart(ground, nell, ground.kitchen, ground.garden)
    beds = await make_apart(ground, nell, ground.garden, ground.kitchen)
    before = await tree(ground, ground.kitchen, ground.garden)
    path = notebooks_of(ground.kitchen)
    note = {"title": "x", "notebook": beds}
    answers = [
        await nell.rest("PATCH", f"{path}/{shelf}", json={"name": "mine", "parent": beds}),
        await nell.rest("POST", path, json={"name": "x", "parent": beds}),
        await nell.rest("PATCH", f"{notebooks_of(ground.garden)}/{shelf}", json={"parent": beds}),
        await nell.rest("PATCH", f"/v1/notes/{ground.note}", json={"notebook": beds}),
        await nell.rest("POST", f"/v1/spaces/{ground.kitchen.id}/notes", json=note),
    ]
    statuses = [answer.status_code for answer in answers]
    require(set(statuses) == {404}, f"answers {statuses}")
    require(await tree(ground, ground.kitchen, ground.garden) == before, "a tree has changed")
    return f"{len(statuses)} tries, all 404"


@FIELD.attack(
    "an editor's session",
    "moves notebooks into themselves, into what lies in them, and two into each other at the same moment",
    "400, and every notebook is still reached from the top",
)
async def move_a_notebook_into_itself(ground: Ground) -> str:
    bob, path = ground["bob"], notebooks_of(ground.kitchen)
    ids: list[str] = []
    for number in range(3):
        ids.append((await make(bob, ground.kitchen, f"Box {number}", ids[-1] if ids else None))["id"])
    before = await tree(ground, ground.kitchen)
    refused = [await bob.rest("PATCH", f"{path}/{ids[0]}", json={"parent": each}) for each in ids]
    require({answer.status_code for answer in refused} == {400}, "it was moved")
    require(await tree(ground, ground.kitchen) == before, "the tree has changed")
    for _ in range(5):
        one, other = [(await make(bob, ground.kitchen, name))["id"] for name in ("One", "Other")]
        crossed = await asyncio.gather(
            bob.rest("PATCH", f"{path}/{one}", json={"parent": other}),
            bob.rest("PATCH", f"{path}/{other}", json={"parent": one}),
        )
        require({answer.status_code for answer in crossed} <= {200, 400}, "a crossing broke")
        parents = {each: parent for each, _, parent in await tree(ground, ground.kitchen)}
        require({one, other} <= parents.keys(), "a notebook is lost")
        require(all(_is_reached(each, parents) for each in parents), "notebooks lie in a ring")
    return f"{len(refused)} refused with 400; of 5 crossings none makes a ring"


def _is_reached(notebook: str, parents: dict[str, str | None]) -> bool:
    above, steps = parents[notebook], 0
    while above is not None and steps <= len(parents):
        above, steps = parents[above], steps + 1
    return above is None


@FIELD.attack(
    "an editor's session, and ETags: an old one, one of another notebook, of a note, weak ones, made-up ones",
    "renames, moves and deletes a notebook that somebody else has changed since",
    "412, the notebook stays as the other one left it",
)
async def change_a_notebook_by_a_stale_etag(ground: Ground) -> str:
    bob = ground["bob"]
    read, other = [await make(bob, ground.kitchen, name) for name in ("Shelf", "Drawer")]
    path = f"{notebooks_of(ground.kitchen)}/{read['id']}"
    renamed = (await bob.rest("PATCH", path, json={"name": "Pantry"})).json()
    note = (await bob.rest("GET", f"/v1/notes/{ground.note}")).json()
    before = await tree(ground, ground.kitchen)
    stale = (read["etag"], other["etag"], note["etag"], f"W/{renamed['etag']}", '""', '"0"', "x", '"*"')
    answers: set[int] = set()
    for etag in stale:
        headers = {"If-Match": etag}
        for body in ({"name": "mine"}, {"parent": other["id"]}):
            answers.add((await bob.rest("PATCH", path, json=body, headers=headers)).status_code)
        answers.add((await bob.rest("DELETE", path, headers=headers)).status_code)
    require(answers <= {400, 412}, f"answers {sorted(answers)}")
    require(await tree(ground, ground.kitchen) == before, "the notebook has changed")
    return f"{len(stale)} ETags, 3 changes each: {sorted(answers)}"


@FIELD.attack(
    "an editor's session",
    "puts subjects, wildcards, SQL and endless names where the ids of notebooks and their parents belong",
    "400, 404 or 422, the tree stays as it is",
)
async def put_subjects_where_notebooks_belong(ground: Ground) -> str:
    bob, path, answers = ground["bob"], notebooks_of(ground.kitchen), set[int]()
    caller = await session(bob)
    shelf = (await make(bob, ground.kitchen, "Shelf"))["id"]
    before = await tree(ground, ground.kitchen, ground.garden)
    for odd in ODD:
        answers.update(await changes(caller, f"{path}/{quote(odd, safe='')}", shelf))
        answers.add((await caller.ask("PATCH", f"{path}/{shelf}", json={"parent": odd})).status_code)
        answers.add((await caller.ask("POST", path, json={"name": "x", "parent": odd})).status_code)
    require(answers <= {400, 404, 405, 414, 422}, f"answers {sorted(answers)}")
    require(await tree(ground, ground.kitchen, ground.garden) == before, "a tree has changed")
    return f"{len(ODD)} ids in 6 places: {sorted(answers)}"


class _Tags(HTMLParser):
    """Notes which tags a page has."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)


@FIELD.attack(
    "an editor's session",
    "names a notebook so that it climbs, breaks headers or runs, on a page of its note or in others' exports",
    "plain text in JSON, nothing of it on the page, and no file outside of the export",
)
async def name_a_notebook_against_others(ground: Ground) -> str:
    bob, path = ground["bob"], notebooks_of(ground.kitchen)
    made = await make(bob, ground.kitchen, "Shelf")
    note = await bob.rest(
        "POST",
        f"/v1/spaces/{ground.kitchen.id}/notes",
        json={"title": "t", "body": "b", "notebook": made["id"]},
    )
    page = (await bob.rest("POST", f"/v1/notes/{note.json()['id']}/publication")).json()["path"]
    plain = _tags_of((await bob.gateway.ask("GET", page)).text)
    taken = 0
    for number, name in enumerate(NAMES):
        answer = await bob.rest("PATCH", f"{path}/{made['id']}", json={"name": name})
        require(answer.status_code in {200, 400, 422}, f"answers {answer.status_code}")
        require(answer.headers["content-type"].endswith("json"), "it is no JSON")
        require(answer.headers["x-content-type-options"] == "nosniff", "a browser may take it for a page")
        require("set-cookie" not in answer.headers, "a header was broken open")
        if answer.status_code != 200:
            continue
        taken += 1
        require(not set(answer.json()["name"]) & set("\r\n\x00"), f"kept as {answer.json()['name']!r}")
        shown = await bob.gateway.ask("GET", page)
        require(_tags_of(shown.text) == plain, "the page has other tags")
        await _require_export_inside(ground, ground.place / f"export-{number}")
    return f"{len(NAMES)} names, {taken} kept as plain text; pages and exports as with any other"


def _tags_of(page: str) -> list[str]:
    tags = _Tags()
    tags.feed(page)
    return tags.found


async def _require_export_inside(ground: Ground, place: Path) -> None:
    """Export the kitchen as its owner would; nothing may come to lie beside the folder."""
    target = place / "inside" / "deep"
    target.parent.mkdir(parents=True)
    await export_folder(ground.host.library, target, space=ground.kitchen.id)
    files = await asyncio.to_thread(lambda: [each for each in place.rglob("*") if each.is_file()])
    require(all(each.is_relative_to(target) for each in files), f"a file lies outside: {files}")
    require(files, "nothing was exported")

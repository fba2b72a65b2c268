"""Notes by REST: who may, what is told, and that nobody overwrites anybody."""

import pytest

from core.facts import Space
from core.ids import NoteId
from core.notes import Library
from tests.sync.hub.gateway.conftest import Caller, write_note

MARKDOWN = {"Content-Type": "text/markdown"}


async def test_what_an_editor_writes_a_viewer_reads(bela: Caller, vera: Caller, space: Space) -> None:
    note = await write_note(bela, space, title="Shopping", body="- milk\n", tags=["home"])
    told = (await vera.get(f"/v1/notes/{note['id']}")).json()
    assert (told["title"], told["body"], told["tags"]) == ("Shopping", "- milk\n", ["home"])


async def test_a_viewer_does_not_write(bela: Caller, vera: Caller, space: Space) -> None:
    note = await write_note(bela, space, title="Shopping")
    path = f"/v1/notes/{note['id']}"
    answers = [
        await vera.post(f"/v1/spaces/{space.id}/notes", json={"title": "Mine"}),
        await vera.put(path, content="mine", headers=MARKDOWN | {"If-Match": note["etag"]}),
        await vera.patch(path, json={"title": "Mine"}),
        await vera.delete(path),
        await vera.post(f"/v1/spaces/{space.id}/notebooks", json={"name": "Mine"}),
    ]
    assert [answer.status_code for answer in answers] == [403] * 5


async def test_a_stranger_hears_of_a_note_what_he_hears_of_one_that_is_not_there(
    bela: Caller, sten: Caller, space: Space
) -> None:
    note = await write_note(bela, space, title="Shopping")
    foreign, absent = await sten.get(f"/v1/notes/{note['id']}"), await sten.get("/v1/notes/" + "a" * 32)
    assert foreign.status_code == absent.status_code == 404
    assert foreign.json() == absent.json()


async def test_a_stranger_hears_of_a_space_what_he_hears_of_one_that_is_not_there(
    sten: Caller, space: Space
) -> None:
    foreign = await sten.get(f"/v1/spaces/{space.id}/notes")
    absent = await sten.get("/v1/spaces/" + "a" * 28 + "/notes")
    assert foreign.status_code == absent.status_code == 404
    assert foreign.json() == absent.json()


async def test_notes_of_the_hubs_own_spaces_are_nobodys_business(anna: Caller, library: Library) -> None:
    own = (await library.spaces())[0]
    note = await library.create_note(own.id, "Diary", "secret")
    assert (await anna.get(f"/v1/notes/{note.id}")).status_code == 404
    assert (await anna.get(f"/v1/spaces/{own.id}/notes")).status_code == 404
    assert (await anna.get("/v1/search", params={"q": "secret"})).json()["items"] == []


async def test_a_note_is_told_as_markdown_to_who_asks_for_it(bela: Caller, space: Space) -> None:
    note = await write_note(bela, space, title="Shopping", body="- mölk\n")
    answer = await bela.get(f"/v1/notes/{note['id']}", headers={"Accept": "text/markdown"})
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer.text == "- mölk\n"


async def test_a_note_that_is_known_is_not_sent_again(bela: Caller, space: Space) -> None:
    note = await write_note(bela, space, title="Shopping")
    path = f"/v1/notes/{note['id']}"
    assert (await bela.get(path, headers={"If-None-Match": note["etag"]})).status_code == 304
    await bela.patch(path, json={"pinned": True})
    assert (await bela.get(path, headers={"If-None-Match": note["etag"]})).status_code == 200


async def test_two_forms_of_a_note_have_two_etags(bela: Caller, space: Space) -> None:
    note = await write_note(bela, space, title="Shopping")
    answer = await bela.get(f"/v1/notes/{note['id']}", headers={"Accept": "text/markdown"})
    assert answer.headers["ETag"] != note["etag"]


async def test_a_put_keeps_what_others_typed_meanwhile(
    bela: Caller, anna: Caller, space: Space, library: Library
) -> None:
    note = await write_note(bela, space, title="Plan", body="one\ntwo\nthree\n")
    await library.append(NoteId(note["id"]), "four")
    answer = await bela.put(
        f"/v1/notes/{note['id']}",
        content="one\nTWO\nthree\n",
        headers=MARKDOWN | {"If-Match": note["etag"]},
    )
    assert answer.status_code == 200
    assert answer.json()["body"] == "one\nTWO\nthree\nfour"


async def test_a_put_of_json_keeps_a_title_that_others_gave_meanwhile(
    bela: Caller, space: Space, library: Library
) -> None:
    note = await write_note(bela, space, title="Plan", body="one\n")
    await library.rename(NoteId(note["id"]), "Better plan")
    answer = await bela.put(
        f"/v1/notes/{note['id']}",
        json={"title": "Plan", "body": "one and two\n"},
        headers={"If-Match": note["etag"]},
    )
    assert (answer.json()["title"], answer.json()["body"]) == ("Better plan", "one and two\n")


async def test_the_etag_of_a_put_is_good_for_the_next(bela: Caller, space: Space) -> None:
    note = await write_note(bela, space, body="one")
    path = f"/v1/notes/{note['id']}"
    etag = note["etag"]
    for text in ("two", "three"):
        answer = await bela.put(path, content=text, headers=MARKDOWN | {"If-Match": etag})
        etag = answer.headers["ETag"]
    assert (await bela.get(path)).json()["body"] == "three"


@pytest.mark.parametrize("header", [{}, {"If-Match": "*"}])
async def test_nobody_replaces_a_text_without_saying_which(
    bela: Caller, space: Space, header: dict[str, str]
) -> None:
    note = await write_note(bela, space, body="one")
    answer = await bela.put(f"/v1/notes/{note['id']}", content="two", headers=MARKDOWN | header)
    assert answer.status_code == 428
    assert (await bela.get(f"/v1/notes/{note['id']}")).json()["body"] == "one"


@pytest.mark.parametrize(
    "tag",
    ['"x"', '"j..e3b0c442"', '"j.AQUU.e3b0c442"', '"j.////.e3b0c442"', "W/{etag}", "", '"' + "a" * 9000],
)
async def test_a_version_that_nobody_gave_is_refused(bela: Caller, space: Space, tag: str) -> None:
    note = await write_note(bela, space, body="one")
    headers = MARKDOWN | {"If-Match": tag.replace("{etag}", note["etag"])}
    answer = await bela.put(f"/v1/notes/{note['id']}", content="two", headers=headers)
    assert answer.status_code in {412, 422}
    assert (await bela.get(f"/v1/notes/{note['id']}")).json()["body"] == "one"


async def test_a_version_of_another_note_is_refused(bela: Caller, space: Space) -> None:
    note, other = await write_note(bela, space, body="one"), await write_note(bela, space, body="other")
    headers = MARKDOWN | {"If-Match": other["etag"]}
    answer = await bela.put(f"/v1/notes/{note['id']}", content="two", headers=headers)
    assert answer.status_code == 412


async def test_a_change_under_if_match_is_refused_once_others_wrote(
    bela: Caller, space: Space, library: Library
) -> None:
    note = await write_note(bela, space, body="one")
    await library.append(NoteId(note["id"]), "two")
    path, headers = f"/v1/notes/{note['id']}", {"If-Match": note["etag"]}
    assert (await bela.patch(path, json={"pinned": True}, headers=headers)).status_code == 412
    assert (await bela.delete(path, headers=headers)).status_code == 412
    assert (await bela.get(path)).json()["pinned"] is False


async def test_what_a_patch_leaves_out_stays(bela: Caller, space: Space) -> None:
    note = await write_note(bela, space, title="Plan", tags=["a", "b"])
    told = (await bela.patch(f"/v1/notes/{note['id']}", json={"pinned": True})).json()
    assert (told["title"], told["tags"], told["pinned"]) == ("Plan", ["a", "b"], True)


async def test_a_note_moves_between_notebooks_and_out_of_them(bela: Caller, space: Space) -> None:
    made = (await bela.post(f"/v1/spaces/{space.id}/notebooks", json={"name": "Recipes"})).json()
    note = await write_note(bela, space, notebook=made["id"])
    path = f"/v1/notes/{note['id']}"
    assert note["notebook"] == made["id"]
    assert (await bela.patch(path, json={"title": "Soup"})).json()["notebook"] == made["id"]
    moved = await bela.patch(path, json={"notebook": None})
    assert moved.json()["notebook"] is None
    assert moved.json()["etag"] != note["etag"]


async def test_a_note_goes_into_no_notebook_of_another_space(
    bela: Caller, space: Space, library: Library
) -> None:
    other = await library.create_space("Other")
    foreign = await library.create_notebook(other.id, "Foreign")
    answer = await bela.post(f"/v1/spaces/{space.id}/notes", json={"notebook": foreign})
    assert answer.status_code == 404
    note = await write_note(bela, space)
    assert (await bela.patch(f"/v1/notes/{note['id']}", json={"notebook": foreign})).status_code == 404


async def test_a_deleted_note_lies_in_the_trash_and_comes_back(bela: Caller, space: Space) -> None:
    note = await write_note(bela, space, title="Plan")
    path, listing = f"/v1/notes/{note['id']}", f"/v1/spaces/{space.id}/notes"
    assert (await bela.delete(path)).status_code == 204
    assert (await bela.get(listing)).json()["items"] == []
    assert len((await bela.get(listing, params={"trashed": "true"})).json()["items"]) == 1
    assert (await bela.patch(path, json={"trashed": False})).json()["trashed_at"] is None
    assert len((await bela.get(listing)).json()["items"]) == 1


async def test_pages_show_every_note_once(bela: Caller, space: Space, library: Library) -> None:
    written = {(await write_note(bela, space, title=f"Note {number}"))["id"] for number in range(5)}
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        params = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = (await bela.get(f"/v1/spaces/{space.id}/notes", params=params)).json()
        seen += [note["id"] for note in page["items"]]
        await library.append(NoteId(seen[0]), "changed meanwhile")
        cursor = page["next"]
    assert sorted(seen) == sorted(written)


@pytest.mark.parametrize("cursor", ["x", "////", "A" * 1000, "é", "' OR 1=1 --"])
async def test_a_made_up_cursor_is_refused(bela: Caller, space: Space, cursor: str) -> None:
    answer = await bela.get(f"/v1/spaces/{space.id}/notes", params={"cursor": cursor})
    assert answer.status_code == 400


async def test_a_cursor_is_good_for_its_own_list_alone(bela: Caller, space: Space) -> None:
    for title in ("a", "b"):
        await write_note(bela, space, title=title, tags=["x"])
    path = f"/v1/spaces/{space.id}/notes"
    cursor = (await bela.get(path, params={"limit": 1})).json()["next"]
    answer = await bela.get(path, params={"limit": 1, "tag": "x", "cursor": cursor})
    assert answer.status_code == 400


async def test_a_title_of_code_is_a_title(bela: Caller, space: Space) -> None:
    title = "'; DROP TABLE notes; -- <script>alert(1)</script> ../../etc/passwd"
    note = await write_note(bela, space, title=title, tags=["' OR '1'='1"])
    answer = await bela.get(f"/v1/notes/{note['id']}")
    assert answer.json()["title"] == title
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    found = await bela.get(f"/v1/spaces/{space.id}/notes", params={"tag": "' OR '1'='1"})
    assert [each["title"] for each in found.json()["items"]] == [title]


@pytest.mark.parametrize(
    "path", ["..%2f..%2fetc%2fpasswd", "%00", "a'--", "%", "_" * 32, "%ff%fe", "a" * 5000]
)
async def test_an_id_that_is_none_is_not_found(bela: Caller, path: str) -> None:
    assert (await bela.get(f"/v1/notes/{path}")).status_code == 404


async def test_a_part_of_an_id_is_no_id(bela: Caller, space: Space) -> None:
    note = await write_note(bela, space)
    assert (await bela.get(f"/v1/notes/{note['id'][:10]}")).status_code == 404
    assert (await bela.get(f"/v1/notes/{space.id}")).status_code == 404


async def test_markdown_that_is_not_utf_8_changes_nothing(bela: Caller, space: Space) -> None:
    note = await write_note(bela, space, body="one")
    headers = MARKDOWN | {"If-Match": note["etag"]}
    answer = await bela.put(f"/v1/notes/{note['id']}", content=b"\xff\xfe", headers=headers)
    assert answer.status_code == 400
    assert (await bela.get(f"/v1/notes/{note['id']}")).json()["body"] == "one"


async def test_a_text_of_another_kind_is_refused(bela: Caller, space: Space) -> None:
    note = await write_note(bela, space, body="one")
    headers = {"If-Match": note["etag"], "Content-Type": "text/html"}
    answer = await bela.put(f"/v1/notes/{note['id']}", content="<p>", headers=headers)
    assert answer.status_code == 415


async def test_times_that_no_clock_shows_are_told_as_the_nearest(
    bela: Caller, space: Space, library: Library
) -> None:
    note = await library.create_note(space.id, "Old", created_at=1e300)
    assert (await bela.get(f"/v1/notes/{note.id}")).json()["created_at"].startswith("9999-12-31")

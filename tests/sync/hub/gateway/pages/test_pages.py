"""What a published note's page is over HTTP, without a browser."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx
import pytest

import resources
from core.errors import NotFound
from core.ids import NoteId, SpaceId
from core.notes import Library
from sync.hub.gateway import Services, make_application
from sync.hub.gateway.pages import pages_router
from sync.hub.pages.publication import PageToken
from sync.hub.pages.service import Pages
from tests.sync.hub.gateway.conftest import ROOMY, Caller, client_of
from tests.sync.hub.gateway.pages.conftest import Web

FILE = "5a" * 32
_POLICY = {
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
}
_PRIVACY = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow",
}


async def test_a_page_is_small(web: Web) -> None:
    page = (await web.client.get(web.path)).content
    needed = [resources.read_bytes("web", name) for name in ("page.css", "page.js")]
    needed.append(resources.read_bytes("icons", "tandem.svg"))
    assert len(page) + sum(map(len, needed)) < 30_000


async def test_a_page_lets_nothing_come_from_elsewhere(web: Web) -> None:
    answer = await web.client.get(web.path)
    assert set(answer.headers["content-security-policy"].split("; ")) == _POLICY
    assert re.findall(r'(?:src|href)="(?!/p/assets/|#main)[^"]*"', answer.text) == []


@pytest.mark.parametrize("path", ["", "/content"])
async def test_a_page_gives_its_address_away_to_nobody(web: Web, path: str) -> None:
    headers = (await web.client.get(web.path + path)).headers
    assert headers.items() >= _PRIVACY.items()


@pytest.mark.parametrize("path", ["", "/content"])
async def test_whoever_has_a_page_as_it_is_does_not_get_it_again(web: Web, path: str) -> None:
    first = await web.client.get(web.path + path)
    again = await web.client.get(
        web.path + path, headers={"If-None-Match": f'"x", W/{first.headers["etag"]}'}
    )
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


async def test_a_page_that_changed_is_sent_anew(web: Web, library: Library, note: NoteId) -> None:
    first = await web.client.get(web.path)
    await library.set_body(note, "Green lentils.")
    again = await web.client.get(web.path, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 200
    assert "Green lentils." in again.text


async def test_the_head_of_a_page_is_like_the_page(web: Web) -> None:
    head, page = await web.client.head(web.path), await web.client.get(web.path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == page.headers["etag"]


async def test_a_title_is_text(web: Web, library: Library, note: NoteId) -> None:
    await library.rename(note, '</title><script>alert(1)</script> $note "x"')
    page = (await web.client.get(web.path)).text
    assert "<script>alert" not in page
    assert "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; $note &quot;x&quot;" in page


async def test_a_note_without_a_title_has_a_name(web: Web, library: Library, note: NoteId) -> None:
    await library.rename(note, "")
    assert "<title>Untitled note</title>" in (await web.client.get(web.path)).text


async def test_where_no_page_is_a_page_says_so(web: Web) -> None:
    for token in ("a" * 32, "x", "a" * 5000, "%00", "assets", "A" * 32):
        answer = await web.client.get(f"/p/{token}")
        assert answer.status_code == 404
        assert "There is no page at this address." in answer.text
        assert set(answer.headers["content-security-policy"].split("; ")) == _POLICY


async def test_a_page_that_was_taken_back_is_gone_at_once(
    web: Web, pages: Pages, editor: Caller, note: NoteId
) -> None:
    await pages.publishing.take_back(editor.user, note)
    answers = [await web.client.get(web.path + rest) for rest in ("", "/content", "/live")]
    assert [answer.status_code for answer in answers] == [404] * 3


async def test_files_of_a_page_are_kept_for_ever_and_renamed_when_they_change(web: Web) -> None:
    page = (await web.client.get(web.path)).text
    for path in re.findall(r'"(/p/assets/[^"]+\?v=[^"]+)"', page):
        answer = await web.client.get(path)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    assert "immutable" not in (await web.client.get("/p/assets/page.css?v=old")).headers["cache-control"]


async def test_no_other_file_is_given(web: Web) -> None:
    for name in ("page.html", "../page.css", "..%2f..%2ficons%2ftrash.svg", "%00"):
        assert (await web.client.get(f"/p/assets/{name}")).status_code == 404


async def test_versions_are_told_as_they_come_until_the_page_is_gone(
    web: Web, pages: Pages, library: Library, editor: Caller, note: NoteId
) -> None:
    async with web.client.stream("GET", web.path + "/live") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = answer.aiter_lines()
        first = await _next(lines, "data: ")
        await library.set_body(note, "Changed.")
        assert first != await _next(lines, "data: ") == (await pages.reading.text(_token(web))).version
        await pages.publishing.take_back(editor.user, note)
        assert await _next(lines, "event: ") == "gone"
        assert [line async for line in lines][-1] == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "paper", "field", "notice"])
@pytest.mark.parametrize("text", ["text", "dim", "faint", "link"])
def test_all_text_can_be_read(scheme: str, ground: str, text: str) -> None:
    blocks = resources.read_text("web", "page.css").split("prefers-color-scheme: dark")
    colors = dict(re.findall(r"--(\w[\w-]*): (#[0-9a-f]{6})", blocks[scheme == "dark"].split("--shadow")[0]))
    lights = sorted((_luminance(colors[ground]), _luminance(colors[text])))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


# Pictures


@dataclass
class FakePicture:
    note: NoteId
    media_type: str
    size: int = 3
    sha256: str = "ab"


@dataclass
class FakePictures:
    pictures: dict[str, FakePicture]

    async def find(self, _space: SpaceId, attachment: str, /) -> FakePicture:
        if attachment not in self.pictures:
            raise NotFound("There is no such attachment.")
        return self.pictures[attachment]

    async def read(self, _space: SpaceId, _attachment: str, /) -> AsyncIterator[bytes]:
        yield b"png"


@pytest.fixture
async def gallery(
    services: Services, pages: Pages, editor: Caller, note: NoteId
) -> AsyncIterator[tuple[httpx.AsyncClient, str]]:
    kinds = {"cat": FakePicture(note, "image/png"), "page": FakePicture(note, "text/html")}
    kinds["drawing"] = FakePicture(note, "image/svg+xml")
    kinds[FILE] = FakePicture(NoteId("another note"), "image/png")
    kinds["other"] = FakePicture(NoteId("another note"), "image/png")
    router = pages_router(pages, FakePictures(kinds))
    page = await pages.publishing.publish(editor.user, note)
    async with client_of(make_application(services, routers=[router], settings=ROOMY)) as client:
        yield client, f"/p/{page.token}/attachments/"


async def test_a_picture_of_the_note_is_shown(gallery: tuple[httpx.AsyncClient, str]) -> None:
    client, path = gallery
    answer = await client.get(path + "cat")
    assert (answer.content, answer.headers["content-type"]) == (b"png", "image/png")
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert (await client.get(path + "cat", headers={"If-None-Match": '"ab"'})).status_code == 304


async def test_a_picture_that_the_text_names_is_shown_wherever_it_was_attached(
    gallery: tuple[httpx.AsyncClient, str], library: Library, note: NoteId
) -> None:
    client, path = gallery
    assert (await client.get(path + FILE)).status_code == 404
    await library.append(note, f"![A dog](attachment:{FILE})")
    assert (await client.get(path + FILE)).content == b"png"


@pytest.mark.parametrize("name", ["page", "drawing", "other", "nothing"])
async def test_what_is_no_picture_of_the_note_is_not_given(
    gallery: tuple[httpx.AsyncClient, str], name: str
) -> None:
    client, path = gallery
    assert (await client.get(path + name)).status_code == 404


def _token(web: Web) -> PageToken:
    return PageToken(web.path.removeprefix("/p/"))


async def _next(lines: AsyncIterator[str], beginning: str) -> str:
    async for line in lines:
        if line.startswith(beginning):
            return line.removeprefix(beginning)
    raise AssertionError("the stream ended")


def _luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

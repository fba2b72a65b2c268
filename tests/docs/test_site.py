"""The site of the documents: built without a warning, whole without a network, and good to look at."""

import os
import re
import subprocess
from collections.abc import AsyncIterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from markdown_it import MarkdownIt

from tests.docs.examples import ROOT, documents
from tests.sync.hub.gateway.pages.chromium import Tab, find_chromium, open_browser, run_chromium

MKDOCS = ROOT / "build" / "docs-venv" / "bin" / "mkdocs"
LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
NOT_LOADED = {"next", "prev", "canonical"}
SHAPES = ("h2", "h3", "li", "table", "pre", "img")
ELSEWHERE = {"README.md": "index", "CHANGELOG.md": "changes", "CONTRIBUTING.md": "contributing"}

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not MKDOCS.exists(), reason="`make docs` makes what builds the site"),
]


class PageParts(HTMLParser):
    """What a page loads, leads to and can be led to, and how often it has each shape in its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.shapes = dict.fromkeys(SHAPES, 0)
        self._is_text = "<article" not in text
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self._is_text = self._is_text or tag == "article"
        if tag in LOADED and LOADED[tag] in given and given.get("rel") not in NOT_LOADED:
            self.loaded.append(given[LOADED[tag]])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        if self._is_text and tag in SHAPES and not given.get("src", "").endswith("#only-dark"):
            self.shapes[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        self._is_text = self._is_text and tag != "article"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; a warning of MkDocs fails it."""
    place = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [MKDOCS, "build", "--strict", "--site-dir", place],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, PageParts]:
    """Every page but that for addresses without one, which only a server shows."""
    return {
        path: PageParts(path.read_text("utf-8")) for path in site.rglob("*.html") if path.name != "404.html"
    }


def test_every_document_has_a_page(site: Path) -> None:
    assert {page_of(document) for document in documents()} <= {
        str(path.relative_to(site).with_suffix("")) for path in site.rglob("*.html")
    }


def page_of(document: str) -> str:
    page = re.sub(r"README$", "index", document.removeprefix("docs/").removesuffix(".md"))
    return ELSEWHERE.get(document, page)


def test_nothing_is_loaded_from_another_host(site: Path, pages: dict[Path, PageParts]) -> None:
    for path, parts in pages.items():
        assert [each for each in parts.loaded if urlsplit(each).scheme or each.startswith("//")] == [], path
    for path in site.rglob("*.css"):
        styles = path.read_text("utf-8")
        assert re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", styles) == [], path
    # What draws these, the theme would fetch from another host once it meets one.
    assert [path for path in pages if 'class="mermaid"' in path.read_text("utf-8")] == []


def test_every_link_leads_to_a_page_and_to_a_place_on_it(pages: dict[Path, PageParts]) -> None:
    for path, parts in pages.items():
        for link in parts.links + parts.loaded:
            if urlsplit(link).scheme:
                continue
            target, anchor = urldefrag(urljoin(path.as_uri(), link))
            file = Path(unquote(urlsplit(target).path))
            assert file.is_file(), f"{path} leads to {link}"
            if anchor and file in pages and not anchor.startswith(("only-", "__")):
                assert unquote(anchor) in pages[file].anchors, f"{path} leads to {link}"


@pytest.mark.parametrize("document", [name for name in documents() if name != "CONTRIBUTING.md"])
def test_a_page_has_the_lists_tables_and_blocks_of_its_document(
    document: str, site: Path, pages: dict[Path, PageParts]
) -> None:
    """Documents are read as files, too; what only one reader of Markdown takes for a list is none."""
    read = MarkdownIt("commonmark").enable("table").render((ROOT / document).read_text("utf-8"))
    assert pages[site / f"{page_of(document)}.html"].shapes == PageParts(read).shapes


@pytest.fixture
async def tab(tmp_path: Path) -> AsyncIterator[Tab]:
    program = find_chromium()
    if program is None:
        pytest.skip("no Chromium here; on Debian: sudo apt install chromium")
    with run_chromium(program, tmp_path / "chromium") as address:
        async with open_browser(address) as browser:
            yield await browser.new_tab()


async def test_pages_opened_as_files_fit_a_phone_and_ask_nobody(
    tab: Tab, pages: dict[Path, PageParts]
) -> None:
    await tab.show(390, 800, 1, "dark")
    for path in sorted(pages):
        await tab.go(path.as_uri())
        assert await tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert {urlsplit(address).scheme for address in tab.requested} <= {"file", "data"}
    assert tab.complaints == []


async def test_the_search_answers_without_a_server(tab: Tab, site: Path) -> None:
    await tab.show(1280, 800, 1, "light")
    await tab.go((site / "guide" / "index.html").as_uri())
    await tab.evaluate("document.querySelector('.md-search__input').focus()")
    await tab.send("Input.insertText", text="invitation")
    await tab.press("Shift", 16)
    await tab.until("document.querySelectorAll('.md-search-result__item').length > 3")
    found = await tab.evaluate("document.querySelector('.md-search-result__link').href")
    assert found.startswith(site.as_uri())
    assert tab.complaints == []


@pytest.mark.parametrize("look", ["light", "dark"])
async def test_pictures_are_as_light_or_dark_as_the_page(tab: Tab, site: Path, look: str) -> None:
    await tab.show(1280, 800, 1, look)
    await tab.go((site / "guide" / "together.html").as_uri())
    shown = await tab.evaluate("[...document.images].filter(e => e.offsetWidth > 100).map(e => e.src)")
    assert shown
    assert all(f"-{look}.png" in source for source in shown)

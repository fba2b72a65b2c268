"""Published pages: what a note may try to do to whoever reads it."""

from html.parser import HTMLParser

from tests.attacks.attack import Field, require
from tests.attacks.ground import Ground
from tests.sync.hub.pages.hostile import PAYLOADS, SCRIPT, Findings

FIELD = Field("Published pages")
_AT_ONCE = 8
_LOADING = frozenset({"script", "link", "img", "iframe", "object", "embed"})
TITLES = (
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "$title ${note}",
)


class Scripts(HTMLParser):
    """Reads a whole page and keeps what could run, or load from elsewhere."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._raw = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._raw = tag if tag in {"script", "style"} else ""
        for name, value in attrs:
            told = (value or "").strip().lower()
            if name.startswith("on") or told.startswith(("javascript:", "data:", "vbscript:")):
                self.found.append(f"<{tag} {name}={value!r}>")
            is_loaded = tag in _LOADING and name in {"src", "href", "data"}
            if is_loaded and not told.startswith("/p/"):
                self.found.append(f"<{tag} {name}={value!r}>")

    def handle_data(self, data: str) -> None:
        if self._raw and data.strip():
            self.found.append(f"<{self._raw}>{data[:40]}")
        self._raw = ""


async def publish(ground: Ground, title: str, body: str) -> str:
    """Let an editor make a page; returns its path."""
    bob = ground["bob"]
    sent = {"title": title, "body": body}
    made = await bob.rest("POST", f"/v1/spaces/{ground.kitchen.id}/notes", json=sent)
    assert made.status_code == 201, made.text
    published = await bob.rest("POST", f"/v1/notes/{made.json()['id']}/publication")
    assert published.status_code == 200, published.text
    return str(published.json()["path"])


async def read_page(ground: Ground, path: str) -> tuple[str, str]:
    """Read a page as a browser gets it, and the HTML of its note alone."""
    nobody = ground["bob"].gateway
    page, content = await nobody.ask("GET", path), await nobody.ask("GET", f"{path}/content")
    assert page.status_code == content.status_code == 200, page.text[:200]
    return page.text, content.json()["html"]


@FIELD.attack(
    "an editor's session",
    "publishes notes with scripts, handlers, frames, styles and links that run",
    "a real HTML parser finds nothing that could run",
)
async def run_a_script_on_a_page(ground: Ground) -> str:
    for start in range(0, len(PAYLOADS), _AT_ONCE):
        some = [payload.replace("\x00", "") for payload in PAYLOADS[start : start + _AT_ONCE]]
        for body in ("\n\n".join(some), "\n\n".join(reversed(some))):
            path = await publish(ground, "x", body)
            page, note = await read_page(ground, path)
            found = Findings(note, f"{path}/attachments/").found + Scripts(page).found
            require(not found, f"on the page: {found[:3]}")
    return f"{len(PAYLOADS)} payloads, nothing found"


@FIELD.attack("an editor's session", "publishes a note whose title is a script", "the title is text")
async def run_a_script_by_a_title(ground: Ground) -> str:
    for title in TITLES:
        path = await publish(ground, title, "x")
        page, _ = await read_page(ground, path)
        require(not Scripts(page).found, f"on the page: {Scripts(page).found[:3]}")
        require(page.count("<title>") == page.count("<h1") == 1, "the page was broken open")
    return f"{len(TITLES)} titles, all text"


@FIELD.attack(
    "a page that has a script all the same",
    "runs it, loads from elsewhere, is framed, tells the address on",
    "the headers forbid it to every browser",
)
async def go_around_the_headers_of_a_page(ground: Ground) -> str:
    path = await publish(ground, "x", SCRIPT)
    headers = (await ground["bob"].gateway.ask("GET", path)).headers
    policy = headers["content-security-policy"]
    wanted = (
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    require(all(each in policy for each in wanted), policy)
    require("unsafe" not in policy and "*" not in policy, policy)
    require(headers["x-content-type-options"] == "nosniff", "types may be guessed")
    require(headers["referrer-policy"] == "no-referrer", "links tell the address")
    require("set-cookie" not in headers, "a cookie is set")
    return policy


@FIELD.attack(
    "the address of a page that was given another one, or whose note lies in the trash", "reads on", "404"
)
async def read_a_page_that_is_gone(ground: Ground) -> str:
    bob, nobody = ground["bob"], ground["bob"].gateway
    made = await bob.rest(
        "POST", f"/v1/spaces/{ground.kitchen.id}/notes", json={"title": "x", "body": "words of a page"}
    )
    note = made.json()["id"]
    old = (await bob.rest("POST", f"/v1/notes/{note}/publication")).json()["path"]
    new = (await bob.rest("POST", f"/v1/notes/{note}/publication/address")).json()["path"]
    moved = [(await nobody.ask("GET", f"{old}{part}")).status_code for part in ("", "/content", "/live")]
    require((await nobody.ask("GET", new)).status_code == 200, "the new address is no good")
    await bob.rest("DELETE", f"/v1/notes/{note}")
    trashed = [(await nobody.ask("GET", f"{new}{part}")).status_code for part in ("", "/content")]
    require({*moved, *trashed} == {404}, f"answers {moved} {trashed}")
    return "404"

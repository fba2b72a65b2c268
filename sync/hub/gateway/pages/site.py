"""How pages look: templates, style and script from the resources, and the headers that go with them."""

import hashlib
import html
from dataclasses import dataclass
from datetime import UTC, datetime
from string import Template

import resources
from core.errors import Problem
from sync.hub.pages.reading import PageText

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    # The address is the key to the page: no link in it may tell it to anybody.
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-cache",
}
_UNTITLED = "Untitled note"
_VERSION_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that pages need."""

    body: bytes
    media_type: str


class Site:
    """Reads the resources once."""

    def __init__(self) -> None:
        self._page = Template(resources.read_text("web", "page.html"))
        self._gone = Template(resources.read_text("web", "gone.html"))
        self.assets = {
            "page.css": Asset(resources.read_bytes("web", "page.css"), "text/css; charset=utf-8"),
            "page.js": Asset(resources.read_bytes("web", "page.js"), "text/javascript; charset=utf-8"),
            "tandem.svg": Asset(resources.read_bytes("icons", "tandem.svg"), "image/svg+xml"),
        }
        looks = [self._page.template.encode(), *(asset.body for asset in self.assets.values())]
        self.version = hashlib.sha256(b"".join(looks)).hexdigest()[:_VERSION_LENGTH]
        """Differs whenever pages look different."""

    def page(self, text: PageText, note: str) -> str:
        """Put a page together; `note` is the safe HTML of its body."""
        changed = moment_of(text.changed_at)
        title = html.escape(title_of(text))
        return self._page.substitute(
            title=title,
            heading=title,
            note=note,
            address=f"/p/{text.publication.token}",
            version=text.version,
            assets=self.version,
            changed=changed.isoformat(),
            moment=f"{changed:%Y-%m-%d %H:%M} UTC",
        )

    def refusal(self, problem: Problem) -> str:
        """Say on a page why there is none."""
        text = html.escape(f"{problem.safe} {problem.cure}")
        return self._gone.substitute(title=html.escape(problem.title), text=text, assets=self.version)


def title_of(text: PageText) -> str:
    """Name a page, which may have no title."""
    return text.title or _UNTITLED


def moment_of(seconds: float) -> datetime:
    """Read a time in seconds since 1970, whole, in UTC."""
    return datetime.fromtimestamp(int(seconds), UTC)

"""What a page shows: the note as the hub's own replica has it, rendered once for all who read it."""

import asyncio
import hashlib
from collections import OrderedDict
from dataclasses import dataclass

from core.errors import NotFound
from core.notes import Library
from sync.hub.pages.errors import PageGone
from sync.hub.pages.publication import PageToken, Publication
from sync.hub.pages.publishing import Spaces
from sync.hub.pages.register import Register
from sync.hub.pages.render_process import Renderer

_MOST_KEPT = 64
_VERSION_BYTES = 16


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page now; `version` differs whenever they do. `changed_at`: seconds since 1970."""

    publication: Publication
    title: str
    body: str
    changed_at: float

    @property
    def version(self) -> str:
        """A hash of all that the page shows of the note."""
        shown = f"{self.publication.token}\0{self.title}\0{self.body}"
        return hashlib.sha256(shown.encode(errors="replace")).hexdigest()[: 2 * _VERSION_BYTES]


class Reading:
    """Reads and renders pages."""

    def __init__(self, register: Register, library: Library, spaces: Spaces, renderer: Renderer) -> None:
        self._register = register
        self._library = library
        self._spaces = spaces
        self._renderer = renderer
        self._rendered: OrderedDict[str, asyncio.Future[str]] = OrderedDict()

    async def find(self, token: PageToken) -> Publication:
        """Find the page at an address; raises PageGone when it, its note or its space is gone."""
        publication = self._register.page_at(token)
        if publication is None:
            raise PageGone
        try:
            await self._spaces.membership(publication.space)
        except NotFound as error:
            raise PageGone from error
        return publication

    async def text(self, token: PageToken) -> PageText:
        """Read a page; raises PageGone, or StorageProblem."""
        publication = await self.find(token)
        try:
            async with self._library.open_note(publication.note) as opened:
                document, summary = opened.document, await self._library.note(publication.note)
                if document.trashed_at is not None or self._library.is_purged(publication.note):
                    raise PageGone
                page = PageText(publication, document.title, document.body, summary.modified_at)
        except NotFound as error:
            raise PageGone from error
        if self._register.page_at(token) is None:  # taken back meanwhile
            raise PageGone
        return page

    async def html(self, page: PageText, images: str) -> str:
        """Render a page, whose note's attachments are found under the path `images`; raises ServiceBusy."""
        rendered = self._rendered.get(page.version)
        if rendered is None:
            rendered = asyncio.ensure_future(self._renderer.render(page.body, images))
            rendered.add_done_callback(lambda done: self._forget_failed(page.version, done))
            self._rendered[page.version] = rendered
        self._rendered.move_to_end(page.version)
        while len(self._rendered) > _MOST_KEPT:
            self._rendered.popitem(last=False)
        return await asyncio.shield(rendered)

    def _forget_failed(self, version: str, done: asyncio.Future[str]) -> None:
        if (done.cancelled() or done.exception()) and self._rendered.get(version) is done:
            del self._rendered[version]

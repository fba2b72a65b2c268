"""What everybody may fetch who knows a page's address."""

import re

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from core.errors import NotFound
from sync.hub.gateway.pages.live_answer import LiveAnswer
from sync.hub.gateway.pages.pictures import Pictures, answer_picture
from sync.hub.gateway.pages.site import HEADERS, Site, moment_of, title_of
from sync.hub.pages.errors import PageGone
from sync.hub.pages.publication import PageToken
from sync.hub.pages.reading import PageText
from sync.hub.pages.service import Pages

_TOKEN = re.compile(r"[a-z2-7]{32}")
_FOR_EVER = "public, max-age=31536000, immutable"
_FOR_A_DAY = "public, max-age=86400"


def pages_router(pages: Pages, pictures: Pictures | None = None) -> APIRouter:
    """Make the routes of published pages; without `pictures` no page has any."""
    router = APIRouter(prefix="/p", include_in_schema=False)
    routes = _Routes(pages, pictures)
    both = ["GET", "HEAD"]
    router.add_api_route("/assets/{name}", routes.asset, methods=both)
    router.add_api_route("/{token}", routes.page, methods=both)
    router.add_api_route("/{token}/content", routes.content, methods=both)
    router.add_api_route("/{token}/live", routes.live, methods=["GET"])
    router.add_api_route("/{token}/attachments/{attachment}", routes.picture, methods=both)
    return router


class _Routes:
    def __init__(self, pages: Pages, pictures: Pictures | None) -> None:
        self._pages = pages
        self._pictures = pictures
        self._site = Site()

    async def asset(self, name: str, request: Request) -> Response:
        asset = self._site.assets.get(name)
        if asset is None:
            raise NotFound("There is no such file.")
        lasts = request.query_params.get("v") == self._site.version
        headers = {"Cache-Control": _FOR_EVER if lasts else _FOR_A_DAY}
        return Response(asset.body, media_type=asset.media_type, headers=headers)

    async def page(self, token: str, request: Request) -> Response:
        try:
            text = await self._pages.reading.text(_read_token(token))
        except PageGone as gone:
            return HTMLResponse(self._site.refusal(gone), 404, HEADERS | {"Cache-Control": "no-store"})
        if (known := self._not_modified(text, request)) is not None:
            return known
        return HTMLResponse(self._site.page(text, await self._html(text)), headers=self._headers(text))

    async def content(self, token: str, request: Request) -> Response:
        """Give what changes of a page, for its script."""
        text = await self._pages.reading.text(_read_token(token))
        if (known := self._not_modified(text, request)) is not None:
            return known
        content = {
            "version": text.version,
            "title": title_of(text),
            "changed": moment_of(text.changed_at).isoformat(),
            "html": await self._html(text),
        }
        return JSONResponse(content, headers=self._headers(text))

    async def live(self, token: str) -> Response:
        return LiveAnswer(self._pages.watching, _read_token(token))

    async def picture(self, token: str, attachment: str, request: Request) -> Response:
        text = await self._pages.reading.text(_read_token(token))
        if self._pictures is None:
            raise PageGone
        return await answer_picture(self._pictures, text, attachment, request)

    async def _html(self, text: PageText) -> str:
        return await self._pages.reading.html(text, f"/p/{text.publication.token}/attachments/")

    def _not_modified(self, text: PageText, request: Request) -> Response | None:
        """Return the answer for whoever has the page as it is."""
        known = {
            tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")
        }
        return Response(status_code=304, headers=self._headers(text)) if self._tag(text) in known else None

    def _headers(self, text: PageText) -> dict[str, str]:
        return HEADERS | {"ETag": self._tag(text)}

    def _tag(self, text: PageText) -> str:
        return f'"{text.version}-{self._site.version}"'


def _read_token(token: str) -> PageToken:
    if not _TOKEN.fullmatch(token):
        raise PageGone
    return PageToken(token)

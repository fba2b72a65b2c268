"""The page service: notes as pages on the web, over Connect RPC."""

from typing import Any

from connectrpc.request import RequestContext

from core.ids import NoteId
from sync.hub.gateway.rpc.calling import identify, telling_problems
from sync.hub.pages.publication import Publication
from sync.hub.pages.publishing import Publishing
from sync.hub.users import UserService
from sync.rpc.tandem.hub.v1 import pages_pb as told
from sync.rpc.tandem.hub.v1.pages_connect import PageService

_Context = RequestContext[Any, Any]


class PageCalls(PageService):
    """Answers `tandem.hub.v1.PageService`."""

    def __init__(self, users: UserService, publishing: Publishing) -> None:
        self._users = users
        self._publishing = publishing

    async def get_page(self, request: told.GetPageRequest, context: _Context) -> told.GetPageResponse:
        """Say where a note is published."""
        async with telling_problems():
            identity = await identify(self._users, context)
            page = await self._publishing.of_note(identity.user, NoteId(request.note))
            return told.GetPageResponse(path=_path(page) if page else "")

    async def publish(self, request: told.PublishRequest, context: _Context) -> told.PublishResponse:
        """Make a note a page."""
        async with telling_problems():
            identity = await identify(self._users, context)
            page = await self._publishing.publish(identity.user, NoteId(request.note))
            return told.PublishResponse(path=_path(page))

    async def take_back(self, request: told.TakeBackRequest, context: _Context) -> told.TakeBackResponse:
        """Make a note a page no longer."""
        async with telling_problems():
            identity = await identify(self._users, context)
            await self._publishing.take_back(identity.user, NoteId(request.note))
            return told.TakeBackResponse()


def _path(page: Publication) -> str:
    return f"/p/{page.token}"

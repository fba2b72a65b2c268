"""Pictures of a page: what its text names and its note's attachments, as browsers show them; nothing else."""

from collections.abc import AsyncIterator
from typing import Protocol

from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from core.ids import NoteId, SpaceId
from core.markdown import read_attachments
from sync.hub.attachments import AttachmentId
from sync.hub.pages.errors import PageGone
from sync.hub.pages.reading import PageText

_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"})
"""No SVG: it is a document that can have scripts."""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Content-Disposition": "inline",
    "Cache-Control": "no-cache",
}


class Picture(Protocol):
    """An attachment of `size` bytes; `sha256` is their hash, in hexadecimal digits."""

    @property
    def note(self) -> NoteId: ...
    @property
    def media_type(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def sha256(self) -> str: ...


class Pictures(Protocol):
    """Finds and reads the attachments of a space."""

    async def find(self, space: SpaceId, attachment: AttachmentId, /) -> Picture:
        """Find by the id, or by the SHA-256; raises NotFound."""

    def read(self, space: SpaceId, attachment: AttachmentId, /) -> AsyncIterator[bytes]:
        """Give the bytes, piece by piece."""


async def answer_picture(pictures: Pictures, text: PageText, attachment: str, request: Request) -> Response:
    """Answer with a picture of a page; raises NotFound for what is none of it."""
    page, wanted = text.publication, AttachmentId(attachment)
    picture = await pictures.find(page.space, wanted)
    is_of_page = picture.note == page.note or attachment in set[str](read_attachments(text.body))
    if not is_of_page or picture.media_type not in _SHOWN:
        raise PageGone
    headers = _HEADERS | {"ETag": f'"{picture.sha256}"'}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    headers["Content-Length"] = str(picture.size)
    if request.method == "HEAD":
        return Response(headers=headers, media_type=picture.media_type)
    return StreamingResponse(
        pictures.read(page.space, wanted), media_type=picture.media_type, headers=headers
    )

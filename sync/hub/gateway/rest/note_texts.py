"""Texts of notes on their way in and out: as JSON or as plain Markdown."""

from collections.abc import Callable
from typing import Any

from fastapi import Request, Response
from pydantic import BaseModel, ValidationError

from core.errors import BadInput
from sync.hub.gateway.errors import BodyTooLarge, FieldFault, InvalidFields, NotJson
from sync.hub.gateway.etags import Spelling, is_known
from sync.hub.gateway.json_bodies import media_type_of, read_json
from sync.hub.gateway.rest.note_access import ReadNote
from sync.hub.gateway.rest.note_shapes import LONGEST_BODY, KnownVersion, NoteText

MARKDOWN = "text/markdown"
TEXTS: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {MARKDOWN: {"schema": {"type": "string"}, "example": "- milk\n"}},
        "headers": {"ETag": {"schema": {"type": "string"}}},
    }
}
"""How what `told_note` and `told_version` answer is described."""
_JSON = "application/json"
_PLAIN = (MARKDOWN, "text/plain")


def told_note(request: Request, note: ReadNote) -> Response:
    """Answer with a note as the caller wants it, or with 304 if it is known."""
    return _told(request, lambda spelling: str(note.tag(spelling)), note.body, note.told)


def told_version(request: Request, version: KnownVersion) -> Response:
    """Answer with a note as it was in a version, or with 304 if that is known."""
    return _told(
        request,
        # No If-Match takes it: it names what was, and not what is to be replaced.
        lambda spelling: f'"{spelling.value}.{version.version}"',
        version.body,
        lambda: version,
    )


def _told(
    request: Request, tag_in: Callable[[Spelling], str], body: str, tell: Callable[[], BaseModel]
) -> Response:
    spelling = _wanted(request)
    tag = tag_in(spelling)
    headers = {"ETag": tag, "Vary": "Accept", "Cache-Control": "private, no-cache"}
    if request.method == "GET" and is_known(request.headers.get("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    if spelling is Spelling.MARKDOWN:
        return Response(body, headers=headers, media_type=f"{MARKDOWN}; charset=utf-8")
    return Response(tell().model_dump_json(), headers=headers, media_type=_JSON)


async def sent_text(request: Request) -> tuple[str | None, str]:
    """Read what a note is to be: its title, None for Markdown alone, and its body.

    Raises NotJson, BadInput, BodyTooLarge or InvalidFields.
    """
    kind, body = media_type_of(request), await request.body()
    if kind in _PLAIN:
        return None, _markdown(body)
    if kind != _JSON:
        raise NotJson(
            "A note's text is Markdown or JSON.", cure=f"Send “Content-Type: {MARKDOWN}” or “{_JSON}”."
        )
    return _title_and_body(read_json(body))


def _wanted(request: Request) -> Spelling:
    accepted = request.headers.get("accept", "").lower()
    is_plain = any(kind in accepted for kind in _PLAIN) and _JSON not in accepted
    return Spelling.MARKDOWN if is_plain else Spelling.JSON


def _markdown(body: bytes) -> str:
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        raise BadInput(
            "The text is not in UTF-8.", safe="Nothing was changed.", cure="Send it in UTF-8."
        ) from error
    if len(text) > LONGEST_BODY:
        raise BodyTooLarge(LONGEST_BODY)
    return text


def _title_and_body(sent: object) -> tuple[str, str]:
    try:
        text = NoteText.model_validate(sent)
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False, include_context=False)
        raise InvalidFields(
            [FieldFault(".".join(["body", *map(str, fault["loc"])]), fault["msg"]) for fault in faults]
        ) from error
    return text.title, text.body

"""What all bodies of REST have in common: no unknown fields, times in RFC 3339, lists in pages."""

from datetime import UTC, datetime
from typing import Annotated, Generic, TypeVar

from fastapi import Header, Query
from pydantic import BaseModel, ConfigDict, Field

Item = TypeVar("Item")

MOST_ITEMS = 200
_LATEST = datetime(9999, 12, 31, tzinfo=UTC)
_EARLIEST = datetime(1, 1, 1, tzinfo=UTC)


class Sent(BaseModel):
    """What a caller sends."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Told(BaseModel):
    """What the gateway tells."""

    model_config = ConfigDict(frozen=True)


class Page(Told, Generic[Item]):
    """A part of a list."""

    items: list[Item]
    next: str | None = Field(description="The cursor of the next page; null on the last one.")


Limit = Annotated[int, Query(ge=1, le=MOST_ITEMS, description="How many items a page has at most.")]
Cursor = Annotated[
    str | None, Query(max_length=1024, description="`next` of the page before, with all else the same.")
]
IfMatch = Annotated[
    str | None,
    Header(max_length=4096, description="The ETag of what was read.", examples=['"j.AQUU.e3b0c442"']),
]
IfNoneMatch = Annotated[
    str | None,
    Header(max_length=4096, description="The ETag of what the caller has: 304 while it is the same."),
]
IfRange = Annotated[
    str | None,
    Header(max_length=4096, description="The ETag of what the caller has a part of; else all of it comes."),
]
Range = Annotated[
    str | None,
    Header(
        max_length=1024, description="One range of bytes; several get the whole.", examples=["bytes=0-99"]
    ),
]
Id = Annotated[str, Field(min_length=1, max_length=64, examples=["mfrggzdfmztwq2lkmfrggzdf"])]
OwnName = Annotated[
    str | None,
    Field(description="The name to sign in by, half of what it takes: told to its user, null to all others."),
]


def moment(seconds: float) -> datetime:
    """Turn seconds since 1970, which any peer may have written, into the nearest time that can be spelled."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return _LATEST if seconds > 0 else _EARLIEST


def optional_moment(seconds: float | None) -> datetime | None:
    """Turn seconds since 1970 into a time, if there are any."""
    return None if seconds is None else moment(seconds)

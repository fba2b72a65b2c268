"""Cutting lists that are in memory into pages."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from fastapi import Request

from sync.hub.gateway.gate import gate_of
from sync.hub.gateway.rest.shapes import Page

Item = TypeVar("Item")


def page_of(request: Request, items: Sequence[Item], id_of: Callable[[Item], str], limit: int) -> Page[Item]:
    """Give the first items of what `after` left; there is a next page when there are more than `limit`."""
    shown = list(items[:limit])
    if len(items) <= limit:
        return Page(items=shown, next=None)
    return Page(items=shown, next=gate_of(request).cursors.give(_listing(request), (id_of(shown[-1]),)))


def after(request: Request, cursor: str | None) -> str:
    """Return the id behind which a page begins, "" for the first one; raises BadInput."""
    if cursor is None:
        return ""
    return str(gate_of(request).cursors.read(_listing(request), cursor)[0])


def _listing(request: Request) -> str:
    """Name a list: its path and all that was asked of it but the place and the size of a page."""
    asked = sorted(
        f"{name}={value}"
        for name, value in request.query_params.multi_items()
        if name not in {"cursor", "limit"}
    )
    return "&".join([request.url.path, *asked])

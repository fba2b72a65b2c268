"""The OpenAPI description: every refusal is a problem, whatever the operation."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from sync.hub.gateway.problems import MEDIA_TYPE

_METHODS = frozenset({"get", "put", "post", "delete", "patch", "head", "options"})
_INVALID = "422"
_PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457: what happened, what is safe, what to do.",
    "required": ["type", "title", "status", "detail", "safe", "cure"],
    "properties": {
        "type": {"type": "string", "format": "uri", "examples": ["urn:tandem:problem:not-found"]},
        "title": {"type": "string", "examples": ["There is no such note."]},
        "status": {"type": "integer", "examples": [404]},
        "detail": {"type": "string", "description": "`safe` and `cure` together."},
        "safe": {"type": "string"},
        "cure": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["where", "what"],
                "properties": {
                    "where": {"type": "string", "examples": ["body.title"]},
                    "what": {"type": "string"},
                },
            },
        },
        "checks": {
            "type": "array",
            "description": "Where the hub cannot serve: how everything is.",
            "items": {"$ref": "#/components/schemas/CheckedPart"},
        },
    },
}
_REFUSAL = {
    "description": "It was refused; see `title`, `safe` and `cure`.",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "The same key with the same request gets the same answer, for 24 hours.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,128}$"},
}
_DESCRIPTION = (
    "Notes for people who write together. Times are RFC 3339 in UTC, ids are opaque, lists come in pages: "
    "send `next` back as `cursor`, with all else the same. Unknown fields are refused."
)


def describe(application: FastAPI) -> dict[str, Any]:
    """Describe an application as OpenAPI 3.1."""
    described = get_openapi(
        title=application.title,
        version=application.version,
        description=_DESCRIPTION,
        routes=application.routes,
    )
    for path in described["paths"].values():
        for method, operation in path.items():
            if method in _METHODS:
                _tell_refusals(method, operation)
    schemas = described.setdefault("components", {}).setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Problem"] = _PROBLEM
    return described


def _tell_refusals(method: str, operation: dict[str, Any]) -> None:
    operation["responses"].pop(_INVALID, None)
    operation["responses"]["default"] = _REFUSAL
    if method == "post" and operation.get("security"):
        operation.setdefault("parameters", []).append(_KEY)

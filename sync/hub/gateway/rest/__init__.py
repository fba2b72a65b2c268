"""REST under /v1: one router for each kind of thing."""

from sync.hub.gateway.rest import (
    devices,
    health,
    history,
    notebooks,
    notes,
    search,
    sessions,
    spaces,
    tokens,
    users,
)

_MODULES = (health, users, sessions, devices, tokens, spaces, notebooks, notes, history, search)
ROUTERS = tuple(module.router for module in _MODULES)
"""All of them."""

"""REST under /v1: one router for each kind of thing."""

from sync.hub.gateway.rest import health

ROUTERS = (health.router,)
"""All of them."""

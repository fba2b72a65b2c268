"""Published notes as web pages, and the routes by which members publish them."""

from sync.hub.gateway.pages.publications import router as publications_router
from sync.hub.gateway.pages.router import pages_router

__all__ = ["pages_router", "publications_router"]

"""What every request is."""

import msgspec


class Request(msgspec.Struct, frozen=True, tag=True):
    """Ids may be unique prefixes; spaces, notebooks and members may be named; every path is absolute."""

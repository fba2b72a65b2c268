"""The one line that lets another device join a space."""

from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from core.errors import BadJoinLink
from core.ids import SpaceId, is_space_id

_SCHEME = "tandem"
_ACTION = "join"
_LONGEST_LINK = 2000
_CURE = "Ask for the link again and copy the whole line; it begins with tandem://join/."


@dataclass(frozen=True, slots=True)
class JoinLink:
    """Where the hub of a space listens (host, port), the secret that opens it, and the space's name.

    As text: `tandem://join/<space>?hub=<host>:<port>&token=<secret>&name=<name>`.
    """

    space: SpaceId
    host: str
    port: int
    token: str
    name: str

    def __str__(self) -> str:
        query = urlencode(
            {"hub": f"{self.host}:{self.port}", "token": self.token, "name": self.name},
            quote_via=quote,
            safe=":",
        )
        return f"{_SCHEME}://{_ACTION}/{self.space}?{query}"

    @property
    def hub(self) -> str:
        """The hub's address as host:port."""
        return f"{self.host}:{self.port}"

    @classmethod
    def parse(cls, text: str) -> "JoinLink":
        """Read a link; raises BadJoinLink with what is wrong with it."""
        try:
            return cls._parsed(text.strip())
        except (ValueError, KeyError, IndexError) as error:
            raise BadJoinLink("This is not a join link.", safe="Nothing was changed.", cure=_CURE) from error

    @classmethod
    def _parsed(cls, text: str) -> "JoinLink":
        if len(text) > _LONGEST_LINK:
            raise ValueError("too long")
        parts = urlsplit(text)
        if parts.scheme != _SCHEME or parts.netloc != _ACTION:
            raise ValueError("not tandem://join")
        fields = {key: values[0] for key, values in parse_qs(parts.query, strict_parsing=True).items()}
        hub = urlsplit(f"//{fields['hub']}")
        space, token = parts.path.strip("/"), fields["token"]
        if not is_space_id(space):
            raise ValueError("no space id")
        if not hub.hostname or not hub.port or not token.isalnum() or not token.isascii():
            raise ValueError("no hub or token")
        return cls(SpaceId(space), hub.hostname, hub.port, token, fields.get("name", "Shared notes"))

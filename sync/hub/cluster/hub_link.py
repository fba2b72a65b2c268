"""The one line that lets a computer become a hub of a cluster: good once, for an hour."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from sync.control import HubPlace, InviteSecret
from sync.hub.cluster.errors import UNCHANGED, BadHubLink

LIFE = 3600.0
"""Seconds for which a link is good."""
_START = "tandem://hub"
_LONGEST_LINK = 1000
_MOST_PLACES = 8
_ONCE = ("ca", "secret")


@dataclass(frozen=True, slots=True)
class HubLink:
    """Where the cluster is reached, the fingerprint of its authority, and the secret.

    As text: `tandem://hub?hub=<host>:<port>&ca=<fingerprint>&secret=<secret>`, with up to eight places, best
    first. The secret never leaves the computer that joins: that signs with it.
    """

    places: tuple[HubPlace, ...]
    authority: str
    secret: InviteSecret = field(repr=False)

    def __str__(self) -> str:
        pairs = [("hub", str(place)) for place in self.places]
        pairs += [("ca", self.authority), ("secret", self.secret.text)]
        return f"{_START}?{urlencode(pairs, quote_via=quote, safe=':[]')}"

    @classmethod
    def parse(cls, text: str) -> "HubLink":
        """Read a link; raises BadHubLink for any other text."""
        try:
            return cls._parsed(text.strip())
        except (ValueError, KeyError) as error:
            raise BadHubLink(
                "This is no link for a hub.",
                safe=UNCHANGED,
                cure="Copy the whole line that `tandem cluster invite-hub` printed, in quotation marks.",
            ) from error

    @classmethod
    def _parsed(cls, text: str) -> "HubLink":
        if len(text) > _LONGEST_LINK or not text.startswith(f"{_START}?"):
            raise ValueError("no link")
        pairs = parse_qsl(urlsplit(text).query, strict_parsing=True, errors="strict")
        places = tuple(HubPlace.parse(value) for key, value in pairs if key == "hub")
        once = dict(pair for pair in pairs if pair[0] != "hub")
        if len(once) + len(places) != len(pairs) or sorted(once) != sorted(_ONCE):
            raise ValueError("a part is there twice, or is none")
        if not 1 <= len(places) <= _MOST_PLACES:
            raise ValueError("no place, or too many")
        return cls(places, once["ca"], InviteSecret(once["secret"]))

"""What a client says on `/v1/live`, as JSON with a `type`."""

import msgspec

from core.unreadable import UNREADABLE


class Authenticate(msgspec.Struct, tag_field="type", tag="authenticate", forbid_unknown_fields=True):
    """Who listens; once more to go on after an access token has ended."""

    token: str


class Subscribe(msgspec.Struct, tag_field="type", tag="subscribe", forbid_unknown_fields=True):
    """Which spaces to tell of, None for all of the user; `last_event_id` to hear what was missed since."""

    spaces: list[str] | None = None
    last_event_id: str | None = None


class Unsubscribe(msgspec.Struct, tag_field="type", tag="unsubscribe", forbid_unknown_fields=True):
    """Which spaces to tell of no more."""

    spaces: list[str]


class Ping(msgspec.Struct, tag_field="type", tag="ping", forbid_unknown_fields=True):
    """Answered by a pong; for clients that cannot send the pings of WebSocket itself."""


Request = Authenticate | Subscribe | Unsubscribe | Ping
_requests: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)


def read_request(text: str) -> Request | None:
    """Read a message; None for what is none. Never raises."""
    try:
        return _requests.decode(text)
    except UNREADABLE:
        return None

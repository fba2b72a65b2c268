"""Calls in JSON: bounded before they are read, as what reads them would end the process on deep nesting."""

from connectrpc.codec import Codec, proto_json_codec
from protobuf import Message

from core.errors import BadInput
from sync.hub.gateway.json_bodies import require_bounded
from sync.rpc import to_error


class BoundedJsonCodec(Codec[Message, Message]):
    """The usual codec for JSON, which passes over fields that it does not know, behind a check."""

    def __init__(self) -> None:
        self._codec = proto_json_codec()

    def name(self) -> str:
        """Name the kind of content, as in `application/json`."""
        return self._codec.name()

    def encode(self, message: Message) -> bytes:
        """Write a message."""
        return self._codec.encode(message)

    def decode(self, data: bytes | bytearray, message_class: type[Message]) -> Message:
        """Read a message; raises ConnectError for too much."""
        try:
            require_bounded(bytes(data))
        except BadInput as problem:
            raise to_error(problem) from problem
        read: Message = self._codec.decode(data, message_class)
        return read

"""The part of JetStream's API that Tandem uses, for the streams of one account."""

import base64
from collections.abc import Callable
from typing import Any

import msgspec

from sync.log.jetstream import API
from tests.simulation.bus.stream import Stored, Stream

Answer = Callable[[bytes, bytes], None]
"""Takes head and payload of one answer."""

_TYPE = "io.nats.jetstream.api.v1"
_NOT_FOUND = b"NATS/1.0 404 Message Not Found\r\n\r\n"
_NO_STREAM = {"code": 404, "err_code": 10059, "description": "stream not found"}
_NAME_IN_USE = {
    "code": 400,
    "err_code": 10058,
    "description": "stream name already in use with a different configuration",
}
_NO_MESSAGE = {"code": 404, "err_code": 10037, "description": "no message found"}
_NO_DELETE = {"code": 500, "err_code": 10057, "description": "message delete not permitted"}
_DEFAULT_CONFIGURATION = {
    "max_msgs_per_subject": -1,
    "duplicate_window": 120_000_000_000,
    "deny_delete": False,
}


class JetStream:
    """The streams of one account."""

    def __init__(self) -> None:
        self.streams: dict[str, Stream] = {}

    def stream_of(self, subject: str) -> Stream | None:
        """The stream that takes messages on this subject."""
        return next((stream for stream in self.streams.values() if stream.takes(subject)), None)

    def serves(self, subject: str) -> bool:
        """Whether a request on this subject is answered."""
        if subject.startswith(f"{API}.DIRECT.GET."):
            stream = self.streams.get(subject.split(".")[3])
            return stream is not None and bool(stream.configuration.get("allow_direct"))
        return subject.startswith(f"{API}.STREAM.")

    def answer(self, subject: str, payload: bytes, answer: Answer) -> None:
        """Do what a request asks and answer it."""
        body: dict[str, Any] = msgspec.json.decode(payload) if payload else {}
        if subject.startswith(f"{API}.DIRECT.GET."):
            self._direct_get(self.streams[subject.split(".")[3]], body, answer)
            return
        _, _, *verb, name = subject.split(".")
        method = getattr(self, "_" + "_".join(verb).lower())
        told = {"type": f"{_TYPE}.stream_{'_'.join(verb).lower()}_response", **method(name, body)}
        answer(b"", msgspec.json.encode(told))

    def _direct_get(self, stream: Stream, body: dict[str, Any], answer: Answer) -> None:
        if "batch" in body:
            self._batch_get(stream, body, answer)
            return
        found = _chosen(stream, body)
        if found is None:
            answer(_NOT_FOUND, b"")
        else:
            answer(found.told(stream.name), found.payload)

    def _batch_get(self, stream: Stream, body: dict[str, Any], answer: Answer) -> None:
        found = stream.after(body.get("seq", 0), body.get("next_by_subj", ">"))
        if not found:
            answer(_NOT_FOUND, b"")
            return
        room, before, pending = body.get("max_bytes", 0), 0, len(found)
        for each in found[: body["batch"]]:
            pending -= 1
            extra = f"Nats-Num-Pending: {pending}\r\nNats-Last-Sequence: {before}\r\n"
            answer(each.told(stream.name, extra), each.payload)
            before = each.sequence
            room -= len(each.payload)
            if body.get("max_bytes") and room <= 0:
                break
        end = f"NATS/1.0 204 EOB\r\nNats-Num-Pending: {pending}\r\nNats-Last-Sequence: {before}\r\n\r\n"
        answer(end.encode(), b"")

    def _info(self, name: str, body: dict[str, Any]) -> dict[str, Any]:
        stream = self.streams.get(name)
        if stream is None:
            return {"error": _NO_STREAM}
        return {"config": stream.configuration, "state": stream.state(body.get("subjects_filter", ""))}

    def _create(self, name: str, body: dict[str, Any]) -> dict[str, Any]:
        wanted = _DEFAULT_CONFIGURATION | body
        known = self.streams.get(name)
        if known is not None and known.configuration != wanted:
            return {"error": _NAME_IN_USE}
        self.streams.setdefault(name, Stream(wanted))
        return self._info(name, {})

    def _update(self, name: str, body: dict[str, Any]) -> dict[str, Any]:
        stream = self.streams.get(name)
        if stream is None:
            return {"error": _NO_STREAM}
        stream.configuration = _DEFAULT_CONFIGURATION | body
        return self._info(name, {})

    def _delete(self, name: str, _body: dict[str, Any]) -> dict[str, Any]:
        return {"success": True} if self.streams.pop(name, None) else {"error": _NO_STREAM}

    def _purge(self, name: str, body: dict[str, Any]) -> dict[str, Any]:
        stream = self.streams.get(name)
        if stream is None:
            return {"error": _NO_STREAM, "purged": 0}
        gone = stream.purge(body.get("filter", ">"), body.get("seq", 0), body.get("keep", 0))
        return {"success": True, "purged": gone}

    def _msg_delete(self, name: str, body: dict[str, Any]) -> dict[str, Any]:
        stream = self.streams.get(name)
        if stream is None:
            return {"error": _NO_STREAM}
        if stream.configuration["deny_delete"]:
            return {"error": _NO_DELETE}
        return {"success": stream.messages.pop(body["seq"], None) is not None}

    def _msg_get(self, name: str, body: dict[str, Any]) -> dict[str, Any]:
        stream = self.streams.get(name)
        if stream is None:
            return {"error": _NO_STREAM}
        found = _chosen(stream, body)
        if found is None:
            return {"error": _NO_MESSAGE}
        message = {"subject": found.subject, "seq": found.sequence, "data": _spelled(found.payload)}
        return {"message": message | ({"hdrs": _spelled(found.head)} if found.head else {})}


def _chosen(stream: Stream, body: dict[str, Any]) -> Stored | None:
    if "last_by_subj" in body:
        return stream.newest(body["last_by_subj"])
    if "next_by_subj" in body:
        return next(iter(stream.after(body.get("seq", 0), body["next_by_subj"])), None)
    return stream.messages.get(body["seq"])


def _spelled(value: bytes) -> str:
    return base64.b64encode(value).decode()

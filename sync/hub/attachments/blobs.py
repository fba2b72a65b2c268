"""Writing the stream BLOB in the room of a space's log; what lies there is told in `sync.log.blobs`.

    b.log    how far the log of attachments had come, for the sweeper

Of each subject the stream holds the last message only. What is there already is written once more by
whoever needs it: so it lies behind the floor of the upload that needs it, where no sweeper purges, and
what was damaged on the disk is mended.
"""

import asyncio
import hashlib
from dataclasses import dataclass
from typing import Any

import msgspec

from core.world import World
from sync.bus import BusDown, BusSilent, Connection, NobodyAnswers
from sync.hub.attachments.mark import Mark, decode_mark, encode_mark
from sync.log import LogGone
from sync.log.blobs import CHUNKS, MANIFESTS, STREAM, SUBJECTS, BlobReader, Manifest
from sync.log.jetstream import (
    NAME_IN_USE,
    NO_STREAM,
    checked,
    create_stream,
    new_epoch,
    read_answer,
    state_in,
    with_epoch,
)

_MARK = "b.log"
_DEADLINE = 20.0
_RETRY_PAUSE = 0.25


@dataclass(frozen=True, slots=True)
class Listing:
    """The subjects that the stream holds, and its last sequence before they were listed."""

    last: int
    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class BlobStore(BlobReader):
    """Stores and reads over one connection; everything raises BusProblem."""

    world: World

    async def create(self) -> None:
        """Make the stream where it is absent."""
        answer = await self._ask("INFO")
        if answer.is_refused_as(NO_STREAM):
            answer = await create_stream(self.connection, _configuration(self.connection, self.world))
        if not answer.is_refused_as(NAME_IN_USE):  # somebody else was quicker
            checked(answer)

    async def last(self) -> int:
        """Say where the stream ends; 0 when there is none."""
        answer = await self._ask("INFO")
        return 0 if answer.is_refused_as(NO_STREAM) else state_in(answer).last_seq

    async def put_chunk(self, chunk: bytes) -> bytes:
        """Store a chunk and return its SHA-256."""
        digest = hashlib.sha256(chunk).digest()
        await self._put(CHUNKS + digest.hex(), chunk)
        return digest

    async def put_manifest(self, sha256: bytes, manifest: Manifest) -> None:
        """Store what a file is made of."""
        await self._put(MANIFESTS + sha256.hex(), msgspec.json.encode(manifest))

    async def put_mark(self, mark: Mark) -> None:
        """Remember how far the log of attachments has come."""
        await self._put(_MARK, encode_mark(mark))

    async def read_mark(self) -> Mark | None:
        """Return what `put_mark` stored last, if it is there and can be read."""
        if (await self._ask("INFO")).is_refused_as(NO_STREAM):
            return None
        found = await self._read(_MARK)
        return None if found is None else decode_mark(found)

    async def list(self) -> Listing:
        """List everything but the mark; nothing when there is no stream."""
        last = await self.last()
        return Listing(last, frozenset(await self._subjects(SUBJECTS) - {_MARK}))

    async def purge(self, subject: str, last: int) -> None:
        """Remove what lies on a subject, if it lies at `last` or before."""
        checked(await self._ask("PURGE", {"filter": subject, "seq": last + 1}))

    async def _put(self, subject: str, payload: bytes) -> None:
        """Store; whatever is sent again is the same, so it is sent until the stream says that it has it."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + _DEADLINE
        while True:
            try:
                checked(read_answer((await self.connection.request(subject, payload)).payload))
                return
            except (BusSilent, BusDown, NobodyAnswers) as problem:
                if loop.time() >= deadline:
                    raise LogGone from problem
            await asyncio.sleep(_RETRY_PAUSE)


def _configuration(connection: Connection, world: World) -> dict[str, Any]:
    configuration = {
        "name": STREAM,
        "subjects": [SUBJECTS],
        "storage": "file",
        "retention": "limits",
        "discard": "new",
        "max_msgs_per_subject": 1,
        "num_replicas": connection.replicas,
        "allow_direct": True,
        "deny_delete": True,
        "allow_rollup_hdrs": False,
    }
    return with_epoch(configuration, new_epoch(world))

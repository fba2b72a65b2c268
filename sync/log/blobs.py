"""Reading the stream BLOB in the room of a space's log: chunks and manifests by their SHA-256.

    b.c.<sha256>    a chunk of up to 1 MiB, as it is
    b.f.<sha256>    the manifest of the file with this SHA-256, as JSON: size, media type, its chunks in order

Only a hub writes there; every member may read.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from core.ids import FileHash
from core.unreadable import UNREADABLE
from sync.bus import Connection, NobodyAnswers
from sync.log.errors import LogGone
from sync.log.jetstream import API, NO_STREAM, Answer, ask, state_in

STREAM = "BLOB"
SUBJECTS = "b.>"
CHUNKS, MANIFESTS = "b.c.", "b.f."
CHUNK = 1 << 20
"""Bytes in every chunk but the last of a file."""
_NOT_FOUND = "404"


class Manifest(msgspec.Struct, frozen=True):
    """What a file is made of; the SHA-256 of its chunks in hexadecimal digits."""

    version: int
    size: int
    media_type: str
    chunks: list[str]


@dataclass(frozen=True, slots=True)
class BlobReader:
    """Reads over one connection; everything raises BusProblem."""

    connection: Connection

    async def read_chunk(self, digest: bytes) -> bytes | None:
        """Read a chunk; None when it is missing or is not what it was."""
        found = await self._read(CHUNKS + digest.hex())
        return found if found is not None and hashlib.sha256(found).digest() == digest else None

    async def read_manifest(self, file: FileHash) -> Manifest | None:
        """Read what a file is made of; None when it is not there, or cannot be read."""
        found = await self._read(MANIFESTS + file)
        try:
            return None if found is None else msgspec.json.decode(found, type=Manifest)
        except UNREADABLE:
            return None

    async def files(self) -> set[FileHash]:
        """Name the files that are there whole, as far as manifests tell."""
        found = await self._subjects(MANIFESTS + ">")
        return {FileHash(subject.removeprefix(MANIFESTS)) for subject in found}

    async def _subjects(self, wanted: str) -> set[str]:
        """List the subjects that hold something; none when there is no stream."""
        found: set[str] = set()
        while True:
            answer = await self._ask("INFO", {"subjects_filter": wanted, "offset": len(found)})
            if answer.is_refused_as(NO_STREAM):
                return set()
            page = state_in(answer).subjects
            found.update(page)
            if not page or len(found) >= answer.total:
                return found

    async def _ask(self, verb: str, body: dict[str, Any] | None = None) -> Answer:
        return await ask(self.connection, f"STREAM.{verb}.{STREAM}", body or {})

    async def _read(self, subject: str) -> bytes | None:
        body = msgspec.json.encode({"last_by_subj": subject})
        try:
            message = await self.connection.request(f"{API}.DIRECT.GET.{STREAM}", body)
        except NobodyAnswers as error:
            raise LogGone from error
        return None if message.status == _NOT_FOUND else message.payload


def chunk_digests(manifest: Manifest) -> Sequence[bytes] | None:
    """Read the SHA-256 of each chunk; None for a manifest that does not fit itself."""
    try:
        digests = [bytes.fromhex(digest) for digest in manifest.chunks]
    except ValueError:
        return None
    return digests if len(digests) == -(-manifest.size // CHUNK) else None

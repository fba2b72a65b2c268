"""What kind of file some bytes are, as its hub and the pages it publishes are told."""

import mimetypes
from pathlib import Path

PICTURES = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
}
"""The kinds that are shown in place, with the suffix of each."""
START = 12
UNTYPED = "application/octet-stream"
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"%PDF-", "application/pdf"),
)
_RIFF, _WEBP = b"RIFF", b"WEBP"


def media_type_of(name: str, start: bytes) -> str:
    """Tell the media type by the first `START` bytes, else by the suffix of the name."""
    for beginning, kind in _BEGINNINGS:
        if start.startswith(beginning):
            return kind
    if start.startswith(_RIFF) and start[8:12] == _WEBP:
        return "image/webp"
    return mimetypes.guess_type(name)[0] or UNTYPED


def media_type_in(path: Path) -> str:
    """Tell the media type of a file that can be read; raises OSError."""
    with path.open("rb") as opened:
        return media_type_of(path.name, opened.read(START))


def with_suffix(name: str, media_type: str) -> str:
    """Give a file's name the suffix of its kind if it has none."""
    has_suffix = "." in name[1:] and " " not in name.rpartition(".")[2]
    if has_suffix and name.rpartition(".")[2]:
        return name
    suffix = PICTURES.get(media_type) or mimetypes.guess_extension(media_type) or ""
    return name + ("" if media_type == UNTYPED else suffix)

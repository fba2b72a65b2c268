"""What can be set for attachments; everything has a value that does for a hub."""

from dataclasses import dataclass

from core.attachments import LONGEST_FILE

_GIBIBYTE = 1 << 30
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class AttachmentSettings:
    """Sizes in bytes, times in seconds."""

    quota: int = _GIBIBYTE
    """Of one space."""
    longest_file: int = LONGEST_FILE
    most_files: int = 10_000
    """In one space; empty files cost something, too."""
    most_uploads: int = 16
    """At once, at this hub; each has some chunks in memory."""
    upload_deadline: float = 1800.0
    """After which an upload is given up, and what it reserved is anybody's."""
    longest_silence: float = 60.0
    """Between two pieces of an upload."""
    resume_within: float = 900.0
    """For which an upload that broke may go on, and what is stored of it is kept."""
    sweep_every: float = 600.0
    grace: float = 30 * _DAY
    """For which the files of a note that was deleted for good are kept, as late edits may bring it back."""

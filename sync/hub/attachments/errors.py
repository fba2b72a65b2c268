"""What can go wrong with attachments, beside what can go wrong with the bus that carries them.

Problem
└── AttachmentProblem
    ├── FileTooLarge        one file is longer than the hub takes; in `core.errors`
    ├── QuotaFull           the space has no room for it
    ├── UploadBroken        the sender stopped, was too slow, or said another size
    ├── AttachmentDamaged   what is stored is not what was uploaded
    ├── FilesDamaged        so many of those that were checked are damaged
    └── AttachmentsLost     the log of attachments is not the one that the stored files belong to
"""

from core.errors import AttachmentProblem

_UNCHANGED = "Nothing was stored; the note and its other attachments are safe."


class QuotaFull(AttachmentProblem):
    """The space has no room for the file."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The space has no room for this file: {what}.",
            safe=_UNCHANGED,
            cure="Remove attachments that nobody needs, or ask the owner of the hub for more room.",
        )


class UploadBroken(AttachmentProblem):
    """The sender did not send what was announced, or not in time."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The upload was given up: {what}.", safe=_UNCHANGED, cure="Upload the file again.")


class AttachmentDamaged(AttachmentProblem):
    """A part of a stored file is missing or is not what it was."""

    def __init__(self) -> None:
        super().__init__(
            "A part of this attachment is damaged on the hub's disk.",
            safe="The note and its other attachments are safe.",
            cure="Attach the same file again: that mends it.",
        )


class FilesDamaged(AttachmentProblem):
    """Some of the attachments that were checked are damaged."""

    def __init__(self, damaged: int, checked: int) -> None:
        super().__init__(
            f"{damaged:,} of {checked:,} attachments are damaged on the hub's disk.",
            safe="Their notes are safe, and so are all other attachments.",
            cure="Devices that have these files send them again within a quarter of an hour. "
            "Check the disk, and have the job tried again then.",
        )


class AttachmentsLost(AttachmentProblem):
    """The log of attachments lost something, or a newer Tandem wrote it."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The list of this space's attachments cannot be trusted: {what}.",
            safe="The stored files are left as they are.",
            cure="Restore the hub's log from a backup or another hub, and upgrade hubs that are older.",
        )

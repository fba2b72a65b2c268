"""How far a note's changes have come, and the words for it; they never say more than is known."""

from dataclasses import dataclass
from enum import Enum

from core.errors import Problem


class Stage(Enum):
    """How far the changes of a note have come; each stage holds only when the one before it does."""

    NOT_SAVED = "not saved"
    SAVING = "saving"
    SAVED_HERE = "saved here"
    IN_LOG = "in the log"
    ON_DEVICES = "on other devices"


class LinkState(Enum):
    """Whether a space's log can be reached."""

    LOCAL = "local"
    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"


class Right(Enum):
    """What this device may do in a space, and so whether its changes are sent."""

    WRITE = "write"
    READ = "read"
    NONE = "none"
    """It belongs to no member any more."""


_WITHOUT_RIGHT = {
    Right.READ: "You can only read this space",
    Right.NONE: "You are no member any more",
}


@dataclass(frozen=True, slots=True)
class NoteStatus:
    """`devices` are the others that have told they have every change; `waiting` counts the space's outbox.

    `unsent` counts the note's attachments that are here and not at the space's hub, as far as is known.
    """

    stage: Stage
    link: LinkState
    devices: int = 0
    waiting: int = 0
    problem: Problem | None = None
    is_healing: bool = False
    right: Right = Right.WRITE
    unsent: int = 0

    @property
    def sentence(self) -> str:
        """The status line; it never says more than is known."""
        if self.stage in (Stage.NOT_SAVED, Stage.SAVING):
            return self._unsaved_words
        if self.right is Right.NONE or (self.right is Right.READ and self.waiting):
            return f"{_WITHOUT_RIGHT[self.right]}, {self._kept_words}"
        if self.link in (LinkState.OFFLINE, LinkState.CONNECTING):
            return f"{self._link_word}, {self._waiting_words}{self._unsent_words}"
        if self.is_healing:
            return "Saved here, repairing the log"
        return self._reached_words + self._unsent_words

    @property
    def explanation(self) -> str:
        """What the sentence means for the person who wrote the note."""
        if self.problem:
            return str(self.problem)
        if self.right is not Right.WRITE and self.waiting:
            return (
                "Every change is on this computer's disk. You may not write in this space any more; what "
                "waits here is sent by itself if you may again."
            )
        if self.link is LinkState.LOCAL:
            return "Every change is on this computer's disk. The space is not shared, so nothing leaves it."
        if self.link is not LinkState.ONLINE:
            return (
                "Every change is on this computer's disk. The space's hub cannot be reached right now; "
                "what you write is sent by itself when it is back."
            )
        if self.is_healing:
            return (
                "Every change is on this computer's disk. The space's log had lost something; it is being "
                "filled again from here and from the other devices."
            )
        return self._reached_explanation

    @property
    def _reached_explanation(self) -> str:
        if self.unsent:
            return (
                "Every change and every attachment is on this computer's disk. The attachments are being "
                "sent to the space's hub; until then others see the text without them."
            )
        return {
            Stage.SAVED_HERE: "Every change is on this computer's disk and on its way to the space's log.",
            Stage.IN_LOG: "Every change is on this computer's disk and in the space's log.",
            Stage.ON_DEVICES: "Every change is in the space's log, and the other devices have stored it too.",
        }.get(self.stage, "The changes are being written to this computer's disk.")

    @property
    def _reached_words(self) -> str:
        if self.stage is Stage.ON_DEVICES:
            return "On 1 other device" if self.devices == 1 else f"On {self.devices} other devices"
        return "In the log" if self.stage is Stage.IN_LOG else "Saved here"

    @property
    def _unsent_words(self) -> str:
        if self.unsent == 0:
            return ""
        return ", 1 attachment waiting" if self.unsent == 1 else f", {self.unsent} attachments waiting"

    @property
    def _unsaved_words(self) -> str:
        if self.stage is Stage.SAVING:
            return "Saving…"
        return f"Not saved: {self.problem.title}" if self.problem else "Not saved"

    @property
    def _link_word(self) -> str:
        return "Offline" if self.link is LinkState.OFFLINE else "Connecting"

    @property
    def _waiting_words(self) -> str:
        if self.waiting == 0:
            return "everything saved here"
        return "1 change waiting" if self.waiting == 1 else f"{self.waiting} changes waiting"

    @property
    def _kept_words(self) -> str:
        if self.waiting == 0:
            return "everything saved here"
        if self.waiting == 1:
            return "1 change is only on this device"
        return f"{self.waiting} changes are only on this device"

"""How far a note's changes have come, and the words for it; they never say more than is known."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

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


_ONE = {
    "On {count} other devices": "On 1 other device",
    "{count} changes waiting": "1 change waiting",
    "{count} changes are only on this device": "1 change is only on this device",
    "{count} attachments waiting": "1 attachment waiting",
    "Hub away, on {count} devices nearby": "Hub away, on 1 device nearby",
}
"""What English says of one."""


class Phrasing(Protocol):
    """Gives a text in some language, with its values in it; of counted ones the form for the number."""

    def __call__(self, text: str, count: int | None = None, **values: object) -> str: ...


def in_english(text: str, count: int | None = None, **values: object) -> str:
    """Say it as it stands here."""
    if count is None:
        return text.format(**values) if values else text
    return (_ONE[text] if count == 1 else text).format(count=count, **values)


@dataclass(frozen=True, slots=True)
class NoteStatus:
    """`devices` are the others that have told they have every change; `waiting` counts the space's outbox.

    `unsent` counts the note's attachments that are here and not at the space's hub, as far as is known,
    `nearby` the devices that have all of it directly from here while the hub is away.
    """

    stage: Stage
    link: LinkState
    devices: int = 0
    waiting: int = 0
    problem: Problem | None = None
    is_healing: bool = False
    right: Right = Right.WRITE
    unsent: int = 0
    is_leaderless: bool = False
    """A hub is reached, and says that the log has no leader."""

    @property
    def is_choosing(self) -> bool:
        """Whether it is for want of a leader that changes come no further, or nothing more can be known."""
        return self.is_leaderless and (self.stage is Stage.SAVED_HERE or self.link is not LinkState.ONLINE)

    nearby: int = 0

    @property
    def sentence(self) -> str:
        """The status line in English."""
        return self.sentence_in(in_english)

    def sentence_in(self, phrase: Phrasing) -> str:
        """Say how far the changes have come; it never says more than is known."""
        if self.stage in (Stage.NOT_SAVED, Stage.SAVING):
            return self._unsaved(phrase)
        if self.right is Right.NONE:
            return phrase("You are no member any more, {kept}", kept=self._kept(phrase))
        if self.right is Right.READ and self.waiting:
            return phrase("You can only read this space, {kept}", kept=self._kept(phrase))
        reached = self._reached(phrase)
        return (
            phrase("{reached}, {unsent}", reached=reached, unsent=self._unsent(phrase))
            if self.unsent
            else reached
        )

    @property
    def explanation(self) -> str:
        """What the sentence means, in English."""
        return self.explanation_in(in_english)

    def explanation_in(self, phrase: Phrasing) -> str:
        """Say what the sentence means for the person who wrote the note."""
        if self.is_choosing:
            return phrase(
                "Every change is on this computer's disk. The hubs that keep the space's log are choosing "
                "which of them leads it; what you write is sent by itself then. It takes seconds, unless too "
                "few hubs run."
            )
        if self.problem:
            return str(self.problem)
        if self.right is not Right.WRITE and self.waiting:
            return phrase(
                "Every change is on this computer's disk. You may not write in this space any more; what "
                "waits here is sent by itself if you may again."
            )
        if self.link is not LinkState.ONLINE:
            return self._explained_distance(phrase)
        if self.is_healing:
            return phrase(
                "Every change is on this computer's disk. The space's log had lost something; it is being "
                "filled again from here and from the other devices."
            )
        return self._explained_reach(phrase)

    def _explained_distance(self, phrase: Phrasing) -> str:
        if self.link is LinkState.LOCAL:
            return phrase(
                "Every change is on this computer's disk. The space is not shared, so nothing leaves it."
            )
        if self.nearby and self.link is LinkState.OFFLINE:
            return phrase(
                "Every change is on this computer's disk and on other devices nearby. The space's hub cannot "
                "be reached right now; it is told by itself when it is back."
            )
        return phrase(
            "Every change is on this computer's disk. The space's hub cannot be reached right now; "
            "what you write is sent by itself when it is back."
        )

    def _explained_reach(self, phrase: Phrasing) -> str:
        if self.unsent:
            return phrase(
                "Every change and every attachment is on this computer's disk. The attachments are being "
                "sent to the space's hub; until then others see the text without them."
            )
        if self.stage is Stage.SAVED_HERE:
            return phrase("Every change is on this computer's disk and on its way to the space's log.")
        if self.stage is Stage.IN_LOG:
            return phrase("Every change is on this computer's disk and in the space's log.")
        if self.stage is Stage.ON_DEVICES:
            return phrase("Every change is in the space's log, and the other devices have stored it too.")
        return phrase("The changes are being written to this computer's disk.")

    def _reached(self, phrase: Phrasing) -> str:
        if self.is_choosing:
            return phrase("Saved here, the team's log is choosing a leader")
        if self.link is LinkState.OFFLINE:
            return self._away(phrase)
        if self.link is LinkState.CONNECTING:
            return phrase("Connecting, {waiting}", waiting=self._waiting(phrase))
        if self.is_healing:
            return phrase("Saved here, repairing the log")
        if self.stage is Stage.ON_DEVICES:
            return phrase("On {count} other devices", self.devices)
        return phrase("In the log") if self.stage is Stage.IN_LOG else phrase("Saved here")

    def _away(self, phrase: Phrasing) -> str:
        if self.nearby:
            return phrase("Hub away, on {count} devices nearby", self.nearby)
        return phrase("Offline, {waiting}", waiting=self._waiting(phrase))

    def _unsaved(self, phrase: Phrasing) -> str:
        if self.stage is Stage.SAVING:
            return phrase("Saving…")
        return (
            phrase("Not saved: {problem}", problem=self.problem.title)
            if self.problem
            else phrase("Not saved")
        )

    def _waiting(self, phrase: Phrasing) -> str:
        return (
            phrase("{count} changes waiting", self.waiting)
            if self.waiting
            else phrase("everything saved here")
        )

    def _unsent(self, phrase: Phrasing) -> str:
        return phrase("{count} attachments waiting", self.unsent)

    def _kept(self, phrase: Phrasing) -> str:
        if not self.waiting:
            return phrase("everything saved here")
        return phrase("{count} changes are only on this device", self.waiting)

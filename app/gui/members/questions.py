"""The questions before somebody loses something in a space: what it means for them and for the notes."""

from dataclasses import dataclass

from app.gui.language import tr

_REMOVE = (
    "{name} is out at once and gets nothing new. What {name} wrote stays in the notes, and what is on "
    "{name}’s devices already cannot be taken back."
)
_TRANSFER = (
    "{name} decides from then on who belongs to “{space}”. You stay in it as an editor, and only {name} "
    "can make you an owner again."
)
_HUB_STAYS = (
    " This computer stays the hub: the others reach the space while Tandem runs here, and you leave it last."
)
_STOP = (
    "Nobody else is in it, and nobody gets in by the invitations that are out there. The notes stay on this "
    "computer, and you can share them again."
)
_LEAVE = (
    "You get nothing new from the others, and they nothing from you. The notes stay on this computer. To "
    "come back you need a new invitation."
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A question: its title, what would happen, and the word on the button that does it."""

    title: str
    sentence: str
    deed: str


def ask_remove(name: str, space: str) -> Wording:
    """Ask before a member is removed."""
    return Wording(
        tr("Remove {name} from “{space}”?", name=name, space=space), tr(_REMOVE, name=name), tr("Remove")
    )


def ask_transfer(name: str, space: str, *, is_hub: bool) -> Wording:
    """Ask before another member becomes the owner; `is_hub` says that this computer hosts the space."""
    sentence = tr(_TRANSFER, name=name, space=space) + (tr(_HUB_STAYS) if is_hub else "")
    return Wording(tr("Hand “{space}” over to {name}?", space=space, name=name), sentence, tr("Hand over"))


def ask_leave(space: str) -> Wording:
    """Ask before one leaves."""
    return Wording(tr("Leave “{space}”?", space=space), tr(_LEAVE), tr("Leave"))


def ask_stop(space: str) -> Wording:
    """Ask before a space in which nobody else is left is shared no more."""
    return Wording(tr("Stop sharing “{space}”?", space=space), tr(_STOP), tr("Stop sharing"))

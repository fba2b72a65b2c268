"""The one useful thing that somebody can do about a status."""

from enum import Enum

from app.gui.language import tr
from sync.peer import LinkState, NoteStatus, Right, Stage


class Deed(Enum):
    """What is offered beside the explanation."""

    COPY_TEXT = "copy text"
    SIGN_IN = "sign in"
    ASK_MEMBERS = "ask members"
    SHARE = "share"
    SHOW_PEOPLE = "show people"

    @property
    def words(self) -> str:
        """Say it, as a button does."""
        return {
            Deed.COPY_TEXT: tr("Copy the text"),
            Deed.SIGN_IN: tr("Sign in…"),
            Deed.ASK_MEMBERS: tr("Members…"),
            Deed.SHARE: tr("Share space…"),
            Deed.SHOW_PEOPLE: tr("Show who has it"),
        }[self]


def deed_for(status: NoteStatus, *, is_signed_out: bool) -> Deed | None:
    """Choose what is offered; None while there is nothing to do but wait a moment."""
    if status.stage is Stage.NOT_SAVED:
        # Elsewhere it outlives this window and this disk.
        return Deed.COPY_TEXT
    if status.stage is Stage.SAVING or status.is_choosing:
        return None
    if is_signed_out:
        return Deed.SIGN_IN
    if status.link is LinkState.LOCAL:
        return Deed.SHARE
    may_send = status.right is Right.WRITE or (status.right is Right.READ and not status.waiting)
    if status.link is not LinkState.ONLINE or not may_send:
        # Tandem tries to reach the hub all the time; whoever runs it, or may let one write, is a member.
        return Deed.ASK_MEMBERS
    return Deed.SHOW_PEOPLE

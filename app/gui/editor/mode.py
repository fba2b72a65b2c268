"""How a note is looked at: written, only read, or in the reading view."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

_Flags = Qt.TextInteractionFlag


@dataclass(slots=True)
class Mode:
    """`may_write` is what the user's rights say, `is_reading` what the user chose."""

    may_write: bool = True
    is_reading: bool = False

    @property
    def is_writing(self) -> bool:
        """Whether keys change the text; tasks are ticked by whoever may write."""
        return self.may_write and not self.is_reading

    @property
    def flags(self) -> Qt.TextInteractionFlag:
        """What Qt lets keys and mouse do; in the reading view keys scroll, for there is no caret."""
        if self.is_reading:
            return _Flags.TextSelectableByMouse
        if self.may_write:
            return _Flags.TextEditorInteraction
        return _Flags.TextSelectableByMouse | _Flags.TextSelectableByKeyboard

"""One member: face, name, role, devices, and for an owner what can be changed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from app.gui.card import Choice, NameLabel
from app.gui.language import tr
from app.gui.presence.avatar import avatar_pixmap
from app.gui.theme import SPACE, IconButton, Theme
from core.facts import Role
from sync.peer import Person

_AVATAR_SIZE = 32
_ROLE_WIDTH = 96
ROLES = (Role.OWNER, Role.EDITOR, Role.VIEWER)
ROLE_WORDS = {Role.OWNER: "Owner", Role.EDITOR: "Editor", Role.VIEWER: "Viewer"}


class PersonRow(QWidget):
    """Says what an owner wants with this member; what comes of it is decided elsewhere."""

    role_chosen = Signal(object)
    remove_asked = Signal()
    transfer_asked = Signal()

    def __init__(self, theme: Theme, person: Person, *, is_changeable: bool) -> None:
        super().__init__()
        self._theme, self.person = theme, person
        self.name = NameLabel(tr("{name} (you)", name=person.name) if person.is_self else person.name)
        self.devices = QLabel(_devices(len(person.devices)))
        self.role_label = QLabel(tr(ROLE_WORDS[person.role]))
        self.role: Choice | None = self._make_role() if is_changeable else None
        self.more: QToolButton | None = self._make_more() if is_changeable else None
        self.setAccessibleName(f"{self.name.text()}, {self.role_label.text()}, {self.devices.text()}")
        self._arrange()

    def _make_role(self) -> Choice:
        words = [tr(ROLE_WORDS[role]) for role in ROLES]
        choice = Choice(
            self._theme,
            tr("Role of {name}", name=self.person.name),
            words,
            ROLES.index(self.person.role),
            self,
        )
        choice.setMinimumWidth(_ROLE_WIDTH)
        choice.chosen.connect(lambda index: self.role_chosen.emit(ROLES[index]))
        return choice

    def _make_more(self) -> QToolButton:
        more = IconButton(self._theme, "more", tr("More for {name}", name=self.person.name), parent=self)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        _add(menu, tr("Hand the space over…"), self.transfer_asked.emit)
        menu.addSeparator()
        _add(menu, tr("Remove…"), self.remove_asked.emit)
        more.setMenu(menu)
        return more

    def _arrange(self) -> None:
        self.name.setProperty("role", "strong")
        self.devices.setProperty("role", "faint")
        self.role_label.setProperty("role", "dim")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.devices)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.small, 0, SPACE.small)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._face())
        row.addLayout(words, 1)
        row.addWidget(self.role or self.role_label)
        if self.more is not None:
            row.addWidget(self.more)

    def _face(self) -> QLabel:
        colors = self._theme.editor_colors()
        ground = colors.remote_color(self.person.color).name()
        face = QLabel()
        scale = self.devicePixelRatioF()
        face.setPixmap(avatar_pixmap(self.person.name, ground, colors.on_remote, _AVATAR_SIZE, scale))
        return face


def _add(menu: QMenu, word: str, act: Callable[[], object]) -> None:
    menu.addAction(word).triggered.connect(lambda _ticked: act())


def _devices(count: int) -> str:
    return tr("{count} devices", count) if count else tr("No device")

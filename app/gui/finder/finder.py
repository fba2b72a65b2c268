"""A field and a list that open over the window; Enter or a click chooses, Escape leaves all as it was."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from app.gui.finder.choice import Choice, Choices
from app.gui.finder.choice_list import CHOICE_ROLE, ROW_HEIGHT, ChoiceDelegate, ChoiceModel
from app.gui.language import tr
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE, Theme

_WIDTH = 560
_MOST_ROWS = 9
_TOP = 64
_IN_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Finder(QFrame):
    """Shows one kind of choices at a time; it is a popup, so a click beside it closes it."""

    def __init__(self, theme: Theme, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(tr("Finder"))
        self.field, self.list, self.model = QLineEdit(), QListView(), ChoiceModel(self)
        self.nothing = QLabel(tr("Nothing fits"))
        self._window = window
        self._card = QFrame()
        self._choices: Choices | None = None
        self._begun: Choices | None = None
        self._found_for: str | None = None
        self._is_awaited = False
        """Enter came before what fits the text was found: the first of it is chosen then."""
        self._refresher = Refresher(tasks, "find", self._find)
        self._tasks = tasks
        self._theme = theme
        self._build()

    def open(self, choices: Choices) -> None:
        """Open with an empty field."""
        self._choices, self._begun = choices, None
        self._found_for, self._is_awaited = None, False
        self.model.show_choices([])
        self.field.clear()
        self.field.setPlaceholderText(choices.hint)
        self.field.setAccessibleName(choices.hint)
        width = min(_WIDTH, self._window.width() - 2 * SPACE.wide)
        self._card.setFixedWidth(width)
        self._fit()
        left = (self._window.width() - width) // 2
        self.move(self._window.mapToGlobal(QPoint(left, _TOP)))
        self.show()
        self._tasks.start("begin to find", self._begin(choices))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.activateWindow()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._is_awaited = self._found_for != self.field.text()
            if not self._is_awaited:
                self._choose(self.list.currentIndex())
        elif event.key() in _IN_LIST:
            self._is_awaited = False
            # The field passes on what it does not use.
            self.list.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    async def _begin(self, choices: Choices) -> None:
        await choices.begin()
        if choices is self._choices:
            self._begun = choices
            self._refresher.ask()

    async def _find(self) -> None:
        choices = self._choices
        # What is not read yet cannot be found, and nothing else is what was meant.
        if choices is None or choices is not self._begun or not self.isVisible():
            return
        text = self.field.text()
        found = await choices.find(text)
        if choices is self._choices:
            self._show(found)
            self._found_for = text
            if self._is_awaited and text == self.field.text():
                self._is_awaited = False
                self._choose(self.list.currentIndex())

    def _show(self, found: Sequence[Choice]) -> None:
        self.model.show_choices(found)
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.scrollToTop()
        self._fit()

    def _choose(self, index: QModelIndex) -> None:
        choice: Choice | None = index.data(CHOICE_ROLE)
        if choice is not None:
            self.close()
            choice.choose()

    def _fit(self) -> None:
        rows = min(self.model.rowCount(), _MOST_ROWS)
        self.list.setFixedHeight(rows * ROW_HEIGHT)

    def _build(self) -> None:
        card = self._card
        card.setProperty("role", "popover")
        self.field.setProperty("role", "finder")
        self.nothing.setProperty("role", "dim")
        self.nothing.setContentsMargins(SPACE.medium, SPACE.small, SPACE.medium, SPACE.medium)
        self.nothing.hide()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceDelegate(self._theme, self))
        self.list.setObjectName("finderList")
        self.list.setAccessibleName(tr("What fits"))
        # The field goes through the list by the arrow keys.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFocusProxy(self.field)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, SPACE.small)
        inner.setSpacing(SPACE.hair)
        for part in (self.field, self.list, self.nothing):
            inner.addWidget(part)
        column = QVBoxLayout(self)
        # As high as its rows, whatever is shown.
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._theme.dress(self)
        self.field.textEdited.connect(lambda _text: self._refresher.ask())
        self.list.clicked.connect(self._choose)

"""The people of the open note: who is in it now and where, and who has what was written here."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.gui.editor.editor_view import EditorView
from app.gui.inspector import InspectorPanel
from app.gui.language import tr
from app.gui.presence.following import Following
from app.gui.presence.person_row import PersonRow, PersonWords
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE, Theme
from core.facts import Role, SpaceRole
from core.ids import DeviceId
from core.notes import OpenNote
from sync.peer import MembersChanged, Person, StatusChanged
from sync.peer.presence import RemoteCaret

_PAUSE = 0.3
_MOVED = 200
"""Milliseconds in which movements of carets are shown as one."""


Section = tuple[str, tuple[PersonWords, ...]]
"""A heading, and the people below it."""


class PeoplePanel(InspectorPanel):
    """Lists people while it is on screen; `share_asked` leads on to sharing the space."""

    id = "people"
    icon = "people"
    share_asked = Signal()

    def __init__(
        self, theme: Theme, peer: SharedPeer, tasks: Tasks, editor: EditorView, following: Following
    ) -> None:
        super().__init__()
        self.name = tr("People")
        self.rows: list[PersonRow] = []
        self.share = QPushButton(tr("Share this space…"))
        self._theme = theme
        self._peer = peer
        self._editor = editor
        self._following = following
        self._opened: OpenNote | None = None
        self._others: Sequence[RemoteCaret] = ()
        self._members: list[Person] = []
        self._is_shared = False
        self._said: list[Section] = []
        self._parts: list[QWidget] = []
        self._subscriptions: list[Callable[[], None]] = []
        self._reading = Refresher(tasks, "read people", self._read, _PAUSE)
        self._moved = QTimer(self, singleShot=True, interval=_MOVED)
        self._moved.timeout.connect(self._show)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._arrange()
        self.share.clicked.connect(self.share_asked)
        following.changed.connect(self._mark_followed)

    def show_note(self, opened: OpenNote | None) -> None:
        if opened is self._opened:
            return
        self._opened = opened
        for unsubscribe in self._subscriptions:
            unsubscribe()
        self._subscriptions = []
        self._members, self._is_shared = [], True
        self._show()
        if opened is not None:
            events = self._peer.events
            for kind in (MembersChanged, StatusChanged):
                self._subscriptions.append(events.subscribe(kind, lambda _: self._reading.ask()))
            self._reading.ask()

    def show_people(self, people: Sequence[RemoteCaret]) -> None:
        """These are in the note now."""
        self._others = people
        if self._opened is not None and not self._moved.isActive():
            self._moved.start()

    def words(self) -> list[str]:
        """What the rows say, from top to bottom."""
        return [row.person.accessibleName() for row in self.rows]

    async def _read(self) -> None:
        opened = self._opened
        if opened is None:
            return
        space = await self._peer.library.space(opened.space)
        is_shared = space.role is not SpaceRole.LOCAL
        members = await self._peer.people(space.id) if is_shared else []
        if opened is self._opened:
            self._members, self._is_shared = members, is_shared
            self._show()

    def _show(self) -> None:
        if self._opened is None:
            said: list[Section] = []
        else:
            here = tuple(self._here(person) for person in self._others)
            said = [(tr("In this note now"), here), (tr("Members of the space"), tuple(self._all()))]
        self.share.setVisible(not self._is_shared)
        before, self._said = self._said, said
        if _people_in(said) != _people_in(before):
            self._rebuild()
            return
        for row, words in zip(self.rows, (words for _, people in said for words in people), strict=True):
            row.show_words(words)

    def _rebuild(self) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self.rows = []
        self._parts = [
            part
            for heading, people in self._said
            if people
            for part in (self._heading(heading), *map(self._row, people))
        ] or [self._hint()]
        for place, part in enumerate(self._parts):
            self._column.insertWidget(place, part)
        self._mark_followed()

    def _here(self, person: RemoteCaret) -> PersonWords:
        carets = self._editor.body.carets
        head = carets.head_of(person.device) if carets is not None else None
        if head is None:
            return PersonWords(person.name, "", person.color_index, person.device)
        line = self._editor.body.document().findBlock(head).blockNumber() + 1
        return PersonWords(person.name, tr("Line {number}", number=line), person.color_index, person.device)

    def _all(self) -> Iterable[PersonWords]:
        if self._opened is None:
            return
        holders = self._peer.status.holders(self._opened.id, self._opened.space)
        for person in self._members:
            asides = [_role(person.role)]
            if not person.is_self and holders.intersection(person.devices):
                asides.append(tr("has your latest changes"))
            yield PersonWords(person.name, " · ".join(asides), person.color, is_self=person.is_self)

    def _row(self, words: PersonWords) -> PersonRow:
        row = PersonRow(self._theme, words, self._inside)
        row.chosen.connect(lambda device: self._following.go_to(DeviceId(device)))
        row.follow_asked.connect(lambda device: self._following.follow(DeviceId(device)))
        self.rows.append(row)
        return row

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text)
        heading.setProperty("role", "faint")
        heading.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, 0)
        return heading

    def _hint(self) -> QLabel:
        text = tr("Whoever is in this note with you appears here.") if self._opened else ""
        hint = self._heading(text)
        hint.setWordWrap(True)
        return hint

    def _mark_followed(self) -> None:
        for row in self.rows:
            row.show_followed(self._following.device)

    def _arrange(self) -> None:
        self._column.setContentsMargins(0, 0, 0, SPACE.large)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.share.hide()
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setObjectName("rows")
        self._inside.setObjectName("rowsInner")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(self._inside)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, SPACE.large)
        foot.addWidget(self.share)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addLayout(foot)
        self._theme.dress(self)


def _role(role: Role) -> str:
    return {Role.OWNER: tr("Owner"), Role.EDITOR: tr("Editor"), Role.VIEWER: tr("Viewer")}[role]


def _people_in(said: Sequence[Section]) -> list[tuple[str, str, int, DeviceId | None]]:
    return [
        (heading, words.name, words.color_index, words.device) for heading, people in said for words in people
    ]

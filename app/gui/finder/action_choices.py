"""The command palette: every action of the window by a few letters of its name."""

from collections.abc import Sequence

from app.gui.actions import Action, ActionBook, spoken
from app.gui.finder.choice import Choice
from app.gui.language import tr
from core.fuzzy import FuzzyIndex, FuzzyMatch

_MOST = 200
_ELLIPSIS = "…"


class ActionChoices:
    """All actions of a book but the palette's own; those used last in this window come first."""

    def __init__(self, book: ActionBook, own: str) -> None:
        self._book = book
        self._own = own
        self._used: list[str] = []
        self._actions: list[Action] = []
        self._index = FuzzyIndex()

    @property
    def hint(self) -> str:
        return tr("What would you like to do?")

    async def begin(self) -> None:
        actions = [action for action in self._book if action.id != self._own]
        actions.sort(key=self._age)
        names = [action.name.removesuffix(_ELLIPSIS) for action in actions]
        self._index, self._actions = await FuzzyIndex.of(names), actions

    async def find(self, query: str) -> Sequence[Choice]:
        return [self._choice(match) for match in await self._index.search(query, _MOST)]

    def _age(self, action: Action) -> int:
        return self._used.index(action.id) if action.id in self._used else len(self._used)

    def _choice(self, match: FuzzyMatch) -> Choice:
        action = self._actions[match.number]
        shortcut = spoken(self._book.shortcut_of(action.id))
        return Choice(action.name, lambda: self._run(action), match.positions, shortcut)

    def _run(self, action: Action) -> None:
        self._used = [action.id, *(each for each in self._used if each != action.id)]
        self._book.qt_action(action.id).trigger()

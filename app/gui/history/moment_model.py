"""The moments of a note as Qt's views take them: the newest on top."""

from collections.abc import Callable, Sequence
from time import localtime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui.history.moments import Moment

MOMENT_ROLE = Qt.ItemDataRole.UserRole
DAY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The name of the day that begins (or rather ends) with this row; "" within a day."""

Index = QModelIndex | QPersistentModelIndex


class MomentModel(QAbstractListModel):
    """One row for each moment; `now` tells the time in seconds since 1970."""

    def __init__(self, now: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._moments: tuple[Moment, ...] = ()
        self._days: list[str] = []

    def show(self, moments: Sequence[Moment]) -> None:
        """Hold these, which come with the oldest first."""
        self.beginResetModel()
        self._moments = tuple(moments)
        now, names = self._now(), dict[tuple[int, ...], str]()
        self._days = []
        for moment in moments:
            date = localtime(moment.at)[:3]
            if date not in names:
                names[date] = moment.day(now)
            self._days.append(names[date])
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """Give the row of a moment that is counted from the oldest on, and the other way round."""
        return len(self._moments) - 1 - number

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._moments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        number = self.row_of(index.row())
        if not 0 <= number < len(self._moments):
            return None
        moment = self._moments[number]
        if role == MOMENT_ROLE:
            return moment
        if role == DAY_ROLE:
            return self._day(number)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{moment.title(self._now())}, {moment.deed()}"
        return None

    def _day(self, number: int) -> str:
        is_last = number + 1 == len(self._days) or self._days[number + 1] != self._days[number]
        return self._days[number] if is_last else ""

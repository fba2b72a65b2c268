"""What a screen reader and a keyboard find in a window: every control, found by walking Qt's own tree."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QScrollBar, QWidget

from tests.app.gui.theme.contrast import contrast

_ROLE = QAccessible.Role
_USED = frozenset(
    {
        _ROLE.Button,
        _ROLE.ButtonMenu,
        _ROLE.CheckBox,
        _ROLE.RadioButton,
        _ROLE.ComboBox,
        _ROLE.EditableText,
        _ROLE.Link,
        _ROLE.List,
        _ROLE.ListItem,
        _ROLE.MenuItem,
        _ROLE.PageTab,
        _ROLE.PageTabList,
        _ROLE.Slider,
        _ROLE.SpinBox,
        _ROLE.Table,
        _ROLE.Tree,
        _ROLE.TreeItem,
    }
)
"""The roles of what somebody uses; what only shows something has others."""
_MOST_CHILDREN = 200
_MOST_STOPS = 200
_SEEN = 3.0
"""The contrast that the mark of the focus needs with what is there without it (WCAG 2.2, 2.4.13)."""
_AROUND = 3


@dataclass(frozen=True, slots=True)
class Control:
    """One thing that can be used; `widget` is None for what a widget draws itself, as a row or a tab."""

    role: QAccessible.Role
    name: str
    widget: QWidget | None
    path: str


def controls(window: QWidget) -> Iterator[Control]:
    """Give what can be used in a window that is on screen, but for what is hidden or disabled."""
    yield from _below(QAccessible.queryAccessibleInterface(window), type(window).__name__)


def nameless(window: QWidget) -> list[str]:
    """Say which controls have no name that could be read out."""
    return [f"no name: {one.path}" for one in controls(window) if not one.name.strip()]


def without_role(window: QWidget) -> list[str]:
    """Say which widgets take the focus though by their role nobody could use them."""
    roles = ((each, QAccessible.queryAccessibleInterface(each).role()) for each in tab_stops(window))
    return [f"role {role.name}: {_path(each)}" for each, role in roles if role not in _USED]


def out_of_reach(window: QWidget, reached: set[QWidget], known: Callable[[str], bool]) -> list[str]:
    """Say which controls no key comes to, and which no action that is `known` by the same name stands for."""
    widgets = {one.widget: one for one in controls(window) if one.widget is not None}
    return [
        f"out of reach: {one.path} “{one.name}”"
        for widget, one in widgets.items()
        if not (_ways_to(widget) & reached or known(one.name))
    ]


def go_round(window: QWidget, entrances: Callable[[], Iterator[None]]) -> tuple[set[QWidget], list[str]]:
    """Press Tab, and Shift+Tab, from each entrance to what there is; say where the focus is not seen."""
    reached: set[QWidget] = set()
    unseen: list[str] = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in entrances():
            _go_along(window, key, reached, unseen)
    return reached, unseen


def tab_stops(window: QWidget) -> list[QWidget]:
    """Give what Tab can come to in a window, as each widget says of itself."""
    inside = (each for each in window.findChildren(QWidget) if each.window() is window)
    return [
        each
        for each in inside
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
    ]


def nameless_actions(menu: QMenu) -> list[str]:
    """Say which entries of a menu have no words."""
    entries = [action for action in menu.actions() if action.isVisible() and not action.isSeparator()]
    return [f"no words in a menu of {_path(menu)}" for action in entries if not action.text().strip()]


def _go_along(window: QWidget, key: Qt.Key, reached: set[QWidget], unseen: list[str]) -> None:
    begun = QApplication.focusWidget()
    for _ in range(_MOST_STOPS):
        here = QApplication.focusWidget()
        if here is None or here.window() is not window:
            return
        is_new = here not in reached
        reached.add(here)
        if _keeps_tab(here):
            return
        frame = _frame_of(here)
        with_focus = _picture(window, frame) if is_new else None
        QTest.keyClick(here, key)
        if QApplication.focusWidget() in (here, None):
            return
        if with_focus is not None and not _differ(with_focus, _picture(window, frame)):
            unseen.append(f"focus not seen: {_path(here)}")
        if QApplication.focusWidget() is begun:
            return


def _ways_to(widget: QWidget) -> set[QWidget | None]:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    # The arrow keys go from one to another of those of which one is down.
    others = group.buttons() if group is not None and group.exclusive() else []
    return {widget, widget.focusProxy(), *others}


def _keeps_tab(widget: QWidget) -> bool:
    return bool(widget.inputMethodHints() & Qt.InputMethodHint.ImhMultiLine)


def _below(interface: QAccessibleInterface, path: str) -> Iterator[Control]:
    for number in range(min(interface.childCount(), _MOST_CHILDREN)):
        child = interface.child(number)
        state = child.state() if child is not None and child.isValid() else None
        if state is None or state.invisible or state.disabled:
            continue
        thing = child.object()
        if isinstance(thing, QWidget) and (not thing.isVisible() or isinstance(thing, QScrollBar)):
            continue
        name = child.text(QAccessible.Text.Name)
        words = f"{path} > {_word(thing, child.role(), number)}"
        if child.role() in _USED:
            yield Control(child.role(), name, thing if isinstance(thing, QWidget) else None, words)
        yield from _below(child, words)


def _word(thing: object, role: QAccessible.Role, number: int) -> str:
    name = thing.objectName() if isinstance(thing, QWidget) else ""
    return name or (f"{role.name} {number}" if thing is None else type(thing).__name__)


def _path(widget: QWidget) -> str:
    words = []
    step: QWidget | None = widget
    while step is not None:
        words.append(step.objectName() or type(step).__name__)
        step = step.parentWidget()
    return " > ".join(reversed(words))


def _frame_of(widget: QWidget) -> QRect:
    place = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    return place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).intersected(widget.window().rect())


def _picture(window: QWidget, frame: QRect) -> QImage:
    return window.grab(frame).toImage()


def _differ(one: QImage, other: QImage) -> bool:
    """Tell whether somewhere the two have colours that stand out from each other."""
    if one.size() != other.size():
        return True
    changed = {pair for pair in zip(_colors(one), _colors(other), strict=True) if pair[0] != pair[1]}
    return any(contrast(_name(before), _name(after)) >= _SEEN for before, after in changed)


def _colors(image: QImage) -> memoryview:
    return memoryview(bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())).cast("I")


def _name(color: int) -> str:
    return QColor.fromRgb(color).name()

"""One action and the section of the menu it belongs to."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto


class Section(Enum):
    """The parts of the window's menu, in their order."""

    NEW = auto()
    NOTE = auto()
    EDIT = auto()
    FIND = auto()
    SHARING = auto()
    PERSON = auto()
    VIEW = auto()
    WINDOW = auto()
    APP = auto()


@dataclass(frozen=True, slots=True)
class Action:
    """Something the user can ask for at any time.

    `id` names it in settings and never changes; `name` is in the user's language; `shortcut` is Qt's portable
    text, "" for none, and may be changed by the user. What is not listed works by its shortcut alone.
    `is_on` tells of what can be switched on and off whether it is on.
    """

    id: str
    name: str
    run: Callable[[], object]
    section: Section
    shortcut: str = ""
    is_listed: bool = True
    is_on: Callable[[], bool] | None = None

"""What happened in one play of the demo."""

from dataclasses import dataclass, field

from app.demo.checking import Passage
from app.demo.side_by_side import PicturePair


@dataclass
class Record:
    """What the checks and the table at the end need; durations in seconds, `faults` are sentences.

    `before` is the text of the note before anyone wrote; `milliseconds` go by the name of who typed.
    """

    notes: int = 0
    title: str = ""
    space: str = ""
    note: str = ""
    before: str = ""
    passages: list[Passage] = field(default_factory=list)
    milliseconds: dict[str, list[float]] = field(default_factory=dict)
    after_offline: float = 0.0
    after_bus_kill: float = 0.0
    after_desk_kill: float = 0.0
    faults: list[str] = field(default_factory=list)
    pictures: list[PicturePair] = field(default_factory=list)

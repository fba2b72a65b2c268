"""The design tokens: distances on a grid of 4, type sizes, corners, and the colours, light and dark."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in pixels at a scale of 1."""

    hair: int = 4
    small: int = 8
    medium: int = 12
    large: int = 16
    wide: int = 24
    huge: int = 32


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Text sizes in pixels at a scale of 1."""

    caption: int = 11
    small: int = 12
    body: int = 13
    strong: int = 14
    heading: int = 17
    title: int = 22


@dataclass(frozen=True, slots=True)
class Radii:
    """Rounded corners in pixels at a scale of 1."""

    small: int = 5
    medium: int = 7
    large: int = 10


@dataclass(frozen=True, slots=True)
class Colors:
    """Every colour of the window as "#rrggbb".

    `sidebar`, `list`, `paper` and `raised` are grounds; `text`, `dim`, `faint` are read on all of them (AA).
    """

    sidebar: str
    list: str
    paper: str
    raised: str
    field: str
    border: str
    line: str
    hover: str
    selected: str
    selected_quiet: str
    text: str
    dim: str
    faint: str
    mark: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    success: str
    warning: str
    danger: str
    danger_hover: str
    on_danger: str
    danger_ground: str
    danger_border: str
    notice_ground: str
    notice_border: str
    found: str
    shadow: str


SPACE = Spacing()
TYPE = TypeScale()
RADIUS = Radii()

LIGHT = Colors(
    sidebar="#f1f2f1",
    list="#f9faf9",
    paper="#ffffff",
    raised="#ffffff",
    field="#ebedec",
    border="#d9dddb",
    line="#e7eae8",
    hover="#e6e9e7",
    selected="#d5e9e5",
    selected_quiet="#e3e7e5",
    text="#1d2321",
    dim="#4b5350",
    faint="#5d6562",
    mark="#a0a8a5",
    accent="#0d746b",
    accent_hover="#0a625a",
    on_accent="#ffffff",
    accent_text="#0b665e",
    success="#1a6e45",
    warning="#875000",
    danger="#b02a20",
    danger_hover="#95231b",
    on_danger="#ffffff",
    danger_ground="#fdf0ee",
    danger_border="#f2cfca",
    notice_ground="#eef6f4",
    notice_border="#cbe3de",
    found="#ffe9a8",
    shadow="#c9cecb",
)

DARK = Colors(
    sidebar="#171a19",
    list="#1b1e1d",
    paper="#1f2322",
    raised="#282d2b",
    field="#272c2a",
    border="#373d3b",
    line="#2a2f2d",
    hover="#262b29",
    selected="#21423d",
    selected_quiet="#2b312f",
    text="#e6eae8",
    dim="#b6bdba",
    faint="#a3aba8",
    mark="#6b7370",
    accent="#4cc4b4",
    accent_hover="#66d3c4",
    on_accent="#06211e",
    accent_text="#62cfc0",
    success="#6fd09b",
    warning="#eab35a",
    danger="#ff9a8f",
    danger_hover="#ffb1a8",
    on_danger="#3a0b06",
    danger_ground="#3a2422",
    danger_border="#5c3531",
    notice_ground="#1f312e",
    notice_border="#2f4b46",
    found="#5e4f14",
    shadow="#0e100f",
)

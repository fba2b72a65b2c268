"""The colours and fonts of the editor, frozen; the window's theme fills them in."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QFont, QFontDatabase

_LIGHT_PALETTE = ("#b3261e", "#a34a00", "#7a5900", "#2e6b1f", "#00696d", "#1d5fc4", "#6b3fc9", "#a52a7a")
_DARK_PALETTE = ("#ff8f85", "#ffa25c", "#e8c04a", "#86d46f", "#5cd3d8", "#82b4ff", "#bda1ff", "#f58bd0")


@dataclass(frozen=True, slots=True)
class EditorColors:
    """Colours as "#rrggbb", sizes in pixels at a scale of 1.

    `remote` holds the colours of other people's carets; `on_remote` is read on top of any of them (AA).
    """

    background: str
    text: str
    heading: str
    dim: str
    mark: str
    faint: str
    accent: str
    code_text: str
    code_background: str
    code_keyword: str
    code_name: str
    code_string: str
    code_number: str
    quote: str
    tag: str
    selection: str
    found: str
    wrong: str
    caret: str
    on_remote: str
    remote: tuple[str, ...]
    body_family: str = "Inter"
    body_size: int = 16
    title_size: int = 30
    mono_family: str = "JetBrains Mono"

    def remote_color(self, index: int) -> QColor:
        """Return the colour for a person's index, which may be any number."""
        return QColor(self.remote[index % len(self.remote)])

    def body_font(self) -> QFont:
        return self._font(self.body_family, self.body_size)

    def title_font(self) -> QFont:
        font = self._font(self.body_family, self.title_size)
        font.setWeight(QFont.Weight.Bold)
        return font

    def mono_font(self) -> QFont:
        # JetBrains Mono is drawn larger than Inter at the same size.
        return self._font(self.mono_family, self.body_size - 2, fallback=QFontDatabase.SystemFont.FixedFont)

    def with_size(self, body_size: int) -> "EditorColors":
        """Return the same with another text size; the title keeps its proportion."""
        return replace(self, body_size=body_size, title_size=round(body_size * 1.875))

    def _font(
        self,
        family: str,
        size: int,
        fallback: QFontDatabase.SystemFont = QFontDatabase.SystemFont.GeneralFont,
    ) -> QFont:
        font = QFont([family, QFontDatabase.systemFont(fallback).family()])
        font.setPixelSize(size)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


LIGHT = EditorColors(
    background="#ffffff",
    text="#24272e",
    heading="#14161a",
    dim="#676d78",
    mark="#a2a8b3",
    faint="#c3c8d0",
    accent="#2f5fd0",
    code_text="#8a2a5b",
    code_background="#f4f5f7",
    code_keyword="#8a2a8f",
    code_name="#1d5fa8",
    code_string="#2e6b1f",
    code_number="#9a4a00",
    quote="#5a606b",
    tag="#00696d",
    selection="#cfe0ff",
    found="#ffe9a8",
    wrong="#b02a20",
    caret="#2f5fd0",
    on_remote="#ffffff",
    remote=_LIGHT_PALETTE,
)

DARK = EditorColors(
    background="#1b1d22",
    text="#dfe2e8",
    heading="#f6f7f9",
    dim="#969daa",
    mark="#6c7382",
    faint="#4a505c",
    accent="#8ab0ff",
    code_text="#f2a6cd",
    code_background="#25282f",
    code_keyword="#dd9df0",
    code_name="#82b4ff",
    code_string="#9cd685",
    code_number="#ffb27a",
    quote="#aab0bc",
    tag="#5cd3d8",
    selection="#33477a",
    found="#5e4f14",
    wrong="#ff9a8f",
    caret="#8ab0ff",
    on_remote="#101216",
    remote=_DARK_PALETTE,
)

"""How each style of Markdown looks: character formats, made once and kept."""

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from app.gui.editor.code_tokens import TokenKind
from app.gui.editor.colors import EditorColors
from app.gui.editor.markdown_lines import LineKind
from app.gui.editor.markdown_spans import Style

_HEADING_SCALES = {1: 1.6, 2: 1.36, 3: 1.18, 4: 1.06}

_ROOM_OF_INDENT = 0.4
"""Of the text's size, behind each space that moves a list item in."""
_CLEAR = QColor(0, 0, 0, 0)


class Formats:
    """Character formats for a set of colours, by kind of line, heading level and style."""

    def __init__(self, colors: EditorColors, *, hides_marks: bool = False) -> None:
        self._colors = colors
        self._unseen = Style.UNSEEN | Style.MARK if hides_marks else Style.UNSEEN
        self._mono_families = colors.mono_font().families()
        self._code: dict[TokenKind, QTextCharFormat] = {}
        self._made: dict[tuple[LineKind, int, Style], QTextCharFormat] = {}

    def format(self, kind: LineKind, level: int, style: Style) -> QTextCharFormat:
        """Return the format of a stretch of `style` on a line of this kind."""
        key = (kind, level, style)
        if key not in self._made:
            self._made[key] = self._make(kind, level, style)
        return self._made[key]

    def spaced(self, kind: LineKind, style: Style, room: float) -> QTextCharFormat:
        """Return a format that leaves some pixels of room behind each character."""
        made = QTextCharFormat(self.format(kind, 0, style))
        made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        made.setFontLetterSpacing(room)
        return made

    def code(self, kind: TokenKind) -> QTextCharFormat:
        """Return the format of a stretch of a program."""
        if kind not in self._code:
            made = QTextCharFormat(self.format(LineKind.CODE, 0, Style.NONE))
            made.setForeground(QColor(self._token_color(kind)))
            made.setFontItalic(kind is TokenKind.COMMENT)
            self._code[kind] = made
        return self._code[kind]

    def _token_color(self, kind: TokenKind) -> str:
        colors = self._colors
        return {
            TokenKind.KEYWORD: colors.code_keyword,
            TokenKind.NAME: colors.code_name,
            TokenKind.STRING: colors.code_string,
            TokenKind.NUMBER: colors.code_number,
            TokenKind.COMMENT: colors.dim,
        }[kind]

    def _make(self, kind: LineKind, level: int, style: Style) -> QTextCharFormat:
        made = QTextCharFormat()
        if style & Style.HIDDEN:
            return _hidden()
        self._set_ground(made, kind, level)
        self._set_shape(made, style)
        self._set_color(made, style)
        return made

    def _set_ground(self, made: QTextCharFormat, kind: LineKind, level: int) -> None:
        colors = self._colors
        match kind:
            case LineKind.HEADING:
                made.setProperty(
                    QTextCharFormat.Property.FontPixelSize,
                    round(colors.body_size * _HEADING_SCALES.get(level, 1.0)),
                )
                made.setFontWeight(QFont.Weight.Bold)
                made.setForeground(QColor(colors.heading))
            case LineKind.QUOTE:
                made.setForeground(QColor(colors.quote))
            case LineKind.CODE:
                self._set_mono(made)
                made.setForeground(QColor(colors.text))
            case LineKind.TABLE:
                self._set_mono(made)
                made.setForeground(QColor(colors.text))
            case LineKind.FENCE | LineKind.FRONT_MATTER:
                self._set_mono(made)
                made.setForeground(QColor(colors.dim))
            case LineKind.RULE:
                made.setForeground(QColor(colors.faint))
            case _:
                made.setForeground(QColor(colors.text))

    def _set_shape(self, made: QTextCharFormat, style: Style) -> None:
        if style & Style.EMPHASIS:
            made.setFontItalic(True)
        if style & Style.STRONG:
            made.setFontWeight(QFont.Weight.Bold)
        if style & (Style.STRIKE | Style.DONE) and not style & Style.MARK:
            made.setFontStrikeOut(True)
        if style & Style.CODE or (style & Style.LIST_MARK and style & Style.UNSEEN):
            self._set_mono(made)
        if style & Style.INDENT:
            made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            made.setFontLetterSpacing(self._colors.body_size * _ROOM_OF_INDENT)

    def _set_color(self, made: QTextCharFormat, style: Style) -> None:
        color = self._style_color(style)
        if style & self._unseen:
            made.setForeground(_CLEAR)
        elif color is not None:
            made.setForeground(QColor(color))
        if style & Style.CODE:
            made.setBackground(QColor(self._colors.code_background))

    def _style_color(self, style: Style) -> str | None:
        colors = self._colors
        by_style = (
            (Style.MARK, colors.mark),
            (Style.ADDRESS | Style.DONE | Style.STRIKE, colors.dim),
            (Style.CODE, colors.code_text),
            (Style.TAG, colors.tag),
            (Style.LINK | Style.LIST_MARK, colors.accent),
        )
        return next((color for styles, color in by_style if style & styles), None)

    def _set_mono(self, made: QTextCharFormat) -> None:
        made.setFontFamilies(self._mono_families)
        if not made.hasProperty(QTextCharFormat.Property.FontPixelSize):
            made.setProperty(QTextCharFormat.Property.FontPixelSize, self._colors.body_size - 2)


def _hidden() -> QTextCharFormat:
    """Return a format that takes no room: clear dots, drawn together."""
    made = QTextCharFormat()
    made.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
    made.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
    # 0 would mean that nothing is said.
    made.setFontLetterSpacing(1.0)
    made.setForeground(_CLEAR)
    return made

"""Which stretches of a program stand out, by Pygments; no Qt."""

import time
from collections.abc import Iterator
from enum import Enum, auto
from typing import Any, NamedTuple

Lexer = Any
"""A lexer of Pygments, which has no types."""


class TokenKind(Enum):
    """What a stretch of a program is, as far as one sees it."""

    KEYWORD = auto()
    NAME = auto()
    STRING = auto()
    NUMBER = auto()
    COMMENT = auto()


class Token(NamedTuple):
    """The characters from `start` up to `end` of a line."""

    start: int
    end: int
    kind: TokenKind


def load_lexer(language: str) -> Lexer | None:
    """Return what reads this language; None when nobody does. Takes a tenth of a second the first time."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


class Reading:
    """A program that is read bit by bit, so that keys can come in between."""

    def __init__(self, lexer: Lexer, text: str) -> None:
        self._parts: Iterator[tuple[int, Any, str]] = iter(lexer.get_tokens_unprocessed(text))
        self._kinds: dict[Any, TokenKind | None] = {}
        self.lines: list[list[Token]] = [[]]
        self._column = 0

    def go_on(self, seconds: float) -> bool:
        """Read for so long; True when everything is read, and `lines` holds all tokens by line."""
        deadline = time.perf_counter() + seconds
        for _, kind, value in self._parts:
            self._add(self._kind(kind), value)
            if time.perf_counter() > deadline:
                return False
        return True

    def _add(self, kind: TokenKind | None, value: str) -> None:
        for number, part in enumerate(value.split("\n")):
            if number:
                self.lines.append([])
                self._column = 0
            if kind is not None and part.strip():
                self._mark(kind, self._column + len(part))
            self._column += len(part)

    def _mark(self, kind: TokenKind, end: int) -> None:
        tokens = self.lines[-1]
        goes_on = bool(tokens) and tokens[-1].end == self._column and tokens[-1].kind is kind
        start = tokens.pop().start if goes_on else self._column
        tokens.append(Token(start, end, kind))

    def _kind(self, kind: Any) -> TokenKind | None:
        if kind not in self._kinds:
            self._kinds[kind] = _kind_of(kind)
        return self._kinds[kind]


def moved(tokens: list[Token], before: str, after: str) -> list[Token]:
    """Return the tokens of a line that was edited, as a guess until it is read anew."""
    if before == after:
        return tokens
    start, end = _common_start(before, after), len(before)
    growth = len(after) - len(before)
    while end > start and end + growth > start and before[end - 1] == after[end + growth - 1]:
        end -= 1
    return [
        token for old in tokens for token in (_moved_one(old, start, end, growth),) if token.start < token.end
    ]


def _moved_one(token: Token, start: int, end: int, growth: int) -> Token:
    """Return a token after what stood from `start` to `end` of its line grew."""
    if token.end < start or (token.end == start and growth <= 0):
        return token
    if token.start >= end:
        return Token(token.start + growth, token.end + growth, token.kind)
    return Token(min(token.start, start), token.end + growth if token.end >= end else start, token.kind)


def _common_start(one: str, other: str) -> int:
    return next(
        (place for place, (mine, its) in enumerate(zip(one, other, strict=False)) if mine != its),
        min(len(one), len(other)),
    )


def _kind_of(kind: Any) -> TokenKind | None:
    from pygments.token import Comment, Keyword, Literal, Name, Number, Operator, String

    if kind in Comment:
        return None if kind in Comment.Preproc else TokenKind.COMMENT
    if kind in Keyword or kind in Operator.Word or kind in Name.Tag:
        return TokenKind.KEYWORD
    if kind in String or kind in Literal.Date:
        return TokenKind.STRING
    if kind in Number:
        return TokenKind.NUMBER
    named = (Name.Function, Name.Class, Name.Decorator, Name.Builtin, Name.Attribute, Name.Namespace)
    return TokenKind.NAME if any(kind in group for group in named) else None

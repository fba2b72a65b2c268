"""What may be written of a value: numbers, states, and so little of an id that nobody gets in with it."""

import os
import re
import sqlite3
import ssl
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from pathlib import PurePath
from types import CodeType

from app.problem_sentences import ProblemSentences, read_problem_sentences
from core.errors import Problem

UNSAID = "…"
_ID = re.compile(r"[0-9a-z]{16,64}")
_SHOWN = 8
"""Characters of an id: enough to find what it names, and far too few for a secret of the same shape."""
_NUMBER = re.compile(r"[0-9][0-9.,]{0,18}")
_OF_QT = re.compile(r"Q[A-Za-z]{1,40}(?:::[A-Za-z]{1,40})+")


def shown(value: object) -> object:
    """Give what may be written in the place of a value; a text of unknown origin is left out."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, BaseException):
        return said(value)
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, PurePath):
        return f"{UNSAID}{value.suffix if value.suffix in _ENDINGS else ''}"
    return _shown_text(value) if isinstance(value, str) else UNSAID


_ENDINGS = frozenset({".db", ".key", ".json", ".log", ".pem", ".tandem", ".toml"})
"""Of Tandem's own files."""


def _shown_text(text: str) -> str:
    if _ID.fullmatch(text):
        return f"{text[:_SHOWN]}{UNSAID}"
    if _NUMBER.fullmatch(text):
        return text
    of_qt = _OF_QT.match(text)
    return f"{of_qt[0]} {UNSAID}" if of_qt else sentence(text) or UNSAID


def sentence(text: str) -> str:
    """Give a sentence of a problem without what was put into it; "" for one that no problem is told by."""
    read = _sentences().read(text)
    if read is None:
        return ""
    pattern, values = read
    return pattern.format_map({name: _shown_text(value) for name, value in values.items()})


def said(error: BaseException) -> str:
    """Name the kind of an error, with what it says where that cannot hold anybody's words."""
    kind = type(error).__qualname__
    words = _words(error)
    return f"{kind}: {words}" if words else kind


def _words(error: BaseException) -> str:
    if isinstance(error, Problem):
        return sentence(error.title)
    if isinstance(error, ssl.SSLError):
        return error.reason if isinstance(error.reason, str) and error.reason.isupper() else ""
    if isinstance(error, sqlite3.Error):
        return str(getattr(error, "sqlite_errorname", ""))
    if isinstance(error, OSError) and isinstance(error.errno, int) and error.errno > 0:
        return os.strerror(error.errno)
    text = str(error)
    return text if text in _constants(error) else ""


def _constants(error: BaseException) -> set[str]:
    """Collect the texts that stand in the code which raised an error, and in that of the error itself."""
    return {constant for code in _codes(error) for constant in code.co_consts if isinstance(constant, str)}


def _codes(error: BaseException) -> Iterator[CodeType]:
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    if step is not None:
        yield step.tb_frame.f_code
    for method in (type(error).__init__, type(error).__str__):
        code = getattr(method, "__code__", None)
        if isinstance(code, CodeType):
            yield code


@lru_cache(maxsize=1)
def _sentences() -> ProblemSentences:
    return read_problem_sentences()

"""What a person types to find notes: words, "phrases", -excluded, and `key:value` for what is not a word.

| typed | finds |
| --- | --- |
| `tag:work`, `tag:"two words"` | notes with the tag, or one below it (`work/plans`) |
| `notebook:garden` | notes in notebooks whose name begins so, and in those below |
| `title:soup` | notes with the word in their title; the last one typed may go on |
| `is:shared`, `is:pinned`, `is:trashed` | shared or pinned notes, the trash |
| `is:todo` | notes with open tasks, but no templates |
| `before:2026-05`, `after:2026-05-17`, `after:2025` | notes changed last before that day, or from it on |
| `-tag:work`, `-is:shared` … | the others |

No text is wrong: what is no such key, or no such date, is words.
"""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime

from core.store.words import indexed
from core.templates import NOTEBOOKS, TAG

_TERM = re.compile(
    r'(?P<minus>-?)(?:(?P<key>[A-Za-z]+):(?=\S))?(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]+))'
)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_MOST_TERMS = 64
_TAG = "notes.serial IN (SELECT note FROM note_tags WHERE tag LIKE ? ESCAPE '\\' OR tag LIKE ? ESCAPE '\\')"
_NOTEBOOK = """
    notes.notebook IN (
        WITH RECURSIVE below (space, id) AS (
            SELECT space, id FROM notebooks WHERE name LIKE ? ESCAPE '\\'
            UNION SELECT notebooks.space, notebooks.id FROM notebooks, below
            WHERE notebooks.space = below.space AND notebooks.parent = below.id
        )
        SELECT id FROM below
    )
"""
TODO: tuple[str, tuple[object, ...]] = (
    """
    notes.open_tasks > 0
    AND NOT EXISTS (SELECT 1 FROM note_tags WHERE note_tags.note = notes.serial AND note_tags.tag = ?)
    AND NOT EXISTS (
        SELECT 1 FROM notebooks WHERE notebooks.space = notes.space AND notebooks.id = notes.notebook
        AND notebooks.name IN (SELECT value FROM json_each(?))
    )
    """,
    (TAG, json.dumps(NOTEBOOKS)),
)
"""Notes with something to do: what a template holds is to be done only in what is made from it."""
_STATES: dict[str, tuple[str, tuple[object, ...]]] = {
    "shared": ("notes.space IN (SELECT id FROM spaces WHERE role <> 'local')", ()),
    "pinned": ("notes.pinned", ()),
    "todo": TODO,
}
_TRASHED = "trashed"


@dataclass(slots=True)
class Query:
    """What is looked for.

    `expression` is in the syntax of the full-text index, None where no word is wanted; `conditions` are SQL
    with the values for their question marks; `trashed` overrules where the trash stands otherwise.
    """

    expression: str | None = None
    conditions: list[tuple[str, tuple[object, ...]]] = field(default_factory=list)
    trashed: bool | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to look for."""
        return self.expression is None and not self.conditions and self.trashed is None


def read_query(text: str) -> Query:
    """Read what was typed; any text is accepted, and what follows the 64th term is ignored."""
    sound = text.encode("utf-8", "ignore").decode()
    found = list(_TERM.finditer(sound))[:_MOST_TERMS]
    query, words = Query(), list[_Words]()
    for match in found:
        if not _takes_key(query, match):
            words += _words(match, is_last=match is found[-1])
    query.expression = _expression(words)
    if query.expression is None and not query.is_empty:
        query.conditions += [_without(term) for term in words]
    return query


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    excluded: bool
    is_prefix: bool
    column: str = ""

    @property
    def expression(self) -> str:
        return f'{self.column}"{self.text}"{" *" if self.is_prefix else ""}'


def _takes_key(query: Query, match: re.Match[str]) -> bool:
    """Add the condition that a term with a key names; False for words."""
    key, value = (match["key"] or "").lower(), match["phrase"] or match["word"] or ""
    if key == "is" and value.lower() == _TRASHED:
        query.trashed = not match["minus"]
        return True
    condition = _condition(key, value)
    if condition is None:
        return False
    sql, values = condition
    query.conditions.append((f"NOT ({sql})" if match["minus"] else sql, values))
    return True


def _condition(key: str, value: str) -> tuple[str, tuple[object, ...]] | None:
    plain = re.sub(r"([\\%_])", r"\\\1", value)
    if key == "tag" and value:
        return _TAG, (plain, f"{plain}/%")
    if key == "notebook" and value:
        return f"coalesce({_NOTEBOOK}, 0)", (f"{plain}%",)
    if key == "is" and value.lower() in _STATES:
        return _STATES[value.lower()]
    moment = _moment(value) if key in ("before", "after") else None
    if moment is not None:
        return f"notes.modified_at {'<' if key == 'before' else '>='} ?", (moment,)
    return None


def _moment(value: str) -> float | None:
    """Return when a year, a month or a day begins on this computer's clock; None for what is no date."""
    found = _DATE.fullmatch(value)
    if found is None:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        return datetime(year, month, day).astimezone().timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def _words(match: re.Match[str], *, is_last: bool) -> list[_Words]:
    value = match["phrase"] or match["word"] or ""
    is_title = (match["key"] or "").lower() == "title"
    excluded = bool(match["minus"])
    is_open = is_last and not match["closed"] and not excluded
    if match["key"] and not is_title:
        value = f"{match['key']}:{value}"
    term = _Words(indexed(value), excluded, is_open, "title : " if is_title else "")
    return [term] if _has_words(term.text) else []


def _expression(words: list[_Words]) -> str | None:
    """Write what the index understands; it cannot look for what is only excluded."""
    wanted = " AND ".join(term.expression for term in words if not term.excluded)
    unwanted = " OR ".join(term.expression for term in words if term.excluded)
    if not wanted:
        return None
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _without(term: _Words) -> tuple[str, tuple[object, ...]]:
    return (
        "notes.serial NOT IN (SELECT rowid FROM notes_text WHERE notes_text MATCH ?)",
        (term.expression,),
    )


def _has_words(text: str) -> bool:
    return any(character.isalnum() or unicodedata.category(character) == "Co" for character in text)

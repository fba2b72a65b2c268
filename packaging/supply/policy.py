"""Which licences may be bundled, and which findings are accepted: as docs/dependencies.md says."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from inventory import ROOT, Piece
from license_expression import ExpressionError, LicenseWithExceptionSymbol, get_spdx_licensing

POLICY = ROOT / "docs" / "dependencies.md"
ALLOWED = "Allowed licences"
KEPT = "Kept all the same"

_SPDX = get_spdx_licensing()
_ROW = re.compile(r"^\| `([^`]+)` \| (.+?) \|$")


def table(heading: str, policy: Path = POLICY) -> dict[str, str]:
    """Read the table under a heading: what stands in the first column, and the rest of its row."""
    text = policy.read_text(encoding="utf-8")
    section = re.split(rf"^##+ {re.escape(heading)}$", text, flags=re.MULTILINE)[1]
    rows = (_ROW.match(line) for line in re.split(r"^##+ ", section, flags=re.MULTILINE)[0].splitlines())
    return {row[1]: row[2] for row in rows if row}


class Licences:
    """The allowed licences, the preferred ones first."""

    def __init__(self, allowed: Iterable[str]) -> None:
        self._ranks: Mapping[str, int] = {licence: rank for rank, licence in enumerate(allowed)}

    def chosen(self, expression: str) -> list[str] | None:
        """Choose under which licences something is taken; None where no choice is allowed."""
        try:
            return self._choose(_SPDX.parse(expression)) if expression else None
        except ExpressionError:
            return None

    def _choose(self, part: Any) -> list[str] | None:
        if isinstance(part, LicenseWithExceptionSymbol) or not getattr(part, "args", ()):
            name = part.render()
            return [name] if name in self._ranks else None
        choices = [self._choose(each) for each in part.args]
        if isinstance(part, _SPDX.OR):
            possible = [choice for choice in choices if choice is not None]
            return min(possible, key=self._rank, default=None)
        if None in choices:
            return None
        return sorted({name for choice in choices if choice for name in choice}, key=self._ranks.__getitem__)

    def _rank(self, choice: list[str]) -> int:
        return max(self._ranks[name] for name in choice)


def complaints(pieces: Iterable[Piece], licences: Licences) -> Iterator[str]:
    """Say of each piece that may not be bundled why."""
    for piece in pieces:
        named = f"{piece.name} {piece.version}".strip()
        where = f" (in {piece.within})" if piece.within else ""
        if not piece.licence:
            yield f"{named}{where} tells no licence."
        elif licences.chosen(piece.licence) is None:
            yield f"{named}{where} is under {piece.licence}, which is not allowed."
        if not piece.within and not piece.texts:
            yield f"{named} has no text of its licence."

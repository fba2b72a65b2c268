"""Writes the licences of all that a bundle holds into one text; refuses what may not be bundled."""

import sys
from collections.abc import Iterator
from pathlib import Path

from inventory import Inventory, Piece, asked_for, read_text
from policy import ALLOWED, Licences, complaints, table

_RULE = "=" * 100
_LINE = "-" * 100
_EXCEPTION = " WITH "


def main() -> None:
    """Write the text; end with 1 where something may not be bundled or is not as the lock says."""
    inventory, out = asked_for(__doc__)
    licences = Licences(table(ALLOWED))
    if wrong := list(complaints(inventory.pieces, licences)):
        sys.exit("\n".join([*wrong, "See docs/dependencies.md. Nothing was written."]))
    out.write_text(write(inventory, licences), encoding="utf-8")


def write(inventory: Inventory, licences: Licences) -> str:
    """Write all pieces with what their licences ask to be passed on, then the texts that many share."""
    shared = dict[str, None]()
    lines = list(_introduction(inventory))
    for piece in inventory.within(""):
        lines += ["", _RULE, *_head(piece, licences), *_texts(piece.texts)]
        for part in inventory.within(piece.key):
            lines += ["", *_head(part, licences, f"within {piece.name}: ")]
            if part.texts:
                shared |= dict.fromkeys(part.texts)
            else:
                shared |= dict.fromkeys(_files(part, licences))
    lines += [
        "",
        _RULE,
        "Texts of the licences that are named above",
        *_texts({name: read_text(name) for name in shared}),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _introduction(inventory: Inventory) -> Iterator[str]:
    yield f"Tandem {inventory.version} is under the Apache License 2.0. It comes with the works of others,"
    yield "which are under licences of their own. Where one leaves the choice, what was chosen is named last."


def _head(piece: Piece, licences: Licences, before: str = "") -> Iterator[str]:
    chosen = " AND ".join(licences.chosen(piece.licence) or ())
    choice = f", as {chosen}" if chosen != piece.licence else ""
    yield f"{before}{piece.name} {piece.version}".rstrip() + f" ({piece.licence}{choice})"
    if piece.copyright:
        yield piece.copyright


def _texts(texts: dict[str, str]) -> Iterator[str]:
    for name, text in texts.items():
        yield from ("", _LINE, Path(name).name, "", text.rstrip())


def _files(piece: Piece, licences: Licences) -> Iterator[str]:
    """Name the texts of what was chosen; an exception has one of its own."""
    for name in licences.chosen(piece.licence) or ():
        licence, _, exception = name.partition(_EXCEPTION)
        yield from (licence, exception) if exception else (licence,)


if __name__ == "__main__":
    main()

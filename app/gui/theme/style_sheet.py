"""The style sheet of the window: the file in `resources/styles` with the tokens filled in."""

from dataclasses import asdict
from string import Template

import resources
from app.gui.theme.tokens import RADIUS, SPACE, TYPE, Colors


def style_sheet_of(colors: Colors) -> str:
    """Fill colours and measures into the style sheet; an unknown token is a KeyError."""
    return Template(resources.read_text("styles", "window.qss")).substitute(_tokens(colors))


def _tokens(colors: Colors) -> dict[str, str]:
    measures = {
        f"{prefix}_{name}": f"{value}px"
        for prefix, scale in (("space", SPACE), ("type", TYPE), ("radius", RADIUS))
        for name, value in asdict(scale).items()
    }
    return {**asdict(colors), **measures}

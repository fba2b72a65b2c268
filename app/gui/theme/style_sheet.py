"""The style sheet of the window: the file in `resources/styles` with the tokens filled in."""

from dataclasses import asdict
from string import Template

import resources
from app.gui.theme.tokens import RADIUS, SPACE, TYPE, Colors


def style_sheet_of(colors: Colors, *, is_dark: bool) -> str:
    """Fill colours and measures into the style sheet; an unknown token is a KeyError."""
    # Qt takes pictures in style sheets from files alone, and colours them in no way.
    tick = resources.path_of("styles", f"tick-on-{'dark' if is_dark else 'light'}.svg").as_posix()
    return Template(resources.read_text("styles", "window.qss")).substitute(_tokens(colors), tick=tick)


def _tokens(colors: Colors) -> dict[str, str]:
    measures = {
        f"{prefix}_{name}": f"{value}px"
        for prefix, scale in (("space", SPACE), ("type", TYPE), ("radius", RADIUS))
        for name, value in asdict(scale).items()
    }
    return {**asdict(colors), **measures}

"""A QR code in the terminal: two of its rows in each line, by half blocks."""

from collections.abc import Sequence

from app.cli.terminal import Terminal
from core.errors import BadInput

_BLACK_ON_WHITE = "\x1b[38;5;16;48;5;231m"
_NORMAL = "\x1b[0m"


def print_qr_code(terminal: Terminal, modules: Sequence[Sequence[bool]]) -> None:
    """Print a code whose dark modules are True, dark on light whatever the colours of the terminal are.

    Without colours the blocks are the light modules, as on a dark terminal. Raises BadInput when the terminal
    is too narrow.
    """
    width = len(modules[0])
    if width > terminal.width:
        raise BadInput(
            f"The terminal is too narrow for the QR code: it has {terminal.width} columns of {width}.",
            safe="The invitation was made; its link is above.",
            cure="Make the window wider or its letters smaller, or send the link.",
        )
    for line in qr_lines(modules, has_color=terminal.has_color):
        terminal.print(line)


def qr_lines(modules: Sequence[Sequence[bool]], *, has_color: bool) -> list[str]:
    """Draw the lines of a code; with colours a block is a dark module, without them it is a light one."""
    light = [False] * len(modules[0])
    pairs = [(modules[at], [*modules, light][at + 1]) for at in range(0, len(modules), 2)]
    return [_line(upper, lower, has_color=has_color) for upper, lower in pairs]


def _line(upper: Sequence[bool], lower: Sequence[bool], *, has_color: bool) -> str:
    blocks = "".join(_block(a is has_color, b is has_color) for a, b in zip(upper, lower, strict=True))
    return f"{_BLACK_ON_WHITE}{blocks}{_NORMAL}" if has_color else blocks


def _block(upper: bool, lower: bool) -> str:
    return {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}[upper, lower]

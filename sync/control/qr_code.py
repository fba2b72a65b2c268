"""An invitation as a picture that a telephone's camera reads.

Drawn by `segno`: pure Python, typed, without dependencies of its own, and written for the standard (ISO/IEC
18004), which does not change any more.
"""

import io

import segno

_QUIET_ZONE = 4
"""Modules of white around the code; the standard asks for four."""

_SCREEN_ZONE = 2


def qr_modules(text: str) -> list[list[bool]]:
    """Return the rows of a QR code, True for dark, with white around it that does on a screen.

    It corrects fewer errors than the drawn one, so that a link fits into a terminal: screens have no creases.
    """
    code = segno.make_qr(text, error="l", boost_error=False)
    return [[bool(module) for module in row] for row in code.matrix_iter(border=_SCREEN_ZONE)]


def draw_qr_code(text: str) -> str:
    """Return a QR code as SVG text, dark on white whatever is behind it, to be scaled to any size."""
    picture = io.BytesIO()
    segno.make_qr(text, error="m").save(
        picture, kind="svg", xmldecl=False, border=_QUIET_ZONE, dark="#000", light="#fff", omitsize=True
    )
    return picture.getvalue().decode()

"""The demo: two real windows on two fresh profiles write together, are cut off, killed and compared."""

from pathlib import Path

from app.needing_qt import needing_qt


def play(notes: Path | None, screens: Path | None) -> int:
    """Play the demo and return its exit code: 0 when both replicas hold every keystroke, else 1.

    `notes` is a folder of Markdown files to write in, `screens` where the pictures go; both have defaults.
    Raises `Problem` when the demo cannot be played to its end.
    """
    with needing_qt():
        from app.demo.playing import play_demo

    return play_demo(notes, screens)


__all__ = ["play"]

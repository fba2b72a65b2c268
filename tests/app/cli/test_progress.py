"""A bar on a terminal counts only what there is to count."""

import io

import pytest

from app.cli.progress import progress_bar
from app.commands.results import Step


class Screen(io.StringIO):
    """A terminal that remembers all that was drawn on it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("step", "drawn"), [(Step(0, 0), None), (Step(3, 0), " 3 "), (Step(1200, 5000), " 1,200 of 5,000 ")]
)
def test_what_is_not_known_is_not_counted(
    monkeypatch: pytest.MonkeyPatch, step: Step, drawn: str | None
) -> None:
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("NO_COLOR", "1")
    with progress_bar("Fetching notes") as show:
        show(step)
    assert "Fetching notes" in screen.getvalue()
    assert "?" not in screen.getvalue().replace("\x1b[?25", "")
    assert drawn is None or drawn in screen.getvalue()

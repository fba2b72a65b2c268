"""Every text can be read on every ground it stands on, light and dark."""

import pytest

from app.gui.theme.editor_colors import editor_colors_of
from app.gui.theme.tokens import DARK, LIGHT, SPACE, Colors
from tests.app.gui.theme.contrast import GRAPHICS, NORMAL_TEXT, contrast

BOTH = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_computed_as_wcag_defines_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize("text", ["text", "dim", "faint", "accent_text"])
@pytest.mark.parametrize("ground", ["sidebar", "list", "paper", "raised", "field"])
def test_text_is_readable_on_every_ground(colors: Colors, text: str, ground: str) -> None:
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= NORMAL_TEXT


@BOTH
@pytest.mark.parametrize("text", ["text", "dim", "faint", "accent_text"])
@pytest.mark.parametrize("ground", ["selected", "selected_quiet", "hover"])
def test_text_is_readable_on_chosen_rows(colors: Colors, text: str, ground: str) -> None:
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= NORMAL_TEXT


@BOTH
def test_words_on_coloured_grounds_are_readable(colors: Colors) -> None:
    assert contrast(colors.on_accent, colors.accent) >= NORMAL_TEXT
    assert contrast(colors.on_accent, colors.accent_hover) >= NORMAL_TEXT
    assert contrast(colors.danger, colors.raised) >= NORMAL_TEXT
    assert contrast(colors.text, colors.found) >= NORMAL_TEXT
    for ground in (colors.danger_ground, colors.notice_ground):
        assert contrast(colors.text, ground) >= NORMAL_TEXT
        assert contrast(colors.dim, ground) >= NORMAL_TEXT
        assert contrast(colors.accent_text, ground) >= NORMAL_TEXT


@BOTH
@pytest.mark.parametrize("icon", ["success", "warning", "danger", "accent"])
def test_icons_stand_out(colors: Colors, icon: str) -> None:
    assert contrast(getattr(colors, icon), colors.paper) >= GRAPHICS


@BOTH
def test_the_editor_s_texts_and_people_are_readable_on_its_paper(colors: Colors) -> None:
    editor = editor_colors_of(colors, is_dark=colors is DARK)
    for text in (editor.text, editor.heading, editor.dim, editor.quote, editor.tag, editor.accent):
        assert contrast(text, editor.background) >= NORMAL_TEXT
    assert contrast(editor.code_text, editor.code_background) >= NORMAL_TEXT
    for person in editor.remote:
        assert contrast(editor.on_remote, person) >= NORMAL_TEXT


def test_distances_lie_on_a_grid_of_four() -> None:
    assert all(
        distance % 4 == 0 for distance in (SPACE.hair, SPACE.small, SPACE.medium, SPACE.large, SPACE.huge)
    )

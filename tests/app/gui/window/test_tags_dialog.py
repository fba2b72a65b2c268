"""Tags are typed as words between commas."""

import pytest

from app.gui.window.tags_dialog import TagsDialog, read_tags
from core.facts import TagCount
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("tea, #soup ,, tea", ["tea", "soup"]),
        ("how to", ["how to"]),
        ("お茶，木、森", ["お茶", "木", "森"]),
    ],
)
def test_tags_lie_between_commas(text: str, expected: list[str]) -> None:
    assert read_tags(text) == expected


def test_tags_typed_in_the_dialog_appear_in_the_sidebar(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Soup")
        desk.window.note_actions.edit_tags(note)
        [dialog] = desk.window.findChildren(TagsDialog)
        await desk.until(dialog.isActiveWindow)
        desk.type("winter, #recipe")
        dialog.save_button.click()
        await desk.until(lambda: desk.places()[-2:] == ["recipe", "winter"])
        assert await desk.library.tags() == [TagCount("recipe", 1), TagCount("winter", 1)]

    run_journey(journey)

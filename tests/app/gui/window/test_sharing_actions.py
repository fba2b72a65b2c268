"""One's own face in the sidebar is the one that others see in the space on screen."""

from PySide6.QtGui import QColor

from app.gui.sidebar import space_place
from core.ids import SpaceId
from sync.peer.presence import color_of
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk
from tests.app.gui.fake_peer import DEVICE


def face(desk: Desk) -> QColor:
    """The colour of the face, beside its initials."""
    picture = desk.window.sidebar.person.icon().pixmap(24).toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 8)


def color(desk: Desk, index: int) -> QColor:
    return QColor(desk.window.note.editor.body.colors.remote_color(index).name())


def test_ones_own_face_has_the_colour_that_members_see(run_journey: RunJourney) -> None:
    async def color_among_members(desk: Desk, space: SpaceId) -> QColor:
        (me,) = [person for person in await desk.peer.people(space) if person.is_self]
        return color(desk, me.color)

    async def journey(desk: Desk) -> None:
        alone = color(desk, color_of(DEVICE))
        await desk.until(lambda: face(desk) == alone)
        space = (await desk.library.default_space()).id
        await desk.peer.share(space)
        shared = await color_among_members(desk, space)
        assert shared != alone
        await desk.click_place(space_place(space))
        await desk.until(lambda: face(desk) == shared)

    run_journey(journey)

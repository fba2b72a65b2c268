"""The scenes of the gallery: what somebody does in a window until there is something to look at."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.commands.cluster_results import Standing
from app.gui.language import LANGUAGES
from app.gui.members import MembersDialog
from app.gui.nearby import KnockCard
from app.gui.settings.settings_card import SettingsCard
from app.gui.sharing import JoinDialog, ShareDialog
from core.accounts import short_code
from core.errors import StorageFull
from core.facts import Role
from core.ids import DeviceId
from core.store import sight_key
from sync.hub.door import Knock
from sync.peer import LinkState
from sync.peer.presence import PresenceMessage
from tests.app.gui.colleague import Colleague
from tests.app.gui.desk import Desk
from tests.app.gui.fake_nearby import KITCHEN, NAMELESS
from tests.app.gui.gallery.notes import NOW, write_notes
from tests.app.sample_cluster import behind, sample_cluster

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_WIDE, _NARROW = (1200, 780), (640, 720)
_BALCONY = "Balcony in May"
_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Scene:
    """A name, what sets it up in a window of this size (pixels at a scale of 1), and what it is to show."""

    name: str
    shows: str
    set_up: Callable[[Desk], Awaitable[object]]
    size: tuple[int, int] = _WIDE
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
    language: str = "en"


async def _first_start(desk: Desk) -> None:
    await desk.until(desk.window.note.welcome.isVisible)


async def _empty(desk: Desk) -> None:
    desk.window.note.welcome.dismissed.emit()
    await desk.until(desk.window.note.welcome.isHidden)


async def _written(desk: Desk) -> None:
    """Fill the profile and open a note with something of everything."""
    await write_notes(desk.library, await desk.library.default_space())
    await desk.click_note(_BALCONY)
    await desk.until(lambda: "garden" in desk.places())


async def _shared(desk: Desk) -> None:
    """Share the notes; two others come into the open note."""
    await _written(desk)
    space = await desk.library.default_space()
    await desk.peer.share(space.id)
    jonas = desk.peer.let_in(space.id, "Jonas Weber")
    aiko = desk.peer.let_in(space.id, "Aiko Mori", Role.VIEWER)
    status = desk.peer.follow(space.id)
    status.set_link(LinkState.ONLINE)
    opened = desk.window.keeper.current
    assert opened is not None
    text = opened.document.body
    tomatoes, slats = text.index("The **tomatoes**"), text.index("two slats") + len("two slats")
    for person, start, end in ((jonas, tomatoes, tomatoes + 16), (aiko, slats, slats)):
        anchor, head = opened.document.anchor(start), opened.document.anchor(end)
        message = PresenceMessage(person.devices[0], person.name, opened.id, anchor, head)
        desk.peer.presence.receive(space.id, msgspec.msgpack.encode(message))


async def _offline(desk: Desk) -> None:
    await _shared(desk)
    status = desk.peer.status.space((await desk.library.default_space()).id)
    assert status is not None
    status.set_link(LinkState.OFFLINE)
    desk.window.note.editor.focus_body()
    desk.type("Still here. ")


async def _outline(desk: Desk) -> None:
    await _written(desk)
    desk.window.panes.toggle_inspector()


async def _searching(desk: Desk) -> None:
    await _written(desk)
    desk.press(Qt.Key.Key_F, CONTROL | SHIFT)
    desk.type("jonas")
    await desk.until(lambda: len(desk.titles()) == 2)


async def _linking(desk: Desk) -> None:
    """Begin a link below the last task."""
    await _written(desk)
    opened = desk.window.keeper.current
    assert opened is not None
    wire = "  - [ ] wire"
    desk.window.note.editor.go_to(opened.document.body.index(wire) + len(wire))
    desk.press(Qt.Key.Key_Return)
    desk.type("see [[se")
    await desk.until(desk.window.link_completion.isVisible)
    await desk.library.saver.saved()


async def _quick_open(desk: Desk) -> None:
    await _written(desk)
    desk.press(Qt.Key.Key_P, CONTROL)
    await desk.until(desk.window.finder.isVisible)
    QTest.keyClicks(desk.window.finder.field, "mi")
    await desk.until(lambda: desk.window.finder.model.rowCount() > 1)


async def _palette(desk: Desk) -> None:
    await _written(desk)
    desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
    await desk.until(lambda: desk.window.finder.isVisible() and desk.window.finder.model.rowCount() > 1)


async def _sharing(desk: Desk) -> None:
    await _shared(desk)
    desk.window.note.header.share.click()
    dialog = await desk.dialog(ShareDialog)
    dialog.form.make_button.click()
    await desk.until(dialog.link.isVisible)


async def _nearby(desk: Desk) -> None:
    """Look for hubs: one tells what it is called, the other does not."""
    await _written(desk)
    await desk.peer.nearby.set_on(is_on=True)
    desk.peer.nearby.find(KITCHEN, NAMELESS)
    desk.window.sharing.join()
    await desk.dialog(JoinDialog)


async def _knock(desk: Desk) -> None:
    await _shared(desk)
    ben = DeviceId("b" * 52)
    desk.peer.nearby.knock(Knock(ben, "Ben Ode", short_code(ben)))
    await desk.dialog(KnockCard)


async def _members(desk: Desk) -> None:
    await _shared(desk)
    desk.window.members.show_members((await desk.library.default_space()).id)
    await desk.dialog(MembersDialog)


async def _settings(desk: Desk) -> None:
    await _written(desk)
    desk.press(Qt.Key.Key_Comma, CONTROL)
    await desk.dialog(SettingsCard)


async def _cluster(desk: Desk) -> None:
    """Look at three hubs, of which one is away."""
    told_at = datetime.fromtimestamp(NOW, UTC)
    desk.peer.known_cluster = behind(sample_cluster(told_at, Standing.HUB_AWAY), 312)
    await _settings(desk)
    card = await desk.dialog(SettingsCard)
    QTest.mouseClick(
        card.pages,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        card.pages.tabRect(2).center(),
    )
    await desk.until(lambda: bool(card.cluster.rows))


async def _news(desk: Desk) -> None:
    """See a note, look at another one, and come back when somebody has written in it."""
    await _written(desk)
    aiko = await _aiko(desk)
    opened = desk.window.keeper.current
    assert opened is not None
    key = sight_key(opened.id)
    async with asyncio.timeout(_SECONDS):
        while await desk.library.store.setting(key) is None:
            await asyncio.sleep(0.01)
    await desk.click_note("Plum jam")
    aiko.write(" and some chives", before=", the *herbs*")
    aiko.write("- [ ] Water the mint twice\n", before="- [ ] Mend")
    await aiko.send()
    await desk.click_note(_BALCONY)
    await desk.until(desk.window.others.reading.strip.isVisible)


async def _merge(desk: Desk) -> None:
    """Write in a line that somebody else deletes at the same time."""
    await _written(desk)
    aiko = await _aiko(desk)
    body = desk.window.note.editor.body
    cursor = body.textCursor()
    cursor.setPosition(body.document().toPlainText().index("pot of its own"))
    body.setTextCursor(cursor)
    desk.window.note.editor.focus_body()
    desk.type("large ")
    aiko.delete("Mint wants a pot of its own. ")
    await aiko.send()
    await desk.until(desk.window.others.reading.strip.isVisible)


async def _aiko(desk: Desk) -> Colleague:
    [note] = await desk.library.store.notes_with_title(_BALCONY)
    return await Colleague.of(desk, note)


async def _trouble(desk: Desk) -> None:
    await _written(desk)
    desk.window.note.banner.show_problem(
        StorageFull(
            "The disk that holds /home/ada is full.",
            safe="Everything shown as saved here is safe; the newest changes are not on the disk yet.",
            cure="Free some space and go on; Tandem saves as soon as it can.",
        )
    )


async def _finding(desk: Desk) -> None:
    await _written(desk)
    desk.press(Qt.Key.Key_F, CONTROL)
    await desk.until(desk.window.note.find_bar.isVisible)
    desk.type("mint")


async def _history(desk: Desk) -> None:
    """Look at what a note was a day ago; what was typed since differs."""
    await _shared(desk)
    desk.window.note.editor.focus_body()
    desk.type("Rained all night. ")
    await desk.library.saver.saved()
    desk.press(Qt.Key.Key_H, CONTROL | SHIFT)
    await desk.until(desk.window.history.panel.isVisible)
    desk.window.resize(1280, 780)


async def _people(desk: Desk) -> None:
    await _shared(desk)
    desk.window.panes.toggle_inspector()
    desk.window.inspector.choose("people")
    desk.window.resize(1280, 780)


async def _graph(desk: Desk) -> None:
    await _written(desk)
    desk.press(Qt.Key.Key_G, CONTROL | SHIFT)
    desk.window.resize(1280, 780)


async def _tasks(desk: Desk) -> None:
    await _written(desk)
    desk.press(Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.AltModifier)
    desk.window.resize(1280, 780)


async def _reading(desk: Desk) -> None:
    await _written(desk)
    desk.press(Qt.Key.Key_E, CONTROL | SHIFT)


async def _focus(desk: Desk) -> None:
    await _written(desk)
    desk.window.view_actions.toggle_focus()


_SCENES = (
    Scene("first-start", "the welcome of a new profile", _first_start),
    Scene("empty", "a window without notes", _empty),
    Scene("writing", "a note with something of everything", _written),
    Scene("narrow", "the same in a narrow window", _written, _NARROW),
    Scene("together", "two others in the same note", _shared),
    Scene("offline", "writing on while the hub cannot be reached", _offline),
    Scene("outline", "the inspector beside the note", _outline),
    Scene("search", "notes that say a word", _searching),
    Scene("linking", "titles that a link can lead to", _linking),
    Scene("quick-open", "a note by a few letters", _quick_open),
    Scene("palette", "every action with its keys", _palette),
    Scene("find", "places of a word in the note", _finding),
    Scene("reading", "a note to be read", _reading),
    Scene("history", "the versions of a note", _history),
    Scene("people", "who is in the note, and who has it", _people),
    Scene("graph", "what is linked with the note", _graph),
    Scene("tasks", "the open tasks of all notes", _tasks),
    Scene("sharing", "an invitation as a link and as a picture for a phone", _sharing),
    Scene("nearby", "hubs in the same network to join", _nearby),
    Scene("knock", "somebody in the same network asks to join", _knock),
    Scene("members", "who is in a space, and what they may do", _members),
    Scene("settings", "what can be chosen", _settings),
    Scene("cluster", "the hubs of a cluster, one of them away", _cluster),
    Scene("cluster-narrow", "the same in a narrow window", _cluster, _NARROW),
    Scene("news", "what others wrote since the note was seen last", _news),
    Scene("merge", "a passage that went while one wrote in it, with the way back", _merge),
    Scene("trouble", "what is said when the disk is full", _trouble),
    Scene(
        "right-to-left",
        "a window whose lines run from right to left",
        _outline,
        direction=Qt.LayoutDirection.RightToLeft,
    ),
    Scene("focus", "nothing but the note", _focus),
)
_TRANSLATED = ("first-start", "together", "sharing", "news", "merge", "trouble", "cluster")


def _in_every_language() -> Iterator[Scene]:
    for scene in _SCENES:
        yield scene
        if scene.name in _TRANSLATED:
            for language in ("de", "es", "zh_CN"):
                shows = f"{scene.shows}, in {LANGUAGES[language]}"
                yield replace(scene, name=f"{scene.name}-{language}", shows=shows, language=language)


SCENES = tuple(_in_every_language())
"""All there are; some once more in each other language."""

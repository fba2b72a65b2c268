"""What somebody does every day: today's note, templates, tasks, order, copies, links, and paper."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.gui.checklist import ChecklistPanel
from app.gui.sidebar.places import ALL_NOTES, TRASH, note_place
from app.gui.window.import_card import ImportCard
from core.facts import NoteFilter
from tests.journeys.desktop.conftest import Live
from tests.journeys.desktop.person import ALT, CONTROL, SHIFT, Person


async def write(ada: Person, *titles: str) -> None:
    for title in titles:
        await ada.begin_note(title)
        ada.type(f"about {title}")
        await ada.until_listed([title])


def test_a_day_begins_with_todays_note_and_its_tasks(live: Live) -> None:
    async def begin(ada: Person) -> None:
        templates = await ada.make_notebook("Templates")
        await ada.click_place(templates)
        await ada.begin_note("Daily")
        ada.type("# {{title}}")
        ada.press(Qt.Key.Key_Return)
        ada.type("- [ ] water the plants")
        await ada.until(lambda: ada.status().startswith("Saved here"))
        ada.press(Qt.Key.Key_D, CONTROL | ALT)
        await ada.until(lambda: ada.text().startswith("# 20") and "Daily" in ada.places())
        ada.press(Qt.Key.Key_T, CONTROL | ALT)
        (panel,) = ada.window.findChildren(ChecklistPanel)
        # The template itself has nothing to do.
        await ada.until(lambda: panel.list.texts().count("water the plants") == 1)
        panel.list.setFocus()
        panel.list.setCurrentRow(panel.list.texts().index(str(ada.open_title())) + 1)
        ada.press(Qt.Key.Key_Space)
        await ada.until(lambda: "water the plants" not in panel.list.texts())
        await ada.until(lambda: "- [x] water the plants" in ada.text())

    async def come_back(ada: Person) -> None:
        await ada.until(lambda: "- [x] water the plants" in ada.text())
        title = ada.open_title()
        ada.press(Qt.Key.Key_D, CONTROL | ALT)
        await ada.until_open(str(title))
        assert [note.title for note in await ada.library.notes(NoteFilter())].count(str(title)) == 1

    live(begin, come_back)


def test_notes_are_pinned_kept_copied_sorted_and_put_away_together(live: Live) -> None:
    async def tidy(ada: Person) -> None:
        await write(ada, "Corn", "Apple", "Bean")
        view = ada.window.notes.view
        await ada.ask_for("Sort by title")
        await ada.until(lambda: ada.titles() == ["Apple", "Bean", "Corn"])
        await ada.click_note("Corn")
        row = view.visualRect(view.notes.index(2, 0)).center()
        await ada.choose(await ada.menu_at(view.viewport(), row), "Pin")
        await ada.until(lambda: ada.titles() == ["Corn", "Apple", "Bean"])
        ada.press(Qt.Key.Key_F, CONTROL | ALT)
        await ada.until(lambda: "Favourites" in ada.places())
        await ada.ask_for("Duplicate")
        await ada.until_open("Corn (copy)")
        assert ada.text() == "about Corn"
        await ada.click_note("Apple")
        ada.press(Qt.Key.Key_Down, SHIFT)
        ada.press(Qt.Key.Key_Delete)
        await ada.until(lambda: set(ada.titles()) == {"Corn", "Corn (copy)"})
        await ada.until_told("Moved 2 notes to the trash.")
        ada.click(ada.window.note.banner.action)
        await ada.until(lambda: len(ada.titles()) == 4)
        await ada.click_note("Bean")
        ada.press(Qt.Key.Key_Delete)
        await ada.click_place(TRASH)
        await ada.until(lambda: ada.titles() == ["Bean"])

    async def come_back(ada: Person) -> None:
        await ada.until(lambda: ada.titles() == ["Bean"])
        (corn,) = [note for note in await ada.library.notes(NoteFilter()) if note.title == "Corn"]
        tree = ada.window.sidebar.tree
        await ada.until(lambda: tree.entries.index_of(note_place(corn.id)).isValid())
        ada.click_row(tree, tree.entries.index_of(note_place(corn.id)))
        await ada.until_open("Corn")

    live(tidy, come_back)


def test_the_link_of_a_note_leads_to_it_and_the_note_goes_on_paper(live: Live, tmp_path: Path) -> None:
    async def pass_on(ada: Person) -> None:
        await write(ada, "Trip", "Plans")
        await ada.click_note("Trip")
        await ada.until(lambda: ada.window.windowTitle().startswith("Trip"))
        await ada.ask_for("Copy the link to the note")
        await ada.until_told("The link is copied")
        await ada.click_note("Plans")
        ada.click_words("Plans")
        ada.press(Qt.Key.Key_End)
        ada.press(Qt.Key.Key_Return)
        ada.press(Qt.Key.Key_V, CONTROL)
        await ada.until(lambda: "tandem://note/" in ada.text())
        ada.click_words("tandem://note", CONTROL)
        await ada.until_open("Trip")
        for ending, begins in (("pdf", b"%PDF"), ("html", b"<!")):
            await ada.ask_for(f"Export as {ending.upper()}…")
            dialog = await ada.dialog(QFileDialog)
            assert Path(dialog.selectedFiles()[0]).name == f"Trip.{ending}"
            path = tmp_path / f"trip.{ending}"
            dialog.fileSelected.emit(str(path))
            dialog.reject()
            await ada.until_told(f"Exported to “trip.{ending}”")
            await ada.turn_to(ada.window)
            assert path.read_bytes().lstrip().startswith(begins)
        ada.press(Qt.Key.Key_S, CONTROL)
        await ada.until_told("Already saved")
        QApplication.clipboard().clear()

    live(pass_on)


def test_a_template_becomes_a_note_and_what_a_second_start_brings_is_opened(
    live: Live, tmp_path: Path
) -> None:
    plan = tmp_path / "Plan.md"
    plan.write_text("to do", encoding="utf-8")

    async def work(ada: Person) -> None:
        await ada.click_place(await ada.make_notebook("Templates"))
        await ada.begin_note("Meeting")
        ada.type("on {{date}}, with")
        await ada.until(lambda: ada.status().startswith("Saved here"))
        template = ada.window.note.editor.note
        assert template is not None
        await ada.click_place(ALL_NOTES)
        ada.press(Qt.Key.Key_N, CONTROL | ALT)
        finder = ada.window.finder
        await ada.until(lambda: finder.isVisible() and finder.model.index(0, 0).data() == "Meeting")
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
        await ada.until(lambda: ada.text().startswith("on 20") and ada.text().endswith(", with"))
        await ada.turn_to(ada.window)

        ada.windows.receive([f"tandem://note/{template.id}", str(plan)])
        await ada.dialog(ImportCard)
        ada.press(Qt.Key.Key_Return)
        await ada.until_open("Plan")
        assert len(ada.window.keeper.tabs) == 3

    live(work)

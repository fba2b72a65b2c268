"""What the user can ask the editor for, from the menu, the palette or by keys."""

from collections.abc import Callable
from functools import partial

from app.gui.actions import Action, Section
from app.gui.editor.editor_view import EditorView
from app.gui.language import tr


class EditorActions:
    """Lists the editor's actions; they work while the text of a note has the focus."""

    def __init__(self, view: EditorView) -> None:
        self._view = view
        self._editing = view.body.editing

    def listed_actions(self) -> list[Action]:
        """List what can be done to the text at the caret."""
        return [*self._steps(), *self._words(), *self._lines(), *self._headings()]

    def _steps(self) -> list[Action]:
        return [
            self._action("undo", tr("Undo"), self._view.undo, "Ctrl+Z"),
            self._action("redo", tr("Redo"), self._view.redo, "Ctrl+Shift+Z"),
            self._action(
                "paste-plain", tr("Paste without looks"), self._editing.paste_plainly, "Ctrl+Shift+V"
            ),
            self._action(
                "follow", tr("Open the link or tick the task"), self._view.body.follow, "Ctrl+Return"
            ),
        ]

    def _words(self) -> list[Action]:
        editing = self._editing
        return [
            self._action("strong", tr("Bold"), editing.toggle_strong, "Ctrl+B"),
            self._action("emphasis", tr("Italic"), editing.toggle_emphasis, "Ctrl+I"),
            self._action("strike", tr("Strikethrough"), editing.toggle_strike, "Ctrl+Shift+X"),
            self._action("code", tr("Code"), editing.toggle_code, "Ctrl+E"),
            self._action("link", tr("Link"), editing.make_link, "Ctrl+K"),
        ]

    def _lines(self) -> list[Action]:
        editing = self._editing
        bullets, numbers, tasks = (partial(editing.toggle_list, mark) for mark in ("- ", "1. ", "- [ ] "))
        return [
            self._action("quote", tr("Quote"), editing.toggle_quote, "Ctrl+Shift+K"),
            self._action("numbered-list", tr("Numbered list"), numbers, "Ctrl+Shift+7"),
            self._action("bullet-list", tr("Bullet list"), bullets, "Ctrl+Shift+8"),
            self._action("task-list", tr("Task list"), tasks, "Ctrl+Shift+9"),
            self._action("tidy-table", tr("Tidy the table"), editing.tidy_table, ""),
        ]

    def _headings(self) -> list[Action]:
        headings = [
            self._action(
                f"heading-{level}",
                tr("Heading {level}", level=level),
                partial(self._editing.toggle_heading, level),
                f"Ctrl+Shift+{level}",
            )
            for level in range(1, 7)
        ]
        text = partial(self._editing.toggle_heading, 0)
        return [*headings, self._action("heading-0", tr("No heading"), text, "Ctrl+Shift+0")]

    def _action(self, name: str, label: str, run: Callable[[], object], keys: str) -> Action:
        return Action(f"edit.{name}", label, partial(self._run, run), Section.EDIT, keys)

    def _run(self, run: Callable[[], object]) -> None:
        # The window remembers who had the focus before its menu or palette.
        if self._view.note is not None and self._view.window().focusWidget() is self._view.body:
            run()

"""Every position in and out of a note counts UTF-16 units, shown against a plain UTF-16 text."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from core.documents import DocumentChange, NoteDocument, plain_text

PIECES = ("a", "Z9 ", "\n", "é", "e\u0301", "漢字", "שלום", "مرحبا", "😀", "👩‍👩‍👧", "🇩🇪", "\u200f", "😀x😀")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=4).map("".join)
SMALL = st.integers(0, 60)


class Utf16Text:
    """A text as Qt keeps it."""

    def __init__(self, text: str) -> None:
        self._units = text.encode("utf-16-le", "surrogatepass")

    def replace(self, position: int, removed: int, inserted: str) -> None:
        assert 0 <= position <= position + removed <= len(self._units) // 2
        head, tail = self._units[: 2 * position], self._units[2 * (position + removed) :]
        self._units = head + inserted.encode("utf-16-le", "surrogatepass") + tail

    def follow(self, change: DocumentChange) -> None:
        for step in change.body:
            self.replace(step.position, step.removed, step.inserted)

    def cuts_a_character(self, position: int) -> bool:
        unit = self._units[2 * position : 2 * position + 2]
        return len(unit) == 2 and 0xDC00 <= int.from_bytes(unit, "little") < 0xE000

    @property
    def length(self) -> int:
        return len(self._units) // 2

    @property
    def text(self) -> str:
        return self._units.decode("utf-16-le")


@dataclass(frozen=True)
class Keys:
    """An edit that one hand makes."""

    position: int
    removed: int
    inserted: str


KEYS = st.builds(Keys, SMALL, st.integers(0, 8), TEXTS)


def press(note: NoteDocument, keys: Keys) -> None:
    note.replace(keys.position % (note.body_length + 1), keys.removed, keys.inserted)


@settings(deadline=None, max_examples=150)
@given(TEXTS, st.lists(KEYS, max_size=12))
def test_edits_do_to_a_note_what_they_do_to_a_utf16_text(start: str, edits: list[Keys]) -> None:
    note, model = NoteDocument(1), Utf16Text(start)
    note.replace(0, 0, start)

    for keys in edits:
        first = min(keys.position, model.length)
        last = min(first + keys.removed, model.length)
        note.replace(keys.position, keys.removed, keys.inserted)
        if last > first and model.cuts_a_character(last):
            last += 1
        if model.cuts_a_character(first):
            first -= 1
            last = max(last, first) if last > first + 1 else first
        model.replace(first, last - first, keys.inserted)

        assert note.body == model.text
        assert note.body_length == model.length


@settings(deadline=None, max_examples=100)
@given(st.text(), st.integers(-5, 50), st.integers(-5, 50), st.text())
def test_no_position_and_no_text_can_break_a_note(start: str, position: int, removed: int, text: str) -> None:
    note = NoteDocument(1)
    note.set_body(start)
    note.replace(position, removed, text + "\ud800")

    assert note.body == plain_text(note.body)
    assert note.body_length == Utf16Text(note.body).length


@settings(deadline=None, max_examples=150)
@given(TEXTS, st.lists(st.tuples(st.booleans(), KEYS), max_size=14), st.integers(1, 20))
def test_observed_changes_keep_an_editor_equal_to_the_note(
    start: str, edits: list[tuple[bool, Keys]], exchange_every: int
) -> None:
    """Local and remote edits, exchanged together, so that one change holds many removed stretches."""
    note = NoteDocument.compose(1, title="", body=start, created_at=1.0)
    other = NoteDocument.load(2, note.snapshot(), ())
    editor, other_editor = Utf16Text(start), Utf16Text(start)
    note.observe(editor.follow)
    other.observe(other_editor.follow)

    for number, (is_mine, keys) in enumerate(edits):
        press(note if is_mine else other, keys)
        if number % exchange_every == 0:
            note.apply(other.export_since(note.version()))
        assert editor.text == note.body
    other.apply(note.export_since(other.version()))
    note.apply(other.export_since(note.version()))

    assert editor.text == other_editor.text == note.body == other.body


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.lists(KEYS, min_size=20, max_size=40), st.lists(KEYS, max_size=5), st.booleans())
def test_a_batch_of_updates_keeps_an_editor_equal_to_the_note(
    start: str, theirs: list[Keys], mine: list[Keys], has_undo: bool
) -> None:
    note = NoteDocument.compose(1, title="", body=start, created_at=1.0)
    other = NoteDocument.load(2, note.snapshot(), ())
    updates = []
    for keys in theirs:
        version = other.version()
        press(other, keys)
        updates.append(other.export_since(version))
    if has_undo:
        note.enable_undo(0)
    for keys in mine:
        press(note, keys)
    editor = Utf16Text(note.body)
    note.observe(editor.follow)

    note.apply_all([update for update in updates if update])
    other.apply(note.export_since(other.version()))

    assert editor.text == note.body == other.body


@settings(deadline=None, max_examples=100)
@given(TEXTS, st.lists(st.tuples(st.sampled_from(["mine", "theirs", "undo", "redo"]), KEYS), max_size=16))
def test_undo_and_redo_keep_an_editor_equal_to_the_note(start: str, steps: list[tuple[str, Keys]]) -> None:
    note = NoteDocument.compose(1, title="", body=start, created_at=1.0)
    other = NoteDocument.load(2, note.snapshot(), ())
    note.enable_undo(0)
    editor = Utf16Text(start)
    note.observe(editor.follow)

    for kind, keys in steps:
        if kind == "mine":
            press(note, keys)
        elif kind == "theirs":
            press(other, keys)
            note.apply(other.export_since(note.version()))
        elif kind == "undo":
            note.undo()
        else:
            note.redo()
        assert editor.text == note.body


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=40), st.text(max_size=40))
def test_setting_a_body_reaches_it_and_tells_the_way(start: str, wanted: str) -> None:
    note = NoteDocument(1)
    note.set_body(start)
    editor = Utf16Text(note.body)
    note.observe(editor.follow)

    note.set_body(wanted)

    assert note.body == editor.text == plain_text(wanted)

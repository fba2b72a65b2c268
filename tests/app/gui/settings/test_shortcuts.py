"""Which keys ask for which action."""

import pytest
from PySide6.QtCore import Qt

from app.gui.actions import Action, Section
from app.gui.settings.shortcuts import Refusal, Shortcuts, keys_pressed, refusal_of

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def shortcuts(**chosen: str) -> Shortcuts:
    names = {"new": "Ctrl+N", "find": "Ctrl+F", "quit": ""}
    actions = [Action(name, name.title(), lambda: None, Section.NEW, keys) for name, keys in names.items()]
    return Shortcuts(actions, chosen)


def test_what_is_not_chosen_keeps_its_default() -> None:
    keys = shortcuts(find="F3")
    assert (keys.keys_of("new"), keys.keys_of("find"), keys.keys_of("quit")) == ("Ctrl+N", "F3", "")


def test_keys_of_another_action_clash_by_default_or_choice() -> None:
    keys = shortcuts(find="F3")
    assert keys.clash("quit", "Ctrl+F") is None
    for taken, owner in (("Ctrl+N", "new"), ("F3", "find")):
        clash = keys.clash("quit", taken)
        assert clash is not None
        assert clash.id == owner


def test_ones_own_keys_and_no_keys_clash_with_nobody() -> None:
    assert shortcuts().clash("new", "Ctrl+N") is None
    assert shortcuts(new="").clash("quit", "") is None


def test_whoever_had_the_keys_loses_them() -> None:
    keys = shortcuts()
    keys.give("quit", "Ctrl+N")
    assert (keys.keys_of("quit"), keys.keys_of("new")) == ("Ctrl+N", "")


def test_only_what_differs_from_the_default_is_kept() -> None:
    keys = shortcuts(find="F3")
    keys.give("find", "Ctrl+F")
    assert keys.chosen == {}
    keys.give("new", "")
    assert keys.chosen == {"new": ""}
    keys.reset()
    assert keys.keys_of("new") == "Ctrl+N"


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Qt.Key.Key_T, CONTROL, "Ctrl+T"),
        (Qt.Key.Key_Backtab, CONTROL | SHIFT, "Ctrl+Shift+Tab"),
        (Qt.Key.Key_5, CONTROL | Qt.KeyboardModifier.KeypadModifier, "Ctrl+5"),
        (Qt.Key.Key_F9, NONE, "F9"),
        (Qt.Key.Key_Control, CONTROL, ""),
        (Qt.Key.Key_AltGr, NONE, ""),
    ],
)
def test_what_was_pressed_is_spelt_as_actions_spell_it(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: str
) -> None:
    assert keys_pressed(key, modifiers) == expected


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Qt.Key.Key_T, CONTROL, None),
        (Qt.Key.Key_F9, NONE, None),
        (Qt.Key.Key_F9, SHIFT, None),
        (Qt.Key.Key_T, NONE, Refusal.TYPES_TEXT),
        (Qt.Key.Key_T, SHIFT, Refusal.TYPES_TEXT),
        (Qt.Key.Key_Return, NONE, Refusal.TYPES_TEXT),
        (Qt.Key.Key_C, CONTROL, Refusal.IS_OF_WRITING),
    ],
)
def test_keys_that_writing_needs_are_refused(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: Refusal | None
) -> None:
    assert refusal_of(key, modifiers) is expected

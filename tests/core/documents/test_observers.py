"""Everybody who watches a document hears every change once, whoever of them fails."""

import pytest

from core.documents import DocumentChange, NoteDocument


class Mistake(Exception):
    pass


def fail(change: DocumentChange) -> None:
    raise Mistake


def test_an_observer_hears_nothing_after_it_unsubscribed() -> None:
    note = NoteDocument(1)
    told: list[DocumentChange] = []
    unsubscribe = note.observe(told.append)

    unsubscribe()
    unsubscribe()
    note.replace(0, 0, "a")

    assert told == []


def test_an_observer_may_unsubscribe_while_it_is_told() -> None:
    note = NoteDocument(1)
    told: list[str] = []

    def once(change: DocumentChange) -> None:
        told.append("once")
        unsubscribe()

    unsubscribe = note.observe(once)
    note.observe(lambda change: told.append("always"))
    note.replace(0, 0, "a")
    note.replace(0, 0, "b")

    assert told == ["once", "always", "always"]


def test_a_failing_observer_is_heard_and_the_others_are_told() -> None:
    note = NoteDocument(1)
    told: list[DocumentChange] = []
    note.observe(fail)
    note.observe(told.append)

    with pytest.raises(Mistake):
        note.replace(0, 0, "a")

    assert note.body == "a"
    assert len(told) == 1


def test_a_failing_observer_does_not_hide_a_remote_edit() -> None:
    note, other = NoteDocument(1), NoteDocument(2)
    other.replace(0, 0, "theirs")
    note.observe(fail)

    with pytest.raises(Mistake):
        note.apply(other.export_since(None))

    assert note.body == "theirs"
    assert note.version() == other.version()


def test_an_interrupt_in_an_observer_passes_through() -> None:
    note, other = NoteDocument(1), NoteDocument(2)
    other.replace(0, 0, "theirs")

    def interrupt(change: DocumentChange) -> None:
        raise KeyboardInterrupt

    note.observe(interrupt)

    with pytest.raises(KeyboardInterrupt):
        note.apply(other.export_since(None))


def test_a_change_made_by_an_observer_is_told_to_all_in_the_same_order() -> None:
    note = NoteDocument(1)
    first: list[str] = []
    second: list[str] = []

    def answer(change: DocumentChange) -> None:
        first.append(change.origin)
        if change.origin == "question":
            note.replace(0, 0, "b", origin="answer")

    note.observe(answer)
    note.observe(lambda change: second.append(change.origin))
    note.replace(0, 0, "a", origin="question")

    assert first == second == ["question", "answer"]


def test_a_change_made_before_an_observer_fails_is_told_all_the_same() -> None:
    note = NoteDocument(1)
    told: list[str] = []

    def answer_and_fail(change: DocumentChange) -> None:
        if change.origin == "question":
            note.replace(0, 0, "b", origin="answer")
            raise Mistake

    note.observe(answer_and_fail)
    note.observe(lambda change: told.append(change.origin))

    with pytest.raises(Mistake):
        note.replace(0, 0, "a", origin="question")
    note.replace(0, 0, "c", origin="later")

    assert told == ["question", "answer", "later"]

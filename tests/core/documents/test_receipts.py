"""A passage that one side deleted while the other wrote in it is told of, and can be brought back."""

import random

import pytest

from core.documents import MergeReceipt, NoteDocument, Version, utf16_length
from tests.core.documents.timed import finish

STORY = "The first line.\nHello brave new world.\nThe last line.\n"


class Desk:
    """One replica of a note, and what it has looked at for receipts."""

    def __init__(self, peer: int, document: NoteDocument) -> None:
        self.peer = peer
        self.document = document
        document.enable_undo(0)
        self.seen = Version.of_loro(document.version())

    def delete(self, text: str) -> None:
        self.document.replace(self._find(text), utf16_length(text), "")

    def write(self, text: str, *, before: str) -> None:
        self.document.replace(self._find(before), 0, text)

    def _find(self, text: str) -> int:
        return utf16_length(self.document.body[: self.document.body.index(text)])

    def receipts(self) -> tuple[MergeReceipt, ...]:
        """What is new since the last time this was asked."""
        seen, self.seen = self.seen, Version.of_loro(self.document.version())
        return finish(self.document.past().receipts(seen))


def desks(body: str = STORY, count: int = 2) -> list[Desk]:
    note = NoteDocument.compose(1, title="", body=body, created_at=1.0)
    others = [NoteDocument.load(peer, note.snapshot(), ()) for peer in range(2, count + 1)]
    return [Desk(peer, document) for peer, document in enumerate([note, *others], 1)]


def meet(*all_desks: Desk) -> None:
    for giver in all_desks:
        for taker in all_desks:
            update = giver.document.export_since(taker.document.version())
            if update:
                taker.document.apply(update)
    assert len({desk.document.body for desk in all_desks}) == 1


def test_both_sides_hear_of_a_passage_that_one_deleted_and_the_other_wrote_in() -> None:
    here, there = desks()
    there.delete("brave new ")
    here.write("very ", before="new")
    meet(here, there)
    [mine], [theirs] = here.receipts(), there.receipts()
    assert mine == theirs
    assert (mine.deleter, mine.writer, mine.passage) == (2, 1, "brave very new ")


def test_what_was_deleted_comes_back_around_what_was_written_and_undo_takes_it_back() -> None:
    here, there = desks()
    there.delete("brave new ")
    here.write("very ", before="new")
    meet(here, there)
    assert here.document.body == STORY.replace("brave new ", "very ")
    [receipt] = here.receipts()
    here.document.bring_back(receipt)
    assert here.document.body == STORY.replace("new", "very new")
    here.document.undo()
    assert here.document.body == STORY.replace("brave new ", "very ")


def test_a_passage_comes_back_to_its_place_whatever_was_written_around_it_since() -> None:
    here, there = desks("🎉 " + STORY)
    there.delete("brave new ")
    here.write("very ", before="new")
    meet(here, there)
    [receipt] = here.receipts()
    there.write("Another 🎉 line.\n", before="The first")
    here.write("small ", before="world")
    here.write("!", before="ry small")
    meet(here, there)
    here.document.bring_back(receipt)
    assert "Hello brave ve!ry new small world." in here.document.body


def test_a_passage_comes_back_even_if_what_was_written_in_it_went_since() -> None:
    here, there = desks()
    there.delete("brave new ")
    here.write("very ", before="new")
    meet(here, there)
    [receipt] = here.receipts()
    here.delete("very ")
    here.document.bring_back(receipt)
    assert here.document.body == STORY


def test_once_it_stands_again_nobody_hears_of_it() -> None:
    here, there = desks()
    there.delete("brave new ")
    here.write("very ", before="new")
    meet(here, there)
    [receipt] = here.receipts()
    here.document.bring_back(receipt)
    meet(here, there)
    assert there.receipts() == ()


def test_a_passage_of_several_lines_with_several_edits_comes_back_as_a_whole() -> None:
    here, there = desks()
    there.delete(STORY[4:-6])
    here.write("very ", before="new")
    here.write("really ", before="last")
    meet(here, there)
    [receipt] = here.receipts()
    assert receipt.passage == STORY[4:-6].replace("new", "very new").replace("last", "really last")
    here.document.bring_back(receipt)
    assert here.document.body == STORY.replace("new", "very new").replace("last", "really last")


def test_a_passage_that_was_deleted_from_its_end_key_by_key_is_told_of() -> None:
    here, there = desks()
    end = STORY.index("world")
    for place in range(end - 1, end - 11, -1):
        there.document.replace(place, 1, "")
    here.write("very ", before="new")
    meet(here, there)
    [receipt] = here.receipts()
    here.document.bring_back(receipt)
    assert here.document.body == STORY.replace("new", "very new")


def test_whoever_replaced_a_word_in_it_wrote_in_it() -> None:
    here, there = desks()
    there.delete("Hello brave new world.")
    here.delete("brave")
    here.write("bold", before=" new")
    meet(here, there)
    [receipt] = here.receipts()
    assert receipt.passage == "Hello bold new world."


def test_the_end_of_a_line_of_which_all_else_went_was_written_in_it() -> None:
    here, there = desks()
    there.delete("Hello brave new world.\n")
    here.write(" And more.", before="\nThe last")
    meet(here, there)
    [receipt] = here.receipts()
    here.document.bring_back(receipt)
    assert here.document.body == STORY.replace("world.", "world. And more.")


def test_edits_that_arrive_after_weeks_in_one_piece_are_told_of_by_what_each_knew() -> None:
    here, there = desks()
    there.delete("brave new ")
    here.write("very ", before="new")
    meet(here, there)
    # Written with knowledge of it all, and told together with what was not.
    there.write("x", before="The last")
    late = NoteDocument.load(3, None, [there.document.export_since(None)])
    [receipt] = finish(late.past().receipts(Version()))
    assert (receipt.deleter, receipt.writer) == (2, 1)


@pytest.mark.parametrize(
    ("deleted", "before", "written"),
    [
        ("brave new ", "The last", "Something else.\n"),
        ("Hello brave new world.\n", "The last", "A line of its own.\n"),
        ("Hello brave new world.", "\nThe last", "\nA line of its own."),
        ("brave ", "new", "very "),
        ("The last line.\n", "Hello", "A line of its own.\n"),
    ],
)
def test_what_was_written_beside_a_deleted_passage_was_not_in_it(
    deleted: str, before: str, written: str
) -> None:
    here, there = desks()
    there.delete(deleted)
    here.write(written, before=before)
    meet(here, there)
    assert (here.receipts(), there.receipts()) == ((), ())


def test_whoever_deletes_what_he_has_seen_is_not_told_of() -> None:
    here, there = desks()
    here.write("very ", before="new")
    meet(here, there)
    there.delete("brave very new ")
    meet(here, there)
    assert (here.receipts(), there.receipts()) == ((), ())


def test_whoever_writes_where_he_saw_that_a_passage_went_is_not_told_of() -> None:
    here, there = desks()
    there.delete("brave new ")
    meet(here, there)
    here.write("old ", before="world")
    meet(here, there)
    assert (here.receipts(), there.receipts()) == ((), ())


def test_two_who_delete_the_same_are_told_nothing() -> None:
    here, there = desks()
    there.delete("brave new ")
    here.delete("Hello brave new ")
    meet(here, there)
    assert (here.receipts(), there.receipts()) == ((), ())


def test_a_deletion_that_was_taken_back_is_not_told_of() -> None:
    here, there = desks()
    there.delete("brave new ")
    there.document.undo()
    here.write("very ", before="new")
    meet(here, there)
    assert (here.receipts(), there.receipts()) == ((), ())


def test_what_was_written_and_taken_back_is_not_told_of() -> None:
    here, there = desks()
    there.delete("brave new ")
    here.write("very ", before="new")
    here.document.undo()
    meet(here, there)
    assert (here.receipts(), there.receipts()) == ((), ())


def test_a_line_that_was_moved_is_not_told_of() -> None:
    here, there = desks()
    line = "Hello brave new world.\n"
    there.delete(line)
    there.write(line, before="The first")
    here.write("very ", before="new")
    meet(here, there)
    assert (here.receipts(), there.receipts()) == ((), ())


def test_a_letter_or_two_are_not_worth_a_word() -> None:
    here, there = desks("to be")
    there.document.replace(1, 3, "")
    here.document.replace(2, 0, "o")
    meet(here, there)
    assert (here.receipts(), there.receipts()) == ((), ())


def test_each_of_two_who_deleted_what_the_other_wrote_in_is_told() -> None:
    here, there = desks()
    there.delete("first line")
    here.write("very ", before="line.\nHello")
    here.delete("brave new ")
    there.write("really ", before="new")
    meet(here, there)
    assert {(each.deleter, each.writer) for each in here.receipts()} == {(2, 1), (1, 2)}
    assert {(each.deleter, each.writer) for each in there.receipts()} == {(2, 1), (1, 2)}


def test_of_three_who_write_together_each_meeting_is_told_of() -> None:
    here, there, third = desks(count=3)
    there.delete("brave new ")
    third.write("very ", before="new")
    here.write("un", before="new")
    meet(here, there, third)
    assert {(each.deleter, each.writer) for each in there.receipts()} == {(2, 1), (2, 3)}


def test_whoever_hears_of_something_else_while_writing_wrote_in_one_passage_all_the_same() -> None:
    here, there, third = desks(count=3)
    there.delete("brave new ")
    here.write("ve", before="new")
    third.write("x", before="The first")
    meet(third, here)
    here.write("ry ", before="new")
    third.write("y", before="The last")
    meet(third, here)
    third.write("un", before="new")
    meet(third, here)
    here.write("known and ", before="new")
    meet(here, there, third)
    for desk in (here, there, third):
        mine = [each for each in desk.receipts() if each.writer == here.peer]
        assert [each.passage for each in mine] == ["brave very unknown and new "]
    here.document.bring_back(mine[0])
    assert "Hello brave very unknown and new world." in here.document.body


def test_what_came_before_is_not_looked_at_again() -> None:
    here, there = desks()
    there.delete("brave new ")
    here.write("very ", before="new")
    meet(here, there)
    here.receipts()
    there.write("x", before="The last")
    meet(here, there)
    assert here.receipts() == ()


@pytest.mark.parametrize("seed", range(8))
def test_whatever_two_do_at_random_can_be_told_and_brought_back(seed: int) -> None:
    chance = random.Random(seed)
    pair = desks("".join(chance.choice("ab 🎉\n") for _ in range(60)))
    for _ in range(12):
        for desk in pair:
            for _ in range(chance.randint(0, 4)):
                length = desk.document.body_length
                place = chance.randint(0, length)
                desk.document.replace(place, chance.choice([0, 0, 1, 12]), chance.choice(["", "xy", "🎉\n"]))
        meet(*pair)
        found = pair[1].receipts()
        assert pair[0].receipts() == found
        for receipt in found:
            before = pair[0].document.body_length
            pair[0].document.bring_back(receipt)
            assert pair[0].document.body_length > before
        meet(*pair)


def test_a_passage_that_goes_little_by_little_is_told_of_whole() -> None:
    here, there = desks()
    here.write("very ", before="new")
    there.delete("ew")
    here.document.apply(there.document.export_since(here.document.version()))
    assert here.receipts() == ()
    there.delete(" n world")
    here.document.apply(there.document.export_since(here.document.version()))
    [told] = here.receipts()
    assert told.passage == " very new world"
    here.document.bring_back(told)
    assert "Hello brave very new world." in here.document.body

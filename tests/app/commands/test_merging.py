"""An edit of an older text is brought into what others wrote meanwhile."""

from app.commands.merging import merge_texts


def test_without_other_changes_the_edited_text_is_the_result() -> None:
    assert merge_texts("one\ntwo\n", "one\n2\n", "one\ntwo\n") == "one\n2\n"


def test_both_edits_are_kept() -> None:
    base = "Buy bread.\nCall Ana.\nWater the plants.\n"
    mine = base.replace("bread", "rye bread")
    theirs = base + "Post the letter 📮.\n"
    assert (
        merge_texts(base, mine, theirs)
        == "Buy rye bread.\nCall Ana.\nWater the plants.\nPost the letter 📮.\n"
    )


def test_text_that_others_deleted_does_not_come_back() -> None:
    assert merge_texts("a\nb\nc\n", "a\nb\nc\nd\n", "a\nc\n") == "a\nc\nd\n"

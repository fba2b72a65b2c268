"""People of the demo write where prose is, and where nothing breaks."""

from app.demo.paragraphs import plain_paragraphs, spots

FIRST = "The first paragraph is long enough. It has two sentences\nand two lines."
SECOND = "*Another* paragraph that is long enough. This is its end."
TEXT = f"""# A heading that is long enough to be a paragraph

{FIRST}

- a list item that is long enough to be a paragraph

```
Code that is long enough to be a paragraph, but is none.

More code that is long enough to be a paragraph.
```
> A quotation that is long enough to be a paragraph

short

{SECOND}"""


def test_only_plain_prose_is_a_paragraph() -> None:
    assert [TEXT[found.start : found.end] for found in plain_paragraphs(TEXT)] == [FIRST, SECOND]


def test_people_write_at_the_ends_of_paragraphs_and_after_a_first_sentence() -> None:
    found = spots(TEXT)
    assert TEXT[: found.upper].endswith("two lines.")
    assert TEXT[: found.lower].endswith("its end.")
    assert TEXT[: found.middle].endswith("long enough.")
    assert found.end == found.lower == len(TEXT)


def test_a_text_without_prose_is_written_in_at_both_ends() -> None:
    found = spots("- one\n- two")
    assert (found.upper, found.lower) == (0, 11)


def test_an_empty_text_has_one_place() -> None:
    found = spots("")
    assert (found.upper, found.lower, found.middle, found.end) == (0, 0, 0, 0)

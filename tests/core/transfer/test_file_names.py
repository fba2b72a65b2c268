"""File names that every system holds, and no two of which are the same to any."""

from hypothesis import example, given
from hypothesis import strategies as st

from core.transfer.file_names import (
    TakenNames,
    file_name_for,
    folded,
    is_note_file,
    portable,
    portable_file_name,
    split_suffix,
)

NASTY = st.text(max_size=60) | st.from_regex(r"\A(?i:con|nul|com1|lpt9)[ .a-z]{0,4}\Z")
REFUSED = set('<>:"/\\|?*')


@given(NASTY)
@example("CON")
@example("con .x")
@example("..")
@example(".hidden")
@example("a" * 400)
@example("con" + " " * 200 + "x")
@example("日本" * 100)
@example("\u202egnp.exe")
def test_a_portable_name_is_held_by_every_system(name: str) -> None:
    result = portable(name)
    assert result
    assert not REFUSED & set(result)
    assert result.isprintable() or not any(ord(character) < 32 for character in result)
    assert result == result.strip().rstrip(".")
    assert not result.startswith(".")
    assert result.split(".")[0].strip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}
    assert len(f"{result} (9999).md".encode()) <= 120


@given(NASTY)
def test_a_portable_name_stays_as_it_is(name: str) -> None:
    assert portable(portable(name)) == portable(name)


@given(NASTY, st.sampled_from([".md", ".markdown", ".MD"]))
def test_a_portable_file_name_stays_as_it_is(stem: str, suffix: str) -> None:
    name = portable_file_name(stem + suffix)
    assert portable_file_name(name) == name
    assert is_note_file(name)
    assert split_suffix(name)[1] == suffix


def test_a_title_of_common_words_is_its_own_file_name() -> None:
    assert (
        file_name_for("Über Köln (2024) – Ideen, Pläne & Café") == "Über Köln (2024) – Ideen, Pläne & Café.md"
    )
    assert file_name_for("") == "Untitled.md"
    assert file_name_for("../../etc/passwd") == "_._.._etc_passwd.md"


def test_markdown_files_are_notes_and_plain_text_is_not() -> None:
    assert [is_note_file(name) for name in ("a.md", "A.MD", "b.markdown", "c.txt", "md")] == [
        True,
        True,
        True,
        False,
        False,
    ]


@given(st.lists(st.sampled_from(["Idea", "idea", "Idea (2)", "IDEA (2)", "é", "e\u0301"]), max_size=12))
def test_no_two_names_in_a_folder_are_the_same_to_any_system(stems: list[str]) -> None:
    names = TakenNames()
    claimed = [names.claim(stem, ".md") for stem in stems]
    assert len({folded(name) for name in claimed}) == len(stems)


def test_ten_thousand_notes_of_one_title_are_named_at_once() -> None:
    names = TakenNames()
    claimed = [names.claim("Untitled", ".md") for _ in range(10_000)]
    assert claimed[0] == "Untitled.md"
    assert claimed[-1] == "Untitled (10000).md"

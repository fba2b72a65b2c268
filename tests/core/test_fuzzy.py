"""A few letters choose among many titles: the likelier reading first, and the same however fast one types."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from core.fuzzy import FuzzyIndex, FuzzyMatch, fold

_TITLES = [
    "Meeting notes",
    "Notes on meat",
    "Summer menu",
    "Crème brûlée",
    "The Book of Tea",
    "İstanbul",
    "明日は東京",
]


def chosen(query: str, titles: list[str] | None = None, limit: int = 10) -> list[str]:
    titles = titles or _TITLES
    return [titles[match.number] for match in asyncio.run(_search(titles, query, limit))]


async def _search(titles: list[str], query: str, limit: int) -> list[FuzzyMatch]:
    return await (await FuzzyIndex.of(titles)).search(query, limit)


def test_the_beginning_counts_more_than_a_word_and_a_word_more_than_its_inside() -> None:
    assert chosen("me") == ["Meeting notes", "Summer menu", "Notes on meat", "Crème brûlée"]
    assert chosen("ote", ["Notes", "my otes", "ote"]) == ["ote", "my otes", "Notes"]


def test_letters_may_lie_apart_and_accents_do_not_matter() -> None:
    assert chosen("tbt") == ["The Book of Tea"]
    assert chosen("creme BRU") == ["Crème brûlée"]
    assert chosen("istan") == ["İstanbul"]
    assert chosen("東京") == ["明日は東京"]
    assert chosen("zzz") == []


def test_of_very_many_the_best_are_chosen_and_among_equals_the_first() -> None:
    titles = [f"soup {number:04}" for number in range(3000)] + ["my soup", "the soup 1"]
    assert chosen("soup", titles, 2) == ["soup 0000", "soup 0001"]
    assert chosen("the 1", titles, 2) == ["the soup 1"]


def test_every_word_is_wanted_in_any_order() -> None:
    assert chosen("notes meet") == ["Meeting notes"]


def test_nothing_typed_gives_all_in_their_order() -> None:
    assert chosen("", limit=2) == _TITLES[:2]


def test_it_tells_which_letters_were_meant() -> None:
    [match] = asyncio.run(_search(["The Book of Tea"], "bo tea", 1))
    assert "".join("The Book of Tea"[place] for place in match.positions) == "BoTea"


@given(titles=st.lists(st.text("abc d", max_size=8), max_size=20), query=st.text("abc d", max_size=6))
def test_typing_letter_by_letter_finds_what_the_whole_finds(titles: list[str], query: str) -> None:
    async def both() -> None:
        typed, whole = await FuzzyIndex.of(titles), await FuzzyIndex.of(titles)
        for end in range(len(query)):
            await typed.search(query[:end], 30)
        assert await typed.search(query, 30) == await whole.search(query, 30)

    asyncio.run(both())


@given(text=st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)

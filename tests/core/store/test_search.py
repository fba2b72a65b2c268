"""Search: words in any script are found, whatever a person types, and snippets read as they were written."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.facts import NoteFilter
from core.store import Changes, NoteText, Store
from tests.core.store.samples import GARDEN, KITCHEN, NOTE, summary, written


async def found(store: Store, query: str) -> list[str]:
    return sorted(hit.note.id for hit in await store.search(query, NoteFilter()))


@pytest.fixture
async def filled(store: Store) -> Store:
    texts = [
        written("soup", "Boil the red lentils for an hour.", title="Lentil soup", tags=("dinner", "to-do")),
        written("cake", "Bake the apple cake for an hour. Café crème on top 🎂🎉party", title="Cake"),
        written("tokyo", "明日は東京に行きます。新しいメモを書く。", title="旅行"),
        written("beijing", "我们在北京开会,讨论iPhone手机。", title="会议"),
        written("seoul", "서울에서 만나요 👩‍👩‍👧", title="약속"),
    ]
    await store.write(Changes(notes=texts))
    return store


@pytest.mark.parametrize(
    ("query", "notes"),
    [
        ("lentils", ["soup"]),
        ("hour for", ["cake", "soup"]),
        ("hour lentils", ["soup"]),
        ("LENT", ["soup"]),
        ("app cake", []),
        ("cake app", ["cake"]),
        ("cafe", ["cake"]),
        ("crè", ["cake"]),
        ('"an hour"', ["cake", "soup"]),
        ('"hour an"', []),
        ('"apple ca', ["cake"]),
        ('"apple ca"', []),
        ("hour -apple", ["soup"]),
        ('hour -"red lentils"', ["cake"]),
        ("-apple", []),
        ("dinner", ["soup"]),
        ("to-do", ["soup"]),
        ("Lentil", ["soup"]),
    ],
)
async def test_words_are_all_wanted_the_last_as_a_prefix(filled: Store, query: str, notes: list[str]) -> None:
    assert await found(filled, query) == notes


@pytest.mark.parametrize(
    ("query", "notes"),
    [
        ("東京", ["tokyo"]),
        ("京東", []),
        ("京", ["beijing", "tokyo"]),
        ("メモ", ["tokyo"]),
        ("北京 会", ["beijing"]),
        ("iPhone手机", ["beijing"]),
        ("手机", ["beijing"]),
        ("phone", []),
        ("旅行", ["tokyo"]),
        ("만나", ["seoul"]),
        ("京 -東", ["beijing"]),
    ],
)
async def test_scripts_without_spaces_are_found_by_any_part(
    filled: Store, query: str, notes: list[str]
) -> None:
    assert await found(filled, query) == notes


@pytest.mark.parametrize("query", ["🎂", "🎉", "party", "🎂🎉", "🎉party", "top 🎂"])
async def test_emoji_and_the_words_they_touch_are_found(filled: Store, query: str) -> None:
    assert await found(filled, query) == ["cake"]


async def test_an_emoji_made_of_several_is_found_whole_and_by_part(filled: Store) -> None:
    assert await found(filled, "👩‍👩‍👧") == ["seoul"]
    assert await found(filled, "👧") == ["seoul"]


@pytest.mark.parametrize(
    ("query", "snippet"),
    [
        ("東京", "明日は\x02東京\x03に行きます。新しいメモを書く。"),
        ("手机", "我们在北京开会,讨论iPhone\x02手机\x03。"),
        ("🎉", "Bake the apple cake for an hour. Café crème on top 🎂\x02🎉\x03party"),
        ("cafe", "Bake the apple cake for an hour. \x02Café\x03 crème on top 🎂🎉party"),
    ],
)
async def test_a_snippet_reads_as_it_was_written(filled: Store, query: str, snippet: str) -> None:
    [hit] = await filled.search(query, NoteFilter())
    assert hit.snippet == snippet


@pytest.mark.parametrize(
    "query",
    [
        *[
            "",
            " ",
            '"',
            '""',
            "*",
            "lentils*",
            "(",
            ")",
            "a AND",
            "NOT",
            "OR OR",
            "NEAR(a b, 2)",
            "title:",
            "^a",
        ],
        *[
            "{",
            "-",
            "--",
            "- -",
            '-"',
            "a:b:c",
            "\x00",
            "a\x00b",
            "'",
            "';--",
            "+",
            "\\",
            "%",
            "\ud800",
            "\uffff",
        ],
        *["!!!", "e\u0301\u0301", '"' * 300, "a " * 2000, "-a " * 500, "(" * 2000, "日" * 3000],
    ],
)
async def test_no_text_is_a_wrong_query(filled: Store, query: str) -> None:
    assert isinstance(await filled.search(query, NoteFilter()), list)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(queries=st.lists(st.text(), max_size=30))
async def test_no_random_text_is_a_wrong_query(filled: Store, queries: list[str]) -> None:
    for query in queries:
        await filled.search(query, NoteFilter())


async def test_syntax_around_a_word_does_not_hide_it(filled: Store) -> None:
    for query in ("(lentils)", "lentils*", "lentils AND", "lentils,", "^lentils", "lentils !!!"):
        expected = [] if query.endswith("AND") else ["soup"]
        assert await found(filled, query) == expected


async def test_a_search_respects_the_filter(store: Store) -> None:
    notes = [
        summary("here", tags=("red",)),
        summary("there", space=KITCHEN),
        summary("trash", trashed_at=4.0),
    ]
    await store.write(Changes(notes=[NoteText(note, "same words") for note in notes]))

    async def search(wanted: NoteFilter) -> list[str]:
        return sorted(hit.note.id for hit in await store.search("same", wanted))

    assert await search(NoteFilter()) == ["here", "there"]
    assert await search(NoteFilter(space=GARDEN)) == ["here"]
    assert await search(NoteFilter(tag="red")) == ["here"]
    assert await search(NoteFilter(trashed=True)) == ["trash"]


async def test_a_word_in_the_title_counts_more_than_one_in_the_text(store: Store) -> None:
    filler = "other words " * 20
    notes = [written(f"text-{n}", f"{filler} beans", title=f"Other {n}") for n in range(5)]
    await store.write(Changes(notes=[*notes, written("title", filler, title="Beans")]))

    hits = await store.search("beans", NoteFilter())
    assert hits[0].note.id == "title"


async def test_the_best_hits_are_kept_when_there_are_too_many(store: Store) -> None:
    notes = [written(f"n{n}", "word " * (n + 1)) for n in range(20)]
    await store.write(Changes(notes=notes))

    everything = await store.search("word", NoteFilter())
    assert await store.search("word", NoteFilter(), limit=3) == everything[:3]


async def test_a_note_written_again_is_found_by_its_new_words_only(store: Store) -> None:
    await store.write(Changes(notes=[written(NOTE, "old words", title="First", tags=("blue",))]))
    await store.write(Changes(notes=[written(NOTE, "new words", title="Second", tags=("green",))]))

    for gone in ("old", "first", "blue"):
        assert await found(store, gone) == []
    for present in ("new", "second", "green"):
        assert await found(store, present) == [NOTE]
    assert await store.check() == []


async def test_a_note_written_twice_in_one_unit_is_found_by_its_last_words(store: Store) -> None:
    await store.write(Changes(notes=[written(NOTE, "old"), written(NOTE, "new")]))

    assert await found(store, "old") == []
    assert await found(store, "new") == [NOTE]


async def test_touching_a_note_leaves_it_searchable(store: Store) -> None:
    await store.write(Changes(notes=[written(NOTE, "words")]))
    await store.write(Changes(touched={NOTE: (GARDEN, 9.0)}))

    assert await found(store, "words") == [NOTE]


async def test_marks_of_a_snippet_in_a_text_cannot_forge_a_found_word(store: Store) -> None:
    await store.write(Changes(notes=[written(NOTE, "real \x02fake\x03 \x1fwords\x00")]))

    [hit] = await store.search("real", NoteFilter())
    assert hit.snippet.count("\x02") == hit.snippet.count("\x03") == 1
    assert "\x1f" not in hit.snippet

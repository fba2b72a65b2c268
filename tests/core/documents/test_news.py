"""What others wrote since a note was seen last is found, place by place."""

from core.documents import NewPlace, News, NoteDocument, Version
from tests.core.documents.timed import finish

OWN, OTHERS = 1, 2
BODY = "one two three"


def news(document: NoteDocument, since: Version, own: int = OWN) -> News:
    return finish(document.past().news(since, lambda session: session == own))


def pair() -> tuple[NoteDocument, NoteDocument, Version]:
    """One's own replica, another's, and the version that both have."""
    note = NoteDocument.compose(OWN, title="", body=BODY, created_at=1.0)
    other = NoteDocument.load(OTHERS, note.snapshot(), ())
    return note, other, Version.of_loro(note.version())


def deliver(source: NoteDocument, target: NoteDocument) -> None:
    target.apply(source.export_since(target.version()))


def test_nothing_is_new_in_a_note_that_nobody_touched() -> None:
    note, _, seen = pair()
    assert news(note, seen) == News((), frozenset())


def test_what_others_wrote_is_new_and_ones_own_is_not() -> None:
    note, other, seen = pair()
    note.replace(0, 0, "mine ")
    other.replace(4, 0, "🎉 ")
    other.replace(0, 0, "🎉theirs ")
    deliver(other, note)
    theirs = note.body.encode("utf-16-le")
    found = news(note, seen)
    texts = [
        theirs[2 * each.position : 2 * (each.position + each.length)].decode("utf-16-le")
        for each in found.places
    ]
    assert (texts, found.sessions) == (["🎉theirs ", "🎉 "], frozenset([OTHERS]))


def test_where_something_only_went_is_a_place_without_length() -> None:
    note, other, seen = pair()
    other.replace(3, 4, "")
    deliver(other, note)
    assert news(note, seen).places == (NewPlace(3, 0),)


def test_what_one_deleted_oneself_is_no_news() -> None:
    note, other, seen = pair()
    note.replace(3, 4, "")
    other.replace(13, 0, "!")
    deliver(other, note)
    assert news(note, seen).places == (NewPlace(9, 1),)


def test_what_came_and_went_meanwhile_leaves_no_place() -> None:
    note, other, seen = pair()
    other.replace(3, 0, "xyz")
    other.replace(3, 3, "")
    deliver(other, note)
    assert news(note, seen).places == ()


def test_a_title_alone_is_no_news_of_the_body() -> None:
    note, other, seen = pair()
    other.set_title("Theirs")
    deliver(other, note)
    assert news(note, seen) == News((), frozenset())


def test_a_version_that_names_more_than_is_there_is_no_trouble() -> None:
    note, other, seen = pair()
    other.replace(13, 0, "!")
    lost = Version({**seen.ends, OWN: 10_000, 77: 5})
    deliver(other, note)
    assert news(note, lost).places == (NewPlace(13, 1),)


def test_all_of_a_note_is_new_to_whoever_has_seen_nothing() -> None:
    note, _, _ = pair()
    assert news(note, Version(), own=77).places == (NewPlace(0, 13),)

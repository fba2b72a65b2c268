"""Updates in any order, any number of times, across restarts, and with damage."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from loro import ID

from core.documents import ApplyOutcome, NoteDocument, SpaceDocument
from core.errors import DamagedUpdate
from core.ids import NotebookId, NoteId

TEXTS = ("a", "word ", "\n", "漢", "e\u0301", "שלום", "😀")


def typed(note: NoteDocument, texts: list[str]) -> list[bytes]:
    """Append each text; returns one update for each."""
    updates = []
    for text in texts:
        version = note.version()
        note.replace(note.body_length, 0, text)
        updates.append(note.export_since(version))
    return updates


def state(note: NoteDocument) -> tuple[object, ...]:
    return (note.body, note.title, note.tags, note.pinned, note.trashed_at, note.created_at)


def flipped(data: bytes, bit: int) -> bytes:
    damaged = bytearray(data)
    damaged[bit // 8 % len(data)] ^= 1 << bit % 8
    return bytes(damaged)


def test_outcomes_tell_new_known_waiting_and_damaged_updates_apart() -> None:
    first, second, third = typed(NoteDocument(1), ["a", "b", "c"])
    note = NoteDocument(2)

    outcomes = note.apply_all([first, first, third, second, third, b"", b"junk"])

    assert outcomes == [
        ApplyOutcome.APPLIED,
        ApplyOutcome.DUPLICATE,
        ApplyOutcome.PENDING,
        ApplyOutcome.APPLIED,
        ApplyOutcome.DUPLICATE,
        ApplyOutcome.DAMAGED,
        ApplyOutcome.DAMAGED,
    ]
    assert note.body == "abc"


def test_a_waiting_update_is_applied_when_its_predecessor_arrives() -> None:
    first, second = typed(NoteDocument(1), ["a", "b"])
    note = NoteDocument(2)

    assert note.apply(second) is ApplyOutcome.PENDING
    assert (note.has_pending, note.body) == (True, "")
    assert note.apply(first) is ApplyOutcome.APPLIED
    assert (note.has_pending, note.body) == (False, "ab")


@pytest.mark.parametrize("has_undo", [False, True])
def test_a_batch_tells_outcomes_of_each_update(has_undo: bool) -> None:
    updates = typed(NoteDocument(1), [str(number % 10) for number in range(40)])
    note = NoteDocument(2)
    if has_undo:
        note.enable_undo()
    note.apply(updates[0])
    batch = [*updates[:30], updates[5], b"junk", flipped(updates[30], 400), *updates[35:]]

    outcomes = note.apply_all(batch)

    assert outcomes[0] is ApplyOutcome.DUPLICATE
    assert outcomes[1:30] == [ApplyOutcome.APPLIED] * 29
    assert outcomes[30:33] == [ApplyOutcome.DUPLICATE, ApplyOutcome.DAMAGED, ApplyOutcome.DAMAGED]
    assert outcomes[33:] == [ApplyOutcome.PENDING] * 5
    assert note.has_pending
    assert note.apply_all(updates[30:35]) == [ApplyOutcome.APPLIED] * 5
    assert not note.has_pending
    assert note.body == "0123456789" * 4


def test_an_update_that_came_before_its_predecessor_in_a_batch_and_the_predecessor_are_both_new() -> None:
    updates = typed(NoteDocument(1), ["x"] * 30)
    note = NoteDocument(2)

    assert note.apply_all(updates[::-1]) == [ApplyOutcome.APPLIED] * 30


def test_nothing_is_exported_when_nothing_is_newer() -> None:
    note = NoteDocument(1)
    assert note.export_since(None) == b""

    note.replace(0, 0, "a")

    assert note.export_since(note.version()) == b""
    assert note.export_since(None) != b""


def test_an_export_holds_only_what_is_newer() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "long ago " * 1000)
    version = note.version()
    note.replace(0, 0, "x")

    assert len(note.export_since(version)) < 200


def test_an_export_since_a_version_that_knows_more_holds_only_what_that_lacks() -> None:
    note, other = NoteDocument(1), NoteDocument(2)
    note.replace(0, 0, "mine")
    other.replace(0, 0, "theirs")

    other.apply(note.export_since(other.version()))

    assert note.export_since(other.version()) == b""
    assert other.includes(note.version())
    assert not note.includes(other.version())


def test_deletions_are_part_of_a_version() -> None:
    note = NoteDocument.compose(1, title="", body="abc", created_at=1.0)
    other = NoteDocument.load(2, note.snapshot(), ())
    note.replace(0, 3, "")

    other.apply(note.export_since(other.version()))

    assert other.body == ""


@pytest.mark.parametrize("version", [b"", b"junk", b"\xff" * 30])
def test_a_damaged_version_is_refused(version: bytes) -> None:
    with pytest.raises(DamagedUpdate):
        NoteDocument(1).export_since(version)
    with pytest.raises(DamagedUpdate):
        NoteDocument(1).includes(version)


def test_a_note_is_loaded_from_a_snapshot_and_later_updates() -> None:
    writer = NoteDocument(1)
    typed(writer, ["a"] * 30)
    snapshot = writer.snapshot()
    updates = typed(writer, ["b"] * 30)

    note = NoteDocument.load(2, snapshot, updates)

    assert state(note) == state(writer)
    assert note.damaged == 0


@pytest.mark.parametrize("count", [3, 40])
def test_damaged_updates_are_left_out_and_counted_when_a_note_is_loaded(count: int) -> None:
    updates = typed(NoteDocument(1), ["a"] * count)

    note = NoteDocument.load(2, None, [*updates[:2], b"junk", flipped(updates[2], 300), *updates[2:]])

    assert note.body == "a" * count
    assert note.damaged == 2


@pytest.mark.parametrize("snapshot", [b"", b"junk"])
def test_a_damaged_snapshot_is_refused(snapshot: bytes) -> None:
    with pytest.raises(DamagedUpdate):
        NoteDocument.load(1, snapshot, ())


def test_a_truncated_or_flipped_snapshot_is_refused() -> None:
    snapshot = NoteDocument.compose(1, title="t", body="text " * 100, created_at=1.0).snapshot()

    for damaged in (snapshot[:-1], snapshot[:100], flipped(snapshot, 1000)):
        with pytest.raises(DamagedUpdate):
            NoteDocument.load(2, damaged, ())


def test_edits_are_dated() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "a")
    change = note._doc.get_change(ID(1, 0))

    assert change is not None
    assert change.timestamp > 1_700_000_000


def test_a_note_knows_when_it_was_written_last_also_where_it_was_not_written() -> None:
    writer = NoteDocument(1)
    assert writer.modified_at is None

    writer.replace(0, 0, "a")
    reader = NoteDocument.load(2, writer.snapshot(), ())

    assert writer.modified_at is not None
    assert writer.modified_at > 1_700_000_000
    assert reader.modified_at == writer.modified_at


@settings(deadline=None, max_examples=150)
@given(st.integers(0), st.integers(0, 5))
def test_a_flipped_bit_never_changes_a_note(bit: int, which: int) -> None:
    writer = NoteDocument.compose(1, title="t", body="base 😀", created_at=1.0)
    reader = NoteDocument.load(2, writer.snapshot(), ())
    updates = [*typed(writer, ["a", "😀", "c"]), writer.snapshot()]
    writer.set_tags(["x"])
    updates += [writer.export_since(reader.version()), writer.export_since(None)]
    before = (state(reader), reader.version())
    twin = NoteDocument.load(3, reader.snapshot(), ())

    outcome = reader.apply(flipped(updates[which], bit))

    if outcome is ApplyOutcome.DAMAGED:
        assert (state(reader), reader.version()) == before
    else:
        # Twelve bytes of the head mean nothing.
        assert outcome is twin.apply(updates[which])
        assert state(reader) == state(twin)
    assert reader.apply(updates[5]) is not ApplyOutcome.DAMAGED
    assert state(reader) == state(writer)


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=200))
def test_no_bytes_can_break_a_note(data: bytes) -> None:
    note = NoteDocument.compose(1, title="t", body="text", created_at=1.0)

    for update in (data, b"loro" + data, note.export_since(None)[:20] + data):
        assert note.apply(update) is ApplyOutcome.DAMAGED
    assert note.body == "text"


class Team:
    """Replicas of one note that lose, repeat and reorder what they send, and are restarted."""

    def __init__(self, seed: int, size: int) -> None:
        self.chance = random.Random(seed)
        self.peers = iter(range(1, 10_000))
        self.notes = [NoteDocument(next(self.peers)) for _ in range(size)]
        self.sent: list[bytes] = []

    def step(self) -> None:
        number = self.chance.randrange(len(self.notes))
        act = self.chance.choice([self.edit, self.edit, self.edit, self.receive, self.receive, self.restart])
        act(number)

    def edit(self, number: int) -> None:
        note, version = self.notes[number], self.notes[number].version()
        kind = self.chance.randrange(8)
        if kind == 0:
            note.set_tags(self.chance.sample(["a", "b", "c"], 2))
        elif kind == 1:
            note.set_title(self.chance.choice(["One", "Two words", "漢字 😀"]))
        elif kind == 2:
            note.set_trashed_at(self.chance.choice([None, 1.0, 2.0]))
        else:
            position = self.chance.randint(0, note.body_length)
            note.replace(position, self.chance.choice([0, 0, 1, 5]), self.chance.choice(TEXTS))
        self.sent.append(note.export_since(version))

    def receive(self, number: int) -> None:
        updates = [self.chance.choice(self.sent) for _ in range(self.chance.choice([1, 3, 25])) if self.sent]
        self.notes[number].apply_all([update for update in updates if update])

    def restart(self, number: int) -> None:
        """Load from a snapshot: updates that waited for others are gone."""
        self.notes[number] = NoteDocument.load(next(self.peers), self.notes[number].snapshot(), ())

    def meet(self) -> None:
        """Everyone sends everyone what they lack, once."""
        for source in self.notes:
            for target in self.notes:
                update = source.export_since(target.version())
                assert not update or target.apply(update) is not ApplyOutcome.DAMAGED


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32), st.integers(3, 5), st.integers(1, 60))
def test_replicas_that_have_met_are_equal(seed: int, size: int, steps: int) -> None:
    team = Team(seed, size)
    for _ in range(steps):
        team.step()

    team.meet()
    team.meet()

    states = [state(note) for note in team.notes]
    assert states == [states[0]] * size
    assert all(note.includes(team.notes[0].version()) for note in team.notes)
    assert not any(note.has_pending for note in team.notes)


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 2**32))
def test_the_same_updates_in_any_order_give_the_same_note(seed: int) -> None:
    team = Team(seed, 3)
    for _ in range(40):
        team.step()
    updates = [update for update in team.sent if update]
    repeated = updates + team.chance.choices(updates, k=len(updates) // 2)

    loaded = []
    for peer in (20_000, 20_001):
        team.chance.shuffle(repeated)
        loaded.append(NoteDocument.load(peer, None, repeated))
    one_by_one = NoteDocument(20_002)
    for update in repeated:
        one_by_one.apply(update)

    assert state(loaded[0]) == state(loaded[1]) == state(one_by_one)
    assert not one_by_one.has_pending


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 2**32))
def test_spaces_that_have_met_hold_the_same_tree_without_cycles(seed: int) -> None:
    chance = random.Random(seed)
    spaces = [SpaceDocument(peer) for peer in (1, 2, 3)]
    for _ in range(40):
        _arrange(chance.choice(spaces), chance)
        if chance.random() < 0.2:
            source, target = chance.sample(spaces, 2)
            _send(source, target)

    for source in spaces + spaces:
        for target in spaces:
            _send(source, target)

    views = [(space.name, space.notebooks(), space.places()) for space in spaces]
    assert views == [views[0]] * 3
    known: set[NotebookId | None] = {None}
    for node in spaces[0].notebooks():
        assert node.parent in known
        known.add(node.id)


def _send(source: SpaceDocument, target: SpaceDocument) -> None:
    update = source.export_since(target.version())
    if update:
        assert target.apply(update) is not ApplyOutcome.DAMAGED


def _arrange(space: SpaceDocument, chance: random.Random) -> None:
    notebooks = [node.id for node in space.notebooks()]
    kind = chance.randrange(6)
    if kind == 0 or len(notebooks) < 2:
        space.create_notebook("new", chance.choice([None, *notebooks]))
    elif kind == 1:
        space.rename_notebook(chance.choice(notebooks), chance.choice("abc"))
    elif kind == 2 and chance.random() < 0.3:
        space.delete_notebook(chance.choice(notebooks))
    elif kind == 3:
        space.place_notes({NoteId(chance.choice("xyz")): chance.choice([None, *notebooks])})
    else:
        moved, target = chance.sample(notebooks, 2)
        if not _contains(space, moved, target):
            space.move_notebook(moved, target, chance.choice([None, 0, 1]))


def _contains(space: SpaceDocument, outer: NotebookId, inner: NotebookId | None) -> bool:
    parents = {node.id: node.parent for node in space.notebooks()}
    while inner is not None and inner != outer:
        inner = parents[inner]
    return inner is not None

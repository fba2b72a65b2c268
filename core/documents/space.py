"""The space: its name, its tree of notebooks, and which note lies in which notebook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loro import ContainerID, DiffEvent, LoroMap, LoroTree, TreeID, ValueOrContainer

from core.documents.changes import DocumentChange
from core.documents.replica import Replica
from core.documents.text import one_line
from core.errors import BadInput, NotFound
from core.ids import NotebookId, NoteId


@dataclass(frozen=True, slots=True)
class NotebookNode:
    """A notebook in the tree; `position` counts from 0 among those with the same parent."""

    id: NotebookId
    name: str
    parent: NotebookId | None
    position: int


class SpaceDocument(Replica):
    """One replica of a space's notebooks; a note's own text lies in its NoteDocument."""

    @property
    def name(self) -> str:
        return _text(self._doc.get_map("meta").get("name"))

    def set_name(self, name: str, *, origin: str = "") -> None:
        if one_line(name) != self.name:
            self._doc.get_map("meta").insert("name", one_line(name))
            self._commit(renamed=True, origin=origin)

    def notebooks(self) -> tuple[NotebookNode, ...]:
        """Every notebook, each before its children, in the order people gave them."""
        forest: Any = self._tree.get_value_with_meta()
        return tuple(_nodes(forest, None))

    def create_notebook(self, name: str, parent: NotebookId | None = None, *, origin: str = "") -> NotebookId:
        """Add a notebook after its siblings. Raises NotFound for an unknown parent."""
        node = self._tree.create(None if parent is None else self._node(parent))
        self._tree.get_meta(node).insert("name", one_line(name))
        self._commit(renamed=False, origin=origin)
        return NotebookId(f"{node.counter}@{node.peer}")

    def rename_notebook(self, notebook: NotebookId, name: str, *, origin: str = "") -> None:
        """Raises NotFound."""
        self._tree.get_meta(self._node(notebook)).insert("name", one_line(name))
        self._commit(renamed=False, origin=origin)

    def move_notebook(
        self, notebook: NotebookId, parent: NotebookId | None, index: int | None = None, *, origin: str = ""
    ) -> None:
        """Put a notebook under `parent` at `index` among its other children, or after them with None.

        Raises NotFound, and BadInput when the notebook would lie within itself.
        """
        node = self._node(notebook)
        target = None if parent is None else self._node(parent)
        if self._lies_within(target, node):
            raise BadInput("A notebook cannot be moved into itself or into a notebook within it.")
        siblings = [child for child in self._tree.children(target) or [] if child != node]
        place = len(siblings) if index is None else min(max(index, 0), len(siblings))
        self._tree.mov_to(node, place, target)
        self._commit(renamed=False, origin=origin)

    def delete_notebook(self, notebook: NotebookId, *, origin: str = "") -> None:
        """Remove a notebook and those within it; notes that lay there lie in none. Raises NotFound."""
        self._tree.delete(self._node(notebook))
        self._commit(renamed=False, origin=origin)

    def place_notes(self, wanted: Mapping[NoteId, NotebookId | None], *, origin: str = "") -> None:
        """Lay notes into notebooks, or with None into none, in one step.

        Raises NotFound, and then none has moved.
        """
        for notebook in {place for place in wanted.values() if place is not None}:
            self._node(notebook)
        places = self._places
        moved = {note: place for note, place in wanted.items() if _text(places.get(note)) != (place or "")}
        for note, place in moved.items():
            if place is None:
                places.delete(note)
            else:
                places.insert(note, place)
        if moved:
            self._commit(renamed=False, origin=origin)

    def place_of(self, note: NoteId) -> NotebookId | None:
        """The notebook a note lies in; None also when that notebook is gone."""
        place = NotebookId(_text(self._places.get(note)))
        return place if self._is_alive(_tree_id(place)) else None

    def places(self) -> dict[NoteId, NotebookId]:
        """All notes that lie in a notebook that is there."""
        alive = {node.id for node in self.notebooks()}
        places: Any = self._places.get_value()
        return {NoteId(note): place for note, place in places.items() if _is_one_of(place, alive)}

    @property
    def _tree(self) -> LoroTree:
        return self._doc.get_tree("notebooks")

    @property
    def _places(self) -> LoroMap:
        return self._doc.get_map("places")

    def _node(self, notebook: NotebookId) -> TreeID:
        node = _tree_id(notebook)
        if node is None or not self._is_alive(node):
            raise NotFound("There is no such notebook.")
        return node

    def _is_alive(self, node: TreeID | None) -> bool:
        return node is not None and self._tree.contains(node) and not self._tree.is_node_deleted(node)

    def _lies_within(self, node: TreeID | None, ancestor: TreeID) -> bool:
        while node is not None and node != ancestor:
            node = self._tree.parent(node)
        return node is not None

    def _commit(self, *, renamed: bool, origin: str) -> None:
        self._doc.commit_with(origin)
        self._tell(DocumentChange((), renamed, not renamed, origin))

    def _describe(self, events: Sequence[DiffEvent], origin: str) -> DocumentChange:
        renamed = arranged = False
        for part in (part for event in events for part in event.events):
            if isinstance(part.target, ContainerID.Root) and part.target.name == "meta":
                renamed = True
            else:
                arranged = True
        return DocumentChange((), renamed, arranged, origin)


def _nodes(forest: list[dict[str, Any]], parent: NotebookId | None) -> Iterator[NotebookNode]:
    for position, node in enumerate(forest):
        notebook, name = NotebookId(node["id"]), node["meta"].get("name")
        yield NotebookNode(notebook, one_line(name) if isinstance(name, str) else "", parent, position)
        yield from _nodes(node["children"], notebook)


def _is_one_of(place: object, notebooks: set[NotebookId]) -> bool:
    return isinstance(place, str) and place in notebooks


def _text(found: ValueOrContainer | None) -> str:
    """Read a text that any peer may have written; "" when it is something else."""
    value = found.value if isinstance(found, ValueOrContainer.Value) else None
    return value if isinstance(value, str) else ""


def _tree_id(notebook: NotebookId) -> TreeID | None:
    counter, _, peer = notebook.partition("@")
    # Loro counts in 32 bits and numbers peers in 64.
    if not (counter.isascii() and counter.isdigit() and peer.isascii() and peer.isdigit()):
        return None
    if int(counter) >= 2**31 or int(peer) >= 2**64:
        return None
    return TreeID(int(peer), int(counter))

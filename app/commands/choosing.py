"""Finds the space, notebook, member or other thing that a command names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from app.commands.rows import notebook_paths
from core.errors import Ambiguous, NotFound
from core.facts import Notebook, Space
from core.ids import NotebookId, SpaceId
from core.notes import Library

_SHORT_ID = 12
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Thing]):
    """Something that may be meant: it goes by its id, or how that begins, or by its name if it has one."""

    id: str
    name: str
    thing: Thing


async def choose_space(library: Library, wanted: str | None) -> Space:
    """Return the named space, or the default one for None; raises NotFound or Ambiguous."""
    return await library.default_space() if wanted is None else await library.find_space(wanted)


class Shelves(Protocol):
    """Whoever knows the notebooks of a space."""

    async def notebooks(self, space: SpaceId, /) -> list[Notebook]: ...


async def choose_notebook(library: Shelves, wanted: str, spaces: list[Space]) -> Notebook:
    """Return the notebook with this id, path or name in one of the spaces; raises NotFound or Ambiguous."""
    notebooks = [notebook for space in spaces for notebook in await library.notebooks(space.id)]
    paths = {
        path: text
        for space in spaces
        for path, text in notebook_paths(
            [notebook for notebook in notebooks if notebook.space == space.id]
        ).items()
    }
    fitting = _fitting(notebooks, paths, wanted)
    if len(fitting) == 1:
        return fitting[0]
    listed = ", ".join(f"{paths[each.id]} ({each.id})" for each in fitting or notebooks)
    if fitting:
        raise Ambiguous(
            f"“{wanted}” fits {len(fitting)} notebooks.", cure=f"Use the path or the id: {listed}."
        )
    raise NotFound(f"There is no notebook “{wanted}”.", cure=_known(listed))


def choose_one(candidates: Sequence[Candidate[Thing]], wanted: str, kind: str, kinds: str = "") -> Thing:
    """Return what is meant; `kind` names such a thing, `kinds` several. Raises NotFound or Ambiguous."""
    kinds = kinds or f"{kind}s"
    fitting = _meant(candidates, wanted.strip())
    if len(fitting) == 1:
        return fitting[0].thing
    listed = ", ".join(_described(each) for each in fitting or candidates)
    if fitting:
        raise Ambiguous(
            f"“{wanted}” fits {len(fitting)} {kinds}.",
            safe="Nothing was changed.",
            cure=f"Use the id, or more of it: {listed}.",
        )
    raise NotFound(
        f"There is no {kind} “{wanted}”.",
        safe="Nothing was changed.",
        cure=f"There are: {listed}." if listed else f"There are no {kinds}.",
    )


def _meant(candidates: Sequence[Candidate[Thing]], wanted: str) -> list[Candidate[Thing]]:
    if not wanted:
        return []
    exact = [each for each in candidates if each.id == wanted]
    named = [each for each in candidates if each.name == wanted]
    loosely = [each for each in candidates if each.name.casefold() == wanted.casefold()]
    begun = [each for each in candidates if each.id.lower().startswith(wanted.lower())]
    return exact or named or loosely or begun


def _described(candidate: Candidate[Thing]) -> str:
    short = candidate.id[:_SHORT_ID]
    return f"{candidate.name} ({short})" if candidate.name else short


def _fitting(notebooks: list[Notebook], paths: dict[NotebookId, str], wanted: str) -> list[Notebook]:
    path = wanted.strip().strip("/")
    exact = [each for each in notebooks if path in (each.id, paths[each.id])]
    named = [each for each in notebooks if each.name == path]
    loosely = [
        each for each in notebooks if path.casefold() in (each.name.casefold(), paths[each.id].casefold())
    ]
    return exact or named or loosely


def _known(listed: str) -> str:
    return (
        f"The notebooks are: {listed}." if listed else "There are no notebooks yet; a note can lie in none."
    )

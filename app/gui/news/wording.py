"""The words for what others did: who, since when, and what of a text is quoted."""

from collections.abc import Collection, Iterable, Mapping

from app.gui.dates import date_words
from app.gui.language import tr
from core.ids import DeviceId
from core.notes import Merge, NoteNews
from sync.peer import Writer

Writers = Mapping[DeviceId, Writer]
_QUOTED = 60
_QUOTED_IN_FULL = 1200


def news_words(news: NoteNews, count: int, writers: Writers, now: float) -> str:
    """Say how much others changed since the note was seen; times are seconds since 1970."""
    names, when = joined(names_of(news.devices, writers)), date_words(news.since, now)
    if count == 1:
        return tr("1 change by {names} since {when}", names=names, when=when)
    return tr("{number} changes by {names} since {when}", number=count, names=names, when=when)


def merge_words(merge: Merge, writers: Writers, own: DeviceId) -> str:
    """Say who deleted what while whom wrote in it."""
    passage = quoted(merge.receipt.passage, _QUOTED)
    deleter, writer = _name(merge.deleter, writers), _name(merge.writer, writers)
    if merge.deleter == own:
        return tr("You deleted a passage while {name} wrote in it: “{passage}”", name=writer, passage=passage)
    if _is_self(merge.deleter, writers):
        return tr("You deleted a passage elsewhere while you wrote in it here: “{passage}”", passage=passage)
    return tr("{name} deleted a passage while you wrote in it: “{passage}”", name=deleter, passage=passage)


def merge_details(merge: Merge) -> str:
    """Quote the passage with its lines."""
    return merge.receipt.passage.strip()[:_QUOTED_IN_FULL]


def names_of(devices: Collection[DeviceId | None], writers: Writers) -> list[str]:
    """Name those people, each once, in the order of the alphabet."""
    return sorted({_name(device, writers) for device in devices}, key=str.casefold)


def joined(names: Iterable[str]) -> str:
    """Name all in one breath; of many the first, and how many others."""
    first, *others = names
    if not others:
        return first
    if len(others) == 1:
        return tr("{name} and {other}", name=first, other=others[0])
    return tr("{name} and {number} others", name=first, number=len(others))


def quoted(text: str, length: int) -> str:
    """Quote a text in one line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _name(device: DeviceId | None, writers: Writers) -> str:
    writer = writers.get(device) if device is not None else None
    return (writer.name if writer is not None else "") or tr("Somebody")


def _is_self(device: DeviceId | None, writers: Writers) -> bool:
    writer = writers.get(device) if device is not None else None
    return writer is not None and writer.is_self

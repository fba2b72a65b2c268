"""Sentences and counts that several commands print."""

from app.commands.results import Standing

_UNITS = ((1e12, "TB"), (1e9, "GB"), (1e6, "MB"))


def count(number: int, singular: str, plural: str = "") -> str:
    """Give "1 note" or "12 notes"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def a_role(role: str) -> str:
    """Give "an editor" or "a viewer"."""
    return f"{'a' if role == 'viewer' else 'an'} {role}"


def held_sentence(notes: int) -> str:
    """Say that other devices deleted notes for good, and how to decide."""
    return (
        f"Another device deleted {count(notes, 'note')} for good. Kept here until you decide: "
        "`tandem trash keep` or `tandem trash accept`."
    )


def standing(where: Standing, waiting: int) -> str:
    """Say truthfully how far a change has come."""
    changes = f"{count(waiting, 'change')} {'waits' if waiting == 1 else 'wait'}"
    return {
        Standing.SAVED_HERE: "Saved here.",
        Standing.IN_LOG: "Saved here and in the log.",
        Standing.WAITS_FOR_HUB: f"Saved here; {changes} until the hub is reachable.",
        Standing.WAITS_FOR_HOST: f"Saved here; {changes} until this space is served again "
        "(open the window, or run `tandem share` or `tandemd`).",
        Standing.KEPT_HERE: f"Saved here; {count(waiting, 'change')} {'is' if waiting == 1 else 'are'} "
        "only on this device, as you may not write in this space any more.",
    }[where]


def size(count_of_bytes: float) -> str:
    """Give "12.3 GB"; nothing is told in less than megabytes."""
    unit, name = next(((unit, name) for unit, name in _UNITS if count_of_bytes >= unit), _UNITS[-1])
    return f"{count_of_bytes / unit:,.1f} {name}"

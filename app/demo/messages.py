"""What the demo asks of a desk, and what the desk answers; both are MessagePack."""

import msgspec

from app.control.messages import Failed


class Import(msgspec.Struct, frozen=True, tag=True):
    """Make a space of this name and import the Markdown files of these folders into it; a `Stock`."""

    space_name: str
    folders: tuple[str, ...]


class Share(msgspec.Struct, frozen=True, tag=True):
    """Share a space; its join link."""

    space: str


class Join(msgspec.Struct, frozen=True, tag=True):
    """Join the space of a link; its id."""

    link: str


class Count(msgspec.Struct, frozen=True, tag=True):
    """Count the notes of a space."""

    space: str


class Choose(msgspec.Struct, frozen=True, tag=True):
    """Choose the note of a space that is best to write in; a `Choice`."""

    space: str


class Open(msgspec.Struct, frozen=True, tag=True):
    """Bring a note on screen; answered once it is there."""

    space: str
    note: str


class Read(msgspec.Struct, frozen=True, tag=True):
    """The text of the note on screen."""


class PutCaret(msgspec.Struct, frozen=True, tag=True):
    """Put the caret at a position (UTF-16 units) of the note on screen."""

    position: int


class Type(msgspec.Struct, frozen=True, tag=True):
    """Press a key for each character, one every `pace` seconds; the moment of each key press.

    Moments are nanoseconds of CLOCK_MONOTONIC, which all processes of a computer share.
    """

    text: str
    pace: float


class AwaitSaved(msgspec.Struct, frozen=True, tag=True):
    """Answered the moment everything typed into the note on screen is saved here."""


class Look(msgspec.Struct, frozen=True, tag=True):
    """What can be seen at the desk right now; a `Sight`."""


class Collect(msgspec.Struct, frozen=True, tag=True):
    """The `Arrival`s since the last time this was asked."""


class TakePicture(msgspec.Struct, frozen=True, tag=True):
    """Write a picture of the window into a PNG file."""

    file: str


class GoOffline(msgspec.Struct, frozen=True, tag=True):
    """Leave the bus."""


class GoOnline(msgspec.Struct, frozen=True, tag=True):
    """Come back to the bus."""


class Close(msgspec.Struct, frozen=True, tag=True):
    """Close the window, as its user would."""


Request = (
    Import
    | Share
    | Join
    | Count
    | Choose
    | Open
    | Read
    | PutCaret
    | Type
    | AwaitSaved
    | Look
    | Collect
    | TakePicture
    | GoOffline
    | GoOnline
    | Close
)


class Stock(msgspec.Struct, frozen=True):
    """A space with imported notes; `sentences` tell what became of each folder."""

    space: str
    notes: int
    sentences: tuple[str, ...]


class Choice(msgspec.Struct, frozen=True):
    """A note to write in."""

    note: str
    title: str


class Sight(msgspec.Struct, frozen=True):
    """What can be seen at a desk.

    `document` and `screen` are digests of the open note's text, in its document and on the screen.
    `caret` is one's own place in the text, `others` are those of others on screen (UTF-16 units). `typed`
    counts the keys pressed so far, `places` the entries of the sidebar. `bus` is the process of the bus, if
    it runs here.
    """

    document: bytes
    screen: bytes
    status: str
    caret: int
    others: tuple[int | None, ...]
    typed: int
    places: int
    bus: int | None


class Arrival(msgspec.Struct, frozen=True):
    """Text from elsewhere that stood on the screen at this moment (nanoseconds of CLOCK_MONOTONIC)."""

    text: str
    moment: int


class Call(msgspec.Struct, frozen=True):
    """A request; its number comes back with the answer."""

    number: int
    request: Request


class Answer(msgspec.Struct, frozen=True):
    """The value asked for, or why there is none."""

    number: int
    value: msgspec.Raw
    failure: Failed | None = None

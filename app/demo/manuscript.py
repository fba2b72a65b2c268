"""What the two people of the demo type, and how fast."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """What each of the two types in one stage. No line breaks: Enter may add more than one character."""

    ada: str
    bob: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The lines of every stage; `pace` is the seconds from one key to the next."""

    pace: float
    together: Lines
    paragraph: Lines
    offline: Lines
    bus: Lines
    desk: Lines


def full_manuscript() -> Manuscript:
    """The demo as people see it."""
    return Manuscript(
        pace=0.025,
        together=Lines(
            " Ada writes here and waits for nobody: each letter is on her own disk at once, and a moment "
            "later on Bob’s screen.",
            " Bob writes further down at the same time. Ünïcödé travels like any other letter, "
            "and no caret jumps.",
        ),
        paragraph=Lines(
            " Here Ada puts a sentence into the middle of a paragraph that Bob is writing in, too.",
            " Bob goes on at its end, and each sees the other’s caret move, letter by letter.",
        ),
        offline=Lines(
            " Ada went on writing while Bob was away.",
            " Bob wrote this on a train, without any network.",
        ),
        bus=Lines(
            " The bus was killed in the middle of this sentence, but Ada wrote on, because typing never "
            "waits for a server.",
            " Bob was in the middle of a word when it happened, and he wrote on, too; his letters were "
            "sent a moment later.",
        ),
        desk=Lines(
            " While Bob’s window is killed by a signal that no program can refuse, Ada goes on.",
            " This is 保存 saved here 🙂, says the status line.",
        ),
    )

"""What is promised, and what went wrong with it."""

from enum import Enum


class Promise(Enum):
    """What a history can break."""

    SAVED_HERE = "what is shown as saved here is on the disk"
    IN_THE_LOG = "what is shown as in the log is there"
    ON_DEVICES = "what is shown as on other devices is on their disks"
    NOTHING_LOST = "what some disk or log still holds comes back to all"
    EQUAL_TEXT = "all replicas have the same notes"
    EQUAL_PLACES = "all replicas have the same notebooks, with the same notes in them"
    CAUGHT_UP = "everybody catches up when nothing is in the way"
    NOTHING_FORGED = "nothing forged is taken in"
    ASKED = "nobody loses much because others deleted it, unasked"
    VERIFIED = "what a peer finds when it verifies a log is what there is"
    NO_FALSE_ALARM = "a log that lost nothing is not taken for one that did"
    NO_ERRORS = "nothing goes wrong unseen"

"""What the note service says when it does not do something; in one place, so that it is always the same."""

from core.errors import AccessRefused, NotFound, ServiceBusy

_UNCHANGED = "Nothing was changed."


def no_space() -> NotFound:
    """Say that there is no such space, or that it is none of the caller's: which of them is not told."""
    return NotFound(
        "You belong to no such space at this hub.",
        safe="The notes on this device are safe.",
        cure="Look at the list of your spaces, or ask an owner of the space for an invitation.",
    )


def not_admitted() -> AccessRefused:
    """Say that a device gets no pass; whether there is such a space is not told."""
    return AccessRefused(
        "This device belongs to no member of such a space at this hub.",
        safe="The notes on this device are safe.",
        cure="Ask an owner of the space for an invitation.",
    )


def too_little() -> AccessRefused:
    """Say that a member may not do that."""
    return AccessRefused(
        "Your role in this space does not allow that.",
        safe=_UNCHANGED,
        cure="Ask an owner of the space to do it, or to give you another role.",
    )


def account_over() -> AccessRefused:
    """Say that who signed cannot sign any more."""
    return AccessRefused(
        "This device, or the account that it belonged to, was removed from this hub.",
        safe=_UNCHANGED,
        cure="Sign in on a device that you still use.",
    )


def not_their_device() -> AccessRefused:
    """Say that a device is not the user's in whose name it would come in."""
    return AccessRefused(
        "The device is not one with which this user is signed in at this hub.",
        safe=_UNCHANGED,
        cure="Sign in on that device first, then try again.",
    )


def being_put_out() -> ServiceBusy:
    """Say that a device must wait until an entry about it is stored, or is not."""
    return ServiceBusy(
        "The rights of this device are being changed.",
        safe="The notes on this device are safe.",
        cure="Tandem tries again by itself.",
    )


def too_many_waiting() -> ServiceBusy:
    """Say that more changes of a space wait than are kept in memory."""
    return ServiceBusy(
        "Too many changes of this space are waiting.", safe=_UNCHANGED, cure="Try again in a moment."
    )


def too_many_prepared() -> ServiceBusy:
    """Say that many spaces were begun and none of them founded."""
    return ServiceBusy(
        "Too many new spaces are being made at this hub.", safe=_UNCHANGED, cure="Try again later."
    )


def others_quicker() -> ServiceBusy:
    """Say that the record of a space changed again and again."""
    return ServiceBusy(
        "Others changed what this hub knows of the space all the time.", safe=_UNCHANGED, cure="Try again."
    )

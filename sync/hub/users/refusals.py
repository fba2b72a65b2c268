"""What the user service says when it does not do something; in one place, so that it is always the same."""

from core.errors import (
    AccountsLost,
    BadInput,
    DeviceTaken,
    LastWayIn,
    NameTaken,
    NotFound,
    OutcomeUnknown,
    RegistrationRefused,
    SignedOut,
    SignInCopied,
    SignInRefused,
)

_UNCHANGED = "Nothing was changed."


def sign_in_refused() -> SignInRefused:
    """Say that a sign-in fails, and not why: whether there is such a name is nobody's business."""
    return SignInRefused(
        "The name or the password is not right.",
        safe=_UNCHANGED,
        cure="Check both, or sign in on a device that you used before.",
    )


def password_refused() -> SignInRefused:
    """Say to who is signed in that the password is not theirs."""
    return SignInRefused("Your password is another one.", safe=_UNCHANGED, cure="Type it again.")


def device_unknown() -> SignInRefused:
    """Say that a device may not sign in by itself."""
    return SignInRefused(
        "This device belongs to no account of this hub, or was removed from it.",
        safe="The notes on this device are safe.",
        cure="Sign in with your name and password, or join with an invite.",
    )


def signed_out() -> SignedOut:
    """Say that there is no such session, or none any more."""
    return SignedOut("You are signed out.", safe="The notes on this device are safe.", cure="Sign in again.")


def no_session() -> NotFound:
    """Say that the caller has no such session."""
    return NotFound("You have no such session.", safe=_UNCHANGED, cure="Look at the list.")


def sign_in_copied(user: str, session: str) -> SignInCopied:
    """Say that a session was ended because of a copied token."""
    return SignInCopied(
        "This sign-in was renewed twice with one token: somebody may have a copy. It was ended everywhere.",
        safe="The notes on this device are safe.",
        cure="Sign in again, and look through your devices and sessions.",
        user=user,
        session=session,
    )


def name_taken() -> NameTaken:
    """Say that a name is had."""
    return NameTaken(
        "This user name, or one that looks like it, is taken.",
        safe=_UNCHANGED,
        cure="Choose another one. The name of a deleted account is free after 30 days.",
    )


def device_taken() -> DeviceTaken:
    """Say that a device is bound already."""
    return DeviceTaken(
        "This device belongs to an account of this hub already, or was removed from one.",
        safe=_UNCHANGED,
        cure="Sign in on it. One that was removed, or whose account was deleted, stays out for good: use "
        "another device, or Tandem with a new profile.",
    )


def registration_closed() -> RegistrationRefused:
    """Say that nobody may register."""
    return RegistrationRefused(
        "This hub takes no new users.", safe=_UNCHANGED, cure="Ask the owner of the hub."
    )


def invite_refused() -> RegistrationRefused:
    """Say that an invite is needed, or not good; which of them is not told."""
    return RegistrationRefused(
        "This hub takes new users by invite only, and the invite is missing, used, or too old.",
        safe=_UNCHANGED,
        cure="Ask for a new invite.",
    )


def last_way_in() -> LastWayIn:
    """Say that an account would be locked for ever."""
    return LastWayIn(
        "Without this device, nobody could sign in to the account any more.",
        safe=_UNCHANGED,
        cure="Add a password or another device first, or delete the account.",
    )


def no_such_token() -> NotFound:
    """Say that a user has no such token for scripts."""
    return NotFound("You have no such token.", safe=_UNCHANGED, cure="Look at the list of your tokens.")


def bad_input(title: str, cure: str) -> BadInput:
    """Say that a request cannot be used."""
    return BadInput(title, safe=_UNCHANGED, cure=cure)


def unknown_outcome() -> OutcomeUnknown:
    """Say that whether something was done cannot be told."""
    return OutcomeUnknown(
        "The log of accounts did not answer in time.",
        safe="Whether the change was made will show as soon as it answers.",
        cure="Look whether it was made, and try again if not.",
    )


def lost_accounts() -> AccountsLost:
    """Say that the log cannot be trusted."""
    return AccountsLost(
        "The log of accounts is not the one that this hub knew, or has lost a part.",
        safe="What this hub knew of the accounts was left as it is, beside the log.",
        cure="The hub restores it by itself. If that does not help, end it and move `hub/users.db` away.",
    )

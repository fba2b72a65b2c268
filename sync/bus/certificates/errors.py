"""What can go wrong with certificates, in words.

BusProblem
├── AuthorityUnusable   the file of this hub's authority is damaged, or cannot be read or written
└── HubUntrusted        whoever answers is not proven to be the hub; `distrust` says why
"""

import ssl
from enum import Enum
from pathlib import Path

from core.errors import BusProblem
from core.system_errors import cause

_EXPIRED, _NOT_YET_VALID = 10, 9
_OTHER_HOST_NAME, _OTHER_ADDRESS = 62, 64
"""OpenSSL's X509_V_ERR codes."""


class Distrust(Enum):
    """Why a hub is not trusted; the value finishes a sentence."""

    OTHER_AUTHORITY = "it shows the certificate of another authority than the one you were invited by"
    OTHER_HOST = "its certificate is for another address"
    OUT_OF_DATE = "its certificate is not valid at this time"
    NOT_ENCRYPTED = "it does not speak over an encrypted line"


_CURES = {
    Distrust.OTHER_AUTHORITY: (
        "If the hub was set up anew, ask for a new invitation. Otherwise somebody between you and the hub may"
        " be reading along: try from another network."
    ),
    Distrust.OTHER_HOST: "Ask whoever runs the hub to add this address to its names.",
    Distrust.OUT_OF_DATE: "Check the clock of this device; then ask whoever runs the hub to restart it.",
    Distrust.NOT_ENCRYPTED: "Check the address and the port; something else than the hub may answer there.",
}


class HubUntrusted(BusProblem):
    """Whoever answers at the address does not prove to be the hub; nothing was told to it."""

    def __init__(self, place: str, distrust: Distrust) -> None:
        super().__init__(
            f"The hub at {place} cannot be trusted: {distrust.value}.",
            safe="Nothing was sent to it, no notes and no passwords. Your notes are safe on this device.",
            cure=_CURES[distrust],
        )
        self.distrust = distrust


class AuthorityUnusable(BusProblem):
    """The hub's authority is damaged or out of reach; the file is left as it is."""


def damaged_authority(path: Path) -> AuthorityUnusable:
    """Say that the file is no sound authority."""
    return AuthorityUnusable(
        f"The certificate authority of this hub, {path}, is damaged.",
        safe="Your notes are safe; the file was left as it is.",
        cure="Restore the file from a backup. Without one, move it away: the hub then gets another authority,"
        " and everybody needs a new invitation.",
    )


def sealed_by_another(path: Path) -> AuthorityUnusable:
    """Say that the file cannot be opened."""
    return AuthorityUnusable(
        f"The certificate authority of this hub, {path}, cannot be opened: it was sealed under another key"
        " than this profile has.",
        safe="Your notes are safe; the file was left as it is.",
        cure="Bring back what opens it, together with secrets.json of that time. If that is lost, this hub"
        " cannot go on: `tandem export` the notes, import them into a new profile, and share that one.",
    )


def unusable_authority(path: Path, error: OSError) -> AuthorityUnusable:
    """Say that the file cannot be read or written."""
    return AuthorityUnusable(
        f"The certificates of this hub, {path}, cannot be read or written: {cause(error)}.",
        safe="Your notes are safe.",
        cure="Check your access to the folder and the space on the disk.",
    )


def explain(place: str, error: BaseException) -> HubUntrusted | None:
    """Say in words why a line was not made; None when it was not for want of trust."""
    distrust = _distrust_in(error)
    return HubUntrusted(place, distrust) if distrust else None


def _distrust_in(error: BaseException) -> Distrust | None:
    if isinstance(error, ssl.SSLCertVerificationError):
        if error.verify_code in {_EXPIRED, _NOT_YET_VALID}:
            return Distrust.OUT_OF_DATE
        is_other = error.verify_code in {_OTHER_HOST_NAME, _OTHER_ADDRESS}
        return Distrust.OTHER_HOST if is_other else Distrust.OTHER_AUTHORITY
    return Distrust.NOT_ENCRYPTED if isinstance(error, ssl.SSLError) else None

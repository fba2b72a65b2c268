"""What can go wrong with secrets.

Problem
└── ProfileProblem
    └── SecretsProblem          the secrets of a profile cannot be used; its notes can
        ├── SecretsClosed       whoever keeps the key does not give it now
        │   └── SecretsUnkept   there is nobody yet who would keep one
        └── SecretsGone         nobody keeps the key any more

TandemError
└── SecretRefused               a sealed secret that does not open
    ├── DamagedSecret           its bytes are not those that were sealed
    └── OtherKey                it was sealed under another key than this one
"""

from core.errors import ProfileProblem, TandemError

SAFE = (
    "Your notes are safe: you can read and write all of them, and what you write waits here for the others."
)


class SecretsProblem(ProfileProblem):
    """The secrets of a profile cannot be used, so it stays off every bus; its notes go on."""

    def __init__(self, title: str, *, safe: str = SAFE, cure: str) -> None:
        super().__init__(title, safe=safe, cure=cure)


class SecretsClosed(SecretsProblem):
    """Whoever keeps the key of the profile's secrets does not give it now; it may be given later."""


class SecretsUnkept(SecretsClosed):
    """Nothing was sealed yet, and nobody can keep a key: what lies in plain files stays there and works."""


class SecretsGone(SecretsProblem):
    """Nobody keeps the key of the profile's secrets any more, or on this computer."""


class SecretRefused(TandemError):
    """A sealed secret that does not open."""


class DamagedSecret(SecretRefused):
    """The bytes are not those that were sealed."""


class OtherKey(SecretRefused):
    """The secret was sealed under another key; its argument is the id of that key."""

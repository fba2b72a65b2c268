"""A profile's secrets: sealed where they lie, under one key that the computer's keyring or a file keeps."""

from core.accounts.secrets.errors import (
    DamagedSecret,
    OtherKey,
    SecretRefused,
    SecretsClosed,
    SecretsGone,
    SecretsProblem,
    SecretsUnkept,
)
from core.accounts.secrets.key_files import KEYS_VARIABLE
from core.accounts.secrets.means import Means, means_in
from core.accounts.secrets.passphrase import PASSPHRASE_VARIABLE
from core.accounts.secrets.profile_key import ProfileKey, is_sealed, read_facts
from core.accounts.secrets.secret_file import SecretFile
from core.accounts.secrets.secrets import Secrets, WhereKept
from core.accounts.secrets.unlocking import wants_passphrase

__all__ = [
    "KEYS_VARIABLE",
    "PASSPHRASE_VARIABLE",
    "DamagedSecret",
    "Means",
    "OtherKey",
    "ProfileKey",
    "SecretFile",
    "SecretRefused",
    "Secrets",
    "SecretsClosed",
    "SecretsGone",
    "SecretsProblem",
    "SecretsUnkept",
    "WhereKept",
    "is_sealed",
    "means_in",
    "read_facts",
    "wants_passphrase",
]

"""The certificate authority of one hub, in a sealed file: it signs the certificates of the hub's servers."""

import ssl
from pathlib import Path
from typing import Self

from core.accounts.private_file import write_private
from core.accounts.secrets import DamagedSecret, OtherKey, SecretFile
from core.world import World
from sync.bus.certificates.errors import damaged_authority, sealed_by_another, unusable_authority
from sync.bus.certificates.fingerprint import fingerprint_of
from sync.bus.certificates.signed import Signed, make_authority

CERTIFICATE = "ca.pem"
"""The certificate alone, for everybody."""
_TITLE = "tandem certificate authority 1"


class Authority:
    """What clients are to trust: `certificate` (DER), which invitations name by its `fingerprint`."""

    def __init__(self, signed: Signed) -> None:
        self.signed = signed
        self.certificate = signed.der
        self.fingerprint = fingerprint_of(signed.der)

    @classmethod
    def load_or_create(cls, file: SecretFile, world: World) -> Self:
        """Read the authority from its sealed file, or write a new one where there is none.

        A file that is damaged, unreadable or sealed under another key raises AuthorityUnusable and is never
        replaced: everybody who was invited trusts the authority that it holds.
        """
        try:
            content = file.read()
            found = cls(make_authority(world)) if content is None else cls._parse(file.path, content)
            file.keep(_file_content(found.signed), found.fingerprint)
        except OSError as error:
            raise unusable_authority(file.path, error) from error
        except OtherKey as error:
            raise sealed_by_another(file.path) from error
        except DamagedSecret as error:
            raise damaged_authority(file.path) from error
        return found

    def keep_certificate(self, directory: Path) -> Path:
        """Write the certificate alone to `ca.pem`, for programs to trust; raises AuthorityUnusable."""
        path = directory / CERTIFICATE
        try:
            write_private(path, ssl.DER_cert_to_PEM_cert(self.certificate).encode())
        except OSError as error:
            raise unusable_authority(path, error) from error
        return path

    @classmethod
    def _parse(cls, path: Path, content: bytes) -> Self:
        try:
            signed = Signed.parse(content)
        except ValueError as error:
            raise damaged_authority(path) from error
        if content != _file_content(signed) or not signed.has_issued(signed.certificate):
            raise damaged_authority(path)
        return cls(signed)


def read_certificate(directory: Path) -> bytes | None:
    """Read the certificate (DER) that `keep_certificate` wrote; None where there is none that can be read."""
    try:
        return ssl.PEM_cert_to_DER_cert((directory / CERTIFICATE).read_text("ascii"))
    except (OSError, ValueError):
        return None


def _file_content(signed: Signed) -> bytes:
    """Spell the file; the fingerprint in it shows whether the certificate is still the one that was written.

    (One bit of a certificate, in how its signature is wrapped, could flip and leave the signature good.)
    """
    return f"{_TITLE}\n{fingerprint_of(signed.der)}\n".encode() + signed.pem

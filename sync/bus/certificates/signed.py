"""Certificates with their keys: making, spelling and reading them.

ECDSA on P-256: Go's TLS (nats-server), OpenSSL (Python) and browsers take it. Ed25519 certificates browsers
do not take, and the hub also serves pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from core.world import World

_CURVE = ec.SECP256R1()
_HASH = hashes.SHA256()
_ALGORITHM = ec.ECDSA(_HASH)
_KEY_BYTES = 48
"""Half as many again as the key has, so that no key is likelier than another."""
_SERIAL_BYTES = 16
_PEM = serialization.Encoding.PEM
_PROBE = b"the key and the certificate belong together"
_FIRST_DAY = datetime(2020, 1, 1, tzinfo=UTC)
_SERVING = [ExtendedKeyUsageOID.SERVER_AUTH]
_ROUTING = [*_SERVING, ExtendedKeyUsageOID.CLIENT_AUTH]
_FOR_EVER = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""How RFC 5280 (4.1.2.5) writes that a certificate has no end."""


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when a certificate is valid."""

    start: datetime
    end: datetime

    def holds(self, moment: datetime) -> bool:
        return self.start <= moment < self.end


ALWAYS = Period(_FIRST_DAY, _FOR_EVER)


@dataclass(frozen=True, slots=True)
class Signed:
    """A certificate with its private key."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @classmethod
    def parse(cls, content: bytes) -> Self:
        """Read a key and the first certificate beside it; raises ValueError if they are no sound pair."""
        try:
            key = serialization.load_pem_private_key(content, password=None)
            signed = cls(_of_our_kind(key), x509.load_pem_x509_certificate(content))
            is_pair = signed._belongs_together()
        except (TypeError, UnsupportedAlgorithm, x509.InvalidVersion) as error:
            raise ValueError("a key of a kind that Tandem does not make") from error
        if not is_pair:
            raise ValueError("the key is not that of the certificate")
        return signed

    @property
    def der(self) -> bytes:
        """The certificate as it travels."""
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def certificate_pem(self) -> bytes:
        return self.certificate.public_bytes(_PEM)

    @property
    def pem(self) -> bytes:
        """Both, the key first."""
        private = self.key.private_bytes(
            _PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return private + self.certificate_pem

    @property
    def period(self) -> Period:
        return Period(self.certificate.not_valid_before_utc, self.certificate.not_valid_after_utc)

    def has_issued(self, certificate: x509.Certificate) -> bool:
        """Say whether this key signed a certificate."""
        try:
            certificate.verify_directly_issued_by(self.certificate)
        except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
            return False
        return True

    def _belongs_together(self) -> bool:
        public = self.certificate.public_key()
        if not isinstance(public, ec.EllipticCurvePublicKey):
            return False
        try:
            public.verify(self.key.sign(_PROBE, _ALGORITHM), _PROBE, _ALGORITHM)
        except InvalidSignature:
            return False
        return True


def make_authority(world: World) -> Signed:
    """Draw a key and let it sign its own certificate, which may sign those of servers and none below.

    It is trusted by its fingerprint and has no end: a clock that was wrong in the hour it was made would
    otherwise spoil it, and everybody's invitation with it.
    """
    key = _draw_key(world)
    name = _name(f"Tandem hub {world.random_bytes(8).hex()}")
    builder = _builder(world, key, key, name, name, ALWAYS).add_extension(
        x509.BasicConstraints(ca=True, path_length=0), critical=True
    )
    return _sign(builder.add_extension(_usage(signs_certificates=True), critical=True), key, key)


def issue(
    authority: Signed,
    names: Sequence[x509.GeneralName],
    period: Period,
    world: World,
    *,
    is_for_routes: bool = False,
) -> Signed:
    """Draw a key for a server that goes by these names, and have its certificate signed.

    One that `is_for_routes` may also call the other servers of its cluster.
    """
    key = _draw_key(world)
    issuer = authority.certificate.subject
    builder = (
        _builder(world, key, authority.key, _name("Tandem hub"), issuer, period)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.ExtendedKeyUsage(_ROUTING if is_for_routes else _SERVING), critical=False)
    )
    return _sign(builder, authority.key, key)


def _builder(
    world: World,
    key: ec.EllipticCurvePrivateKey,
    signer: ec.EllipticCurvePrivateKey,
    subject: x509.Name,
    issuer: x509.Name,
    period: Period,
) -> x509.CertificateBuilder:
    public, signing = key.public_key(), signer.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(int.from_bytes(world.random_bytes(_SERIAL_BYTES)) | 1)
        .not_valid_before(period.start)
        .not_valid_after(period.end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signing), critical=False)
    )


def _sign(
    builder: x509.CertificateBuilder, signer: ec.EllipticCurvePrivateKey, key: ec.EllipticCurvePrivateKey
) -> Signed:
    return Signed(key, builder.sign(signer, _HASH))


def _of_our_kind(key: PrivateKeyTypes) -> ec.EllipticCurvePrivateKey:
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError("not a key on an elliptic curve")
    return key


def _draw_key(world: World) -> ec.EllipticCurvePrivateKey:
    drawn = int.from_bytes(world.random_bytes(_KEY_BYTES))
    return ec.derive_private_key(drawn % (_CURVE.group_order - 1) + 1, _CURVE)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )

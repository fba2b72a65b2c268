"""The hub's authority: made once, kept as it is, and the certificates that it signs."""

import base64
import hashlib
import random
import ssl
import stat
from pathlib import Path

import pytest
from cryptography import x509

from core.errors import BadInput
from core.world import World, real_world
from sync.bus.certificates import AuthorityUnusable, keep_server_certificate
from sync.bus.certificates.authority import _file_content
from sync.bus.certificates.signed import Signed
from tests.secret_files import trust_in
from tests.sync.bus.hub_certificates import certificate_of, world_in


def held(path: Path) -> x509.Certificate:
    return Signed.parse(path.read_bytes()).certificate


def test_an_authority_is_made_once_and_found_again(tmp_path: Path) -> None:
    made = trust_in(tmp_path / "hub", real_world())
    found = trust_in(tmp_path / "hub", real_world())
    assert (found.certificate, found.fingerprint) == (made.certificate, made.fingerprint)


def test_the_fingerprint_is_the_hash_of_the_certificate(tmp_path: Path) -> None:
    authority = trust_in(tmp_path, real_world())
    digest = base64.b32decode(authority.fingerprint.upper() + "====")
    assert digest == hashlib.sha256(authority.certificate).digest()


def test_what_programs_trust_is_the_certificate_and_no_key(tmp_path: Path) -> None:
    authority = trust_in(tmp_path, real_world())
    shown = authority.keep_certificate(tmp_path).read_text()
    assert ssl.PEM_cert_to_DER_cert(shown) == authority.certificate
    assert "PRIVATE" not in shown


def test_two_hubs_have_two_authorities(tmp_path: Path) -> None:
    one, other = (trust_in(tmp_path / name, real_world()) for name in ("one", "other"))
    assert one.fingerprint != other.fingerprint
    assert one.signed.certificate.subject != other.signed.certificate.subject


def test_its_file_is_for_its_owner_only_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    certificate_of(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["authority.pem", "hub.pem"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_the_same_randomness_makes_the_same_keys(tmp_path: Path) -> None:
    world = World(now=lambda: 0.0, random_bytes=lambda count: b"\x07" * count)
    one, other = (trust_in(tmp_path / name, world) for name in ("one", "other"))
    assert one.signed.key.private_numbers() == other.signed.key.private_numbers()


@pytest.mark.filterwarnings("ignore:Parsed a serial number")
def test_a_flipped_bit_in_any_byte_of_the_authority_is_noticed_and_left_as_it_is(tmp_path: Path) -> None:
    trust_in(tmp_path, real_world())
    path = tmp_path / "authority.pem"
    whole, drawn = path.read_bytes(), random.Random()
    for position in range(len(whole)):
        damaged = bytearray(whole)
        damaged[position] ^= 1 << drawn.randrange(8)
        path.write_bytes(damaged)
        with pytest.raises(AuthorityUnusable, match="is damaged"):
            trust_in(tmp_path, real_world())
        assert path.read_bytes() == bytes(damaged)


@pytest.mark.parametrize("content", [b"", b"noise", b"-----BEGIN PRIVATE KEY-----\n"])
def test_a_file_that_is_no_authority_is_never_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "authority.pem"
    path.write_bytes(content)
    with pytest.raises(AuthorityUnusable) as caught:
        trust_in(tmp_path, real_world())
    assert "new invitation" in caught.value.cure
    assert path.read_bytes() == content


def test_the_key_of_another_authority_is_noticed(tmp_path: Path) -> None:
    one, other = (trust_in(tmp_path / name, real_world()) for name in ("one", "other"))
    mixed = _file_content(Signed(one.signed.key, other.signed.certificate))
    (tmp_path / "one" / "authority.pem").write_bytes(mixed)
    with pytest.raises(AuthorityUnusable):
        trust_in(tmp_path / "one", real_world())


def test_a_servers_certificate_is_no_authority(tmp_path: Path) -> None:
    _, path = certificate_of(tmp_path)
    (tmp_path / "authority.pem").write_bytes(_file_content(Signed.parse(path.read_bytes())))
    with pytest.raises(AuthorityUnusable):
        trust_in(tmp_path, real_world())


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AuthorityUnusable, match="cannot be read or written"):
        trust_in(tmp_path / "file", real_world())


def test_an_authority_has_no_end_whatever_the_clock_says(tmp_path: Path) -> None:
    authority = trust_in(tmp_path, world_in(40 * 365))
    assert authority.signed.certificate.not_valid_before_utc.year == 2020
    assert authority.signed.certificate.not_valid_after_utc.year == 9999


def test_a_servers_certificate_holds_the_names_it_was_asked_for(tmp_path: Path) -> None:
    names = ["hub.example.org", "10.0.0.7", "fe80::1", "LOCALHOST"]
    _, path = certificate_of(tmp_path, names)
    value = held(path).extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert value.get_values_for_type(x509.DNSName) == ["hub.example.org", "localhost"]
    assert [str(each) for each in value.get_values_for_type(x509.IPAddress)] == ["10.0.0.7", "fe80::1"]


def test_a_certificate_stays_until_thirty_days_before_its_end(tmp_path: Path) -> None:
    authority, path = certificate_of(tmp_path)
    first = path.read_bytes()
    for days, is_same in ((1, True), (59, True), (61, False)):
        keep_server_certificate(authority, tmp_path, ["localhost", "127.0.0.1"], world_in(days))
        assert (path.read_bytes() == first) is is_same


def test_a_certificate_of_a_clock_that_ran_ahead_is_renewed(tmp_path: Path) -> None:
    authority, path = certificate_of(tmp_path, days=400)
    keep_server_certificate(authority, tmp_path, ["localhost", "127.0.0.1"], real_world())
    assert held(path).not_valid_before_utc.timestamp() < real_world().now()


def test_a_certificate_is_renewed_for_other_names(tmp_path: Path) -> None:
    _, path = certificate_of(tmp_path)
    first = path.read_bytes()
    certificate_of(tmp_path, ["127.0.0.1", "localhost"])
    assert path.read_bytes() == first
    certificate_of(tmp_path, ["127.0.0.1"])
    assert path.read_bytes() != first


def test_a_certificate_of_another_authority_is_renewed(tmp_path: Path) -> None:
    _, path = certificate_of(tmp_path / "one")
    (tmp_path / "two").mkdir()
    path.rename(tmp_path / "two" / "hub.pem")
    authority, renewed = certificate_of(tmp_path / "two")
    assert authority.signed.has_issued(held(renewed))


@pytest.mark.parametrize("content", [b"", b"noise"])
def test_a_damaged_certificate_is_simply_renewed(tmp_path: Path, content: bytes) -> None:
    _, path = certificate_of(tmp_path)
    path.write_bytes(content)
    certificate_of(tmp_path)
    assert held(path)


@pytest.mark.parametrize(
    "names",
    [[], [""], ["two words"], ["-x"], ["a..b"], ["ünicode"], ["*"], ["x" * 64], ["10.0.0"], ["fe80::1%eth0"]],
)
def test_a_name_that_is_none_is_refused(tmp_path: Path, names: list[str]) -> None:
    with pytest.raises(BadInput, match="no name"):
        certificate_of(tmp_path, names)


def test_a_flipped_bit_that_leaves_the_signature_good_is_noticed(tmp_path: Path) -> None:
    """The count of unused bits before the signature: OpenSSL and others read past it."""
    authority = trust_in(tmp_path, real_world())
    place = authority.certificate.index(authority.signed.certificate.signature) - 1
    flipped = bytearray(authority.certificate)
    flipped[place] ^= 1
    try:
        damaged = x509.load_der_x509_certificate(bytes(flipped))
    except ValueError:
        return  # this signature happens to end in a bit that says it
    path = tmp_path / "authority.pem"
    content = _file_content(authority.signed).replace(
        authority.signed.certificate_pem, Signed(authority.signed.key, damaged).certificate_pem
    )
    path.write_bytes(content)
    with pytest.raises(AuthorityUnusable):
        trust_in(tmp_path, real_world())

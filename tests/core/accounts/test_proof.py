"""What a device signs to show that it has its key."""

import pytest

from core.accounts import DeviceKey, ProofPurpose, Verifier, proof_message, prove


def test_a_proof_is_signed_by_the_device_it_names() -> None:
    key = DeviceKey(b"\x01" * 32)
    proof = prove(key, ProofPurpose.SIGN_IN, "hub", "challenge")
    message = proof_message(ProofPurpose.SIGN_IN, "hub", "challenge")
    assert (proof.device, proof.challenge) == (key.id, "challenge")
    assert Verifier().verify(key.id, message, proof.signature)


def test_no_two_proofs_sign_the_same() -> None:
    texts = [
        proof_message(purpose, audience, challenge)
        for purpose in ProofPurpose
        for audience, challenge in (("a", "bc"), ("ab", "c"), ("abc", ""), ("", "abc"))
    ]
    assert len(set(texts)) == len(texts)


def test_what_is_signed_stays_what_it_is() -> None:
    assert proof_message(ProofPurpose.SIGN_IN, "hub", "text") == (
        b"tandem-device-proof-1\x00\x00\x07sign-in\x00\x03hub\x00\x04text"
    )


def test_a_text_that_cannot_be_spelled_is_not_signed() -> None:
    for text in ("x" * 65_536, "\ud800"):
        with pytest.raises(ValueError, match=r"challenge|surrogates"):
            proof_message(ProofPurpose.JOIN, "hub", text)

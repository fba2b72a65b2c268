"""What a device's key and its verifier promise, simulated and real."""

import re
from collections.abc import Callable

from core.accounts import DeviceKey, Verifier
from core.ids import DeviceId

NewKey = Callable[[], DeviceKey]


def test_a_signature_fits_its_message_and_device_alone(new_key: NewKey, verifier: Verifier) -> None:
    ada, bob = new_key(), new_key()
    signature = ada.sign(b"message")
    assert verifier.verify(ada.id, b"message", signature)
    assert not verifier.verify(ada.id, b"another", signature)
    assert not verifier.verify(bob.id, b"message", signature)


def test_a_spoiled_or_cut_signature_fits_nothing(new_key: NewKey, verifier: Verifier) -> None:
    key = new_key()
    signature = key.sign(b"message")
    assert not verifier.verify(key.id, b"message", signature[:-1])
    assert not verifier.verify(key.id, b"message", bytes([signature[0] ^ 1]) + signature[1:])


def test_an_id_is_52_letters_and_a_signature_64_bytes(new_key: NewKey) -> None:
    key = new_key()
    assert re.fullmatch("[a-z2-7]{52}", key.id)
    assert len(key.sign(b"")) == 64


def test_a_text_that_is_no_device_signed_nothing(new_key: NewKey, verifier: Verifier) -> None:
    key = new_key()
    assert not verifier.verify(DeviceId(f"{key.id[:-1]}?"), b"message", key.sign(b"message"))

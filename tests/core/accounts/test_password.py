"""Hashes of passwords: at the cost asked for, and of one password each."""

import os

import pytest
from nacl.pwhash import argon2id

from core.accounts import NOBODYS_BYTES, HashCost, hash_password, is_cheaper, is_password, nobodys_hash

CHEAP = HashCost(memory=8, passes=1)
REFERENCE = "$argon2id$v=19$m=64,t=2,p=1$dGFuZGVtLXNhbHQtMDAwMQ$3mMljDWw698+1ymqa3xXYDueMNvy4SX26HfXZFopTQo"
"""Made by argon2-cffi 25.1.0."""


def test_the_cost_is_in_the_hash() -> None:
    assert hash_password("correct horse", HashCost(memory=16, passes=3)).startswith(
        "$argon2id$v=19$m=16,t=3,p=1$"
    )


def test_a_hash_is_of_one_password_and_has_its_own_salt() -> None:
    hashed = hash_password("correct horse", CHEAP)
    assert is_password("correct horse", hashed)
    assert not is_password("correct horsf", hashed)
    assert hashed != hash_password("correct horse", CHEAP)


@pytest.mark.parametrize("text", ["", "$argon2id$", "x" * 1000, "$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA", "é"])
def test_what_is_no_hash_is_of_no_password_and_cheaper_than_any(text: str) -> None:
    assert not is_password("correct horse", text)
    assert is_cheaper(text, CHEAP) or text.startswith("$argon2id$v")


@pytest.mark.parametrize(("memory", "passes", "cheaper"), [(8, 1, False), (9, 1, True), (8, 2, True)])
def test_a_hash_is_cheaper_when_memory_or_passes_are_fewer(memory: int, passes: int, cheaper: bool) -> None:
    assert is_cheaper(hash_password("correct horse", CHEAP), HashCost(memory, passes)) is cheaper


def test_a_hash_of_the_reference_library_fits() -> None:
    assert is_password("correct horse", REFERENCE)


def test_nobodys_hash_is_of_no_password_and_costs_what_others_cost() -> None:
    hashed = nobodys_hash(os.urandom(NOBODYS_BYTES), CHEAP)
    assert not is_password("correct horse", hashed)
    assert (is_cheaper(hashed, CHEAP), is_cheaper(hashed, HashCost(9, 1))) == (False, True)


def test_nobodys_hash_is_spelled_so_that_a_password_is_really_compared_with_it() -> None:
    salt = os.urandom(argon2id.SALTBYTES)
    size, memory = NOBODYS_BYTES - len(salt), CHEAP.memory * 1024
    digest = argon2id.kdf(size, b"correct horse", salt, CHEAP.passes, memory)
    hashed = nobodys_hash(salt + digest, CHEAP)
    assert is_password("correct horse", hashed)
    assert not is_password("correct horsf", hashed)

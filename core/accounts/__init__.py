"""Who writes here: keys of devices, proofs that a device has its key, and hashes of passwords."""

from core.accounts.device import DeviceKey, Verifier, seal_for
from core.accounts.password import (
    NOBODYS_BYTES,
    HashCost,
    hash_password,
    is_cheaper,
    is_password,
    nobodys_hash,
)
from core.accounts.proof import DeviceProof, ProofPurpose, proof_message, prove
from core.accounts.short_code import read_code, short_code

__all__ = [
    "NOBODYS_BYTES",
    "DeviceKey",
    "DeviceProof",
    "HashCost",
    "ProofPurpose",
    "Verifier",
    "hash_password",
    "is_cheaper",
    "is_password",
    "nobodys_hash",
    "proof_message",
    "prove",
    "read_code",
    "seal_for",
    "short_code",
]

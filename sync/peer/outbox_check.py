"""Whether what is read back from the outbox is still what was signed."""

import asyncio
from collections.abc import Sequence
from enum import Enum

from core.accounts import Verifier
from core.documents import spans_of
from core.errors import DamagedUpdate, UnknownUpdate
from core.facts import Update, UpdateKind
from core.ids import DeviceId
from core.store import Waiting
from sync.log import pack, unpack

_WORTH_A_THREAD = 16


class Soundness(Enum):
    """What may be done with a row of the outbox."""

    SOUND = "sound"
    BODY_SOUND = "body sound"
    """Its own device may seal the body anew."""
    UNSEALED = "unsealed"
    """It was written while the key of this device was closed, and can be sealed now."""
    FOREIGN = "foreign"
    """The body is sound and of another device: nobody here can sign it."""
    DAMAGED = "damaged"


Checked = tuple[Soundness, Update]
"""With what the envelope says where it can be trusted, else what the row says."""


async def check_rows(rows: Sequence[Waiting], verifier: Verifier, device: DeviceId) -> list[Checked]:
    """Check rows against their own signatures, as every receiver will; `device` is this one."""
    if len(rows) < _WORTH_A_THREAD:
        return _check_all(rows, verifier, device)
    return await asyncio.to_thread(_check_all, rows, verifier, device)


def _check_all(rows: Sequence[Waiting], verifier: Verifier, device: DeviceId) -> list[Checked]:
    return [_check(row.update, verifier, device) for row in rows]


def _check(update: Update, verifier: Verifier, device: DeviceId) -> Checked:
    if update.header is None and update.signature is None and not _is_damaged(update):
        return Soundness.UNSEALED, update
    try:
        truth = unpack(pack(update), verifier)
    except UnknownUpdate:
        return Soundness.SOUND, update  # sealed by a newer Tandem on this device
    except (DamagedUpdate, ValueError):
        return _without_signature(update, device), update
    if _facts(truth) == _facts(update):
        return Soundness.SOUND, update
    return (Soundness.BODY_SOUND if truth.device == device else Soundness.FOREIGN), truth


def _without_signature(update: Update, device: DeviceId) -> Soundness:
    # Only the bytes of edits tell by themselves that they are sound.
    if update.kind is not UpdateKind.CHANGE or _is_damaged(update):
        return Soundness.DAMAGED
    return Soundness.BODY_SOUND if update.device == device else Soundness.FOREIGN


def _is_damaged(update: Update) -> bool:
    return update.kind is UpdateKind.CHANGE and spans_of(update.body) is None


def _facts(update: Update) -> tuple[object, ...]:
    return (update.space, update.note, update.device, update.key, update.kind)

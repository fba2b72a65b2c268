"""Operator mode: who may enter a bus, said by the hub in signed tokens, and how a device shows its own."""

from sync.bus.claims.authority import LIFETIME, WITHOUT_LIMIT, Authority, Quota, Revocations
from sync.bus.claims.errors import BadKey, BadToken, ClaimsRefused
from sync.bus.claims.nkeys import Nkey, device_of, user_of
from sync.bus.claims.passes import Pass
from sync.bus.claims.push import list_accounts, push_accounts, read_account, remove_accounts
from sync.bus.claims.roles import API, STREAMS, inbox_of
from sync.bus.claims.rooms import Room, Rooms, space_in
from sync.bus.claims.settings import operator_settings

__all__ = [
    "API",
    "LIFETIME",
    "STREAMS",
    "WITHOUT_LIMIT",
    "Authority",
    "BadKey",
    "BadToken",
    "ClaimsRefused",
    "Nkey",
    "Pass",
    "Quota",
    "Revocations",
    "Room",
    "Rooms",
    "device_of",
    "inbox_of",
    "list_accounts",
    "operator_settings",
    "push_accounts",
    "read_account",
    "remove_accounts",
    "space_in",
    "user_of",
]

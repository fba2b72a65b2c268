"""The user service: who there is, by what they sign in, and on which devices."""

from sync.hub.users.facts import (
    ApiScope,
    ApiToken,
    ApiTokenId,
    Challenge,
    Confirmation,
    Device,
    Identity,
    Invite,
    InviteId,
    NewApiToken,
    NewUser,
    Registration,
    Session,
    SessionId,
    Tokens,
    User,
)
from sync.hub.users.service import UserService, open_user_service
from sync.hub.users.sessions import is_callers
from sync.hub.users.settings import UserSettings

__all__ = [
    "ApiScope",
    "ApiToken",
    "ApiTokenId",
    "Challenge",
    "Confirmation",
    "Device",
    "Identity",
    "Invite",
    "InviteId",
    "NewApiToken",
    "NewUser",
    "Registration",
    "Session",
    "SessionId",
    "Tokens",
    "User",
    "UserService",
    "UserSettings",
    "is_callers",
    "open_user_service",
]

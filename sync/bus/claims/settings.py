"""The part of a nats-server's settings that makes it believe an operator."""

import json
from collections.abc import Mapping
from pathlib import Path

from sync.bus.claims.nkeys import Nkey

_TEMPLATE = """\
# The operator, and nobody else, says who may enter. The token is public; the secret stays with the hub.
operator: {operator}
system_account: {system}
# Accounts are told to the running server and kept here; what is preloaded is known before anybody can ask.
resolver: {{
    type: full
    dir: {directory}
    allow_delete: true
    interval: "1m"
    # A stranger who names an account that nobody has is sent away before a client gives up.
    timeout: "500ms"
}}
resolver_preload: {{
{accounts}}}
"""
_ACCOUNT = "    {account}: {token}\n"


def operator_settings(operator: str, system: Nkey, directory: Path, accounts: Mapping[Nkey, str]) -> str:
    """Write the settings of operator mode; they hold no secret.

    `accounts` are the tokens of accounts that the server knows from its start. The system's must be among
    them. A token that is older than the one in `directory` changes nothing.
    """
    return _TEMPLATE.format(
        operator=_quoted(operator),
        system=_quoted(system),
        directory=_quoted(str(directory.absolute())),
        accounts="".join(
            _ACCOUNT.format(account=account, token=_quoted(token))
            for account, token in sorted(accounts.items())
        ),
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)

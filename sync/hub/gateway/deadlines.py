"""How long the caller of an RPC waits, as Connect's own header says."""

import re
from collections.abc import MutableMapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from starlette.datastructures import Headers

from core.deadline import within
from sync.rpc.carrying import DEADLINE

_MILLISECONDS = re.compile(r"[0-9]{1,10}", re.ASCII)
_CALLS = "/tandem."
_UNLIMITED = nullcontext()


def deadline_of(scope: MutableMapping[str, Any]) -> AbstractContextManager[None]:
    """Answer in this block: what is left of the time goes along when another hub is asked meanwhile.

    The handler itself is ended by connectrpc when it is over. REST knows no deadline.
    """
    said = Headers(scope=scope).get(DEADLINE, "") if scope["path"].startswith(_CALLS) else ""
    return within(int(said) / 1000) if _MILLISECONDS.fullmatch(said) else _UNLIMITED

"""Whether traces are recorded, and of what: kept in the profile, and overruled for one process."""

import logging
from collections.abc import Mapping
from pathlib import Path

import msgspec

from core.accounts.private_file import write_private
from core.errors import BadInput, ProfileProblem
from core.profile import Profile
from core.system_errors import cause
from core.unreadable import UNREADABLE

TRACE_VARIABLE = "TANDEM_TRACE"
_SHARE = 0.1
_WORDS = {"on": True, "off": False}
_log = logging.getLogger(__name__)


class TraceSettings(msgspec.Struct, frozen=True):
    """What the file says.

    `share` of the traces that begin here are kept, from 0 to 1; those that are slow or fail are kept beside
    them. `otlp` is the address of a collector that is sent the share as well, "" for none.
    """

    is_on: bool = False
    share: float = _SHARE
    otlp: str = ""


def trace_file(profile: Profile) -> Path:
    """Name the file of a profile's traces."""
    return trace_folder(profile) / "traces.db"


def trace_folder(profile: Profile) -> Path:
    """Name the folder of a profile's traces and of what is set about them."""
    return profile.directory / "traces"


def chosen_settings(profile: Profile, environment: Mapping[str, str]) -> TraceSettings:
    """Say what counts in this process: TANDEM_TRACE ("on", "off" or a share), else what the profile says.

    Traces are no reason not to start: what makes no sense is written down, and nothing is recorded.
    """
    try:
        kept = read_trace_settings(profile)
        return _overruled(kept, environment.get(TRACE_VARIABLE, ""))
    except (ProfileProblem, BadInput) as problem:
        _log.warning("nothing is traced: %s", problem.title)
        return TraceSettings()


def read_trace_settings(profile: Profile) -> TraceSettings:
    """Read what was set in a profile; raises ProfileProblem when that makes no sense."""
    path = _file(profile)
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=TraceSettings)
        check(kept)
    except FileNotFoundError:
        return TraceSettings()
    except (OSError, BadInput, *UNREADABLE) as error:
        raise ProfileProblem(
            f"What was set about traces cannot be read: {path}",
            safe="Your notes are untouched. Nothing is traced meanwhile.",
            cure="Set it again with `tandem trace on` or `tandem trace off`.",
        ) from error
    return kept


def keep_trace_settings(profile: Profile, settings: TraceSettings) -> None:
    """Set what is traced from the next start on; raises BadInput, or ProfileProblem of the disk."""
    check(settings)
    path = _file(profile)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(path, msgspec.json.format(msgspec.json.encode(settings)) + b"\n")
    except OSError as error:
        raise ProfileProblem(
            f"What is set about traces cannot be written: {cause(error)}.",
            safe="Nothing was changed.",
            cure=f"Check the disk and your access to {path}.",
        ) from error


def check(settings: TraceSettings) -> None:
    """Raise BadInput for a share or an address that makes no sense."""
    if not 0 <= settings.share <= 1:
        raise BadInput(
            f"{settings.share} is no share of all traces.",
            safe="Nothing was changed.",
            cure="Give a number from 0 to 1; 0.1 keeps a tenth.",
        )
    if settings.otlp and not settings.otlp.startswith(("http://", "https://")):
        raise BadInput(
            f"“{settings.otlp}” is no address of a collector.",
            safe="Nothing was changed.",
            cure="Give one that begins with http:// or https://, such as http://127.0.0.1:4318/v1/traces.",
        )


def _overruled(kept: TraceSettings, word: str) -> TraceSettings:
    if not word:
        return kept
    if word in _WORDS:
        return msgspec.structs.replace(kept, is_on=_WORDS[word])
    try:
        overruled = msgspec.structs.replace(kept, is_on=True, share=float(word))
    except ValueError as error:
        raise BadInput(f"{TRACE_VARIABLE} is neither on nor off nor a share of all traces.") from error
    check(overruled)
    return overruled


def _file(profile: Profile) -> Path:
    return trace_folder(profile) / "settings.json"

"""What the options before the command chose: the profile."""

import os
from dataclasses import dataclass
from pathlib import Path

import typer

from core.profile import Profile, default_profile_directory


@dataclass(slots=True)
class Session:
    """One call of `tandem`; the profile is known once the options are read."""

    profile: Profile | None = None

    def choose(self, directory: Path | None) -> None:
        """Take the folder given with --profile, else TANDEM_HOME, else the user's own."""
        chosen = directory.expanduser() if directory else default_profile_directory(os.environ)
        self.profile = Profile(chosen.absolute())


def profile_of(context: typer.Context) -> Profile:
    """Return the profile that this call is about."""
    session = context.find_object(Session)
    if session is None or session.profile is None:
        raise LookupError("the profile was not chosen before the command ran")
    return session.profile

"""Which Tandem this is."""

import json
import subprocess
from contextlib import suppress
from importlib import metadata
from pathlib import Path

import resources

_DISTRIBUTION = "tandem-notes"
_HOME = Path(__file__).parent.parent
_PATIENCE = 5.0
_IN_A_CHECKOUT = "$Format"
"""Git puts the commit in its place when it lays a commit out as an archive, which is what is built."""


def version() -> str:
    """Return the version of the installed distribution, or "unknown" in a bare source tree."""
    try:
        return metadata.version(_DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "unknown"


def commit() -> str:
    """Return the commit that this was installed, built or runs from, "" where nobody knows."""
    with suppress(metadata.PackageNotFoundError, ValueError, KeyError):
        told = metadata.distribution(_DISTRIBUTION).read_text("direct_url.json") or "{}"
        return str(json.loads(told)["vcs_info"]["commit_id"])
    archived = resources.read_text("release", "commit.txt").strip()
    if not archived.startswith(_IN_A_CHECKOUT):
        return archived
    if not (_HOME / ".git").exists():
        return ""
    asked = ["git", "-C", str(_HOME), "rev-parse", "HEAD"]
    with suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=_PATIENCE)
        return done.stdout.strip()
    return ""

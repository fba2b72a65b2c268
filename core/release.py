"""Which Tandem this is."""

from importlib import metadata

_DISTRIBUTION = "tandem-notes"


def version() -> str:
    """Return the version of the installed distribution, or "unknown" in a bare source tree."""
    try:
        return metadata.version(_DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "unknown"

"""How a running hub is: looked at now, one thing at a time, each with its cause and its cure."""

from sync.hub.vitals.serving import serving_checks
from sync.hub.vitals.standing import standing_checks

__all__ = ["serving_checks", "standing_checks"]

"""Every fault there is."""

from tests.faults import full_disk, killing, power_cut
from tests.faults.outcome import Fault

FAULTS: tuple[Fault, ...] = (*killing.FAULTS, *power_cut.FAULTS, *full_disk.FAULTS)

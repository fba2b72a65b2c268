"""The commands of docs/install.md, which are typed on the machines as they stand there."""

from pathlib import Path

from tests.docs.examples import Section
from tests.installed.machines import Machine

PAGE = "docs/install.md"
DESKTOP = Section(PAGE, "A desktop")
HUB = Section(PAGE, "A hub")
UNPACKED = Section(PAGE, "Without installing")
MAKING = Section(PAGE, "Making them")


def type_in(machine: Machine, section: Section, block: int, package: Path) -> str:
    """Type a block, in the folder where the package lies under the name that the page gives it."""
    text = section.blocks("sh")[block].text
    name = next((word for word in text.split() if word.endswith(package.suffix)), package.name)
    place = machine.root / "root" / Path(name).name
    if not place.exists():
        place.write_bytes(package.read_bytes())
    script = text.replace("sudo ", "").replace("apt install", "apt-get install -y -q --no-install-recommends")
    return machine.run("sh", "-ec", f"cd /root\n{script}", online=not machine.is_booted)

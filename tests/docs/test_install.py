"""The commands of docs/install.md: those on packages are typed on fresh machines, by `make package-test`."""

from tests.docs.examples import ROOT, assert_target
from tests.installed.documented import DESKTOP, HUB, MAKING, UNPACKED

TYPED_ON_MACHINES = (DESKTOP, HUB, UNPACKED)


def test_what_makes_packages_are_targets() -> None:
    for block in MAKING.blocks("sh"):
        for command in block.commands:
            assert_target(command.removeprefix("sudo ").split()[1:])


def test_packages_are_named_as_they_are_built() -> None:
    names = {
        word for section in TYPED_ON_MACHINES for block in section.blocks("sh") for word in block.text.split()
    }
    (version,) = {name.split("-")[1] for name in names if name.endswith(".tar.gz")}
    assert f'version = "{version}"' in (ROOT / "pyproject.toml").read_text()
    assert {name.removeprefix("./") for name in names if name.endswith(".deb")} == {
        f"tandem_{version}_amd64.deb",
        f"tandemd_{version}_amd64.deb",
    }

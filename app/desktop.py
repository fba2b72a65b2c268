"""The desktop app: opens the window on a profile, or brings the one that is open to the front."""

import asyncio
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from app.commands.handover import OwnerLeft, describe, hand_over, until_left
from app.commands.reaching import reach
from app.commands.requests import LendProfile, ShowWindow
from app.commands.results import Loan, Nothing
from app.control.client import unresponsive
from app.needing_qt import needing_qt
from core.errors import BadInput, Problem
from core.profile import Owner, OwnerKind, Profile
from sync.hub.hub_settings import Overruling

if TYPE_CHECKING:
    from app.commands.cluster_results import ClusterState
    from app.commands.desk import Desk
    from app.commands.job_results import JobList
    from app.gui.window import OpenWindows

_LOAN_SECONDS = 20.0
"""How long a daemon may take to give its profile up."""
_UNSEEN_PLATFORMS = ("offscreen", "minimal")
_NO_DISPLAY = "There is no display here, so Tandem plays its demo instead of opening a window."


def main() -> int:
    """Open the window of the chosen profile; with no display, say so and play the demo."""
    if has_display(os.environ, sys.platform):
        from app.cli.entry import main as tandem

        tandem()
        return 0
    print(_NO_DISPLAY, flush=True)
    from app.demo import play

    return int(play(notes=None, screens=None))


def open_window(profile: Profile, items: Sequence[str] = ()) -> int:
    """Show the windows of a profile until they are closed, and in them what these links and files say.

    When another process shows them, that one gets the items. Raises the `Problem` in the way.
    """
    if not has_display(os.environ, sys.platform):
        raise BadInput(
            "There is no display here to open a window on.",
            safe="Your notes are untouched.",
            cure="Use the commands (`tandem --help`), or `tandem demo` to see Tandem at work.",
        )
    with needing_qt():
        from app.gui.application import run_application

    return run_application(lambda: _reach(profile, items))


def tell_on_screen(problem: Problem) -> None:
    """Show a problem in a box where no terminal is there to say it in, and a screen is.

    So it is with what a browser or a file manager hands over.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.stderr.isatty() or platform in _UNSEEN_PLATFORMS or not has_display(os.environ, sys.platform):
        return
    with suppress(BadInput), needing_qt():
        from app.gui.application import run_application
        from app.gui.window.opening_trouble import show_problem

        async def show() -> int:
            await show_problem(problem)
            return 1

        run_application(show)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be opened: always on macOS and Windows, elsewhere where a screen is named."""
    if platform in ("darwin", "win32"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


async def _reach(profile: Profile, items: Sequence[str]) -> int:
    from app.gui.window.opening_trouble import told_on_screen

    overruling = Overruling.of(os.environ)

    async def outside(owner: Owner) -> int:
        nonlocal overruling
        if owner.kind is OwnerKind.DAEMON:
            overruling = await _borrow(profile, owner)
            raise OwnerLeft
        return await _hand_over(profile, owner, items)

    async with told_on_screen():
        return await reach(
            profile, lambda: _open(profile, items, overruling), outside, patience=_LOAN_SECONDS
        )


async def _open(profile: Profile, items: Sequence[str], overruling: Overruling) -> int:
    from app.bootstrap import open_desk
    from app.gui.welcome.first_notes import write_first_notes
    from app.gui.window import OpenWindows, run_windows
    from app.gui.window_peer import WindowPeer
    from app.telemetry.trace_book import TraceBook
    from sync.peer import SyncMode

    opened = open_desk(profile, OwnerKind.WINDOW, SyncMode.FOLLOW, overruling=lambda: overruling)
    async with opened as desk:
        with ExitStack() as shown:

            def begin(windows: OpenWindows) -> None:
                shown.callback(desk.on_show_window(windows.receive))
                windows.receive(items)
                windows.front.run("write first notes", write_first_notes(desk.library))
                windows.front.run("first picture", _open_key(desk, windows))

            peer = WindowPeer(
                desk.peer,
                desk.nearby,
                lambda: _read_cluster(desk),
                traces=TraceBook(desk.profile),
                read_diagnostics=lambda: _read_diagnostics(desk),
                read_jobs=lambda: _read_jobs(desk),
            )
            await run_windows(peer, opened=begin)
    return 0


async def _read_diagnostics(desk: "Desk") -> str:
    """Write what helps to find a fault; what that takes is loaded when it is first asked for."""
    module = await asyncio.to_thread(importlib.import_module, "app.commands.diagnostics")
    return str((await module.read_diagnostics(desk)).text)


async def _read_jobs(desk: "Desk") -> "JobList | None":
    """List what the hub does in the background; what that takes is loaded when it is first asked for."""
    module = await asyncio.to_thread(importlib.import_module, "app.commands.jobs")
    listed: JobList | None = await module.jobs_of(desk)
    return listed


async def _read_cluster(desk: "Desk") -> "ClusterState | None":
    """Tell of the cluster of the hub; what that takes is loaded when it is first asked for."""
    module = await asyncio.to_thread(importlib.import_module, "app.commands.cluster")
    found: ClusterState | None = await module.cluster_of(desk)
    return found


async def _open_key(desk: "Desk", windows: "OpenWindows") -> None:
    from app.gui.window.first_picture import first_picture

    try:
        await first_picture(windows.front)
    finally:  # one that was closed before it was seen may leave others behind
        windows.run("open the key of this device", desk.open_key())


async def _borrow(profile: Profile, owner: Owner) -> Overruling:
    """Have a daemon give its profile up; its hub is reached through the window as through the daemon."""
    loan = await hand_over(profile, owner, LendProfile(), Loan, lambda _progress: None)
    if not await until_left(profile, owner, _LOAN_SECONDS):
        raise unresponsive(describe(owner))
    return Overruling(loan.listen, loan.names, loan.bus_port, loan.nearby)


async def _hand_over(profile: Profile, owner: Owner, items: Sequence[str]) -> int:
    await hand_over(profile, owner, ShowWindow(tuple(items)), Nothing, lambda _progress: None)
    return 0


if __name__ == "__main__":
    sys.exit(main())

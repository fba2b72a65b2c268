"""A real Chromium without a window, driven over its DevTools protocol."""

import asyncio
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

_START_DEADLINE = 60.0
_DEADLINE = 30.0
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_OPTIONS = (
    "--headless=new",
    "--remote-debugging-port=0",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--hide-scrollbars",
    "--mute-audio",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find_chromium() -> str | None:
    """Find the program."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


class Tab:
    """One page; what it complains about and asks for is kept."""

    def __init__(self, browser: "Browser", session: str) -> None:
        self._browser = browser
        self._session = session
        self.complaints: list[str] = []
        self.requested: list[str] = []

    async def begin(self) -> None:
        for domain in ("Page", "Runtime", "Log", "Network", "Audits"):
            await self.send(f"{domain}.enable")

    async def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        return await self._browser.send(method, parameters, self._session)

    async def go(self, url: str) -> None:
        """Open an address and wait until all of it is there."""
        await self.send("Page.navigate", url=url)
        await self.until(f"document.readyState === 'complete' && location.href.startsWith({json.dumps(url)})")

    async def evaluate(self, expression: str) -> Any:
        answer = await self.send(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def until(self, expression: str) -> None:
        """Wait until a JavaScript expression is true."""
        async with asyncio.timeout(_DEADLINE):
            while True:
                with suppress(AssertionError):  # between two documents there is nothing to ask
                    if await self.evaluate(expression):
                        return
                await asyncio.sleep(0.02)

    async def press(self, key: str, code: int) -> None:
        for kind in ("keyDown", "keyUp"):
            text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            await self.send(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text
            )

    async def show(self, width: int, height: int, scale: float, scheme: str) -> None:
        """Look through a screen of this size, in the light or dark scheme."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": width < 600}
        await self.send("Emulation.setDeviceMetricsOverride", **metrics)
        await self.send(
            "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}]
        )

    def hear(self, method: str, parameters: dict[str, Any]) -> None:
        match method:
            case "Network.requestWillBeSent":
                self.requested.append(parameters["request"]["url"])
            case "Log.entryAdded":
                self.complaints.append(parameters["entry"]["text"])
            case "Runtime.exceptionThrown" | "Page.javascriptDialogOpening" | "Audits.issueAdded":
                self.complaints.append(json.dumps(parameters))
            case "Runtime.consoleAPICalled":
                self.complaints.append(str(parameters["args"]))


class Browser:
    """A running Chromium."""

    def __init__(self, line: ClientConnection) -> None:
        self._line = line
        self._number = 0
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._tabs: dict[str, Tab] = {}
        self._contexts: list[str] = []

    async def new_tab(self) -> Tab:
        """Open a tab that shares nothing with others."""
        context = (await self.send("Target.createBrowserContext"))["browserContextId"]
        self._contexts.append(context)
        target = await self.send("Target.createTarget", {"url": "about:blank", "browserContextId": context})
        attached = await self.send("Target.attachToTarget", {"targetId": target["targetId"], "flatten": True})
        tab = self._tabs[attached["sessionId"]] = Tab(self, attached["sessionId"])
        await tab.begin()
        return tab

    async def close_tabs(self) -> None:
        """Close what was opened."""
        for context in self._contexts:
            await self.send("Target.disposeBrowserContext", {"browserContextId": context})

    async def send(
        self, method: str, parameters: dict[str, Any] | None = None, session: str = ""
    ) -> dict[str, Any]:
        self._number += 1
        answer = self._answers[self._number] = asyncio.get_running_loop().create_future()
        asked = {"id": self._number, "method": method, "params": parameters or {}}
        await self._line.send(json.dumps(asked | ({"sessionId": session} if session else {})))
        return await asyncio.wait_for(answer, _DEADLINE)

    async def listen(self) -> None:
        async for text in self._line:
            heard = json.loads(text)
            if "id" in heard:
                self._take(heard)
            elif tab := self._tabs.get(heard.get("sessionId", "")):
                tab.hear(heard["method"], heard["params"])

    def _take(self, heard: dict[str, Any]) -> None:
        answer = self._answers.pop(heard["id"])
        if answer.done():
            return
        if "error" in heard:
            answer.set_exception(AssertionError(str(heard["error"])))
        else:
            answer.set_result(heard["result"])


@contextmanager
def run_chromium(program: str, profile: Path) -> Iterator[str]:
    """Run Chromium until the end of the block, with a profile of its own; gives where it is spoken to."""
    options = [*_OPTIONS, *(["--no-sandbox"] if os.geteuid() == 0 else []), f"--user-data-dir={profile}"]
    with subprocess.Popen(
        [program, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            yield _address(profile / "DevToolsActivePort", process)
        finally:
            # Its children would outlive it, and write into a folder that is being removed.
            os.killpg(process.pid, signal.SIGKILL)


def _address(file: Path, process: "subprocess.Popen[bytes]") -> str:
    until = time.monotonic() + _START_DEADLINE
    while time.monotonic() < until:
        assert process.poll() is None, "Chromium does not start"
        lines = file.read_text().splitlines() if file.exists() else []
        if len(lines) == 2:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        time.sleep(0.02)
    raise AssertionError("Chromium does not answer")


@asynccontextmanager
async def open_browser(address: str) -> AsyncIterator[Browser]:
    """Speak to a running Chromium until the end of the block; the tabs that were opened are closed."""
    async with connect(address, max_size=None, compression=None, proxy=None) as line:
        browser = Browser(line)
        listening = asyncio.create_task(browser.listen())
        try:
            yield browser
        finally:
            await browser.close_tabs()
            listening.cancel()
            await asyncio.wait({listening})

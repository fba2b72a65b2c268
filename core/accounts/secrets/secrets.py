"""The secrets of one profile: they lie sealed in it, and the key to them lies elsewhere."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from core.accounts.device import DeviceKey, draw_seed, is_device, read_seed, spell_key
from core.accounts.secrets.errors import (
    DamagedSecret,
    OtherKey,
    SecretRefused,
    SecretsClosed,
    SecretsGone,
    SecretsProblem,
    SecretsUnkept,
)
from core.accounts.secrets.means import Means
from core.accounts.secrets.profile_key import ProfileKey, is_sealed, read_facts
from core.accounts.secrets.secret_file import SecretFile, is_plain
from core.accounts.secrets.unlocking import DEADLINE, Unlocking, silent, sorted_places
from core.ids import DeviceId
from core.profile import Profile
from core.system_errors import cause
from core.world import World

_log = logging.getLogger(__name__)


async def _at_once() -> None:
    return


@dataclass(frozen=True, slots=True)
class WhereKept:
    """Where the key to the secrets is kept, in words; `is_plain` when the device's own lies unsealed."""

    places: tuple[str, ...]
    is_plain: bool


class Secrets:
    """Has the device's own key, closed until `open_device`, and seals what a hub must not lose.

    The keepers of the profile's key are asked off the event loop, once; who does not answer within three
    seconds is not waited for, and if the answer comes later it is taken then. A keyring is asked when
    `before_keyring` is over: to load what speaks to it would hold a window's first picture up.
    """

    def __init__(
        self,
        profile: Profile,
        means: Means,
        world: World,
        before_keyring: Callable[[], Awaitable[object]] = _at_once,
    ) -> None:
        """Look at the device's key without opening it; one that is of no use stays closed."""
        self._profile = profile
        self._world = world
        self._unlocking = Unlocking(profile, means, world)
        self._before_keyring = before_keyring
        self._asking: asyncio.Task[ProfileKey] | None = None
        self._is_late = False
        self._opening = asyncio.Lock()
        self._is_settled = False
        self._seed: bytes | None = None
        """What is not sealed yet: of a new device, or as an older version left it."""
        self.device = self._look_at_device()

    # The key of the profile

    async def key(self) -> ProfileKey:
        """Give the key under which secrets are sealed; it is made when nothing was sealed yet.

        Raises SecretsClosed, which another call may find over, SecretsUnkept or SecretsGone.
        """
        if self._unlocking.asks_keyring:
            await self._before_keyring()
        if self._asking is None or (self._asking.done() and not _has_succeeded(self._asking)):
            self._asking = asyncio.create_task(self._unlocking.find_or_make(), name="key of the profile")
        await asyncio.wait({self._asking}, timeout=0 if self._is_late else DEADLINE)
        self._is_late = not self._asking.done()
        if self._is_late:
            raise silent()
        return self._asking.result()

    async def file(self, path: Path) -> SecretFile:
        """Give a secret's file; raises as `key` does, and OSError. A plain one works without a key."""
        try:
            return SecretFile(path, await self.key(), self._world)
        except SecretsProblem as problem:
            if not is_plain(path):
                raise
            _log.warning("%s stays as it is, not sealed: %s", path.name, problem.title)
            return SecretFile(path, None, self._world)

    async def wait_late(self) -> bool:
        """Wait for an answer that is late; returns whether it opens the secrets. False when none is."""
        if self._asking is None or not self._is_late:
            return False
        await asyncio.wait({self._asking})
        self._is_late = False
        return _has_succeeded(self._asking)

    async def set_passphrase(self, passphrase: str, *, only: bool) -> WhereKept:
        """Let a passphrase open the secrets too, or `only` it; raises SecretsProblem."""
        await self.open_device()
        key = await self.key()
        await self._unlocking.set_passphrase(key, passphrase)
        if only:
            await self._unlocking.leave_to_passphrase(key)
        return self.where()

    def where(self) -> WhereKept:
        """Tell where the key is kept, without asking for it; raises SecretsClosed if that cannot be read."""
        keeping = self._unlocking.keeping
        kept_in = sorted_places(keeping.kept_in) if keeping else []
        places = tuple(self._unlocking.place(each, keeping.key) for each in kept_in) if keeping else ()
        return WhereKept(places, self._seed is not None)

    # The key of the device

    async def open_device(self) -> None:
        """Open the device's key, and seal it if it was not; raises SecretsClosed or SecretsGone."""
        async with self._opening:
            if not self._is_settled:
                file = await self.file(self._profile.device_key)
                await asyncio.to_thread(self._settle, file)
                self._is_settled = True

    async def open_or_renew(self) -> None:
        """Open the device's key, or become a new device when nobody has what opens it any more."""
        try:
            await self.open_device()
        except SecretsGone:
            await self.renew_device()

    async def renew_device(self) -> None:
        """Become a new device; what cannot be opened is set aside, and nothing is deleted.

        Raises SecretsClosed.
        """
        async with self._opening:
            key = await self._key_or_other()
            await asyncio.to_thread(self._begin_anew, key)
            self._is_settled = True

    @asynccontextmanager
    async def settled(self) -> AsyncIterator[None]:
        """Seal in the background what is not sealed yet; the end waits for it, not for a stuck keyring."""
        if self._seed is None:
            yield
            return
        sealing = asyncio.create_task(self._try_to_settle(), name="sealing the device's key")
        try:
            yield
        finally:
            await asyncio.wait({sealing}, timeout=2 * DEADLINE)
            sealing.cancel()

    async def _try_to_settle(self) -> None:
        try:
            await self.open_device()
        except SecretsProblem as problem:
            _log.warning("the key of this device is not sealed: %s", problem.title)

    async def _key_or_other(self) -> ProfileKey:
        """Give the key of the profile, or make another one and set the old one's files aside."""
        try:
            return await self.key()
        except SecretsUnkept:
            raise
        except SecretsProblem as problem:
            _log.info("another key is made: %s", problem.title)
        await asyncio.to_thread(_set_aside, self._profile.secrets)
        await asyncio.to_thread(_set_aside, self._profile.device_key)
        self._asking = asyncio.create_task(self._unlocking.make(), name="key of the profile")
        self._is_late = False
        return await self._asking

    def _begin_anew(self, key: ProfileKey) -> None:
        _set_aside(self._profile.device_key)
        self._seed = draw_seed(self._world)
        self._settle(SecretFile(self._profile.device_key, key, self._world))

    def _settle(self, file: SecretFile) -> None:
        """Seal the device's key, or open the sealed one; raises SecretsClosed or SecretsGone."""
        try:
            if self._seed is None:
                self.device.become(read_seed(file.read() or b""))
            else:
                self.device.become(self._seed)
                self._seal(file, self._seed)
        except OSError as error:
            raise _unusable(file.path, error) from error
        except OtherKey as error:
            raise _sealed_by_another(file.path) from error
        except (DamagedSecret, ValueError) as error:
            raise _damaged(file.path) from error

    def _seal(self, file: SecretFile, seed: bytes) -> None:
        """Seal a key that is not; one that lies plain works when it cannot be sealed, as it did before."""
        try:
            file.keep(spell_key(seed), self.device.id)
        except (OSError, SecretRefused) as error:
            if not is_plain(file.path):
                raise
            _log.warning("%s stays as it is, not sealed: %s", file.path.name, error)
            return
        if file.key is not None:
            self._seed = None

    def _look_at_device(self) -> DeviceKey:
        path = self._profile.device_key
        try:
            content = path.read_bytes()
            if is_sealed(content):
                return DeviceKey.closed(self._device_in(content))
            self._seed = read_seed(content)
        except FileNotFoundError:
            self._seed = draw_seed(self._world)
        except (ValueError, OSError):
            return DeviceKey.closed(self._some_name())  # `open_device` says what is wrong with it
        return DeviceKey(self._seed)

    def _device_in(self, sealed: bytes) -> DeviceId:
        """Say whose sealed key it is; where that is damaged some name will do, as nothing is signed by it."""
        with suppress(DamagedSecret):
            label = read_facts(sealed).label
            if is_device(label):
                return DeviceId(label)
        return self._some_name()

    def _some_name(self) -> DeviceId:
        return DeviceKey(draw_seed(self._world)).id


def _has_succeeded(task: "asyncio.Task[ProfileKey]") -> bool:
    return task.done() and not task.cancelled() and task.exception() is None


def _set_aside(path: Path) -> None:
    """Give a file another name, under which nothing looks for it, if it is there; raises SecretsClosed."""
    number = 1
    while (aside := path.with_name(f"{path.name}.unopened-{number}")).exists():
        number += 1
    try:
        path.rename(aside)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _unusable(path, error) from error


def _sealed_by_another(path: Path) -> SecretsGone:
    return SecretsGone(
        f"The key of this device, {path}, was sealed under another key than this profile's.",
        cure="Restore it together with secrets.json from the same backup, or join the shared spaces again:"
        " this goes on as a new device.",
    )


def _damaged(path: Path) -> SecretsClosed:
    return SecretsClosed(
        f"The key of this device, {path}, is damaged.",
        cure="Restore the file from a backup. Without one, `tandem device renew` goes on as a new device.",
    )


def _unusable(path: Path, error: OSError) -> SecretsClosed:
    return SecretsClosed(
        f"The key of this device, {path}, cannot be read or written: {cause(error)}.",
        cure="Check your access to the profile folder and the space on the disk.",
    )

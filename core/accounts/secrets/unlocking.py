"""Finds the key of a profile's secrets where it is kept, or makes one and has it kept."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from core.accounts.password import HashCost
from core.accounts.secrets.asking import ask
from core.accounts.secrets.errors import DamagedSecret, SecretsClosed, SecretsGone, SecretsUnkept
from core.accounts.secrets.keeper import Finder, Keeper, KeptIn
from core.accounts.secrets.keeping import Keeping
from core.accounts.secrets.keyring_keeper import KeyringKeeper
from core.accounts.secrets.means import Means
from core.accounts.secrets.passphrase import LockedKey, PassphraseKeeper
from core.accounts.secrets.profile_key import ProfileKey, is_sealed, read_facts
from core.profile import Profile
from core.system_errors import cause
from core.world import World

DEADLINE = 3.0
"""Seconds within which a keyring answers, or is taken for silent."""
_log = logging.getLogger(__name__)


class Unlocking:
    """Asks the keepers of one profile's key. What the profile says of them is read anew each time."""

    def __init__(self, profile: Profile, means: Means, world: World) -> None:
        self._profile = profile
        self._means = means
        self._world = world
        self._keyring = KeyringKeeper(means.find_keyring)

    @property
    def keeping(self) -> Keeping | None:
        """What the profile says, else what its sealed device key does; None before anything was sealed."""
        found = self._written()
        if found is not None:
            return found
        key = self._sealed_under()
        return Keeping(key, frozenset({KeptIn.FILE, KeptIn.KEYRING})) if key else None

    @property
    def asks_keyring(self) -> bool:
        """Whether the keyring will be asked, which takes a while."""
        keeping = self.keeping
        return self._means.prefers_keyring if keeping is None else KeptIn.KEYRING in keeping.kept_in

    def place(self, kept_in: KeptIn, key: str) -> str:
        """Name a place where a key is kept, to people."""
        match kept_in:
            case KeptIn.KEYRING:
                return "the keyring of this computer"
            case KeptIn.FILE:
                return str(self._means.files.path(key))
            case KeptIn.PASSPHRASE:
                return "the profile, locked by your passphrase"

    async def find_or_make(self) -> ProfileKey:
        """Give the key; raises SecretsClosed or SecretsGone. May take as long as a keyring does."""
        keeping = self.keeping
        if keeping is None:
            return await self.make()
        kept_in, found = await self._find(keeping)
        if self._written() is None:
            self._write(Keeping(found.id, frozenset({kept_in})))
        return found

    async def make(self) -> ProfileKey:
        """Draw a key, and have it kept by a passphrase that was given, the keyring or a file.

        Raises SecretsUnkept when nobody takes it.
        """
        key = ProfileKey.make(self._world)
        passphrase = self._means.find_passphrase()
        if passphrase is not None:
            await self.set_passphrase(key, passphrase)
        else:
            self._write(Keeping(key.id, frozenset({await self._have_kept(key)})))
        return key

    async def set_passphrase(self, key: ProfileKey, passphrase: str) -> None:
        """Have the key open by a passphrase too; raises SecretsClosed."""
        locked = await ask(partial(LockedKey.lock, key, passphrase, self._world, HashCost()))
        kept_in = self.keeping.kept_in if self.keeping else frozenset[KeptIn]()
        self._write(Keeping(key.id, kept_in | {KeptIn.PASSPHRASE}, locked))

    async def leave_to_passphrase(self, key: ProfileKey) -> None:
        """Take the key away from everybody else who keeps it; raises SecretsClosed, and nothing is lost."""
        keeping = self.keeping
        if keeping is None or keeping.locked is None:
            raise ValueError("a passphrase is set first")
        for kept_in in keeping.kept_in - {KeptIn.PASSPHRASE}:
            await _ask_in_time(kept_in, partial(self._keeper(kept_in).forget, key.id))
        self._write(Keeping(key.id, frozenset({KeptIn.PASSPHRASE}), keeping.locked))

    async def _find(self, keeping: Keeping) -> tuple[KeptIn, ProfileKey]:
        """Ask one after the other, first who answers at once."""
        silent: SecretsClosed | None = None
        for kept_in in (KeptIn.FILE, KeptIn.PASSPHRASE, KeptIn.KEYRING):
            if kept_in not in keeping.kept_in:
                continue
            try:
                found = await ask(partial(self._finder(kept_in, keeping).find, keeping.key))
            except SecretsClosed as problem:
                silent = problem
            else:
                if found is not None:
                    return kept_in, found
        raise silent or self._gone(keeping)

    async def _have_kept(self, key: ProfileKey) -> KeptIn:
        wanted = [KeptIn.KEYRING] if self._means.prefers_keyring else []
        for kept_in in (*wanted, KeptIn.FILE):
            try:
                await _ask_in_time(kept_in, partial(self._keeper(kept_in).keep, key))
            except SecretsClosed as problem:
                _log.info("a key is not kept in a %s: %s", kept_in.value, problem.title)
            else:
                return kept_in
        raise _unkept()

    def _finder(self, kept_in: KeptIn, keeping: Keeping) -> Finder:
        if kept_in is KeptIn.PASSPHRASE:
            return PassphraseKeeper(keeping.locked, self._means.find_passphrase)
        return self._keeper(kept_in)

    def _keeper(self, kept_in: KeptIn) -> Keeper:
        return self._keyring if kept_in is KeptIn.KEYRING else self._means.files

    def _gone(self, keeping: Keeping) -> SecretsGone:
        places = " or ".join(self.place(each, keeping.key) for each in sorted_places(keeping.kept_in))
        return SecretsGone(
            f"The key of this device cannot be opened: what opens it was kept in {places}, and is not there.",
            cure="If this profile was copied or restored from elsewhere, join its shared spaces again, and it"
            " goes on as a new device. Else bring back what is missing and start Tandem again.",
        )

    def _written(self) -> Keeping | None:
        try:
            return Keeping.read(self._profile.secrets)
        except OSError as error:
            raise _unusable(self._profile.secrets, error) from error

    def _write(self, keeping: Keeping) -> None:
        try:
            keeping.write(self._profile.secrets)
        except OSError as error:
            raise _unusable(self._profile.secrets, error) from error

    def _sealed_under(self) -> str | None:
        """Say under which key the device's own is sealed; None when it is not."""
        try:
            content = self._profile.device_key.read_bytes()
            return read_facts(content).key if is_sealed(content) else None
        except (OSError, DamagedSecret):
            return None


def sorted_places(kept_in: Iterable[KeptIn]) -> list[KeptIn]:
    """Put keepers into the order in which they are told of."""
    return sorted(kept_in, key=list(KeptIn).index)


def wants_passphrase(profile: Profile, means: Means) -> bool:
    """Say whether nothing but a passphrase opens a profile's secrets, and none was given."""
    try:
        keeping = Keeping.read(profile.secrets)
        is_needed = keeping is not None and keeping.kept_in == {KeptIn.PASSPHRASE}
        return is_needed and means.find_passphrase() is None
    except (OSError, SecretsClosed):
        return False  # what is in the way is told when the profile is opened


async def _ask_in_time(kept_in: KeptIn, call: Callable[[], None]) -> None:
    """Ask a keeper; a keyring has to answer within the deadline. Raises SecretsClosed."""
    try:
        async with asyncio.timeout(DEADLINE if kept_in is KeptIn.KEYRING else None):
            await ask(call)
    except TimeoutError as error:
        raise silent() from error


def silent() -> SecretsClosed:
    """Say that a keyring does not answer."""
    return SecretsClosed(
        "The keyring of this computer does not answer, and the key of this device is kept in it.",
        cure="If it asks for its password, give it: Tandem then goes on by itself. Else start Tandem again.",
    )


def _unkept() -> SecretsUnkept:
    """Say that there is no place for a key."""
    return SecretsUnkept(
        "There is nowhere to keep the key of this profile's secrets: no keyring runs here, and no file can be"
        " written outside of the profile.",
        cure="Name a folder that you can write in TANDEM_KEYS, or a file with a passphrase in"
        " TANDEM_PASSPHRASE_FILE, and start Tandem again.",
    )


def _unusable(path: Path, error: OSError) -> SecretsClosed:
    return SecretsClosed(
        f"{path}, which says where the key of this device is kept, cannot be read or written:"
        f" {cause(error)}.",
        cure="Check your access to the profile folder and the space on the disk.",
    )

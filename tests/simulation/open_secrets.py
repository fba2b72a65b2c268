"""The secrets of a peer whose key is at hand: a simulation is about logs, not about who keeps keys."""


class OpenSecrets:
    """Opens what is open."""

    async def open_device(self) -> None:
        return

    async def open_or_renew(self) -> None:
        return

    async def renew_device(self) -> None:
        raise NotImplementedError("a device of a simulation stays what it is")

    async def wait_late(self) -> bool:
        return False

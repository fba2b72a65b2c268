"""Where a bus listens and as whom to speak to it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BusAddress:
    """One account at one server: `user` is the space's id, `password` the token of its join link."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)

    @property
    def place(self) -> str:
        """Name the server to people, without the secret."""
        return f"{self.host}:{self.port}"

"""The NATS bus: the bundled server as a child process, and connections to it."""

from sync.bus.address import BusAddress, Credential, Place
from sync.bus.connection import Connection, ConnectionState, open_connection
from sync.bus.entering import FindAddress
from sync.bus.errors import BusDown, BusSilent, MessageTooLarge, NobodyAnswers
from sync.bus.greeting import is_accepted
from sync.bus.message import Message, Receive
from sync.bus.patience import ask_again
from sync.bus.program import find_server_program
from sync.bus.seat import Seat
from sync.bus.server import BusServer, BusState

__all__ = [
    "BusAddress",
    "BusDown",
    "BusServer",
    "BusSilent",
    "BusState",
    "Connection",
    "ConnectionState",
    "Credential",
    "FindAddress",
    "Message",
    "MessageTooLarge",
    "NobodyAnswers",
    "Place",
    "Receive",
    "Seat",
    "ask_again",
    "find_server_program",
    "is_accepted",
    "open_connection",
]

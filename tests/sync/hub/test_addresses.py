"""Under which addresses a hub is reached by others, and by its own computer."""

import socket

import pytest

from sync.hub.addresses import own_host, reachable_hosts


def test_a_hub_on_loopback_is_reached_from_this_computer_alone() -> None:
    assert reachable_hosts("127.0.0.1") == reachable_hosts("localhost") == ("127.0.0.1", "localhost")


@pytest.mark.parametrize("listen", ["192.0.2.7", "127.0.0.2", "2001:db8::7"])
def test_a_hub_on_one_address_is_reached_there_and_nowhere_else(listen: str) -> None:
    assert reachable_hosts(listen) == (listen,)
    assert own_host(listen) == listen


@pytest.mark.parametrize("listen", ["0.0.0.0", "::"])  # noqa: S104 (nothing listens)
def test_a_hub_that_listens_everywhere_reaches_itself_by_loopback(listen: str) -> None:
    assert own_host(listen) == "127.0.0.1"
    assert reachable_hosts(listen)[-2:] == ("127.0.0.1", "localhost")


def test_a_name_that_no_certificate_can_have_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "Ada_s Laptop")
    assert not any(" " in host for host in reachable_hosts("0.0.0.0"))  # noqa: S104
    monkeypatch.setattr(socket, "gethostname", lambda: "Laptop")
    assert "laptop" in reachable_hosts("0.0.0.0")  # noqa: S104

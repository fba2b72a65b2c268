"""Connect RPC between desktops and hubs: made of `resources/proto` by `make proto`, and what errors mean."""

from sync.rpc.problems import problem_in, to_error

__all__ = ["problem_in", "to_error"]

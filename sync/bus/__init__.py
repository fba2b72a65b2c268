"""The NATS bus: the bundled server as a child process, and connections to it."""

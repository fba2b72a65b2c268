"""The peer: one running Tandem with its store, sender, receiver, presence and status."""

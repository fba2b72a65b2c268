"""Loro documents: the only home of the CRDT; synchronous, no input or output."""

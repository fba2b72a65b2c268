"""The command line: parses what was typed, asks the peer, prints the answer."""

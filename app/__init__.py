"""The faces of Tandem: window, command line, daemon, demo."""

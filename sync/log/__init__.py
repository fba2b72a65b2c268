"""The log of a space: envelopes, writing with acknowledgements, following by sequence."""

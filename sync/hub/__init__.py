"""The hub: a peer that also runs the bus, its services and a gateway.

The process that renders pages imports this package, too, and so it imports nothing here.
"""

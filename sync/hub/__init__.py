"""What a hub serves beside the bus; each service owns its database, a projection of its log."""

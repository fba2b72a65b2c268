"""A peer without a window: tandemd, and whatever else runs until it is stopped."""

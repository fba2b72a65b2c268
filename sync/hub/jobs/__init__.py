"""Work in the background that hubs share: asked for once, done by whichever hub is free, told and kept."""

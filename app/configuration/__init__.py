"""What `tandemd` is told: one typed model of it, where each value is from, and how it is shown."""

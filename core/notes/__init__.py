"""The library of notes: open documents, saving, listing, and what remote peers change."""

"""What notes are: documents, store, accounts, import and export; no Qt, no network."""

"""What stands in the kept profiles. It was written with old versions, so it never changes."""

PROFILE = "profile"
NOTEBOOK = "Garden"
FOLDER = {
    "Beans": "Sow in May.\n\n- [ ] water\n- [x] hoe\n\nSee [[Compost]].\n",
    "Compost": "Äpfel und Zwiebeln 🧅, keine Knochen.\n",
}
"""Notes of a notebook, which came in as a folder."""
SECOND_THOUGHTS = ("Day one.", "Day one.\nDay two.", "Day two, and what came after it.")
"""What the diary said, one after the other."""
GONE = {"Gone": "In the trash."}
SPACE = "Team"
WAITING = ("We begin.", "We begin on Monday.")
"""What the plan of the shared space said: at first, and since its hub was away."""
ATTACHED = ("receipt.txt", b"Beans, 3.20\n")
"""A file in the note “Receipts”, from the version on that had attachments."""

TEXTS = {**FOLDER, "Diary": SECOND_THOUGHTS[-1], "Plan": WAITING[-1]}
"""Every note that lists show, but for “Receipts”, whose link has an id of its own."""

"""Icons, fonts, styles and sample notes, and their one reader."""

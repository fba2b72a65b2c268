"""Import and export of folders of Markdown files."""

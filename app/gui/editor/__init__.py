"""The Markdown editor: a title, a body that follows the note's document, and other people's carets."""

"""Import and export of folders of Markdown files.

A hub names attachments by `file_names` and reads no Markdown, so this package imports nothing here.
"""

"""Import and export of Markdown files, in folders and one by one.

A hub names attachments by `file_names` and reads no Markdown, so this package imports nothing here.
"""

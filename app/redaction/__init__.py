"""What of a log record may be written down: the words of the code, numbers, and beginnings of ids."""

from app.redaction.faults import told_fault
from app.redaction.lines import RedactedLines
from app.redaction.values import said

__all__ = ["RedactedLines", "said", "told_fault"]

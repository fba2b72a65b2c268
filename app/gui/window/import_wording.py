"""What the window says at the end of an import."""

from app.gui.language import in_one_line, tr
from core.transfer.audit import ImportAudit


def import_sentence(audit: ImportAudit) -> str:
    """Say in the user's language what became of a folder."""
    if not audit.found:
        return tr("The folder {folder} is empty, so there was nothing to import.", folder=audit.folder)
    if not audit.imported:
        return tr("{count} files found in {folder}, none of them a note.", audit.found, folder=audit.folder)
    left_out = len(audit.left_out)
    return in_one_line(
        tr("{count} notes imported.", audit.imported),
        tr("{count} attachments came along.", audit.attached) if audit.attached else "",
        tr("{count} notebooks were made.", audit.notebooks) if audit.notebooks else "",
        tr("{count} files were left out.", left_out) if left_out else "",
    )

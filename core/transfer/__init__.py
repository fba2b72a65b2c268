"""Import and export of folders of Markdown files."""

from core.transfer.audit import Converted, ExportAudit, ImportAudit, LeftOut, Remark
from core.transfer.exporting import export_folder
from core.transfer.importing import import_folder

__all__ = ["Converted", "ExportAudit", "ImportAudit", "LeftOut", "Remark", "export_folder", "import_folder"]

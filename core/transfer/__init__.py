"""Import and export of Markdown files, in folders and one by one."""

from core.transfer.audit import Converted, ExportAudit, ImportAudit, LeftOut, Remark
from core.transfer.exporting import export_folder
from core.transfer.importing import import_folder
from core.transfer.one_file import import_file

__all__ = [
    "Converted",
    "ExportAudit",
    "ImportAudit",
    "LeftOut",
    "Remark",
    "export_folder",
    "import_file",
    "import_folder",
]

"""Pack the parts of a workbook so that equal content gives equal bytes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"


def without_times(raw: BytesIO) -> bytes:
    """Return the archive with one fixed time on every part, the content types first."""
    packed = BytesIO()
    with ZipFile(raw) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        names = sorted(source.namelist(), key=lambda name: name != _CONTENT_TYPES)
        for name in names:
            part = ZipInfo(name, _ZIP_TIME)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            part.external_attr = 0
            target.writestr(part, source.read(name))
    return packed.getvalue()

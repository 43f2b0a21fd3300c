"""Lock finished files with a password: a workbook as Excel does, others in an AES-256 zip.

Both libraries work in memory; nothing unlocked touches the disk.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from hungchinh_desktop.domain.file_password import FilePassword

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def locked_workbook(data: bytes, password: FilePassword) -> bytes:
    """Return the .xlsx file as Excel encrypts it (ECMA-376 agile encryption, AES-256)."""
    from msoffcrypto.format.ooxml import OOXMLFile

    locked = BytesIO()
    OOXMLFile(BytesIO(data)).encrypt(password.text, locked)
    return locked.getvalue()


def locked_zip(name: str, data: bytes, password: FilePassword) -> bytes:
    """Return a zip with one file that only the password opens; 7-Zip and WinRAR read it."""
    return locked_bundle([(name, data)], password)


def locked_bundle(files: Iterable[tuple[str, bytes]], password: FilePassword) -> bytes:
    """Return a zip with files, each a name and its bytes, that only the password opens."""
    import pyzipper

    locked = BytesIO()
    with pyzipper.AESZipFile(
        locked, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as archive:
        archive.setpassword(password.text.encode("ascii"))
        for name, data in files:
            archive.writestr(archive.zipinfo_cls(name, _ZIP_TIME), data)
    return locked.getvalue()

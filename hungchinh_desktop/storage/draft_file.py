"""Keep drafts in a small file beside the data file; it is whole or not there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.file_key import FileKey

_OWNER_ONLY = 0o600  # the words of a form are as sensitive as those of the register


class DraftFile:
    """Read, replace and remove the text of the drafts of one data file."""

    def __init__(self, data_file: Path, key: FileKey | None = None) -> None:
        """Take the key of an opened file with a password: its drafts are closed with it."""
        self._key = key.for_words("drafts") if key is not None else None
        self.path = data_file.with_name(f"{data_file.stem}_ban_nhap.json")

    def read(self) -> str:
        """Return the text, "" when there is none that can be read."""
        try:
            text = self.path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""
        if self._key is None:
            return text
        from hungchinh_desktop.storage.envelope_seal import opened

        content = opened(self._key, text, "drafts")
        return content.decode() if content is not None else ""

    def write(self, text: str) -> None:
        """Replace the text at once. Raises UserError when it cannot be written."""
        if self._key is not None:
            from hungchinh_desktop.storage.envelope_seal import close

            text = close(self._key, text.encode(), "drafts")
        part = self.path.with_name(f"{self.path.name}.moi")
        try:
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY)
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(self.path)
        except OSError as fault:
            with suppress(OSError):
                part.unlink()
            raise UserError(
                f"Chưa giữ được bản nháp vì không ghi được vào “{self.path.parent}”;"
                " hãy bấm Lưu sớm và xem đĩa còn chỗ trống."
            ) from fault

    def remove(self) -> None:
        """Remove the file; one that is held by another program goes the next time."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

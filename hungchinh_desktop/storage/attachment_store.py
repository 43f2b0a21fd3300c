"""Turn rows into attached files; the bytes are stored once for each content."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.domain.attachment import Attachment
from hungchinh_desktop.storage.database import Database

_FIELDS = "id, household_id, name, media_type, size, content_id, attached_on"


class AttachmentStore:
    """Read and write attachments; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def attachments(self, household_id: str) -> list[Attachment]:
        """Return the files of a household, newest first."""
        rows = self._database.rows(
            f"SELECT {_FIELDS} FROM attachment WHERE household_id = ? ORDER BY id DESC",
            household_id,
        )
        return [
            Attachment(**row | {"attached_on": date.fromisoformat(row["attached_on"])})
            for row in rows
        ]

    def content(self, content_id: str) -> bytes:
        """Return the bytes of a file; none for an unknown one."""
        rows = self._database.rows("SELECT bytes FROM file_content WHERE id = ?", content_id)
        return bytes(rows[0]["bytes"]) if rows else b""

    def add(self, attachment: Attachment, content: bytes) -> None:
        """Attach a file. Its bytes stay in the data file, so that it can be brought back."""
        known = self._database.rows(
            "SELECT 1 FROM file_content WHERE id = ?", attachment.content_id
        )
        if not known:
            self._database.insert("file_content", {"id": attachment.content_id, "bytes": content})
        self._database.insert(
            "attachment",
            {
                "id": attachment.id,
                "household_id": attachment.household_id,
                "name": attachment.name,
                "media_type": attachment.media_type,
                "size": attachment.size,
                "content_id": attachment.content_id,
                "attached_on": attachment.attached_on.isoformat(),
            },
        )

    def remove(self, attachment_id: str) -> None:
        """Take a file off its household; the undo brings it back."""
        self._database.delete("attachment", attachment_id)

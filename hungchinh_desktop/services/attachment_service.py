"""Attach files to households and lay them out for reading."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hungchinh_desktop.domain.attachment import (
    MOST_BYTES,
    Attachment,
    checked_attachment,
    too_large,
)
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.attachment_store import AttachmentStore
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.opened_files import OpenedFiles, read_for_attaching


class AttachmentService:
    """Answer and change the files of households."""

    def __init__(self, database: Database) -> None:
        """Take away what an earlier run laid out and could not remove."""
        self._database = database
        self._attachments = AttachmentStore(database)
        self._households = HouseholdStore(database)
        self._opened = OpenedFiles(database.path)
        self._opened.clear()

    def attachments(self, household_id: str) -> list[Attachment]:
        """Return the files of a household, newest first."""
        return self._attachments.attachments(household_id)

    def attach(self, household_id: str, files: list[Path]) -> list[Attachment]:
        """Attach files as one change; all or none.

        A file that the household already has, byte for byte, is not attached again. Raises
        UserError naming the first file that cannot be attached.
        """
        known = {one.content_id for one in self.attachments(household_id)}
        made: list[tuple[Attachment, bytes]] = []
        for path in files:
            size, content = read_for_attaching(path, MOST_BYTES)
            if size > MOST_BYTES:
                raise UserError(too_large(path.name, size))
            one = checked_attachment(new_id(), household_id, path.name, content, date.today())
            if one.content_id not in known:
                known.add(one.content_id)
                made.append((one, content))
        if not made:
            return []
        what = made[0][0].name if len(made) == 1 else f"{len(made)} tệp"
        with self._database.change(f"Đính kèm {what} vào hộ {self._head_name(household_id)}"):
            for one, content in made:
                self._attachments.add(one, content)
        return [one for one, _content in made]

    def remove(self, attachment: Attachment) -> None:
        """Take a file off its household; the undo brings it back."""
        head = self._head_name(attachment.household_id)
        with self._database.change(f"Bỏ tệp {attachment.name} khỏi hộ {head}"):
            self._attachments.remove(attachment.id)

    def lay_out(self, attachment: Attachment) -> Path:
        """Write a copy beside the data file for another program to show; return its place."""
        content = self._attachments.content(attachment.content_id)
        if not content:
            raise UserError(f"Tệp “{attachment.name}” không còn nội dung trong tệp dữ liệu.")
        return self._opened.lay_out(attachment.id, attachment.name, content)

    def close(self) -> None:
        """Take away the copies laid out for reading."""
        self._opened.clear()

    def _head_name(self, household_id: str) -> str:
        entry = self._households.entry(household_id, date.max)
        if entry is None:
            raise UserError("Hộ này không còn trong sổ; hãy bấm F5 để xem lại danh sách.")
        return entry.household.head_name

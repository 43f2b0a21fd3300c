"""Carry faults that the officer can mend, in her own language."""

from __future__ import annotations


class UserError(Exception):
    """Say in one Vietnamese sentence what went wrong, where, and how to mend it.

    `fields` maps a field id of a form to the sentence shown beside that field.
    """

    def __init__(self, sentence: str, *, fields: dict[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.fields = fields or {}


class PasswordError(UserError):
    """Say that a data file opens only with a password, and that none or a wrong one was given."""


class DataFileError(UserError):
    """Say that the data file cannot be used as it stands; a backup may take its place."""


class ForeignFileError(UserError):
    """Say that a file is the data of another program, which is never touched."""


class FileInUseError(UserError):
    """Say that another window or program holds the data file."""


class NoCopyError(UserError):
    """Say that no copy could be made before a great edit, which therefore was not made."""


class UncertainSaveError(UserError):
    """Say that the disk failed at the very end of a save, and cannot be asked what it kept."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Ổ đĩa báo lỗi ngay lúc lưu vào “{name}” nên chưa rõ việc vừa làm đã vào tệp hay chưa;"
            " hãy đóng chương trình, xem lại ổ đĩa rồi mở lại."
        )

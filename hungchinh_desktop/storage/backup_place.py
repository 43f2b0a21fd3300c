"""Say where the backups of a data file are."""

from __future__ import annotations

from pathlib import Path


def backup_folder(data_file: Path) -> Path:
    """Return the folder beside a data file that its backups go to; it need not be there yet."""
    return data_file.parent / f"{data_file.stem}_sao_luu"

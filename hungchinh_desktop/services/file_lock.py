"""Put a password on a file that leaves the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hungchinh_desktop.domain.file_password import FilePassword
from hungchinh_desktop.services.exchange_service import ExportJob

WORKBOOK, ZIP = ".xlsx", ".zip"


def locked(job: ExportJob, password: FilePassword, *, zipped: bool = False) -> ExportJob:
    """Return the job of the same file behind a password.

    A workbook keeps its name and asks for the password in Excel; a PDF, or a workbook with
    `zipped`, goes into an AES zip of its name.
    """
    name = Path(job.file_name)
    if name.suffix == WORKBOOK and not zipped:
        return replace(job, make=lambda: _locked_workbook(job, password))
    zip_name = str(name.with_suffix(ZIP))
    return replace(job, file_name=zip_name, make=lambda: _locked_zip(job, password))


def bundled(jobs: Sequence[ExportJob], password: FilePassword, file_name: str) -> ExportJob:
    """Return one job that makes all files into an AES zip; each is logged by its own job."""
    return replace(jobs[0], file_name=file_name, make=lambda: _locked_bundle(jobs, password))


def bundle_name(year: int) -> str:
    """Return the usual name of the zip with all papers of a year."""
    return f"{year}_Tat_ca_van_ban{ZIP}"


def locked_path(path: Path) -> Path:
    """Return where a file with a password goes: a PDF becomes a zip beside it."""
    return path if path.suffix.lower() == WORKBOOK else path.with_suffix(ZIP)


def _locked_workbook(job: ExportJob, password: FilePassword) -> bytes:
    from hungchinh_desktop.documents.locked_file import locked_workbook

    return locked_workbook(job.make(), password)


def _locked_zip(job: ExportJob, password: FilePassword) -> bytes:
    from hungchinh_desktop.documents.locked_file import locked_zip

    return locked_zip(job.file_name, job.make(), password)


def _locked_bundle(jobs: Sequence[ExportJob], password: FilePassword) -> bytes:
    from hungchinh_desktop.documents.locked_file import locked_bundle

    return locked_bundle(((job.file_name, job.make()) for job in jobs), password)

"""Say where the program's own files and the officer's files are."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_DATA_DIR_VARIABLE = "HUNGCHINH_DATA_DIR"
_DATA_FILE_NAME = "hung_chinh.db"


def resources_dir() -> Path:
    """Return the folder with fonts, icons, styles, translations and help pages."""
    return _shipped("resources")


def db_dir() -> Path:
    """Return the folder with migrations, reference lists and the office's seed record."""
    return _shipped("db")


def data_dir() -> Path:
    """Return the folder for the officer's data; it may not exist yet.

    HUNGCHINH_DATA_DIR wins. Otherwise it is the system's place for local program data, which
    is neither synchronised to a cloud nor tidied away by hand as Documents and Desktop are.
    """
    chosen = os.environ.get(_DATA_DIR_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    if sys.platform == "win32":
        return _from_environment("LOCALAPPDATA", Path.home() / "AppData" / "Local") / "HungChinh"
    return _from_environment("XDG_DATA_HOME", Path.home() / ".local" / "share") / "hungchinh"


def default_data_file() -> Path:
    """Return the data file opened when no other one is named."""
    return data_dir() / _DATA_FILE_NAME


def log_dir() -> Path:
    """Return the folder for the program's log files; it may not exist yet."""
    return data_dir() / "logs"


def _shipped(name: str) -> Path:
    """Find a shipped folder: inside an installed package, or beside it in a source tree.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    places = (_PACKAGE / "_bundled" / name, _PACKAGE.parent / name)
    for place in places:
        if place.is_dir():
            return place
    tried = ", ".join(str(place) for place in places)
    raise FileNotFoundError(f"the folder {name!r} is missing; looked at {tried}")


def _from_environment(variable: str, otherwise: Path) -> Path:
    """Read a folder from the environment; a relative one is ignored, as XDG asks."""
    value = os.environ.get(variable, "")
    return Path(value) if value and Path(value).is_absolute() else otherwise

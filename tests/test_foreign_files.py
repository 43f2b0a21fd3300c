"""Give the program files of every other kind: each is refused in words and stays as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.file_protection import protect
from hungchinh_desktop.ui.kit.dialogs import VerbDialog
from tests.cli.cli_runs import Cli, one_sentence, sha256_of
from tests.services.quick_secrets import use_quick_secrets

Spoil = Callable[[Path], object]
NEWER = (
    "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
    " VALUES ('hungchinh', '9999_later', '2031')"
)


def by_another_program(*statements: str) -> Spoil:
    """Return what writes statements into the file with another SQLite."""

    def write(path: Path) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        for statement in statements:
            connection.execute(statement)
        connection.close()

    return write


def replaced(make: Spoil) -> Spoil:
    """Return what takes the record away and puts something else there."""

    def write(path: Path) -> None:
        path.unlink()
        make(path)

    return write


def holding(data: bytes) -> Spoil:
    return replaced(lambda path: path.write_bytes(data))


def zipped(*names: str) -> bytes:
    raw = BytesIO()
    with ZipFile(raw, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return raw.getvalue()


def with_strange_journal(path: Path) -> None:
    by_another_program("CREATE TABLE t (a)", "INSERT INTO t VALUES (1)")(path)
    path.with_name(f"{path.name}-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 80)


def link_to_text(path: Path) -> None:
    letter = path.with_name("thư.txt")
    letter.write_text("Kính gửi Ủy ban nhân dân xã", encoding="utf-8")
    path.symlink_to(letter)


def cut(size: Callable[[int], int]) -> Spoil:
    return lambda path: os.truncate(path, size(path.stat().st_size))


OTHER = by_another_program("CREATE TABLE household (id TEXT)", "INSERT INTO household VALUES (1)")
KINDS: dict[str, Spoil] = {
    "empty": holding(b""),
    "one letter": holding(b"S"),
    "text": holding("Danh sách hộ nghèo\n".encode() * 400),
    "text of Windows": holding("Danh sách hộ nghèo\n".encode("utf-16") * 400),
    "zip": holding(zipped("a.txt")),
    "workbook": holding(zipped("[Content_Types].xml", "xl/workbook.xml")),
    "Word": holding(zipped("[Content_Types].xml", "word/document.xml")),
    "PDF": holding(b"%PDF-1.7\n" + bytes(9000)),
    "old Office": holding(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(9000)),
    "picture": holding(bytes.fromhex("FFD8FFE000104A46") + bytes(9000)),
    "noise": holding(os.urandom(8192)),
    "noise of no page size": holding(os.urandom(7777)),
    "zeros": holding(bytes(8192)),
    "head of a database alone": holding(b"SQLite format 3\0" + bytes(84)),
    "database with another's tables": replaced(OTHER),
    "database in WAL mode": replaced(by_another_program("PRAGMA journal_mode = WAL", "VACUUM")),
    "database of UTF-16": replaced(
        by_another_program("PRAGMA encoding = 'UTF-16'", "CREATE TABLE t (a)")
    ),
    "database with a strange journal": replaced(with_strange_journal),
    "other application number": by_another_program("PRAGMA application_id = 7"),
    "no application number": by_another_program("PRAGMA application_id = 0"),
    "newer": by_another_program(NEWER),
    "newer, with more tables": by_another_program(NEWER, "CREATE TABLE later (id TEXT)"),
    "cut to half": cut(lambda size: size // 2),
    "cut within a page": cut(lambda size: size - 100),
    "other key": lambda path: protect(path, None, FileKey("mật khẩu của người khác")),
    "folder": replaced(Path.mkdir),
    "link to a letter": replaced(link_to_text),
    "link to nothing": replaced(lambda path: path.symlink_to(path.with_name("không có"))),
}


@pytest.fixture(scope="module")
def record_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a record once; tests spoil copies."""
    path = tmp_path_factory.mktemp("record") / "so.db"
    open_office_file(path).close()
    return path


@pytest.fixture
def spoilt(tmp_path: Path, record_file: Path, request: pytest.FixtureRequest, quick: None) -> Path:
    """Give a file of one kind, alone in its folder."""
    path = tmp_path / "Hồ sơ" / "sổ hộ.db"
    path.parent.mkdir()
    shutil.copyfile(record_file, path)
    KINDS[request.param](path)
    return path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    use_quick_secrets(monkeypatch)


def picture(folder: Path) -> dict[str, str]:
    """Return the names in a folder with the hash of each file."""
    return {
        path.name: sha256_of(path) if path.is_file() else str(path.is_symlink())
        for path in folder.rglob("*")
    }


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(make_application())
    yield made
    made._crash_guard.uninstall()
    if made._access is not None and made._access.window is not None:
        made._access.window.deleteLater()


def closing_dialogs(told: list[str]) -> QTimer:
    """Close each dialog that comes by itself, and keep what it said."""

    def close() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, VerbDialog):
            told.append(shown._detail.text())
            shown.reject()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(1)
    return timer


@pytest.mark.skipif(os.name != "posix", reason="links and folders of POSIX systems")
@pytest.mark.parametrize("spoilt", KINDS, indirect=True)
def test_a_foreign_file_is_refused_everywhere_and_stays(
    spoilt: Path, program: Program, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    usual_cli, before = Cli(capsys), picture(spoilt.parent)
    for words in (["show", "totals"], ["safe", "backup"]):
        usual_cli("--file", spoilt, *words).sentence()
        assert picture(spoilt.parent) == before, words
    usual_cli("--file", spoilt, "--read-only", "show", "totals").sentence()
    usual_cli("safe", "verify", spoilt)
    assert picture(spoilt.parent) == before
    told: list[str] = []
    timer = closing_dialogs(told)
    opened = program.open(spoilt)
    timer.stop()
    assert (program.office, program.window) == (None, None)
    if opened:  # a window asks for the password of a file that may have one
        assert program.access.window is not None
    else:
        said = capsys.readouterr().err.splitlines(keepends=True)[0]
        assert told[0].partition("\n")[0] == one_sentence(said)
    assert picture(spoilt.parent) == before

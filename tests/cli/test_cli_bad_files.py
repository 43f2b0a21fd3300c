"""A data file that cannot be used is refused in one sentence and stays byte for byte."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.cli_runs import Cli, in_a_process, names_in, sha256_of
from tests.obstacles import posix_only, reachable_folder, small_disk
from tests.ordinary_rights import ordinary_rights
from tests.storage.other_program import line_of, running

VERBS = ["show totals", "check", "export plan --out {out}", "export all --out {out}"]
HOLD = """
    database = open_data_file(path, MIGRATIONS)
    tell("open")
    wait()
"""


def plain(path: Path, *statements: str) -> None:
    """Write into a file as another program would."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def newer(path: Path) -> None:
    """Give the file a step of a later version."""
    statement = (
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('hungchinh', '9999_later', '2031')"
    )
    plain(path, statement)


def foreign(path: Path) -> None:
    """Put the database of another program in its place."""
    path.unlink()
    plain(path, "CREATE TABLE t (a)")


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (
        lambda path: path.write_text("Danh sách hộ nghèo\n" * 40, encoding="utf-8"),
        "“so.db” không phải tệp dữ liệu của chương trình; hãy chọn tệp khác.",
    ),
    "noise": (
        lambda path: path.write_bytes(os.urandom(8192)),
        "“so.db” có mật khẩu, hoặc không phải tệp dữ liệu; hãy mở bằng mật khẩu của tệp.",
    ),
    "empty": (
        lambda path: path.write_bytes(b""),
        "Tệp “so.db” trống, không có dữ liệu; hãy chọn tệp khác.",
    ),
    "of another program": (
        foreign,
        "“so.db” là tệp dữ liệu của chương trình khác; hãy chọn tệp của Hưng Chính.",
    ),
    "newer": (newer, "Tệp “so.db” do bản chương trình mới hơn ghi; hãy cài bản mới rồi mở lại."),
    "cut off": (
        lambda path: os.truncate(path, path.stat().st_size // 2),
        "Tệp “so.db” bị hỏng; hãy giữ nguyên tệp này và mở bản sao lưu gần nhất.",
    ),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(("spoil", "sentence"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_refused_untouched(
    cli: Cli, record: Path, out: Path, verb: str, spoil: Callable[[Path], object], sentence: str
) -> None:
    spoil(record)
    before, beside = sha256_of(record), names_in(record.parent)
    assert cli(*verb.replace("{out}", str(out / "a.pdf")).split(maxsplit=3)).sentence() == sentence
    assert sha256_of(record) == before
    assert names_in(record.parent) == beside
    assert names_in(out) == []


def test_a_folder_is_no_data_file(usual_cli: Cli, out: Path) -> None:
    assert usual_cli("--file", out, "check").sentence() == (
        f"“{out}” là một thư mục; hãy chọn tệp dữ liệu của Hưng Chính."
    )
    assert names_in(out) == []


@pytest.mark.parametrize("name", ["thiếu/so.db", "thiếu/nữa/so.db"])
def test_a_missing_folder_is_not_made(usual_cli: Cli, out: Path, name: str) -> None:
    path = out / name
    assert usual_cli("--file", path, "show", "totals").sentence() == (
        f"Không có thư mục “{path.parent}”; hãy tạo thư mục đó hoặc chọn thư mục khác."
    )
    assert names_in(out) == []


def test_a_name_too_long_is_refused(usual_cli: Cli, out: Path) -> None:
    sentence = usual_cli("--file", out / ("x" * 300 + ".db"), "check").sentence()
    assert sentence.startswith("Không đọc được tệp")
    assert names_in(out) == []


def test_a_file_in_use_by_another_program_is_named(cli: Cli, record: Path, out: Path) -> None:
    before = sha256_of(record)
    with running(record, HOLD) as holder:
        assert line_of(holder) == "open"
        for verb in VERBS:
            line = verb.replace("{out}", str(out / "a.pdf")).split(maxsplit=3)
            assert cli(*line).sentence() == (
                "Tệp “so.db” đang mở ở một cửa sổ hoặc chương trình khác;"
                " hãy đóng bên đó rồi mở lại."
            )
    assert names_in(out) == []
    assert sha256_of(record) == before
    assert cli("show", "totals").code == 0  # killed: nothing to be done by hand


@posix_only
@pytest.mark.parametrize("verb", ["show totals", "check", "export plan --out {out}"])
def test_a_folder_that_may_not_be_written_is_named(
    usual_cli: Cli, record: Path, out: Path, verb: str
) -> None:
    line = verb.replace("{out}", str(out / "a.pdf")).split(maxsplit=3)
    usual_cli("--file", record, *line)  # everything is imported that an ordinary user may not read
    with reachable_folder() as folder:
        path = folder / "so.db"
        path.write_bytes(record.read_bytes())
        before = sha256_of(path)
        folder.chmod(0o555)
        with ordinary_rights():
            ran = usual_cli("--file", path, *line)
        assert ran.sentence() == (
            f"Không có quyền ghi vào “{folder}” hoặc tệp “so.db” ở đó; hãy bỏ thuộc tính chỉ đọc"
            " (Read-only) của tệp hoặc chuyển tệp sang thư mục ghi được."
        )
        assert sha256_of(path) == before


@posix_only
def test_no_file_is_made_in_a_folder_that_may_not_be_written(usual_cli: Cli, record: Path) -> None:
    usual_cli("--file", record.with_name("khác.db"), "check")
    with reachable_folder() as folder:
        folder.chmod(0o555)
        with ordinary_rights():
            sentence = usual_cli("--file", folder / "so.db", "check").sentence()
        assert f"“{folder}”" in sentence
        assert names_in(folder) == []


@posix_only
def test_a_full_disk_takes_no_half_a_record(usual_cli: Cli, out: Path) -> None:
    with small_disk(out, 128):
        sentence = usual_cli("--file", out / "so.db", "check").sentence()
        assert sentence.startswith(f"Ổ đĩa chứa “{out}” ")
        assert names_in(out) == []


def test_a_process_of_its_own_refuses_in_the_same_words(record: Path) -> None:
    record.write_text("không phải sổ", encoding="utf-8")
    ran = in_a_process("--file", record, "export", "all", "--out", record.parent / "out")
    assert ran.sentence().startswith("“so.db” không phải tệp dữ liệu của chương trình;")
    assert names_in(record.parent) == ["so.db"]


@posix_only
def test_links_that_lead_to_each_other_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.db").symlink_to(tmp_path / "b.db")
    (tmp_path / "b.db").symlink_to(tmp_path / "a.db")
    for verb in ("show totals", "safe backup", "safe user list", "safe password change"):
        assert "a.db" in Cli(capsys, tmp_path / "a.db")(*verb.split()).sentence(), verb

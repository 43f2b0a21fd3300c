"""Every verb of safekeeping with bad input: one sentence, exit code 2, nothing touched."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hungchinh_desktop.domain.recovery_code import RecoveryCode
from tests.cli.cli_runs import Cli, names_in, one_sentence, sha256_of
from tests.cli.test_cli_bad_files import HOLD, foreign, newer
from tests.obstacles import posix_only, reachable_folder, small_disk
from tests.ordinary_rights import ordinary_rights
from tests.services.quick_secrets import use_quick_secrets
from tests.storage.other_program import line_of, running

CODE = RecoveryCode.by_chance().shown
OPENING = [
    "safe backup",
    "safe list --json",
    "safe verify --json",
    "safe check --json",
    "safe user list --json",
    "safe password set --keeper A",
    "safe password change",
    "safe password remove",
    "safe password handover --keeper B",
    "safe recover",
    "audit --json",
    "audit verify --json",
]
COPYING = [
    "safe verify {file}",
    "safe restore {file} --out {out}",
    "safe salvage {file} --out {out}",
]
BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda path: path.write_text("Kính gửi " * 900, "utf-8"), "không phải tệp dữ liệu"),
    "empty": (lambda path: path.write_bytes(b""), "trống, không có dữ liệu"),
    "of another program": (foreign, "của chương trình khác"),
    "newer": (newer, "bản chương trình mới hơn"),
    "missing": (lambda path: path.unlink(), "Không thấy tệp"),
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    use_quick_secrets(monkeypatch)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"mật khẩu một\nmật khẩu hai\n{CODE}\n"))


@pytest.mark.parametrize(("spoil", "words"), list(BAD.values())[:-1], ids=list(BAD)[:-1])
def test_a_bad_data_file_is_refused_untouched(
    cli: Cli, record: Path, spoil: Callable[[Path], object], words: str
) -> None:
    spoil(record)
    before, beside = sha256_of(record), names_in(record.parent)
    for verb in OPENING:
        assert words in cli(*verb.split()).sentence(), verb
    assert sha256_of(record) == before
    assert names_in(record.parent) == beside


@pytest.mark.parametrize(("spoil", "words"), BAD.values(), ids=BAD)
def test_a_bad_copy_is_refused_and_makes_no_file(
    usual_cli: Cli, record: Path, out: Path, spoil: Callable[[Path], object], words: str
) -> None:
    spoil(record)
    target = out / "mới.db"
    for verb in COPYING[:2]:
        line = [part.format(file=record, out=target) for part in verb.split()]
        assert words in usual_cli(*line).sentence(), verb
    if "mới hơn" not in words:
        salvaged = usual_cli("safe", "salvage", record, "--out", target).sentence()
        assert "Không cứu được" in salvaged or "Không thấy tệp" in salvaged
    assert names_in(out) == []


def test_a_file_without_a_password_has_none_to_change(cli: Cli, record: Path) -> None:
    before = sha256_of(record)
    for verb in ("change", "remove", "handover --keeper B"):
        assert "chưa có mật khẩu" in cli("safe", "password", *verb.split()).sentence()
    assert "chưa có mật khẩu" in cli("safe", "user", "add", "--name", "B").sentence()
    assert "chưa có mật khẩu" in cli("safe", "recover").sentence()
    assert sha256_of(record) == before


def test_an_existing_target_and_a_missing_folder_are_named(
    cli: Cli, record: Path, out: Path
) -> None:
    kept = out / "giữ.db"
    kept.write_bytes(b"mine")
    for verb in ("restore", "salvage"):
        line = ("safe", verb, record, "--out")
        assert "Đã có “giữ.db”" in cli(*line, kept).sentence()
        assert "thiếu" in cli(*line, out / "thiếu" / "a.db").sentence()
    assert kept.read_bytes() == b"mine"
    assert names_in(out) == ["giữ.db"]


def test_a_file_in_use_is_named(cli: Cli, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sha256_of(record)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"mật khẩu một\n{CODE}\n"))
    with running(record, HOLD) as holder:
        assert line_of(holder) == "open"
        for verb in ("safe backup", "safe list", "safe check", "audit verify"):
            assert "đang mở ở một cửa sổ" in cli(*verb.split()).sentence()
        assert "đang mở" in cli("safe", "password", "set", "--keeper", "A").sentence()
    assert sha256_of(record) == before


@posix_only
def test_a_full_disk_and_a_folder_without_right_leave_nothing(
    usual_cli: Cli, record: Path, out: Path
) -> None:
    with small_disk(out, 128):
        for verb in ("restore", "salvage"):
            usual_cli("safe", verb, record, "--out", out / "a.db").sentence()
            assert names_in(out) == []
    with reachable_folder() as folder:
        folder.chmod(0o555)
        with ordinary_rights():
            for verb in ("restore", "salvage"):
                usual_cli("safe", verb, record, "--out", folder / "a.db").sentence()
        assert names_in(folder) == []


class Interrupted:
    """Stand for a keyboard at which Ctrl+C is pressed instead of a password."""

    def isatty(self) -> bool:
        return False

    def readline(self, _: int = -1) -> str:
        raise KeyboardInterrupt


def test_ctrl_c_while_a_password_is_awaited_changes_nothing(
    cli: Cli, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sha256_of(record)
    monkeypatch.setattr(sys, "stdin", Interrupted())
    ran = cli("safe", "password", "set", "--keeper", "A")
    assert (ran.code, ran.out) == (2, "")
    assert one_sentence(ran.fault.lstrip("\n")) == "Đã dừng theo yêu cầu."  # after the ^C
    assert sha256_of(record) == before


@posix_only
def test_a_file_without_the_right_to_read_is_named(usual_cli: Cli, record: Path, out: Path) -> None:
    usual_cli("--file", record, "safe", "backup")
    record.chmod(0)
    with ordinary_rights():
        for verb in ("verify", "restore", "salvage"):
            target = [] if verb == "verify" else ["--out", out / "a.db"]
            ran = usual_cli("safe", verb, record, *target)
            assert "Không đọc được tệp" in ran.sentence(), verb
    record.chmod(0o600)
    assert names_in(out) == []

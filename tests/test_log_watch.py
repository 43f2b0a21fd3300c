"""Prove that a name in a log would not go unnoticed."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop.ui.kit.crash_log import CrashLog
from tests.log_watch import known_names, logs_in, told_by


def test_the_people_of_the_record_are_known() -> None:
    assert len(known_names()) > 20
    assert {"Nguyễn Thị Thành", "Thái Hữu Dân"} <= known_names()


def test_a_name_in_any_of_the_logs_is_found(tmp_path: Path) -> None:
    log = CrashLog(tmp_path / "elsewhere")
    log.write("builtins.ValueError: Nguyễn Thị Thành")
    log.path.rename(log.path.with_name("hungchinh.log.1"))
    log.write("builtins.ValueError")
    logs = logs_in(tmp_path / "nowhere", tmp_path / "elsewhere")
    assert len(logs) == 2
    assert told_by(logs) == ["hungchinh.log.1: Nguyễn Thị Thành"]

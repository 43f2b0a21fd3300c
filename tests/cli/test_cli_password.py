"""A password is read from the standard input, never from the command line."""

from __future__ import annotations

import io
from pathlib import Path

import msoffcrypto
import pytest
import pyzipper

from tests.cli.cli_runs import Cli, names_in

WORD = "Hung-Chinh 2024"


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8"))


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_a_workbook_is_locked(
    cli: Cli, out: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    type_in(monkeypatch, WORD + end)
    target = out / "DS.xlsx"
    ran = cli("export", "households", "--password-stdin", "--out", target)
    assert (ran.code, ran.out) == (0, f"Đã ghi {target}\n")
    with target.open("rb") as stream:
        file = msoffcrypto.OfficeFile(stream)
        file.load_key(password=WORD, verify_password=True)


@pytest.mark.parametrize("paper", ["plan", "households"])
def test_a_zip_holds_the_file(
    cli: Cli, out: Path, monkeypatch: pytest.MonkeyPatch, paper: str
) -> None:
    type_in(monkeypatch, WORD)
    target = out / "gửi.zip"
    assert cli("export", paper, "--password-stdin", "--out", target).code == 0
    with pyzipper.AESZipFile(target) as archive:
        archive.setpassword(WORD.encode())
        assert len(archive.read(archive.namelist()[0])) > 5000


@pytest.mark.parametrize(
    ("typed", "name", "words"),
    [
        ("", "DS.xlsx", "Mật khẩu còn trống"),
        ("ngắn", "DS.xlsx", "từ 8"),
        (WORD, "DS.pdf", ".zip"),
    ],
)
def test_what_cannot_be_locked_is_not_written(
    cli: Cli, out: Path, monkeypatch: pytest.MonkeyPatch, typed: str, name: str, words: str
) -> None:
    type_in(monkeypatch, typed)
    sentence = cli("export", "households", "--password-stdin", "--out", out / name).sentence()
    assert words in sentence
    assert not typed or typed not in sentence
    assert names_in(out) == []


def test_everything_goes_into_one_zip(cli: Cli, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, WORD)
    target = out / "tất cả.zip"
    ran = cli("export", "all", "--password-stdin", "--out", target)
    assert ran.out == f"Đã ghi 7 tệp vào {target}\n"
    assert names_in(out) == ["tất cả.zip"]
    with pyzipper.AESZipFile(target) as archive:
        archive.setpassword(WORD.encode())
        assert len(archive.namelist()) == 7
        assert archive.testzip() is None

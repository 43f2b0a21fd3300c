"""A file that cannot be written is refused in one sentence; what was there stays whole."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdf
import pytest

from hungchinh_desktop.documents.output_file import write_output
from tests.cli.cli_runs import Cli, in_a_process, names_in, one_sentence, sha256_of
from tests.obstacles import posix_only, reachable_folder, small_disk
from tests.ordinary_rights import ordinary_rights

TARGETS = {"plan": "a.pdf", "households": "a.xlsx", "matrix": "a.xlsx", "committee": "a.xlsx"}


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait no moment for a target that is held."""
    monkeypatch.setattr(write_output, "__kwdefaults__", {"patience": 0})


@posix_only
@pytest.mark.parametrize(("verb", "name"), TARGETS.items())
def test_a_folder_without_right_to_write_is_named(
    usual_cli: Cli, record: Path, verb: str, name: str
) -> None:
    with reachable_folder() as folder, reachable_folder() as home:
        data = home / "so.db"
        data.write_bytes(record.read_bytes())
        usual_cli("--file", record, "export", verb, "--out", record.with_name(name))
        home.chmod(0o777)
        data.chmod(0o666)
        (folder / name).write_bytes(b"old")
        folder.chmod(0o555)
        before = sha256_of(data)
        with ordinary_rights():
            ran = usual_cli("--file", data, "export", verb, "--out", folder / name)
        assert ran.sentence() == (
            f"Không được phép ghi vào thư mục “{folder}”; hãy chọn thư mục khác,"
            f" ví dụ thư mục Tài liệu, để ghi tệp “{name}”."
        )
        assert sha256_of(data) == before
        assert (folder / name).read_bytes() == b"old"
        assert names_in(folder) == [name]


@posix_only
def test_a_place_for_everything_that_may_not_be_made_is_named(usual_cli: Cli, record: Path) -> None:
    with reachable_folder() as folder, reachable_folder() as home:
        data = home / "so.db"
        data.write_bytes(record.read_bytes())
        usual_cli("--file", record, "export", "all", "--out", record.with_name("out"))
        home.chmod(0o777)
        data.chmod(0o666)
        folder.chmod(0o555)
        with ordinary_rights():
            ran = usual_cli("--file", data, "export", "all", "--out", folder / "out")
        assert ran.sentence() == (
            f"Không tạo được thư mục “{folder / 'out'}”;"
            " hãy xem thư mục cha còn không và có quyền ghi."
        )
        assert names_in(folder) == []


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(("verb", "name"), TARGETS.items())
def test_a_target_open_elsewhere_stays_and_is_named(
    cli: Cli, record: Path, out: Path, monkeypatch: pytest.MonkeyPatch, verb: str, name: str
) -> None:
    """Windows refuses to replace a file that Excel holds open: winerror 32."""
    (out / name).write_bytes(b"old")
    before = sha256_of(record)

    def held(self: Path, other: Path) -> Path:
        raise PermissionError(13, "used by another process", str(self))

    monkeypatch.setattr(Path, "replace", held)
    assert cli("export", verb, "--out", out / name).sentence() == (
        f"Tệp “{name}” đang mở trong chương trình khác; hãy đóng tệp đó rồi xuất lần nữa,"
        " hoặc lưu với tên khác."
    )
    assert (out / name).read_bytes() == b"old"
    assert names_in(out) == [name]
    assert sha256_of(record) == before


@posix_only
def test_a_full_disk_keeps_the_old_plan(cli: Cli, record: Path, out: Path) -> None:
    before = sha256_of(record)
    with small_disk(out, 64):
        (out / "a.pdf").write_bytes(b"old")
        sentence = cli("export", "plan", "--out", out / "a.pdf").sentence()
        assert sentence.startswith(f"Không đủ chỗ để ghi tệp “a.pdf” vào “{out}”: cần 1 MB")
        assert (out / "a.pdf").read_bytes() == b"old"
        assert names_in(out) == ["a.pdf"]
    assert sha256_of(record) == before


@posix_only
def test_a_disk_that_fills_up_half_way_holds_whole_files_only(cli: Cli, out: Path) -> None:
    with small_disk(out, 112, real=True):
        ran = cli("export", "all", "--out", out)
        assert ran.code == 2
        assert one_sentence(ran.fault).startswith("Không đủ chỗ để ghi tệp")
        written = [Path(line.removeprefix("Đã ghi ")).name for line in ran.out.splitlines()]
        assert sorted(written) == names_in(out)
        assert written
        for path in out.glob("*.pdf"):
            assert len(pypdf.PdfReader(path).pages) > 3
        for path in out.glob("*.xlsx"):
            assert openpyxl.load_workbook(path).worksheets


def test_a_file_in_place_of_the_folder_stays(cli: Cli, out: Path) -> None:
    (out / "tệp").write_bytes(b"a file")
    assert "Không tạo được thư mục" in cli("export", "all", "--out", out / "tệp").sentence()
    assert "Không tìm thấy thư mục" in (
        cli("export", "plan", "--out", out / "tệp" / "a.pdf").sentence()
    )
    assert (out / "tệp").read_bytes() == b"a file"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("verb", ["show totals", "check"])
def test_a_list_that_nobody_can_take_ends_in_a_sentence(record: Path, verb: str) -> None:
    ran = in_a_process("--file", record, *verb.split(), to="/dev/full")
    assert ran.sentence() == (
        "Không ghi được kết quả ra nơi đã chọn; hãy xem ổ đĩa còn chỗ không rồi làm lại."
    )

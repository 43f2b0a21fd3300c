"""What a killed program left of a file in the making goes at the next start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hungchinh_desktop.documents.output_file import write_output
from hungchinh_desktop.documents.output_part import PART_SUFFIX, output_part, remove_left_parts
from hungchinh_desktop.services.office_file import open_office_file
from tests.storage.promises import ROOT

WRITER = """
import sys
from pathlib import Path
from hungchinh_desktop.documents import output_file

def stay(*_):
    print("written", flush=True)
    sys.stdin.read()

output_file._replace = stay
output_file.write_output(Path(sys.argv[1]), b"a list of names")
"""


@contextmanager
def writer(target: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a program that has written a file and not yet given it its name; kill it."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", WRITER, str(target)]
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "written\n"
        yield child
        child.kill()


def parts(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{PART_SUFFIX}"))


@pytest.fixture
def desktop(tmp_path: Path) -> Path:
    folder = tmp_path / "Màn hình"
    folder.mkdir()
    (folder / f"mine{PART_SUFFIX}").write_bytes(b"not ours")
    return folder


def test_a_start_clears_up_after_a_kill(
    desktop: Path, hermetic_home: Path, seeded_record: Path
) -> None:
    with writer(desktop / "Sổ hộ.xlsx"):
        remove_left_parts()
        assert parts(desktop)[1].read_bytes() == b"a list of names"  # its writer lives
    assert len(parts(desktop)) == 2
    open_office_file(seeded_record, view_only=True).close()
    assert parts(desktop) == [desktop / f"mine{PART_SUFFIX}"]
    assert list(hermetic_home.iterdir()) == []


def test_a_part_on_a_stick_goes_when_the_stick_is_back(desktop: Path, hermetic_home: Path) -> None:
    with writer(desktop / "a.pdf"):
        pass
    desktop.rename(desktop.parent / "pulled out")
    remove_left_parts()
    assert len(list(hermetic_home.iterdir())) == 1
    (desktop.parent / "pulled out").rename(desktop)
    remove_left_parts()
    assert len(parts(desktop)) == 1
    assert list(hermetic_home.iterdir()) == []


def test_what_another_thread_writes_stays(desktop: Path, hermetic_home: Path) -> None:
    with output_part(desktop) as part:
        part.write_bytes(b"half")
        remove_left_parts()
        assert part.exists()
    assert not part.exists()
    assert not hermetic_home.exists()  # nor an empty folder


def test_a_damaged_note_removes_nothing_and_stops_nothing(hermetic_home: Path) -> None:
    hermetic_home.mkdir()
    for number, content in enumerate([b"", b"\0\xff", b"x" * 9000]):
        (hermetic_home / f"~{number}.dang_xuat").write_bytes(content)
    (hermetic_home / "~folder.dang_xuat").mkdir()
    remove_left_parts()
    assert not (hermetic_home / "~0.dang_xuat").exists()


def test_a_file_is_made_where_no_note_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("HUNGCHINH_DATA_DIR", str(tmp_path / "file" / "data"))
    write_output(tmp_path / "a.pdf", b"%PDF")
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF"

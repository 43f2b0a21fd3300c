"""The plan goes through a real print queue where the machine has one, else into a file."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pypdfium2
import pytest
from pypdf.errors import PyPdfError

from tests.ui.kit.cups_server import QUEUE, has_cups, print_server

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile

ROOT = Path(__file__).resolve().parents[3]
FIRST, LAST, COPIES = 2, 3, 2
PATIENCE = 30_000


@pytest.fixture
def plan(office: OfficeFile, tmp_path: Path) -> Path:
    path = tmp_path / "ke_hoach.pdf"
    path.write_bytes(office.exchange.plan_job().make())
    return path


def print_plan(plan: Path, printer: str, environment: Mapping[str, str]) -> None:
    script = str(Path(__file__).with_name("print_to_queue.py"))
    numbers = map(str, (FIRST, LAST, COPIES))
    done = subprocess.run(
        [sys.executable, script, str(plan), printer, *numbers],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def answers(address: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        return line.connect_ex(str(address)) == 0


def sheet_count(paper: Path) -> int:
    try:
        return len(pypdf.PdfReader(BytesIO(paper.read_bytes())).pages)
    except (OSError, PyPdfError):
        return 0  # still on its way


def picture_sizes(paper: Path) -> list[tuple[int, int]]:
    """Return the pixels of the picture that each sheet is."""
    reader = pypdf.PdfReader(paper)
    return [page.images[0].image.size for page in reader.pages if page.images[0].image]


def ink(paper: Path) -> list[bytes]:
    """Return small pictures of the sheets, coarse enough to be equal for equal pages."""
    document = pypdfium2.PdfDocument(paper)
    pictures = [page.render(scale=0.1).to_pil().convert("L") for page in document]
    document.close()
    return [bytes(32 * (value // 32) for value in one.tobytes()) for one in pictures]


def check_sheets(paper: Path, plan: Path) -> None:
    """Pages 2 and 3 twice, A4 at 300 dots per inch."""
    sheets, pages = ink(paper), ink(plan)
    assert len(sheets) == COPIES * (LAST - FIRST + 1)
    assert sheets[:2] == sheets[2:]
    assert sheets[0] != sheets[1] != pages[0]
    for width, height in picture_sizes(paper):
        assert abs(width - 2480) <= 2
        assert abs(height - 3508) <= 2


@pytest.mark.skipif(not has_cups(), reason="this machine has no CUPS print server")
def test_pages_and_copies_come_out_of_a_real_print_queue(plan: Path, qtbot: QtBot) -> None:
    with print_server() as server:
        address = server / "run/cups.sock"
        qtbot.waitUntil(lambda: answers(address), timeout=PATIENCE)
        print_plan(plan, QUEUE, {"CUPS_SERVER": str(address)})
        paper = server / "out/printed.pdf"
        qtbot.waitUntil(lambda: sheet_count(paper) == 4, timeout=PATIENCE)
        check_sheets(paper, plan)
        assert "Kế hoạch năm 2024" in (server / "log/page").read_text(encoding="utf-8")


def test_the_same_pages_and_copies_go_into_a_file_without_a_printer(plan: Path) -> None:
    print_plan(plan, "-", {})
    check_sheets(plan.with_name("printed.pdf"), plan)

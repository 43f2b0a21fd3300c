"""Prove that everything is measured; how fast this machine is, is none of a test's business."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]
DRIVER = ROOT / "packaging" / "benchmarks" / "run_benchmarks.py"


def test_every_row_of_the_table_has_a_number(tmp_path: Path) -> None:
    written = tmp_path / "figures.json"
    done = subprocess.run(
        [sys.executable, str(DRIVER), "--quick", "--json", str(written)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(written.read_text(encoding="utf-8"))
    figures = result["figures"]
    names = [figure["name"] for figure in figures]
    for words in ("start to painted overview", "plan PDF", "search box", "memory", "export all"):
        assert any(words in name for name in names), words
    for figure in figures:
        assert math.isfinite(figure["value"]), figure
        assert figure["value"] > 0, figure
        assert figure["name"] in done.stdout
        if figure["target"] is not None:
            assert figure["verdict"] == ("met" if figure["value"] <= figure["target"] else "MISSED")
        if figure["unit"] == "×":
            assert math.isclose(figure["value"], figure["ours"] / figure["other"])
    assert all(result["machine"].values())
    assert result["machine"]["processor"] in done.stdout

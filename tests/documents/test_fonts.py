"""The right font is found and measured."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hungchinh_desktop.documents import fonts
from hungchinh_desktop.documents.fonts import (
    FontFamily,
    font_families,
    load_fonts,
    shipped_family,
    system_family,
)


def test_the_shipped_family_has_four_files() -> None:
    family = shipped_family()
    assert family.name == "Tinos"
    assert all(path.is_file() for path in family.files)


def test_times_new_roman_is_taken_when_all_its_files_are_there(tmp_path: Path) -> None:
    names = ["times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"]
    for name in names[:3]:
        (tmp_path / name).touch()
    assert system_family(tmp_path) is None
    (tmp_path / names[3]).touch()
    found = system_family(tmp_path)
    assert found == FontFamily("TimesNewRoman", tuple(tmp_path / name for name in names))


def test_windows_offers_its_own_font_before_the_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Fonts"
    folder.mkdir()
    for name in ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"):
        (folder / name).touch()
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path))
    monkeypatch.setattr("platform.system", lambda: "Windows")
    assert [family.name for family in font_families()] == ["TimesNewRoman", "Tinos"]
    shutil.rmtree(folder)
    assert [family.name for family in font_families()] == ["Tinos"]


def test_a_family_without_vietnamese_letters_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import reportlab

    vera = Path(reportlab.__file__).parent / "fonts"
    files = tuple(vera / name for name in ("Vera.ttf", "VeraBd.ttf", "VeraIt.ttf", "VeraBI.ttf"))
    latin = FontFamily("LatinOnly", files)
    monkeypatch.setattr(fonts, "font_families", lambda: [latin, shipped_family()])
    assert load_fonts().name() == "Tinos-Regular"


def test_faces_are_named_by_weight_and_slope() -> None:
    loaded = load_fonts()
    assert loaded.name() == "Tinos-Regular"
    assert loaded.name(bold=True) == "Tinos-Bold"
    assert loaded.name(italic=True) == "Tinos-Italic"
    assert loaded.name(bold=True, italic=True) == "Tinos-BoldItalic"


def test_letters_are_as_wide_as_those_of_times_new_roman() -> None:
    loaded = load_fonts()
    widths = {"0": 0.5, "i": 0.277832, "M": 0.889160, " ": 0.25}
    for letter, width in widths.items():
        assert loaded.width(letter, "Tinos-Regular", 10) == pytest.approx(width * 10, abs=0.01)

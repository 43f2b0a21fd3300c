"""What the cells, heads, checks and totals of the matrix say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.ui.project.matrix_model import MatrixModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def _fill(model: MatrixModel, office: OfficeFile) -> None:
    model.show_matrix(office.projects.matrix(), office.projects.lead_claims())


@pytest.fixture
def model(office: OfficeFile) -> MatrixModel:
    filled = MatrixModel()
    _fill(filled, office)
    return filled


def _texts(model: MatrixModel, row: int) -> list[str]:
    return [str(model.index(row, n).data()) for n in range(model.columnCount())]


def test_the_model_keeps_qt_s_rules(office: OfficeFile) -> None:
    model = MatrixModel()
    tester = QAbstractItemModelTester(model, FATAL)
    _fill(model, office)
    _fill(model, office)
    assert tester.model() is model
    assert (model.rowCount(), model.columnCount()) == (9, 15)
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_first_row_reads_as_the_plan_says(model: MatrixModel) -> None:
    expected = ["C", "", "P", "P", "P", "", "P", "P", "P", "P", "P", "", "P", "", "Hai nơi chủ trì"]
    assert _texts(model, 0) == expected


def test_a_phrase_for_nobody_carries_a_question_mark(model: MatrixModel) -> None:
    assert _texts(model, 4)[-2:] == ["P?", "Chưa rõ đơn vị"]
    assert "cách ghi chung" in str(model.index(4, 13).data(Qt.ItemDataRole.ToolTipRole))


def test_the_checks_of_all_rows(model: MatrixModel) -> None:
    checks = [model.index(row, 14).data() for row in range(8)]
    assert checks == ["Hai nơi chủ trì"] * 2 + ["Đủ"] * 2 + ["Chưa rõ đơn vị"] * 4


def test_totals_stand_in_the_last_row_and_cannot_be_entered(model: MatrixModel) -> None:
    assert _texts(model, 8) == [
        "C6 P1", "C1 P1", "P1", "P2", "P2", "C1", "P5",
        "P4", "P4", "P4", "P2", "P1", "P4", "P4", "",
    ]  # fmt: skip
    assert model.flags(model.index(8, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(7, 14)) & Qt.ItemFlag.ItemIsSelectable


def test_heads_name_units_in_two_lines_and_projects_with_their_code(model: MatrixModel) -> None:
    assert model.headerData(0, ACROSS) == "Văn hóa\n- XH"
    assert model.headerData(14, ACROSS) == "Kiểm tra"
    assert model.headerData(1, DOWN) == "DA 3 – TDA 1  Phát triển sản xuất trong nông nghiệp"
    assert model.headerData(8, DOWN) == "Số việc được giao"
    tip = model.headerData(1, DOWN, Qt.ItemDataRole.ToolTipRole)
    assert str(tip).startswith("Dự án 3: Hỗ trợ phát triển sản xuất. Tiểu dự án 1:")


def test_groups_span_their_units(model: MatrixModel) -> None:
    spans = {model.group_title(n): model.group_span(n) for n in range(14)}
    assert spans == {
        "Công chức, cán bộ xã": (0, 5),
        "Mặt trận và đoàn thể": (6, 10),
        "Cơ sở": (11, 12),
        "Khác": (13, 13),
    }


def test_marks_stand_where_section_five_names_another_lead(model: MatrixModel) -> None:
    marks = {
        (row, column): claim.place
        for row in range(8)
        for column in range(14)
        if (claim := model.claim(row, column))
    }
    assert marks == {(0, 2): "V.3", (1, 2): "V.3"}


def test_cells_are_spoken_in_words(model: MatrixModel) -> None:
    def spoken(row: int, column: int) -> str:
        return str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))

    assert spoken(2, 0) == "DA 4 – TDA 1, Công chức Văn hóa - Xã hội: chủ trì."
    assert spoken(1, 2) == (
        "DA 3 – TDA 1, Công chức Đô thị: trống."
        " Mục V.3 của kế hoạch giao Công chức Đô thị chủ trì việc này."
    )


def test_a_change_keeps_the_shape_and_is_announced(
    model: MatrixModel, office: OfficeFile, qtbot: QtBot
) -> None:
    project, unit = model.project(3), model.unit(4)
    assert project is not None
    assert unit is not None
    office.projects.set_role(project.id, unit.id, Role.COORDINATE)
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        _fill(model, office)
    assert model.index(3, 4).data() == "P"


def test_rows_are_found_by_id_and_by_code(model: MatrixModel) -> None:
    project = model.project(2)
    assert project is not None
    assert model.place_of(project.id) == model.place_of("DA4-TDA1") == 2
    assert model.place_of("DA9") is None

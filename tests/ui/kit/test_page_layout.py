"""Check where the pages of a preview lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QSizeF

from hungchinh_desktop.ui.kit.page_layout import GAP, MARGIN, Fit, lay_out, next_step

A4 = (595.0, 842.0)
WIDE = (842.0, 595.0)


def test_fit_width_fills_the_width_with_the_widest_page() -> None:
    layout = lay_out([A4, WIDE], QSizeF(600, 400), Fit.WIDTH, 1.0)
    assert layout.rects[1].width() == pytest.approx(600 - 2 * MARGIN, abs=1)
    assert layout.rects[0].center().x() == pytest.approx(300, abs=1)
    assert layout.size.width() == pytest.approx(600, abs=1)


def test_fit_whole_shows_a_page_in_full() -> None:
    layout = lay_out([A4, A4], QSizeF(900, 400), Fit.WHOLE, 1.0)
    assert layout.rects[0].height() == pytest.approx(400 - 2 * MARGIN, abs=1)


def test_pages_are_stacked_with_a_gap_and_never_overlap() -> None:
    layout = lay_out([A4, WIDE, A4], QSizeF(500, 500), Fit.FREE, 1.0)
    first, second, third = layout.rects
    assert second.top() - first.bottom() == pytest.approx(GAP, abs=1)
    assert third.top() - second.bottom() == pytest.approx(GAP, abs=1)
    assert layout.size.width() == pytest.approx(WIDE[0] * 96 / 72 + 2 * MARGIN)


def test_place_under_a_point_is_page_and_height() -> None:
    layout = lay_out([A4, A4], QSizeF(600, 400), Fit.WIDTH, 1.0)
    middle = layout.rects[1].center()
    place = layout.place_at(middle)
    assert place is not None
    assert place[0] == 1
    assert place[1] == pytest.approx(0.5)
    assert layout.place_at(QPointF(2, middle.y())) is None
    assert layout.y_of(1, 0.5) == pytest.approx(middle.y())


def test_page_at_a_height_between_pages_is_the_next_one() -> None:
    layout = lay_out([A4, A4], QSizeF(600, 400), Fit.WIDTH, 1.0)
    assert layout.page_at(0) == 0
    assert layout.page_at(layout.rects[1].top() - 1) == 1
    assert layout.page_at(layout.rects[1].bottom() + 500) == 1


def test_zoom_steps_end_at_both_ends() -> None:
    assert next_step(1.0, 1) == 1.1
    assert next_step(1.0, -1) == 0.9
    assert next_step(3.0, 1) == 3.0
    assert next_step(0.1, -1) == 0.25


def test_nothing_to_show_has_no_size() -> None:
    assert lay_out([], QSizeF(600, 400), Fit.WIDTH, 1.0).size.isEmpty()

"""Draw tiles and look at the picture: nothing is cut, and the states can be told apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter

from hungchinh_desktop.ui.hamlet.map_state import Ground, MapState
from hungchinh_desktop.ui.hamlet.member_chip import MemberChips
from hungchinh_desktop.ui.hamlet.tile_painter import TileFace, TilePainter

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look

AREA = QRect(0, 0, 222, 162)


@pytest.fixture
def faces(office: OfficeFile) -> dict[int, TileFace]:
    state = MapState.read(office.hamlets, office.working_year.as_of)
    return {
        tile.hamlet.number: TileFace(tile, tuple(state.marks(tile)), state.fill(tile, Ground.COUNT))
        for tile in state.tiles
    }


def _drawn(look: Look, face: TileFace) -> QImage:
    image = QImage(AREA.size(), QImage.Format.Format_RGB32)
    image.fill(look.palette.surface)
    painter = QPainter(image)
    TilePainter(look).paint(painter, AREA, face)
    painter.end()
    return image


def _colors(image: QImage, area: QRect) -> set[str]:
    part = image.copy(area)
    spots = ((x, y) for x in range(part.width()) for y in range(part.height()))
    return {part.pixelColor(x, y).name() for x, y in spots}


def test_grounds_step_with_the_number(look: Look, faces: dict[int, TileFace]) -> None:
    middle = QRect(110, 95, 20, 20)
    palette = look.palette
    for number, color in ((1, palette.tile0), (2, palette.tile1), (4, palette.tile2)):
        assert _colors(_drawn(look, faces[number]), middle) == {color.name()}
    top = _colors(_drawn(look, faces[7]), middle)
    assert palette.tile3.name() in top
    assert len(top) > 1  # the hatch, for prints in grey


def test_chosen_related_faulty_and_plain_edges_differ(
    look: Look, faces: dict[int, TileFace]
) -> None:
    plain = faces[2]
    edge, palette = QRect(0, 40, 4, 80), look.palette
    assert palette.focus.name() in _colors(_drawn(look, replace(plain, selected=True)), edge)
    assert palette.accent.name() in _colors(_drawn(look, replace(plain, related=True)), edge)
    nobody = replace(plain, tile=replace(plain.tile, members=()))
    colors = _colors(_drawn(look, nobody), edge)
    assert palette.danger.name() in colors
    assert palette.tile1.name() in colors  # dashed
    two = replace(plain, tile=replace(plain.tile, members=plain.tile.members * 2))
    assert palette.danger.name() in _colors(_drawn(look, two), edge)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_least_size_of_a_tile_cuts_nothing(
    look: Look, faces: dict[int, TileFace], scale: float
) -> None:
    look.choose(scale=scale)
    painter, chips = TilePainter(look), MemberChips(look)
    for face in faces.values():
        width = painter.narrowest(face)
        area = QRect(0, 0, width, painter.lowest(face, width))
        for rect in painter.chip_rects(face.tile, area).values():
            assert area.contains(rect)
            assert rect.width() >= chips.narrowest(face.tile.members[0])
        assert area.contains(painter.number_rect(face.tile, area))
    look.choose(scale=1.0)


def test_two_members_stand_below_each_other(look: Look, faces: dict[int, TileFace]) -> None:
    tile = replace(faces[2].tile, members=faces[2].tile.members + faces[1].tile.members)
    first, second = TilePainter(look).chip_rects(tile, AREA).values()
    assert first.bottom() < second.top()
    assert AREA.contains(first)


def test_a_chip_breaks_a_long_name_instead_of_cutting_it(
    look: Look, faces: dict[int, TileFace]
) -> None:
    member = replace(faces[2].tile.members[0], full_name="Nguyễn Thị Phương Khánh Quỳnh")
    chips = MemberChips(look)
    narrow = chips.narrowest(member)
    whole = QFontMetrics(look.font(10)).horizontalAdvance(member.full_name)
    assert narrow < whole
    assert chips.height(member, narrow) > chips.height(member, whole + 60)
    assert chips.picture(member, 2.0).devicePixelRatio() == pytest.approx(2.0)

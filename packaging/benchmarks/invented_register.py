"""Fill a data file with invented households, through the stores of the program."""

from __future__ import annotations

import random
from pathlib import Path

from hungchinh_desktop import paths
from hungchinh_desktop.domain.household import Household, StatusSpell
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.household_store import HouseholdStore

_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Hồ", "Cao")
_MIDDLE = ("Thị", "Văn", "Đức", "Hữu", "Quang", "Minh", "Ngọc", "Thanh", "Kim", "Xuân")
_GIVEN = ("Hương", "Hiền", "Lan", "Cường", "Dân", "Hoa", "Nghệ", "Trung", "Sáu", "Hòa", "Yên")
_SITUATIONS = (
    "Chồng mất, đơn thân nuôi con nhỏ đi học",
    "Già yếu, thường xuyên đau ốm, không còn khả năng lao động",
    "Con bị khuyết tật nặng, không có người chăm sóc",
    "Thiếu đất sản xuất, thu nhập bấp bênh theo mùa vụ",
)
_SUPPORTS = (
    "Hỗ trợ thẻ bảo hiểm y tế và miễn giảm học phí",
    "Vay vốn ưu đãi để chăn nuôi",
    "Giới thiệu việc làm trong khu công nghiệp",
    "Sửa chữa nhà ở dột nát",
)


def make_register(path: Path, count: int) -> None:
    """Make a data file with the office's record and so many invented households more."""
    open_office_file(path).close()
    database = open_data_file(path, paths.db_dir() / "migrations")
    try:
        with database.change("Sổ thử", kind="setup"):
            _add_all(database, count)
    finally:
        database.close()


def _add_all(database: Database, count: int) -> None:
    chance = random.Random(2024)
    hamlets = [hamlet.id for hamlet in HamletStore(database).hamlets()]
    store = HouseholdStore(database)
    order = store.next_list_order()
    for number in range(count):
        household = Household(
            id=new_id(),
            head_name=" ".join(chance.choice(names) for names in (_FAMILY, _MIDDLE, _GIVEN)),
            hamlet_id=chance.choice(hamlets),
            situation=chance.choice(_SITUATIONS),
            support=chance.choice(_SUPPORTS),
            birth=PartialDate(chance.randrange(1935, 1999)),
            list_order=order + number,
        )
        status = chance.choice((PovertyStatus.POOR, PovertyStatus.NEAR_POOR))
        store.add(household)
        store.add_spell(StatusSpell(new_id(), household.id, status, PartialDate(2024)))

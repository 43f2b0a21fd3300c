"""Check what a few typed letters find, and in which order."""

from __future__ import annotations

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.frame.command_catalog import CommandCatalog, Found, Offer


def offer(text: str) -> Offer:
    return Offer(text, "", "", lambda: text)


def catalog(went: list[Link]) -> CommandCatalog:
    return CommandCatalog(
        pages=lambda: [offer("Sổ hộ"), offer("Ma trận phân công")],
        commands=lambda: [offer("Nhập hộ từ tệp"), offer("Hộ mới"), offer("Thoát")],
        find=lambda _text: [Found("Hồ Thị Hoa", "Xóm 1", Link("household", target="7"))],
        go=went.append,
    )


def texts(found: list[Offer]) -> list[str]:
    return [one.text for one in found]


def test_empty_text_offers_the_pages() -> None:
    assert texts(catalog([]).offers("  ")) == ["Sổ hộ", "Ma trận phân công"]


def test_pages_come_first_then_records_then_commands() -> None:
    assert texts(catalog([]).offers("ho")) == [
        "Sổ hộ",
        "Hồ Thị Hoa",
        "Hộ mới",
        "Nhập hộ từ tệp",
    ]


def test_accents_and_word_order_do_not_matter() -> None:
    assert "Ma trận phân công" in texts(catalog([]).offers("phan tran"))
    assert "Ma trận phân công" in texts(catalog([]).offers("TRẬN"))
    assert "Ma trận phân công" not in texts(catalog([]).offers("xyz"))


def test_words_are_found_by_how_they_begin() -> None:
    assert "Thoát" not in texts(catalog([]).offers("oat"))
    assert "Thoát" in texts(catalog([]).offers("tho"))
    assert "Ma trận phân công" not in texts(catalog([]).offers("an"))


def test_exact_accents_come_first_and_signs_alone_find_no_page() -> None:
    many = CommandCatalog(
        pages=list,
        commands=lambda: [offer("Hồ sơ"), offer("Thêm hộ"), offer("Hoàn tác")],
        find=lambda _text: [],
        go=lambda link: link,
    )
    assert texts(many.offers("hộ"))[0] == "Thêm hộ"
    assert texts(many.offers("…")) == []


def test_choosing_a_record_goes_to_it() -> None:
    went: list[Link] = []
    (record,) = [one for one in catalog(went).offers("hoa") if one.text == "Hồ Thị Hoa"]
    record.run()
    assert went == [Link("household", target="7")]

"""Announce a page to the window before its module is imported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """Hold what the sidebar and the menus show of a page, and how to build it.

    The words repeat the class attributes of the page, so that the window can be painted
    without importing every feature; `build` imports and makes the page on its first show.
    A page with a `command` ("Tìm hộ trùng…") has no place in the sidebar: that command in the
    menu of its group, and links, lead to it. One with a `file_command` ("Nhập danh sách hộ…")
    stands in the menu Tệp as well, under the key `file_key`.
    """

    page_id: str
    title: str
    icon_name: str
    build: Callable[[], Page]
    group: str = ""
    alert: bool = False
    command: str = ""
    file_command: str = ""
    file_key: str = ""

    @classmethod
    def of(cls, page_type: type[Page], build: Callable[[], Page]) -> PageEntry:
        """Make the entry of a page class that is imported already."""
        return cls(
            page_id=page_type.page_id,
            title=page_type.title,
            icon_name=page_type.icon_name,
            build=build,
            group=page_type.group,
            alert=page_type.alert,
        )

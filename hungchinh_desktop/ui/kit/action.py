"""Describe a page's commands as data, from which menus, buttons and search are built."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence


class MenuId(StrEnum):
    """Name the menus of the menu bar, in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    DATA = "data"
    DOCUMENT = "document"
    TOOL = "tool"
    HELP = "help"


class Place(StrEnum):
    """Say where a command stands besides its menu."""

    PRIMARY = "primary"  # the one filled button of the page header
    HEADER = "header"  # one of at most three quiet buttons of the page header
    MENU = "menu"  # nowhere else


MENU_TITLES: dict[MenuId, str] = {
    MenuId.FILE: "&Tệp",
    MenuId.EDIT: "&Sửa",
    MenuId.VIEW: "&Xem",
    MenuId.DATA: "&Dữ liệu",
    MenuId.DOCUMENT: "&Văn bản",
    MenuId.TOOL: "&Công cụ",
    MenuId.HELP: "T&rợ giúp",
}

QUIET_BUTTONS = 3


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """Describe one command.

    `id` is the object name of what is made from it ("household_add"); `icon` a file of
    resources/icons; `shortcut` in Qt's portable spelling ("Ctrl+N"), one per window.
    `tip` is one sentence for the tooltip; `why_disabled` replaces it while `enabled_when` says
    no. A command with `checked_when` carries a tick. `in_context_menu` also offers it at a
    right click on the page's records. A command that `writes` to the data file, or `releases`
    something from the office, is grey while the file may only be looked at.
    """

    id: str
    text: str
    handler: Callable[[], object]
    menu: MenuId
    icon: str = ""
    shortcut: str = ""
    tip: str = ""
    enabled_when: Callable[[], bool] = _always
    why_disabled: Callable[[], str] | None = None
    checked_when: Callable[[], bool] | None = None
    place: Place = Place.MENU
    in_context_menu: bool = False
    writes: bool = False
    releases: bool = False


def check_specs(specs: Iterable[ActionSpec]) -> None:
    """Refuse commands that could not be told apart or would not fit the page header.

    Raises:
        ValueError: an id or a shortcut occurs twice, or the header gets too many buttons.
    """
    listed = list(specs)
    _refuse_twice("id", (spec.id for spec in listed))
    _refuse_twice("shortcut", (portable(spec.shortcut) for spec in listed if spec.shortcut))
    places = Counter(spec.place for spec in listed)
    if places[Place.PRIMARY] > 1 or places[Place.HEADER] > QUIET_BUTTONS:
        raise ValueError(f"a page header holds 1 primary and {QUIET_BUTTONS} quiet buttons")


def portable(shortcut: str) -> str:
    """Return the one spelling of a shortcut, so that "ctrl+n" and "Ctrl+N" are equal."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.PortableText)


def _refuse_twice(what: str, values: Iterable[str]) -> None:
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise ValueError(f"{what} used twice: {', '.join(sorted(twice))}")

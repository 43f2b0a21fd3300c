"""Hand a fault in a method that Qt calls to the last hook at once, and let Qt go on.

Qt calls methods of ours from C++: `data`, `paintEvent`, `sizeHint`. PySide6 6.11 keeps an exception
that leaves one of them for later: it comes up in whatever Python code calls Qt next, or when the
program quits. Before that it writes into the exception, and what C code raised (`int("x")`,
`[][3]`) is no object yet on CPython 3.11: there the process ends.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject, QRunnable

_QT = "PySide6."
_EMPTY = {"rowCount": 0, "columnCount": 0, "count": 0, "editorEvent": False, "helpEvent": False}
# Questions that Qt itself has an answer to. Its own `run` would never end, its own painting
# would come on top of what is half painted.
_ASKED = {
    *("sizeHint", "minimumSizeHint", "minimumSize", "heightForWidth", "hasHeightForWidth"),
    *("expandingDirections", "sectionSizeFromContents", "intrinsicSize", "flags", "displayText"),
    *("event", "eventFilter", "viewportEvent", "canInsertFromMimeData"),
}


def guard_overrides() -> None:
    """Guard the overrides of every class that is derived from one of Qt's from now on."""
    for base in (QObject, QRunnable):
        setattr(base, "__init_subclass__", classmethod(_guarding(base)))  # noqa: B010 - it is Qt's


def _guarding(base: type) -> Callable[..., None]:
    def guard(cls: type, /, **options: Any) -> None:
        super(base, cls).__init_subclass__(**options)  # type: ignore[arg-type] # known by now
        _guard_class(cls)

    return guard


def _guard_class(cls: type) -> None:
    bases = [base for base in cls.__mro__ if base.__module__.startswith(_QT)]
    for name, value in _own_methods(cls, bases[0]).items():
        base = next((base for base in bases if name in vars(base)), None)
        if base is not None:
            setattr(cls, name, _guarded(value, getattr(base, name)))


def _own_methods(cls: type, first_of_qt: type) -> dict[str, FunctionType]:
    """Return the methods of a class, and those it has from plain classes named before Qt's."""
    before = cls.__mro__[1 : cls.__mro__.index(first_of_qt)]
    plain = [one for one in before if not issubclass(one, (QObject, QRunnable))]
    found: dict[str, FunctionType] = {}
    for name, value in (pair for part in (cls, *plain) for pair in vars(part).items()):
        if isinstance(value, FunctionType) and not name.startswith("__"):
            nearest = next(one for one in cls.__mro__ if name in vars(one))
            if vars(nearest)[name] is value:
                found.setdefault(name, value)
    return found


def _guarded(method: Callable[..., Any], of_qt: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def called_by_qt(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as the method
        try:
            return method(*arguments, **named)
        except Exception as fault:  # noqa: BLE001 - no caller is there to catch it
            sys.excepthook(type(fault), fault, fault.__traceback__)
        return _plain_answer(of_qt, arguments)

    return called_by_qt


def _plain_answer(of_qt: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:  # noqa: ANN401
    """Return what Qt goes on with after a fault."""
    name = of_qt.__name__
    if name in _ASKED:
        with suppress(Exception):  # pure virtual, or half gone already
            return of_qt(*arguments)
    return _EMPTY.get(name)

"""Follow the styles of an .ods file to the names of their fonts."""

from __future__ import annotations

from hungchinh_desktop.documents.safe_xml import XmlEvents

_DEFAULT = "Default"
_MOST_PARENTS = 20


class OdsStyles(XmlEvents):
    """Collect the fonts of styles; a style without one has that of its parent."""

    def __init__(self) -> None:
        self._faces: dict[str, str] = {}
        self._fonts: dict[tuple[str, str], str] = {}
        self._parents: dict[tuple[str, str], str] = {}
        self._style: tuple[str, str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "font-face":
            self._faces[attributes.get("name", "")] = attributes.get("font-family", "").strip("'\"")
        elif name == "style":
            self._style = (attributes.get("family", ""), attributes.get("name", ""))
            self._parents[self._style] = attributes.get("parent-style-name", "")
        elif name == "default-style":
            self._style = (attributes.get("family", ""), "")
        elif name == "text-properties" and self._style:
            font = attributes.get("font-name", "")
            font = self._faces.get(font, font) or attributes.get("font-family", "").strip("'\"")
            if font:
                self._fonts[self._style] = font

    def end(self, name: str) -> None:
        if name in ("style", "default-style"):
            self._style = None

    def font(self, family: str, style: str) -> str:
        """Return the font of a style, "" when neither it nor its parents name one."""
        key = (family, style or (_DEFAULT if family == "table-cell" else ""))
        for _ in range(_MOST_PARENTS):
            if key in self._fonts:
                return self._fonts[key]
            parent = self._parents.get(key, "")
            if not parent:
                break
            key = (family, parent)
        return self._fonts.get((family, ""), "")

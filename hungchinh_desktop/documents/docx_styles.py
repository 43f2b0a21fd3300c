"""Know the fonts of the paragraph styles of a Word document."""

from __future__ import annotations

from hungchinh_desktop.documents.safe_xml import XmlEvents


class DocxStyles(XmlEvents):
    """Know the font of each paragraph style; the default one has the name ""."""

    def __init__(self) -> None:
        self._fonts: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._style = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "style":
            self._style = attributes.get("styleId", "")
            if attributes.get("type") == "paragraph" and attributes.get("default") == "1":
                self._parents[""] = self._style
        elif name == "basedOn":
            self._parents[self._style] = attributes.get("val", "")
        elif name == "rFonts":
            self._fonts.setdefault(self._style, run_font(attributes))

    def end(self, name: str) -> None:
        if name == "style":
            self._style = ""

    def font_of(self, style: str) -> str:
        """Return the font of a paragraph style, its own or an inherited one."""
        seen: set[str] = set()
        while style not in seen:
            seen.add(style)
            own = self._fonts.get(style, "")
            if own or (style and style not in self._parents):
                return own or self._fonts.get("", "")
            style = self._parents.get(style, style)
        return self._fonts.get("", "")


def run_font(attributes: dict[str, str]) -> str:
    """Return the font that the attributes of rFonts name."""
    return attributes.get("ascii") or attributes.get("hAnsi") or ""

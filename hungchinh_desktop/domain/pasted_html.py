"""Reduce formatted words from other programs to what a plan may hold: lines, bold, italic.

Nothing is looked up: a picture is left out, an address stays the words one sees.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hungchinh_desktop.domain.clause_marks import MarkedText, with_marks

_SILENT = frozenset({"head", "style", "script", "title", "template", "object", "svg"})
_LINES = frozenset({"p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "table"})
_CELLS = frozenset({"td", "th"})
_EMPTY = frozenset({"br", "img", "hr", "meta", "link", "input", "col", "wbr", "base"})
_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(italic|oblique)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def reduced_html(source: str) -> str:
    """Return the words of an HTML clipboard as clause text; braces of slots are taken apart."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    text = with_marks(reader.runs).strip()
    return re.sub(r" *\n[ \n]*", "\n", text)


class _Reader(HTMLParser):
    """Collect words in runs of one style."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[MarkedText] = []
        self._open: list[tuple[str, bool, bool]] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LINES:
            self._break()
        if tag in _CELLS:
            self.handle_data(" ")  # a sheet parts its cells by nothing else
        if tag in _EMPTY:
            return
        self._silent += tag in _SILENT
        _, bold, italic = self._open[-1] if self._open else ("", False, False)
        style = dict(attrs).get("style") or ""
        bold = (bold or tag in {"b", "strong", "th"} or bool(_BOLD.search(style))) and not (
            _NOT_BOLD.search(style)
        )
        italic = italic or tag in {"i", "em"} or bool(_ITALIC.search(style))
        self._open.append((tag, bold, italic))

    def handle_endtag(self, tag: str) -> None:
        known = [place for place, one in enumerate(self._open) if one[0] == tag]
        if known:
            gone = self._open[known[-1] :]
            self._silent -= sum(one[0] in _SILENT for one in gone)
            del self._open[known[-1] :]
        if tag in _LINES:
            self._break()

    def handle_data(self, data: str) -> None:
        words = _BLANKS.sub(" ", data).replace("{{", "{ {").replace("}}", "} }")
        if self._silent or not words:
            return
        if words == " " and (not self.runs or self.runs[-1].text.endswith((" ", "\n"))):
            return
        _, bold, italic = self._open[-1] if self._open else ("", False, False)
        self.runs.append(MarkedText(words, bold, italic))

    def _break(self) -> None:
        if self.runs and self.runs[-1].text != "\n" and not self._silent:
            self.runs.append(MarkedText("\n"))

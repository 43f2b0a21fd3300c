"""Open python-docx: the only module that imports it, and only for the package of a file."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from hungchinh_desktop.documents.plain_zip import without_times
from hungchinh_desktop.documents.word_markup import NAMESPACE

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.package import OpcPackage
    from docx.oxml.xmlchemy import BaseOxmlElement

CREATOR = "Hưng Chính Desktop"
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    f'extended-properties"><Application>{CREATOR}</Application></Properties>'
)
_KEPT_STYLES = {"DefaultParagraphFont", "TableNormal", "NoList"}
_THUMBNAIL = "thumbnail"


class WordFile:
    """Fill the package of a Word document with styles, text, headers and footers.

    Equal papers give equal bytes; no person's name and no clock go into the file.
    """

    def __init__(self, title: str, author: str, styles: Iterable[str]) -> None:
        from docx import Document

        self._document: WordDocument = Document()
        self._clean_package(self._document.part.package)
        self._name(title, author)
        self._replace_styles(styles)
        self._ask_for_new_layout()

    def add_body(self, markup: str) -> None:
        """Put the text in; `markup` ends with the properties of the last section."""
        from docx.oxml import parse_xml

        wanted = parse_xml(f'<w:body xmlns:w="{NAMESPACE}">{markup}</w:body>')
        body = self._document.element.body
        for part in list(body):
            body.remove(part)
        body.extend(wanted)

    def put_headers(self, number: int, first: str, others: str) -> None:
        """Head a section; both markups are paragraphs. Other pages than the first differ."""
        section = self._document.sections[number]
        section.different_first_page_header_footer = True
        for header, markup in ((section.first_page_header, first), (section.header, others)):
            header.is_linked_to_previous = False
            _fill(header._element, markup)  # noqa: SLF001  # python-docx has no other way in

    def put_footers(self, number: int, markup: str) -> None:
        """Put the same paragraphs below every page of a section."""
        section = self._document.sections[number]
        for footer in (section.first_page_footer, section.footer):
            footer.is_linked_to_previous = False
            _fill(footer._element, markup)  # noqa: SLF001  # as above

    def finished(self) -> bytes:
        """Return the bytes of the file."""
        buffer = BytesIO()
        self._document.save(buffer)
        return without_times(buffer)

    def _name(self, title: str, author: str) -> None:
        properties = self._document.core_properties
        for part in list(properties._element):  # noqa: SLF001  # drops times and template words
            properties._element.remove(part)  # noqa: SLF001
        properties.title, properties.author, properties.language = title, author, "vi-VN"

    def _replace_styles(self, styles: Iterable[str]) -> None:
        from docx.oxml import parse_xml

        root = self._document.styles.element
        for style in list(root.style_lst):
            if style.styleId not in _KEPT_STYLES:
                root.remove(style)
        for markup in styles:
            root.append(parse_xml(markup))

    def _ask_for_new_layout(self) -> None:
        """Let Word set tables as since 2013: their lines begin at the margin, not their letters."""
        settings = self._document.settings.element
        for setting in settings.iter(f"{{{NAMESPACE}}}compatSetting"):
            if setting.get(f"{{{NAMESPACE}}}name") == "compatibilityMode":
                setting.set(f"{{{NAMESPACE}}}val", "15")

    def _clean_package(self, package: OpcPackage) -> None:
        for key, relation in list(package.rels.items()):
            if relation.reltype.endswith(_THUMBNAIL):
                package.rels.pop(key)
        for part in package.iter_parts():
            if part.partname.endswith("/app.xml"):
                part._blob = _APP.encode()  # noqa: SLF001  # a part without a class of its own


def _fill(element: BaseOxmlElement, markup: str) -> None:
    from docx.oxml import parse_xml

    parent = parse_xml(f'<w:hdr xmlns:w="{NAMESPACE}">{markup}</w:hdr>')
    for part in list(element):
        element.remove(part)
    element.extend(parent)

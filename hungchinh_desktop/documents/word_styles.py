"""Name the paragraph styles of a Word paper: each is a component of Decree 30/2020."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.paper_layout import Align, TextStyle
from hungchinh_desktop.documents.word_markup import NAMESPACE, twips

FONT = "Times New Roman"
STYLES: dict[str, tuple[str, TextStyle]] = {
    "National": ("Quốc hiệu", layout.NATIONAL),
    "Motto": ("Tiêu ngữ", layout.MOTTO_LINE),
    "Superior": ("Cơ quan chủ quản", layout.SUPERIOR),
    "Issuer": ("Cơ quan ban hành", layout.ISSUER),
    "NumberLine": ("Số, ký hiệu", layout.NUMBER_LINE),
    "PlaceAndDate": ("Địa danh, thời gian", layout.PLACE_AND_DATE),
    "DocumentType": ("Tên loại văn bản", layout.DOCUMENT_TYPE),
    "Subject": ("Trích yếu", layout.SUBJECT),
    "Basis": ("Căn cứ", layout.BASIS),
    "Body": ("Nội dung", layout.BODY),
    "Section": ("Đề mục I", layout.SECTION_HEADING),
    "Item": ("Đề mục 1", layout.ITEM_HEADING),
    "Subitem": ("Đề mục 1.1", layout.SUBITEM_HEADING),
    "CentredLine": ("Dòng giữa", layout.CENTRED_LINE),
    "Addressee": ("Kính gửi", layout.ADDRESSEE),
    "TableHead": ("Đầu bảng", layout.TABLE_HEAD),
    "TableCell": ("Ô bảng", layout.TABLE_CELL),
    "TableCentered": ("Ô bảng, giữa", layout.TABLE_CENTERED),
    "Authority": ("Quyền hạn, chức vụ", layout.AUTHORITY),
    "SignerName": ("Họ tên người ký", layout.SIGNER),
    "SignerTitle": ("Người cùng ký", layout.SIGNER_TITLE),
    "SignerHint": ("Người cùng ký, ghi chú", layout.SIGNER_HINT),
    "RecipientsHead": ("Nơi nhận", layout.RECIPIENTS_HEAD),
    "Recipient": ("Nơi nhận, danh sách", layout.RECIPIENT),
    "AnnexLabel": ("Phụ lục", layout.ANNEX_LABEL),
    "AnnexTitle": ("Tên phụ lục", layout.ANNEX_TITLE),
    "AnnexAttached": ("Kèm theo", layout.ANNEX_ATTACHED),
    "ListTotal": ("Cộng danh sách", layout.LIST_TOTAL),
    "ListDate": ("Ngày lập danh sách", layout.LIST_DATE),
    "ListSigner": ("Người ký danh sách", layout.LIST_SIGNER),
    "PageNumber": ("Số trang", layout.PAGE_NUMBER),
    "DraftMark": ("Dấu dự thảo", layout.DRAFT),
    "FootCode": ("Mã tra cứu", layout.FOOT_CODE),
}
"""Style ids with the name that Word shows and the layout that the PDF has too."""

_OUTLINE = {"Section": 0, "Item": 1, "Subitem": 2, "AnnexLabel": 0}
_ALIGN = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
}


def style_markup(style_id: str) -> str:
    """Return the definition of a style, independent of any template."""
    name, look = STYLES[style_id]
    return (
        f'<w:style xmlns:w="{NAMESPACE}" w:type="paragraph" w:customStyle="1"'
        f' w:styleId="{style_id}"><w:name w:val={quoteattr(name)}/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{_paragraph_look(look)}{_outline(style_id)}</w:pPr>"
        f"<w:rPr>{_letters(look)}</w:rPr></w:style>"
    )


def normal_markup() -> str:
    """Return what all styles rest on: Times New Roman, black, Vietnamese (annex I, I.1)."""
    faces = " ".join(f'w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f'<w:style xmlns:w="{NAMESPACE}" w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>'
        f'<w:rPr><w:rFonts {faces}/><w:color w:val="000000"/><w:sz w:val="28"/>'
        '<w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:style>'
    )


def _paragraph_look(look: TextStyle) -> str:
    spacing = (
        f'<w:spacing w:before="{twips(look.space_before)}" w:after="0"'
        f' w:line="{twips(look.leading)}" w:lineRule="atLeast"/>'
    )
    indent = f'<w:ind w:firstLine="{twips(look.first_indent)}"/>' if look.first_indent else ""
    return f'<w:widowControl/>{spacing}{indent}<w:jc w:val="{_ALIGN[look.align]}"/>'


def _outline(style_id: str) -> str:
    """Put headings into Word's navigation pane."""
    level = _OUTLINE.get(style_id)
    return "" if level is None else f'<w:outlineLvl w:val="{level}"/>'


def _letters(look: TextStyle) -> str:
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    italic = "<w:i/><w:iCs/>" if look.italic else ""
    half_points = round(look.size * 2)
    return f'{bold}{italic}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'

"""Word the foot of a list: place and date, and who signs for the office."""

from __future__ import annotations

from hungchinh_desktop.documents.paper_sheet import SignerBlock
from hungchinh_desktop.domain.hamlet_words import hamlet_head
from hungchinh_desktop.domain.office import OfficeProfile

DRAFTER = SignerBlock("NGƯỜI LẬP BIỂU")


def date_line(profile: OfficeProfile, year: int) -> str:
    """Return the place and a date whose day and month are filled in by hand."""
    return f"{profile.place_name}, ngày …… tháng …… năm {year}"


def hamlet_signer(profile: OfficeProfile) -> SignerBlock:
    """Return the head of the hamlet, in the office's word for a hamlet."""
    return SignerBlock(hamlet_head(profile.hamlet_word).upper())


def committee_signer(profile: OfficeProfile) -> SignerBlock:
    """Return the signature on behalf of the People's Committee."""
    return SignerBlock(f"TM. {profile.issuing_body}", "(Ký, ghi rõ họ tên, đóng dấu)")

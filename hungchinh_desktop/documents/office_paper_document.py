"""Choose the builder of a paper by its kind."""

from __future__ import annotations

from dataclasses import replace

from hungchinh_desktop.documents.blocks import Document
from hungchinh_desktop.documents.decision_document import decision_document
from hungchinh_desktop.documents.meeting_document import meeting_document
from hungchinh_desktop.documents.minutes_document import minutes_document
from hungchinh_desktop.documents.posting_document import posting_document
from hungchinh_desktop.documents.report_document import report_document
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.domain.paper_content import OfficePaperContent

_BUILDERS = {
    OfficePaper.DECISION: decision_document,
    OfficePaper.NOTICE: meeting_document,
    OfficePaper.INVITATION: meeting_document,
    OfficePaper.MINUTES: minutes_document,
    OfficePaper.POSTING: posting_document,
}


def office_paper_document(content: OfficePaperContent) -> Document:
    """Return the paper as a document; a report needs the movement of its period."""
    if content.movement is not None:
        made = report_document(content, content.movement)
    else:
        made = _BUILDERS[content.paper](content)
    return replace(made, log_code=content.log_code)

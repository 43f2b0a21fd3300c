"""Describe the columns of the findings."""

from __future__ import annotations

from hungchinh_desktop.domain.finding import Finding
from hungchinh_desktop.domain.vocabulary import SEVERITY_LABELS, Severity
from hungchinh_desktop.ui.kit.table_column import Column

SEVERITY_ICONS = {
    Severity.ERROR: ("severity_error", "danger"),
    Severity.WARNING: ("severity_warn", "warn"),
    Severity.HINT: ("severity_info", "info"),
}
_ORDER = list(Severity)

COLUMNS: tuple[Column[Finding], ...] = (
    Column[Finding](
        "severity",
        "Mức",
        lambda finding: SEVERITY_LABELS[finding.severity],
        sort_key=lambda finding: _ORDER.index(finding.severity),
        width=136,
        icon=lambda finding: SEVERITY_ICONS[finding.severity][0],
        tone=lambda finding: SEVERITY_ICONS[finding.severity][1],
    ),
    Column[Finding](
        "sentence",
        "Điều tìm thấy",
        lambda finding: finding.sentence,
        stretch=True,
        prose=True,
    ),
    Column[Finding]("place", "Nơi", lambda finding: finding.place, width=168),
)


def key_of(finding: Finding) -> str:
    """Return what tells a finding from the others, also after the record changed."""
    return f"{finding.rule}|{finding.link.page}|{finding.link.target}|{finding.sentence}"

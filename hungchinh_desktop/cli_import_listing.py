"""Show on the terminal what an import would do, or did."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hungchinh_desktop.domain.import_change import shown_values
from hungchinh_desktop.domain.import_field import FIELD_LABELS
from hungchinh_desktop.domain.import_profile import column_letter
from hungchinh_desktop.domain.import_verdict import ROW_VERDICT_LABELS

if TYPE_CHECKING:
    from hungchinh_desktop.domain.import_preview import ImportPreview, TablePreview
    from hungchinh_desktop.domain.import_question import Question
    from hungchinh_desktop.domain.import_verdict import RowVerdict, Verdict
    from hungchinh_desktop.services.import_service import ImportResult

Record = dict[str, Any]


def preview_text(preview: ImportPreview, *, as_json: bool) -> str:
    """Return a preview as one JSON object, or as lines for people."""
    if as_json:
        return json.dumps(_preview_record(preview), ensure_ascii=False, indent=2)
    lines = [
        f"Tờ {table.sheet}, tiêu đề dòng {', '.join(map(str, table.header_rows)) or 'không có'}:"
        f" {table.sentence}."
        for table in preview.tables
    ]
    lines += [_counts_line(preview.counts), *preview.warnings]
    for question in preview.questions:
        lines.append(f"Câu hỏi {question.id}: {question.sentence}")
        choices = "; ".join(f"{choice.code} = {choice.label}" for choice in question.choices)
        lines.append(f"    {choices}")
        if question.answer:
            lines.append(f"    Đã trả lời: {question.answer}")
    lines += [_verdict_line(verdict) for verdict in preview.verdicts]
    return "\n".join(lines)


def result_text(result: ImportResult, *, as_json: bool) -> str:
    """Return what an import did."""
    if as_json:
        record: Record = {
            "counts": _counts(result.counts),
            "added": result.added,
            "changed": result.changed,
            "copy": str(result.copy) if result.copy else None,
            "answers_kept": result.learnt,
        }
        return json.dumps(record, ensure_ascii=False, indent=2)
    lines = [_counts_line(result.counts)]
    if result.copy:
        lines.append(f"Đã ghi: thêm {result.added} hộ, sửa {result.changed} hộ.")
        lines.append(f"Bản sao trước khi nhập: {result.copy}")
    elif result.learnt:
        lines.append("Không có hộ nào phải ghi; đã nhớ các câu trả lời cho lần nhập sau.")
    else:
        lines.append("Không có gì phải ghi; sổ giữ nguyên.")
    return "\n".join(lines)


def _preview_record(preview: ImportPreview) -> Record:
    interval, originals = preview.interval, _originals(preview)
    return {
        "source": preview.source.name,
        "year": preview.year,
        "tables": [_table_record(table) for table in preview.tables],
        "counts": _counts(preview.counts),
        "open_questions": len(preview.open_questions),
        "questions": [_question_record(question) for question in preview.questions],
        "warnings": list(preview.warnings),
        "conversions": {encoding.value: shown for encoding, shown in preview.examples.items()},
        "total_interval": [interval.lowest, interval.highest] if interval else None,
        "rows": [
            _row_record(preview, verdict, originals.get((verdict.sheet, verdict.number), {}))
            for verdict in preview.verdicts
        ],
    }


def _table_record(table: TablePreview) -> Record:
    return {
        "sheet": table.sheet,
        "header_rows": list(table.header_rows),
        "titles": list(table.titles),
        "columns": [
            {
                "column": column.letter,
                "head": column.head,
                "field": column.field.value if column.field else None,
                "encoding": column.encoding.value,
            }
            for column in table.columns
        ],
        "mapping": table.origin,
        "status": table.status.value if table.status else None,
        "rows_read": table.rows_read,
        "last_order": table.last_order,
        "missing_orders": list(table.missing_orders),
        "stated_total": table.stated_total,
        "agrees": table.agrees,
    }


def _question_record(question: Question) -> Record:
    return {
        "id": question.id,
        "kind": question.kind.value,
        "sentence": question.sentence,
        "choices": {choice.code: choice.label for choice in question.choices},
        "rows": list(question.rows),
        "answer": question.answer or None,
    }


def _row_record(preview: ImportPreview, verdict: RowVerdict, originals: dict[str, str]) -> Record:
    row = verdict.row
    fields = shown_values(row) if row else {}
    return {
        "sheet": verdict.sheet,
        "row": verdict.number,
        "verdict": verdict.verdict.value,
        "reason": verdict.reason,
        "fields": {field.value: text for field, text in fields.items()},
        "original": originals,
        "changes": [
            {
                "field": change.field.value,
                "old": change.old,
                "new": change.new,
                "written": change.field in verdict.written,
            }
            for change in verdict.changes
        ],
        "joined_rows": list(row.joined) if row else [],
        "advice": list(row.advices) if row else [],
        "questions": list(verdict.questions),
        "proposals": [
            {
                "id": f"{proposal.kind.value}:{proposal.value}@{verdict.key}",
                "kind": proposal.kind.value,
                "value": proposal.value,
                "sentence": proposal.sentence,
            }
            for proposal in preview.proposals(verdict)
        ],
        "household": verdict.entry.id if verdict.entry else None,
        "text": verdict.text or None,
    }


def _originals(preview: ImportPreview) -> dict[tuple[str, int], dict[str, str]]:
    """Return the cells that were mended as the file has them: by row, then by column letter."""
    found: dict[tuple[str, int], dict[str, str]] = {}
    for (sheet, number, column), text in preview.originals.items():
        found.setdefault((sheet, number), {})[column_letter(column)] = text
    return found


def _counts(counts: dict[Verdict, int]) -> dict[str, int]:
    read = sum(counts.values())
    return {"rows": read, **{verdict.value: count for verdict, count in counts.items()}}


def _counts_line(counts: dict[Verdict, int]) -> str:
    parts = [f"{ROW_VERDICT_LABELS[verdict].lower()} {n}" for verdict, n in counts.items() if n]
    return f"Tổng {sum(counts.values())} dòng: {', '.join(parts)}."


def _verdict_line(verdict: RowVerdict) -> str:
    label = ROW_VERDICT_LABELS[verdict.verdict]
    name = verdict.row.head_name if verdict.row else " ".join(verdict.text.split())[:60]
    line = f"{verdict.sheet} {verdict.number} | {label} | {name} | {verdict.reason}"
    changes = [
        f"    {FIELD_LABELS[change.field]}: {_plain(change.old)} → {_plain(change.new)}"
        for change in verdict.changes
    ]
    return "\n".join([line, *changes])


def _plain(text: str) -> str:
    return " ".join(text.split()) or "(trống)"

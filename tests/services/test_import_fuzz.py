"""Import damaged workbooks: a preview or one sentence, never a crash, never half a list.

HUNGCHINH_FUZZED_FILES sets how many: a few hundred in the usual run, 10000 at night.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.import_answers import ImportAnswers
from hungchinh_desktop.domain.import_preview import ImportPreview
from hungchinh_desktop.domain.import_table import SourceFile
from hungchinh_desktop.services.import_service import read_file
from hungchinh_desktop.services.office_file import OfficeFile
from tests.documents.fuzzed_files import fuzzed_file

pytestmark = pytest.mark.long

COUNT = int(os.environ.get("HUNGCHINH_FUZZED_FILES", "200"))
BATCH = 100
APPLIED_OF_EACH_BATCH = 5


def read(folder: Path, seed: int) -> SourceFile | str:
    """Read one damaged file; return the sentence for one that is refused."""
    name, data = fuzzed_file(seed)
    path = folder / name
    path.write_bytes(data)
    try:
        return read_file(path)
    except UserError as fault:
        return fault.sentence
    finally:
        path.unlink()


def preview(office: OfficeFile, source: SourceFile | str) -> ImportPreview | str:
    """Preview a file that was read; return the sentence for one without a usable table."""
    if isinstance(source, str):
        return source
    try:
        return office.imports.preview_of(source)
    except UserError as fault:
        return fault.sentence


@pytest.mark.parametrize("first", range(0, COUNT, BATCH))
def test_damaged_workbooks_do_no_harm(office: OfficeFile, tmp_path: Path, first: int) -> None:
    seeds = range(first, min(first + BATCH, COUNT))
    with ThreadPoolExecutor(4) as pool:
        sources = list(pool.map(lambda seed: read(tmp_path, seed), seeds))
    before = len(office.households.entries())
    seen = [preview(office, source) for source in sources]
    assert len(office.households.entries()) == before
    assert [one for one in seen if isinstance(one, str) and not one.endswith(".")] == []
    found = [one for one in seen if isinstance(one, ImportPreview)]
    for shown in found[:APPLIED_OF_EACH_BATCH]:
        skipped = {question.id: question.choices[-1].code for question in shown.questions}
        try:
            result = office.imports.apply(shown, ImportAnswers(skipped))
        except UserError:
            assert len(office.households.entries()) == before
            continue
        assert len(office.households.entries()) == before + result.added
        if result.added or result.changed:
            office.undo.undo()
        assert len(office.households.entries()) == before
    assert found  # some files must survive, else the damage is too great to test anything

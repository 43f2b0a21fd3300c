from __future__ import annotations

import gc

import pytest

from hungchinh_desktop.storage.entry_rows import many_records


def test_the_collector_works_again_after_many_records() -> None:
    with many_records():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), many_records():
        raise KeyError
    assert gc.isenabled()

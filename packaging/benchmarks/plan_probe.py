"""Make one plan in a process of its own and tell its time and the memory it needed at most."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from large_plan import plan_with
from peak_memory import peak_megabytes

from hungchinh_desktop.services.yearly_plan_service import print_plan, warm_up


def main(path: Path, households: int) -> int:
    """Read the record, load the fonts, then make the pages."""
    content = plan_with(path, households)
    warm_up()
    before, start = peak_megabytes(), time.perf_counter()
    pages = print_plan(content).pages
    seconds = time.perf_counter() - start
    facts = {"seconds": seconds, "pages": pages, "megabytes": peak_megabytes(), "before": before}
    print(json.dumps(facts))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))

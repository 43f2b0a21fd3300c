"""Print a file with LibreOffice, in the fonts that the program ships."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from hungchinh_desktop.paths import resources_dir

SOFFICE = shutil.which("soffice")
MISSING = "LibreOffice is not installed"
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Times New Roman</family>
<prefer><family>Tinos</family></prefer></alias>
</fontconfig>"""


def printed_pdf(data: bytes, folder: Path, suffix: str) -> bytes:
    """Return the pages of a file; `folder` takes the office's own profile and the files."""
    return printed_pdfs({"paper": data}, folder, suffix)["paper"]


def printed_pdfs(files: dict[str, bytes], folder: Path, suffix: str) -> dict[str, bytes]:
    """Return the pages of several files by name, printed by one start of the office."""
    assert SOFFICE
    sources = [folder / f"{name}{suffix}" for name in files]
    for source in sources:
        source.write_bytes(files[source.stem])
    fonts = folder / "fonts.conf"
    cache = folder / "font-cache"
    fonts.write_text(_FONTS.format(fonts=resources_dir() / "fonts", cache=cache), "utf-8")
    profile = (folder / "office").as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, sources)],
        check=True,
        capture_output=True,
        timeout=300,
        env=os.environ | {"FONTCONFIG_FILE": str(fonts)},
    )
    return {source.stem: source.with_suffix(".pdf").read_bytes() for source in sources}

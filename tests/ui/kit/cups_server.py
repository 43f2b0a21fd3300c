"""Run a print server of the test's own with one queue that writes PDF files."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

QUEUE = "VanPhong"
CUPSD = shutil.which("cupsd") or next(iter(Path("/usr/sbin").glob("cupsd")), None)
_FILES = """ServerRoot {root}/etc
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/run
TempDir {root}/spool/tmp
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
FileDevice Yes
"""
_SERVER = """Listen {root}/run/cups.sock
Browsing No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_PRINTERS = f"""<DefaultPrinter {QUEUE}>
Info May in PDF
DeviceURI file://{{root}}/out/printed.pdf
State Idle
Accepting Yes
Shared No
JobSheets none none
OpPolicy default
ErrorPolicy stop-printer
</Printer>
"""
_DRIVER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "OFFICE.PPD"
*Product: "(Office PDF)"
*Manufacturer: "Office"
*ModelName: "Office PDF"
*ShortNickName: "Office PDF"
*NickName: "Office PDF"
*PSVersion: "(3010.000) 1"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 2.4
*cupsManualCopies: True
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
"""


def has_cups() -> bool:
    """Tell whether this machine can run a print server that turns jobs into PDF."""
    return CUPSD is not None and Path("/usr/lib/cups/filter/pdftopdf").exists()


@contextmanager
def print_server() -> Iterator[Path]:
    """Run the server and yield its folder: the socket is run/cups.sock, paper out/printed.pdf.

    The folder is a short one of its own: the name of a socket must not be long.
    """
    root = Path(tempfile.mkdtemp(prefix="in-"))
    root.chmod(0o755)
    for folder in ("etc/ppd", "spool/tmp", "cache", "run", "log", "out"):
        (root / folder).mkdir(parents=True)
    files = _FILES if os.geteuid() == 0 else f"{_FILES}User {getpass.getuser()}\n"
    for name, text in (
        ("cups-files.conf", files),
        ("cupsd.conf", _SERVER),
        ("printers.conf", _PRINTERS),
        (f"ppd/{QUEUE}.ppd", _DRIVER),
    ):
        (root / "etc" / name).write_text(text.format(root=root) if "ppd" not in name else text)
    settings = ["-c", str(root / "etc/cupsd.conf"), "-s", str(root / "etc/cups-files.conf")]
    with (root / "log/said").open("wb") as said:
        server = subprocess.Popen([str(CUPSD), "-f", *settings], stdout=said, stderr=said)
        try:
            yield root
        finally:
            server.terminate()
            server.wait(10)
            shutil.rmtree(root, ignore_errors=True)

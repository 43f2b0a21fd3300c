"""Read how much memory this process has used at most."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """Mirror PROCESS_MEMORY_COUNTERS of the Windows API."""

        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("PeakWorkingSetSize", *"abcdefg")),
        ]

    def peak_megabytes() -> float:
        """Return the largest working set, in MB."""
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        process = wintypes.HANDLE(kernel.GetCurrentProcess())
        kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb)
        return float(counters.PeakWorkingSetSize) / 1e6

else:
    import resource

    def peak_megabytes() -> float:
        """Return the largest resident set, in MB."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6

"""Runs a command and measures what it costs: CPU time, wall time and memory."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread

Command = Sequence[str | Path]

PROC = Path("/proc")
INTERVAL = 0.02
"""Seconds between two samples of memory; more where sampling itself takes over a tenth of it."""


@dataclass(frozen=True)
class Cost:
    """The cost of a command: CPU seconds of all its processes, wall seconds, and the peak memory
    of all its processes together, in bytes."""

    cpu: float
    wall: float
    memory: float

    def without(self, part: "Cost") -> "Cost":
        """Subtracts the times of `part`; the memory stays."""
        return Cost(max(self.cpu - part.cpu, 0), max(self.wall - part.wall, 0), self.memory)


def medians(costs: Iterable[Cost]) -> Cost:
    """Takes the median of each figure of `costs` on its own."""
    several = list(costs)
    return Cost(
        median(cost.cpu for cost in several),
        median(cost.wall for cost in several),
        median(cost.memory for cost in several),
    )


class CommandFailed(Exception):
    """A measured command ended with an error."""


def measure_command(command: Command, folder: Path) -> Cost:
    """Runs a `command` in `folder` and measures it.

    Its CPU time includes every process that it waited for. Raises CommandFailed, with the end of
    what the command printed, if it fails.
    """
    os.sync()  # so that writing out earlier files does not count
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "true"}
    with tempfile.TemporaryFile() as output:
        began = time.monotonic()
        process = subprocess.Popen(
            list(map(str, command)), cwd=folder, env=environment, stdout=output, stderr=output
        )
        with _MemoryWatch(process.pid) as memory:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            printed = output.read().decode(errors="replace")
            raise CommandFailed(f"{' '.join(map(str, command))}\n{printed[-2000:]}")
    peak = memory.peak or usage.ru_maxrss * 1024  # without /proc: the largest process alone
    return Cost(usage.ru_utime + usage.ru_stime, wall, peak)


class _MemoryWatch:
    """Samples the memory of a process and its descendants while the block runs."""

    def __init__(self, process: int) -> None:
        self.process = process
        self.peak = 0
        self.over = Event()
        self.thread = Thread(target=self._watch)

    def __enter__(self) -> "_MemoryWatch":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()

    def _watch(self) -> None:
        pause = 0.0
        while not self.over.wait(pause):
            began = time.thread_time()
            self.peak = max(self.peak, sum(map(_memory, _family(self.process))))
            pause = max(INTERVAL, 10 * (time.thread_time() - began))


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        files = list((PROC / str(process) / "task").glob("*/children"))
    except OSError:  # it ended while its folder was read
        return
    for file in files:
        for child in _text(file).split():
            yield from _family(int(child))


def _memory(process: int) -> int:
    """The proportional set size of a process, in bytes: a page that n processes share counts as
    one n-th. Where the kernel does not report it, the resident set size."""
    for line in _text(PROC / str(process) / "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    resident = _text(PROC / str(process) / "statm").split()[1:2]
    return int(resident[0]) * os.sysconf("SC_PAGE_SIZE") if resident else 0


def _text(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:  # the process has ended
        return ""

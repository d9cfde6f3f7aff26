"""Long work on many items, shared out among all processors, with a progress bar.

Workers are forks of this process, so that they see its memory without copying it. Each fork sends
its results back through a pipe, pickled. The first of three shares of eight items holds the items
0, 3 and 6, the second 1, 4 and 7, the third 2 and 5: neighbours, which often take equally long,
go to different workers.
"""

import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from mmap import mmap
from select import select
from typing import Any, BinaryIO, NamedTuple, NoReturn, TypeVar

import click

T = TypeVar("T")
R = TypeVar("R")

ITEMS_PER_PROCESS = 100
"""Working on so many items takes about as long as starting a process."""
REDRAW_SECONDS = 0.2
"""Seconds between two updates of a progress bar."""
COUNTER_BYTES = 8
"""Bytes of the counter, in shared memory, of the items that a worker has done."""

Advance = Callable[[int], None]
"""Reports how many items are done."""


def parallel_map(
    function: Callable[[T], R], items: Sequence[T], label: str, *, in_this_process: bool = True
) -> list[R]:
    """The results of `function` for all `items`, in their order, with a progress bar labelled
    `label`.

    Many items are shared out among this process and one fork for each further processor. Without
    `in_this_process`, forks do all the work, and the memory that `function` uses is freed with
    them. A fork sees the memory of this process as it is now; its own changes are lost, except for
    files and results, which must be picklable.

    Few items are processed without forks. So is everything in a process with threads, such as a
    preview, because forking it may deadlock (Python's documentation of `os.fork`).

    Raises what `function` raised, or RuntimeError if a fork was killed.
    """
    count = min(count_processors(), len(items) // ITEMS_PER_PROCESS)
    with _progress_bar(label, len(items)) as advance:
        if count < 2 or threading.active_count() > 1 or not hasattr(os, "fork"):
            return list(_map_with_progress(function, items, advance))
        return _map_in_forks(function, items, count, advance, in_this_process=in_this_process)


def run_in_fork(function: Callable[[], R]) -> R:
    """The result of `function`, computed in a fork of this process, so that the memory that it uses
    is freed at once. Raises what `function` raised, or RuntimeError if the fork was killed."""
    if threading.active_count() > 1 or not hasattr(os, "fork"):
        return function()
    (result,) = _map_in_forks(
        lambda call: call(), [function], 1, lambda _done: None, in_this_process=False
    )
    return result


def count_processors() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _map_with_progress(
    function: Callable[[T], R], items: Sequence[T], advance: Advance
) -> Iterator[R]:
    for number, item in enumerate(items, start=1):
        yield function(item)
        advance(number)


def _map_in_forks(
    function: Callable[[T], R],
    items: Sequence[T],
    count: int,
    advance: Advance,
    *,
    in_this_process: bool,
) -> list[R]:
    """The results of `function` for `items`, in `count` shares: the first `in_this_process`, or in
    a fork like the others."""
    own = items[::count] if in_this_process else ()
    results: list[Any] = [None] * len(items)
    failures: list[BaseException] = []
    with mmap(-1, COUNTER_BYTES * count) as counters:

        def advance_all(done: int) -> None:
            advance(done + sum(_read_counter(counters, number) for number in range(count)))

        workers = _start_workers(function, items, range(int(in_this_process), count), counters)
        busy = list(workers)
        try:
            if in_this_process:
                results[::count] = _map_with_progress(function, own, advance_all)
            while busy:
                ready, _, _ = select(busy, (), (), REDRAW_SECONDS)
                advance_all(len(own))
                for pipe in ready:
                    busy.remove(pipe)
                    failure = _receive(pipe, results, workers[pipe].number, count)
                    failures += [failure] if failure else []
        finally:
            _end_workers(workers, busy)
    for failure in failures:
        raise failure
    return results


class _Worker(NamedTuple):
    """A fork: its process id, and the number of its share."""

    process: int
    number: int


def _start_workers(
    function: Callable[[T], R], items: Sequence[T], numbers: range, counters: mmap
) -> dict[BinaryIO, _Worker]:
    """A fork for the share of each of `numbers`, by the pipe that its results come from."""
    sys.stdout.flush()  # or each fork would print what is buffered, too
    sys.stderr.flush()
    workers: dict[BinaryIO, _Worker] = {}
    for number in numbers:
        read_end, write_end = os.pipe()
        process = os.fork()
        if process == 0:
            os.close(read_end)
            _run_worker(function, items[number :: numbers.stop], counters, number, write_end)
        os.close(write_end)
        workers[os.fdopen(read_end, "rb")] = _Worker(process, number)
    return workers


def _end_workers(workers: dict[BinaryIO, _Worker], busy: Sequence[BinaryIO]) -> None:
    """Stops the `busy` ones of `workers`, and waits for the end of all."""
    for pipe, worker in workers.items():
        pipe.close()
        with suppress(ProcessLookupError, ChildProcessError):
            if pipe in busy:
                os.kill(worker.process, signal.SIGTERM)
            os.waitpid(worker.process, 0)


def _run_worker(
    function: Callable[[T], R], items: Sequence[T], counters: mmap, number: int, write_end: int
) -> NoReturn:
    """The life of a fork: works on `items`, writes the results, or the error, into the pipe, and
    ends."""

    def advance(done: int) -> None:
        counters[COUNTER_BYTES * number : COUNTER_BYTES * (number + 1)] = done.to_bytes(
            COUNTER_BYTES, "little"
        )

    answer: tuple[bool, object]
    try:
        answer = True, list(_map_with_progress(function, items, advance))
    except BaseException as error:
        error.add_note("".join(traceback.format_exception(error)))
        answer = False, error
    try:
        with os.fdopen(write_end, "wb") as pipe:
            pickle.dump(answer, pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _receive(pipe: BinaryIO, results: list[Any], number: int, count: int) -> BaseException | None:
    """Puts the results of worker `number` into `results`; returns its error instead, if any."""
    try:
        succeeded, answer = pickle.load(pipe)  # noqa: S301 - written by a fork of this process
    except (EOFError, pickle.UnpicklingError):
        return RuntimeError("a worker process ended before its work was done")
    if not succeeded:
        assert isinstance(answer, BaseException)
        return answer
    results[number::count] = answer
    return None


def _read_counter(counters: mmap, number: int) -> int:
    return int.from_bytes(counters[COUNTER_BYTES * number : COUNTER_BYTES * (number + 1)], "little")


@contextmanager
def _progress_bar(label: str, total: int) -> Iterator[Advance]:
    """A progress bar, if there are many items and standard error is a terminal."""
    if total < ITEMS_PER_PROCESS or not sys.stderr.isatty():
        yield lambda _done: None
        return
    with click.progressbar(length=total, label=f"{label:<20}", file=sys.stderr) as bar:
        yield lambda done: bar.update(done - bar.pos) if done - bar.pos >= total // 100 else None
        bar.update(total - bar.pos)

"""Long work on many items, shared out among all processors, with a progress bar.

Workers are forks of this process, so that they see its memory without copying it. Each works on a
share of the items, sends its results back through a pipe, pickled, and ends; then another takes its
place. So what a worker keeps, and what it copies of this process's memory by using it (Python
counts the uses of an object inside of it), is never more than a share needs.

Items are shared out in rounds. Of twelve items, for two workers in two rounds, the first share
holds the items 0, 2 and 4, the second 1, 3 and 5, the third 6, 8 and 10: neighbours, which often
take equally long, go to different workers.
"""

import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice, pairwise
from math import ceil
from mmap import ACCESS_READ, mmap
from select import select
from tempfile import TemporaryFile
from typing import IO, Any, BinaryIO, NamedTuple, NoReturn, TypeVar

import click

T = TypeVar("T")
R = TypeVar("R")
S = TypeVar("S")

ITEMS_PER_PROCESS = 100
"""Working on so many items takes about as long as starting a process."""
MOST_ITEMS = 1_000
"""How many items a worker gets at most."""
REDRAW_SECONDS = 0.2
"""Seconds between two updates of a progress bar."""
ALIGNMENT = 64
"""Arrays begin at multiples of so many bytes in a file."""
COUNTER_BYTES = 8
"""Bytes of the counter, in shared memory, of the items that a worker has done."""

Advance = Callable[[int], None]
"""Reports how many items are done."""


def parallel_map(function: Callable[[T], R], items: Sequence[T], label: str) -> list[R]:
    """The results of `function` for all `items`, in their order, with a progress bar labelled
    `label`.

    Many items are shared out among forks, as many at a time as there are processors. A fork sees
    the memory of this process as it is now; its own changes are lost, except for files and results,
    which must be picklable.

    Few items are processed without forks. So is everything in a process with threads, such as a
    preview, because forking it may deadlock (Python's documentation of `os.fork`).

    Raises what `function` raised, or RuntimeError if a fork was killed.
    """
    return parallel_receive(function, items, label, lambda result: result)


def parallel_receive(
    function: Callable[[T], R], items: Sequence[T], label: str, receive: Callable[[R], S]
) -> list[S]:
    """As parallel_map, but of each result only what `receive` makes of it in this process, as soon
    as it is there: large results are never there all at once."""
    count = min(count_processors(), len(items) // ITEMS_PER_PROCESS)
    with _progress_bar(label, len(items)) as advance:
        if count < 2 or threading.active_count() > 1 or not hasattr(os, "fork"):
            return [receive(it) for it in _map_with_progress(function, items, advance)]
        return _map_in_forks(function, items, count, advance, receive)


def run_in_fork(function: Callable[[], R]) -> R:
    """The result of `function`, computed in a fork of this process, so that the memory that it uses
    is freed at once. Arrays in the result lie in a temporary file, and cannot be changed: a process
    has only those parts of them in memory that it uses. Raises what `function` raised, or
    RuntimeError if the fork was killed."""
    if threading.active_count() > 1 or not hasattr(os, "fork"):
        return function()
    with TemporaryFile() as file:
        call = partial(_store_result, function, file)
        answers = _map_in_forks(lambda it: it(), [call], 1, lambda _done: None, lambda it: it)
        pickled, places = answers[0]
        mapped = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ) if places else b"")
    arrays = [mapped[place] for place in places]
    result: R = pickle.loads(pickled, buffers=arrays)  # noqa: S301 - written by a fork of this process
    return result


def _store_result(function: Callable[[], R], file: IO[bytes]) -> tuple[bytes, list[slice]]:
    """The result of `function`, pickled, but for the contents of its arrays, which are written to
    the `file`; and where each of them is, which begins as processors like it."""
    arrays: list[pickle.PickleBuffer] = []
    pickled = pickle.dumps(function(), pickle.HIGHEST_PROTOCOL, buffer_callback=arrays.append)
    places: list[slice] = []
    for array in arrays:
        begin = file.seek(-(-file.tell() // ALIGNMENT) * ALIGNMENT)
        places.append(slice(begin, begin + file.write(array.raw())))
    file.truncate(max(file.tell(), 1))  # nothing can be mapped of an empty file
    file.flush()
    return pickled, places


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
    receive: Callable[[R], S],
) -> list[S]:
    """What `receive` makes of the results of `function` for `items`, by `count` forks at a time."""
    results: list[Any] = [None] * len(items)
    shares = _shares(len(items), count)
    workers: dict[BinaryIO, _Worker] = {}
    done = 0
    with mmap(-1, COUNTER_BYTES * count) as counters:
        free = set(range(count))
        try:
            while True:
                for share in islice(shares, len(free)):
                    worker = _start(function, items, share, counters, free.pop())
                    workers[worker.pipe] = worker
                if not workers:
                    return results
                ready, _, _ = select(list(workers), (), (), REDRAW_SECONDS)
                advance(done + sum(_read_counter(counters, it.number) for it in workers.values()))
                for pipe in ready:
                    worker = workers[pipe]
                    results[worker.share] = answer = [receive(it) for it in _receive(pipe)]
                    done += len(answer)
                    _end(workers.pop(pipe))
                    free.add(worker.number)
        finally:
            for worker in workers.values():
                os.kill(worker.process, signal.SIGTERM)
                _end(worker)


def _shares(total: int, count: int) -> Iterator[slice]:
    """The shares of `total` items, for `count` workers in as many rounds as are needed."""
    rounds = ceil(total / (count * MOST_ITEMS))
    ends = [total * number // rounds for number in range(rounds + 1)]
    for start, end in pairwise(ends):
        yield from (slice(start + number, end, count) for number in range(count))


class _Worker(NamedTuple):
    """A fork: its process id, the pipe that its results come from, the share that it works on, and
    the number of its counter."""

    process: int
    pipe: BinaryIO
    share: slice
    number: int


def _start(
    function: Callable[[T], R], items: Sequence[T], share: slice, counters: mmap, number: int
) -> _Worker:
    """A fork that works on a `share` of `items`."""
    sys.stdout.flush()  # or the fork would print what is buffered, too
    sys.stderr.flush()
    _write_counter(counters, number, 0)
    read_end, write_end = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(read_end)
        _run_worker(function, items[share], partial(_write_counter, counters, number), write_end)
    os.close(write_end)
    return _Worker(process, os.fdopen(read_end, "rb"), share, number)


def _end(worker: _Worker) -> None:
    """Waits for the end of a `worker`."""
    worker.pipe.close()
    with suppress(ChildProcessError):
        os.waitpid(worker.process, 0)


def _run_worker(
    function: Callable[[T], R], items: Sequence[T], advance: Advance, write_end: int
) -> NoReturn:
    """The life of a fork: works on `items`, writes the results, or the error, into the pipe, and
    ends."""
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


def _receive(pipe: BinaryIO) -> list[Any]:
    """The results of a worker. Raises what it raised, or RuntimeError where it was killed."""
    try:
        succeeded, answer = pickle.load(pipe)  # noqa: S301 - written by a fork of this process
    except (EOFError, pickle.UnpicklingError):
        raise RuntimeError("a worker process ended before its work was done") from None
    if not succeeded:
        assert isinstance(answer, BaseException)
        raise answer
    assert isinstance(answer, list)
    return answer


def _read_counter(counters: mmap, number: int) -> int:
    return int.from_bytes(counters[COUNTER_BYTES * number : COUNTER_BYTES * (number + 1)], "little")


def _write_counter(counters: mmap, number: int, done: int) -> None:
    counters[COUNTER_BYTES * number : COUNTER_BYTES * (number + 1)] = done.to_bytes(
        COUNTER_BYTES, "little"
    )


@contextmanager
def _progress_bar(label: str, total: int) -> Iterator[Advance]:
    """A progress bar, if there are many items and standard error is a terminal."""
    if total < ITEMS_PER_PROCESS or not sys.stderr.isatty():
        yield lambda _done: None
        return
    with click.progressbar(length=total, label=f"{label:<20}", file=sys.stderr) as bar:
        yield lambda done: bar.update(done - bar.pos) if done - bar.pos >= total // 100 else None
        bar.update(total - bar.pos)

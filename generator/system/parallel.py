"""Long work on many things: done by every processor, and shown while it goes on."""

import gc
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
from typing import Any, BinaryIO, NoReturn, TypeVar

import click

T = TypeVar("T")
R = TypeVar("R")

ITEMS_PER_PROCESS = 100
"""As many things are done sooner than a process is started."""
REDRAW_SECONDS = 0.2
"""Seconds between two states of a progress bar."""
COUNTER_BYTES = 8
"""Bytes of a worker's counter."""

Advance = Callable[[int], None]


def parallel_map(
    function: Callable[[T], R], items: Sequence[T], what: str, *, here: bool = True
) -> list[R]:
    """The results of `function` for `items`, in their order, with a progress bar that says
    `what` is being done.

    Many items are shared out among this process and forks of it, one for each further processor;
    where nothing is to be done `here`, this process keeps nothing of what `function` keeps in
    memory. In a fork `function` sees everything that exists now, and what it changes is lost but
    for files and its result, which has to be picklable. Raises what `function` raised;
    RuntimeError where a fork was killed. Python advises against forking a process with threads, as
    a preview has them: there, and for few items, all is done here.
    """
    count = min(count_processors(), len(items) // ITEMS_PER_PROCESS)
    with _progress_bar(what, len(items)) as advance:
        if count < 2 or threading.active_count() > 1 or not hasattr(os, "fork"):
            return list(_map_with_progress(function, items, advance))
        return _map_in_forks(function, items, count, advance, here=here)


def run_in_fork(function: Callable[[], R]) -> R:
    """The result of `function`, as a fork of this process finds it: the memory that it takes goes
    back as soon as it is done."""
    if threading.active_count() > 1 or not hasattr(os, "fork"):
        return function()
    (result,) = _map_in_forks(lambda call: call(), [function], 1, lambda _done: None, here=False)
    return result


def count_processors() -> int:
    """How many processors this process may use."""
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
    here: bool,
) -> list[R]:
    """The work in `count` shares, the first of which is done `here`, or in a fork like the
    others."""
    with mmap(-1, COUNTER_BYTES * count) as counters:
        sys.stdout.flush()
        sys.stderr.flush()
        workers: dict[BinaryIO, tuple[int, int]] = {}
        for number in range(int(here), count):
            reading, writing = os.pipe()
            process = os.fork()
            if process == 0:
                os.close(reading)
                _run_worker(function, items[number::count], counters, number, writing)
            os.close(writing)
            workers[os.fdopen(reading, "rb")] = process, number
        results: list[Any] = [None] * len(items)
        own = items[::count] if here else ()
        failures = []
        waiting = list(workers)

        def advance_all(done: int) -> None:
            advance(done + sum(_read_counter(counters, number) for number in range(count)))

        try:
            if here:
                results[::count] = _map_with_progress(function, own, advance_all)
            while waiting:
                ready, _, _ = select(waiting, (), (), REDRAW_SECONDS)
                advance_all(len(own))
                for pipe in ready:
                    waiting.remove(pipe)
                    number = workers[pipe][1]
                    failure = _receive(pipe, results, number, count)
                    failures += [failure] if failure else []
        finally:
            for pipe, (process, _) in workers.items():
                pipe.close()
                with suppress(ProcessLookupError, ChildProcessError):
                    if pipe in waiting:
                        os.kill(process, signal.SIGTERM)
                    os.waitpid(process, 0)
    for failure in failures:
        raise failure
    return results


def _run_worker(
    function: Callable[[T], R], items: Sequence[T], counters: mmap, number: int, writing: int
) -> NoReturn:
    """What a worker does: all of `items`, and then the results into a pipe."""

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
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(answer, pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _receive(pipe: BinaryIO, results: list[Any], number: int, count: int) -> BaseException | None:
    """Puts a worker's answer in its places; returns what went wrong."""
    try:
        well, answer = pickle.load(pipe)  # noqa: S301 - written by a fork of this process
    except (EOFError, pickle.UnpicklingError):
        return RuntimeError("a worker process ended before its work was done")
    if not well:
        assert isinstance(answer, BaseException)
        return answer
    results[number::count] = answer
    return None


def _read_counter(counters: mmap, number: int) -> int:
    return int.from_bytes(counters[COUNTER_BYTES * number : COUNTER_BYTES * (number + 1)], "little")


@contextmanager
def _progress_bar(what: str, total: int) -> Iterator[Advance]:
    """A bar on a terminal; nothing elsewhere, or where little is to be done."""
    if total < ITEMS_PER_PROCESS or not sys.stderr.isatty():
        yield lambda _done: None
        return
    with click.progressbar(length=total, label=f"{what:<20}", file=sys.stderr) as bar:
        yield lambda done: bar.update(done - bar.pos) if done - bar.pos >= total // 100 else None
        bar.update(total - bar.pos)


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Looking for reference cycles among a million objects that all stay alive takes a quarter
    of the time in which they are made, and finds nothing to free."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def rare_garbage_collection() -> Iterator[None]:
    """Cycles are looked for among new objects alone, and seldom: not among what is here already,
    where every fork of this process would look again."""
    was_on, thresholds = gc.isenabled(), gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, *thresholds[1:])
    gc.enable()
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
        if not was_on:
            gc.disable()

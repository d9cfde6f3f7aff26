"""Work on many things, by every processor.

All of it happens in a fresh process: the one that runs the tests may have threads, which a
browser left behind, and then nothing is shared out.
"""

import os
import pty
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from itertools import pairwise
from multiprocessing import get_context
from typing import TypeVar

import numpy as np
import pytest

from generator.system import parallel
from generator.system.parallel import (
    ITEMS_PER_PROCESS,
    MOST_ITEMS,
    parallel_map,
    parallel_receive,
    run_in_fork,
)

MANY = range(20 * ITEMS_PER_PROCESS)

T = TypeVar("T")


def alone(function: Callable[..., T], *arguments: object) -> T:
    """What `function` returns in a process of its own, which has two processors."""
    with ProcessPoolExecutor(1, get_context("spawn"), have_two_processors) as pool:
        return pool.submit(function, *arguments).result()


def have_two_processors() -> None:
    parallel.count_processors = lambda: 2


def squares(items: range) -> list[int]:
    return parallel_map(lambda number: number * number, items, "squares")


def received(items: range) -> tuple[list[int], list[int]]:
    here: list[int] = []

    def receive(number: int) -> int:
        here.append(number)
        return 2 * number

    return parallel_receive(lambda number: -number, items, "received", receive), here


def processes(items: range) -> tuple[int, list[int]]:
    return os.getpid(), parallel_map(lambda _: os.getpid(), items, "processes")


def process_apart() -> tuple[int, int, list[int]]:
    here: list[int] = []

    def work() -> int:
        here.append(os.getpid())
        return here[0]

    return os.getpid(), run_in_fork(work), here


def arrays_apart() -> tuple[list[list[float]], bool]:
    arrays = run_in_fork(lambda: [np.arange(0), np.arange(3), np.array([0.5])])
    return [it.tolist() for it in arrays], arrays[1].flags.writeable


def divisions(by_nothing: int) -> None:
    parallel_map(lambda number: 1 / (number - by_nothing), MANY, "divisions")


def children_after(by_nothing: int) -> None:
    with suppress(ZeroDivisionError):
        divisions(by_nothing)
    os.waitpid(-1, os.WNOHANG)


def deaths() -> None:
    def kill_itself(number: int) -> None:
        if number == 777:
            os.kill(os.getpid(), signal.SIGKILL)

    parallel_map(kill_itself, MANY, "deaths")


def with_a_thread() -> tuple[int, list[int]]:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        return processes(MANY)
    finally:
        over.set()
        thread.join()


@pytest.mark.parametrize("items", [range(0), range(3), MANY, range(2 * ITEMS_PER_PROCESS + 1)])
def test_results_come_in_order(items: range) -> None:
    assert alone(squares, items) == [i * i for i in items]


@pytest.mark.parametrize("items", [MANY, range(3)])
def test_each_result_is_received_in_this_process(items: range) -> None:
    results, here = alone(received, items)
    assert results == [-2 * number for number in items]
    assert sorted(here, reverse=True) == [-number for number in items]


def test_arrays_that_a_fork_made_are_as_it_made_them() -> None:
    made, is_changeable = alone(arrays_apart)
    assert made == [[], [0, 1, 2], [0.5]]
    assert not is_changeable


def test_many_things_are_shared_out_and_few_are_not() -> None:
    here, by = alone(processes, MANY)
    assert here not in by
    assert len(set(by)) == 2
    here, by = alone(processes, range(ITEMS_PER_PROCESS))
    assert set(by) == {here}


def test_nothing_is_shared_out_beside_other_threads() -> None:
    here, by = alone(with_a_thread)
    assert set(by) == {here}


def test_what_is_done_apart_leaves_nothing_but_its_result() -> None:
    here, other, left = alone(process_apart)
    assert other != here
    assert left == []


def test_what_goes_wrong_in_a_fork_is_raised_here_with_its_place() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        alone(divisions, 777)
    assert "in divisions" in str(caught.value.__cause__) + str(caught.value.__notes__)


def test_what_goes_wrong_in_a_fork_ends_the_others() -> None:
    with pytest.raises(ChildProcessError):
        alone(children_after, 0)


def test_no_worker_has_many_items_and_neighbours_go_to_different_ones() -> None:
    _, by = alone(processes, range(5 * MOST_ITEMS))
    shares = Counter(by)
    assert len(shares) == 6
    assert max(shares.values()) <= MOST_ITEMS
    assert all(one != other for one, other in pairwise(by))


def test_a_worker_that_is_killed_is_missed() -> None:
    with pytest.raises(RuntimeError, match="ended before its work was done"):
        alone(deaths)


def shown(terminal: bool) -> str:
    """What is shown on a terminal, or in a file."""
    reading, writing = pty.openpty() if terminal else os.pipe()
    sys.stderr = os.fdopen(os.dup(writing), "w")
    squares(MANY)
    sys.stderr.flush()
    os.write(writing, b"|")
    found = b""
    while not found.endswith(b"|"):
        found += os.read(reading, 100_000)
    return found.decode()


def test_a_terminal_shows_progress_and_a_file_does_not() -> None:
    assert "squares" in alone(shown, True)
    assert "100%" in alone(shown, True)
    assert alone(shown, False) == "|"

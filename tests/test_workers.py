"""Work on many things, by every processor."""

import os
import pty
import signal
import sys

import pytest

from generator import workers
from generator.workers import FEW, each

MANY = range(20 * FEW)


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)


@pytest.mark.parametrize("items", [range(0), range(3), MANY, range(2 * FEW + 1)])
def test_results_come_in_order(items: range) -> None:
    assert each(lambda number: number * number, items, "squares") == [i * i for i in items]


def test_many_things_are_shared_out_and_few_are_not() -> None:
    here = os.getpid()
    by = each(lambda _: os.getpid(), MANY, "processes")
    assert here not in by
    assert len(set(by)) == 2
    assert set(each(lambda _: os.getpid(), range(FEW), "processes")) == {here}


def test_what_goes_wrong_is_raised_here_with_its_place() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        each(lambda number: 1 / (number - 777), MANY, "divisions")
    assert "test_workers.py" in caught.value.__notes__[0]


def test_a_worker_that_is_killed_is_missed() -> None:
    def kill_itself(number: int) -> None:
        if number == 777:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(RuntimeError, match="ended before its work was done"):
        each(kill_itself, MANY, "deaths")


def test_a_terminal_shows_progress_and_a_file_does_not() -> None:
    def shown(terminal: bool) -> str:
        reading, writing = pty.openpty() if terminal else os.pipe()
        process = os.fork()
        if process == 0:
            sys.stderr = os.fdopen(writing, "w")
            each(lambda number: number, MANY, "counting")
            sys.stderr.flush()
            os._exit(0)
        os.waitpid(process, 0)
        os.write(writing, b"|")
        text = os.read(reading, 100_000).decode()
        os.close(reading)
        os.close(writing)
        return text

    assert "counting" in shown(terminal=True)
    assert "100%" in shown(terminal=True)
    assert shown(terminal=False) == "|"

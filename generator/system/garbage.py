"""The search for reference cycles (Python's garbage collector) during long work."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Switches the search for reference cycles off. Among a million objects that all stay alive it
    finds nothing, and takes a quarter of the time in which they are created."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def rare_garbage_collection() -> Iterator[None]:
    """Searches for reference cycles rarely, and only among new objects: every fork would search
    the existing ones again, and copy their memory while it does so."""
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

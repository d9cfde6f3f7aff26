"""The command line: names the commands, and loads the one that is called."""

import gc
from importlib import import_module

import click

COMMANDS = (
    "init",
    "add",
    "new",
    "import",
    "check",
    "fmt",
    "show",
    "authors",
    "intake",
    "pick",
    "refresh",
    "move",
    "merge",
    "rename-id",
    "remove",
    "rename-topic",
    "merge-topics",
    "generate",
    "build",
    "serve",
    "clean",
    "schema",
    "export",
    "size",
    "digest",
    "publish",
    "ping",
    "doctor",
    "upgrade",
    "settings",
    "review",
    "comment",
    "ledger",
    "suggestion",
    "proposal",
    "alert",
)
"""In the order in which people meet them."""


class LazyGroup(click.Group):
    """A group that imports a command only when somebody asks for it: building a site needs none
    of the libraries that importing papers needs. (Click's documentation, "Lazily Loading
    Subcommands".)"""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of this `name`; None if there is none."""
        if name not in COMMANDS:
            return None
        file = "import_" if name == "import" else name.replace("-", "_")
        module = import_module(f"generator.commands.{file}")
        command: click.Command = module.command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
def papers() -> None:
    """Daily Papers: from papers/ to a site."""


@papers.result_callback()
def skip_garbage_collection(*_: object, **__: object) -> None:
    """Skips Python's last search for reference cycles. It would take half a second after a build
    of ten thousand papers, and the process ends anyway."""
    gc.freeze()

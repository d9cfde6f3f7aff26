"""The command line, put together."""

import gc
import json
from importlib import import_module
from pathlib import Path
from time import monotonic

import click

from generator.commands.command import Command
from generator.entries.faults import quantity
from generator.entries.paper import build_json_schema
from generator.generating.configuration import advice, read_config
from generator.generating.generate import generate
from generator.generating.writing import clean
from generator.rendering.build import build
from generator.system.garbage import no_garbage_collection

ELSEWHERE = {
    "add": "additions.add_command",
    "new": "drafts.new_command",
    "import": "imports.import_group",
    "check": "desk.check_command",
    "fmt": "desk.format_command",
    "show": "desk.show_command",
    "review": "reviews.review_command",
    "comment": "reviews.comment_command",
    "suggestion": "suggestions.suggestion_command",
}
"""Commands that are loaded when they are called: a build has no use for what they need."""


class Group(click.Group):
    """The commands in the order in which one meets them."""

    command_class = Command

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of the commands."""
        return [*ELSEWHERE, *self.commands]

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of a `name`; None where there is none."""
        if name not in ELSEWHERE:
            return super().get_command(context, name)
        module, _, function = ELSEWHERE[name].partition(".")
        command: click.Command = getattr(import_module(f"generator.commands.{module}"), function)
        return command


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
def papers() -> None:
    """Daily Papers: from papers/ to a site."""


@papers.result_callback()
def end(*_: object, **__: object) -> None:
    """Lets Python not look for cycles, at its end, among all that is about to be forgotten: that
    would take half a second after a build of ten thousand papers."""
    gc.freeze()


@papers.command("generate")
def generate_command() -> None:
    """Write the pages and feeds below docs/."""
    click.echo(f"docs/: {generate(read_config())}")


@papers.command("build")
@click.option("--plain", is_flag=True, help="Let MkDocs alone render every page.")
def build_command(plain: bool) -> None:
    """Generate and render the site into site/."""
    with no_garbage_collection():
        config = read_config(strict=True)
        for name, step in (
            ("docs/", lambda: generate(config)),
            ("site/", lambda: build(config, plain)),
        ):
            start = monotonic()
            done = step()
            click.echo(f"{name}: {done} in {monotonic() - start:.1f} s")
        if lines := advice(config):
            click.echo(lines)


@papers.command("serve")
def serve_command() -> None:
    """Preview the site; an edited entry shows at once."""
    from mkdocs.__main__ import cli as mkdocs  # which takes long

    try:
        mkdocs(["serve", "--livereload"], prog_name="mkdocs")
    except OSError as error:
        cure = "choose another address with dev_addr in mkdocs.yml, as 127.0.0.1:8001"
        raise click.ClickException(f"{error.strerror}; {cure}") from None


@papers.command("clean")
def clean_command() -> None:
    """Delete what was generated below docs/."""
    click.echo(f"docs/: {quantity(clean(Path(read_config().docs_dir)), 'file')} deleted")


@papers.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of an entry."""
    click.echo(json.dumps(build_json_schema(), indent=2, ensure_ascii=False))

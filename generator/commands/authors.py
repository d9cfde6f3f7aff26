"""`papers authors`: proposals for the authors' register."""

import click
import yaml

from generator.catalogue.candidates import Proposal, same_people, several_people
from generator.catalogue.catalogue import Catalogue
from generator.commands.base import Command
from generator.entries.authors import Register
from generator.entries.spellings import fold_name
from generator.generating.configuration import papers_folder, read_config, site_of
from generator.generating.loading import load_papers, register_in
from generator.site.families import thresholds
from generator.typeset.typesetting import outline_of

NOTHING = "# Nothing to propose."


@click.command("authors", cls=Command)
@click.argument("names", nargs=-1, metavar="[NAME]...")
def command(names: tuple[str, ...]) -> None:
    """Propose who is who, as text to paste into papers/authors.yaml.

    First come names that are probably of one person, then names that are probably of several. Each
    has the reason in a comment; none is certain. With NAME, only proposals about these names.

    A name that stands in the file, as "Ada Example: {}", is proposed no more as another's.
    """
    catalogue = _catalogue()
    proposals = [*same_people(catalogue), *several_people(catalogue)]
    wanted = set(map(fold_name, names))
    shown = [it for it in proposals if not wanted or wanted & _spellings(it)]
    unused = [f"# No paper has the name {name}." for name in _unused(catalogue)]
    click.echo("\n".join([*map(_text, shown), *unused]) or NOTHING)


def _catalogue() -> Catalogue:
    """All papers of the project, without texts. Raises FaultsFound."""
    config = read_config()
    folder = papers_folder(config)
    papers, topics = load_papers(folder)
    register = register_in(folder)
    outlines = [outline_of(paper, topics, register=register) for paper in papers]
    papers_from = thresholds(site_of(config).settings)
    return Catalogue(tuple(outlines), topics, papers_from, register=register)


def _spellings(proposal: Proposal) -> set[str]:
    return set(map(fold_name, (proposal.name, *proposal.person.also)))


def _text(proposal: Proposal) -> str:
    """The proposal as YAML, one value a line, which git merges well."""
    person = proposal.person.model_dump(exclude_defaults=True, mode="json")
    text = yaml.safe_dump(
        {proposal.name: person}, allow_unicode=True, sort_keys=False, default_flow_style=False
    )
    return f"# {proposal.reason}\n{text}"


def _unused(catalogue: Catalogue) -> list[str]:
    """The names of persons of the register who have no paper."""
    register: Register = catalogue.register
    return [
        name
        for spelling, (name, _) in sorted(register.persons.items())
        if f"authors/{spelling}" not in catalogue.first_names
    ]

"""The ids and topics that `papers/authors.yaml` names, after entries and topics have changed."""

from collections.abc import Iterator, Mapping

from generator.contributing.rearranging.rearrangement import Rearrangement, RearrangementError
from generator.contributing.rearranging.yaml_edits import edit_list, split_members
from generator.entries.authors import FILE_NAME, Person, Register, read_register


def replace_ids(plan: Rearrangement, renamed: Mapping[str, str | None]) -> None:
    """Plans that persons who name entries by the ids in `renamed` name them by the new ids; None
    deletes one. A person who had no other condition goes."""
    _replace(plan, "papers", renamed)


def replace_topics(plan: Rearrangement, renamed: Mapping[str, str]) -> None:
    """Plans that persons who name the topics in `renamed` name them by the new slugs."""
    _replace(plan, "topics", renamed)


def _replace(plan: Rearrangement, field: str, renamed: Mapping[str, str | None]) -> None:
    if FILE_NAME not in plan.sources:
        return
    file, text = plan.name_of(FILE_NAME), plan.text(FILE_NAME)
    before = read_register(text.encode(), file)
    names = [
        name for name, person in before.root.items() if set(getattr(person, field)) & renamed.keys()
    ]
    expected = {name: _changed(person, field, renamed) for name, person in before.root.items()}
    gone = [name for name in names if not expected[name].has_conditions]
    for name in names:
        text = edit_list(text, name, field, renamed)
    if gone:
        head, members = split_members(text)
        text = head + "".join(lines for name, lines in members.items() if name not in gone)
        plan.effects += [f"{name} goes from {file}: no paper is left" for name in gone]
    left = {name: person for name, person in expected.items() if name not in gone}
    if left and read_register(text.encode(), file) != Register(left):
        raise RearrangementError(f"{file} is written in an unusual way; change it by hand first")
    if left:
        plan.write(FILE_NAME, text)
    else:
        plan.delete(FILE_NAME)


def _changed(person: Person, field: str, renamed: Mapping[str, str | None]) -> Person:
    names: Iterator[str | None] = (renamed.get(name, name) for name in getattr(person, field))
    return person.model_copy(update={field: tuple(dict.fromkeys(filter(None, names)))})

"""Topics get another slug, or become one."""

from collections.abc import Mapping

from generator.contributing.rearranging.authors_file import replace_topics
from generator.contributing.rearranging.rearrangement import Rearrangement, RearrangementError
from generator.contributing.rearranging.yaml_edits import edit_list, rename_key, split_members
from generator.entries.comments import parse_comments
from generator.entries.faults import did_you_mean, quantity
from generator.entries.topics import FILE_NAME, Topic, Topics
from generator.entries.validation import validate
from generator.entries.yaml_tree import parse_yaml


def rename_topic(plan: Rearrangement, old: str, new: str) -> None:
    """Plans that the topic `old` has the slug `new`. The old
    slug becomes an alias: its pages and feeds stay."""
    topics = _topics(plan)
    topic = _topic(topics, old)
    if new in topics.root:
        raise RearrangementError(f'"{new}" is a topic already; papers merge-topics joins two')
    if topics.slugs.get(new, old) != old:
        raise RearrangementError(f'"{new}" is a former slug of "{topics.slugs[new]}"')
    head, members = split_members(plan.text(FILE_NAME))
    text = edit_list(members.pop(old), old, "aliases", {new: None}, [old])
    members[new] = rename_key(text, old, new)
    if list(topics.root) == sorted(topics.root):
        members = dict(sorted(members.items()))
    aliases = (*(alias for alias in topic.aliases if alias != new), old)
    expected = {slug: it for slug, it in topics.root.items() if slug != old}
    expected[new] = topic.model_copy(update={"aliases": aliases})
    _write(plan, head, members, expected)
    _replace_in_entries(plan, topics, {old: new})
    plan.effects.append(f"/topics/{old}/ redirects to /topics/{new}/; its feeds stay")


def merge_topics(plan: Rearrangement, merged: list[str], into: str) -> None:
    """Plans that the topics `merged` become part of the topic `into`: with their slugs and former
    slugs as aliases, their arXiv categories, and the comments."""
    topics = _topics(plan)
    kept = _topic(topics, into)
    head, members = split_members(plan.text(FILE_NAME))
    expected = dict(topics.root)
    for slug in dict.fromkeys(merged):
        topic = _topic(topics, slug)
        if slug == into:
            raise RearrangementError("a topic cannot be merged into itself")
        comments = _comments(members.pop(slug))
        members[into] = comments + edit_list(
            edit_list(members[into], into, "arxiv", {}, topic.arxiv),
            into,
            "aliases",
            {},
            [slug, *topic.aliases],
        )
        del expected[slug]
        kept = kept.model_copy(
            update={
                "arxiv": tuple(dict.fromkeys((*kept.arxiv, *topic.arxiv))),
                "aliases": (*kept.aliases, slug, *topic.aliases),
            }
        )
        plan.effects.append(f"/topics/{slug}/ redirects to /topics/{into}/; its feeds stay")
    expected[into] = kept
    _write(plan, head, members, expected)
    _replace_in_entries(plan, topics, dict.fromkeys(merged, into))


def _topics(plan: Rearrangement) -> Topics:
    name = plan.name_of(FILE_NAME)
    return validate(Topics, parse_yaml(plan.sources.get(FILE_NAME, b""), name), name)


def _topic(topics: Topics, slug: str) -> Topic:
    if slug not in topics.root:
        other = topics.slugs.get(slug)
        hint = f'; it is a former slug of "{other}"' if other else ""
        hint = hint or did_you_mean(slug, topics.root, "; papers/topics.yaml lists them all")
        raise RearrangementError(f'unknown topic "{slug}"{hint}')
    return topics[slug]


def _comments(member: str) -> str:
    comments = parse_comments(member)
    lines = [*comments.head, *(comment.text for comment in comments.about), *comments.end]
    return "".join(f"{line}\n" for line in lines)


def _write(
    plan: Rearrangement, head: str, members: Mapping[str, str], expected: Mapping[str, Topic]
) -> None:
    """Plans the file of topics; raises RearrangementError if it would not say the `expected`."""
    lines = (text if text.endswith("\n") else f"{text}\n" for text in members.values())
    text = head + "".join(lines)
    name = plan.name_of(FILE_NAME)
    if validate(Topics, parse_yaml(text.encode(), name), name) != Topics(dict(expected)):
        raise RearrangementError(f"{name} is written in an unusual way; change it by hand first")
    plan.write(FILE_NAME, text)


def _replace_in_entries(plan: Rearrangement, topics: Topics, renamed: Mapping[str, str]) -> None:
    """Plans that every entry on a topic in `renamed`, also by a former slug, names the new one."""
    current = {slug: renamed.get(topic, slug) for slug, topic in topics.slugs.items()}
    words = [slug.encode() for slug, new in current.items() if slug != new]
    number = 0
    for path in plan.entries:
        if not any(word in plan.sources[path] for word in words):
            continue
        paper = plan.paper(path)
        new = tuple(dict.fromkeys(current.get(slug, slug) for slug in paper.topics))
        if new != paper.topics:
            plan.write_entry(paper.model_copy(update={"topics": new}), plan.text(path))
            number += 1
    replace_topics(plan, renamed)
    plan.effects.append(f"{quantity(number, 'paper')} with another topic")

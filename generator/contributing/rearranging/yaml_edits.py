"""Small edits to YAML files that people write: all else in them, comments too, stays as it is.

An edit replaces a part of the text, between the marks that libyaml gives each node. Whoever edits
reads the result again and compares it with what it should say: an unusual way of writing may fail,
but never in silence.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml
from yaml import CSafeLoader

from generator.entries.canonical import format_scalar

COMMENT = re.compile(r"(?:(?<=[\s,\[])|^)#[^\n]*")


def split_members(text: str) -> tuple[str, dict[str, str]]:
    """The head of a YAML mapping in `text`, and the lines of each of its members, by key. The
    comments directly above a key belong to it; those above the first one are the head."""
    starts: list[tuple[str, int]] = []
    for key, _ in _root(text).value:
        start = _line_start(text, key.start_mark.index)
        while starts and text.startswith("#", _line_start(text, start - 1)):
            start = _line_start(text, start - 1)
        starts.append((key.value, start))
    ends = [start for _, start in starts[1:]] + [len(text)]
    members = {key: text[start:end] for (key, start), end in zip(starts, ends, strict=True)}
    return text[: starts[0][1]], members


def rename_key(text: str, old: str, new: str) -> str:
    """`text` with the top-level key `old` called `new`."""
    (key,) = (key for key, _ in _root(text).value if key.value == old)
    return _replace(text, key.start_mark.index, key.end_mark.index, format_scalar(new))


def edit_list(
    text: str,
    member: str,
    field: str,
    renamed: Mapping[str, str | None],
    added: Sequence[str] = (),
) -> str:
    """`text` with another list at `field` of the top-level `member`: items `renamed` (None deletes
    one), and others `added` at the end, none twice. A list without items goes with its key."""
    mapping = next(value for key, value in _root(text).value if key.value == member)
    pair = next((pair for pair in mapping.value if pair[0].value == field), None)
    old = [item.value for item in pair[1].value] if pair else []
    new = _without_repetition([*(renamed.get(item, item) for item in old), *added])
    if new == old:
        return text
    items = [item for item in new if item is not None]
    if pair is None:
        return _insert(text, mapping, f"{field}: {_flow(items)}") if items else text
    if not items:
        return _delete_pair(text, mapping, pair)
    if pair[1].flow_style:
        return _replace_flow(text, pair, items)
    return _replace_block(text, pair[1], new)


def _without_repetition(items: Sequence[str | None]) -> list[str | None]:
    return [None if item in items[:number] else item for number, item in enumerate(items)]


def _root(text: str) -> Any:
    root = yaml.compose(text, Loader=CSafeLoader)
    if not isinstance(root, yaml.MappingNode) or not root.value:
        raise ValueError("is no mapping")
    return root


def _comments(text: str) -> list[str]:
    """The comments in a part of a list of ids or slugs, which hold no "#"."""
    return [match[0].rstrip() for match in COMMENT.finditer(text)]


def _like(node: Any, new: str) -> str:
    """`new`, in quotes if the scalar at `node` has them: a comment may follow only then."""
    plain = format_scalar(new)
    return f"'{plain}'" if node.style and plain == new else plain


def _flow(items: Sequence[str]) -> str:
    return f"[{', '.join(format_scalar(item, in_flow=True) for item in items)}]"


def _replace(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, max(index, 0)) + 1


def _line_end(text: str, index: int) -> int:
    """Where the line of `index` ends, after its line feed."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def _last_end(node: Any) -> int:
    """Where the last scalar or bracket of `node` ends; a block's own end is that of the gap after
    it."""
    if node.value and not isinstance(node, yaml.ScalarNode) and not node.flow_style:
        last = node.value[-1]
        return _last_end(last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.index
    return end


def _insert(text: str, mapping: Any, line: str) -> str:
    """`text` with a further `line` at the end of `mapping`."""
    end = _last_end(mapping)
    if mapping.flow_style:
        last = mapping.value[-1][1].end_mark.index if mapping.value else end - 1
        return _replace(text, last, last, f", {line}" if mapping.value else line)
    indent = " " * mapping.value[0][0].start_mark.column
    end = end if text[end - 1 : end] == "\n" else _line_end(text, end)
    before = text[:end] if text[:end].endswith("\n") else f"{text[:end]}\n"
    return f"{before}{indent}{line}\n{text[end:]}"


def _replace_flow(text: str, pair: Any, items: Sequence[str]) -> str:
    """The comments inside the brackets go above the field."""
    key, node = pair
    start, end = node.start_mark.index, node.end_mark.index
    comments = _comments(text[start:end])
    text = _replace(text, start, end, _flow(items))
    above, indent = _line_start(text, key.start_mark.index), " " * key.start_mark.column
    return _replace(text, above, above, "".join(f"{indent}{comment}\n" for comment in comments))


def _replace_block(text: str, node: Any, items: Sequence[str | None]) -> str:
    """One item a line: a line whose item goes keeps its comment."""
    first = node.value[0].start_mark
    indent = " " * (text.rindex("-", 0, first.index) - _line_start(text, first.index))
    end = _line_end(text, _last_end(node))
    added = [item for item in items[len(node.value) :] if item is not None]
    lines = "".join(f"{indent}- {format_scalar(item)}\n" for item in added)
    text = _replace(text, end, end, lines if text[:end].endswith("\n") else f"\n{lines}")
    for old, new in reversed(list(zip(node.value, items, strict=False))):
        start, end = old.start_mark.index, old.end_mark.index
        if new is not None:
            text = _replace(text, start, end, _like(old, new)) if new != old.value else text
            continue
        comments = "".join(f"{indent}{it}\n" for it in _comments(text[end : _line_end(text, end)]))
        text = _replace(text, _line_start(text, start), _line_end(text, end), comments)
    return text


def _delete_pair(text: str, mapping: Any, pair: Any) -> str:
    key, node = pair
    start, end = key.start_mark.index, _last_end(node)
    if not mapping.flow_style:
        comments = _comments(text[start : _line_end(text, end)])
        indent = " " * key.start_mark.column
        kept = "".join(f"{indent}{comment}\n" for comment in comments)
        return _replace(text, _line_start(text, start), _line_end(text, end), kept)
    position = mapping.value.index(pair)
    if position:
        start = mapping.value[position - 1][1].end_mark.index
    elif len(mapping.value) > 1:
        end = mapping.value[1][0].start_mark.index
    return _replace(text, start, end, "")

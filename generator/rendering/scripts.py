"""The scripts of pages as they are published: modules that are needed together are one file.

In the theme each module is a small file, and a page asks for every one that it imports. Here they
are joined, as text; no tool is installed. A module is an *entry* where a page or an `import()`
names it. Modules that the same entries need, no more and no fewer, are joined; whatever the entry
of every page needs is joined there, since it has run before any other.

In a joined file each module but the last is a function of its own, and gives an object with its
exports: names are never taken twice, and a module runs once, whoever imports it:

    const $every_page_storage = (() => {
    const { SITE } = $every_page_addresses;
    …
    return { loadValue, storeValue };
    })();

The file has the address of its last module. The addresses of the others stay, and lead there.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.generating.defaults import THEME
from generator.rendering.compaction import compact_script, compact_style

EVERY_PAGE = "assets/every_page/page.js"
"""The entry that every page loads, before others."""
IMPORT = re.compile(
    r"^import (?:(?:(?P<default>\w+)|\* as (?P<all>[\w$]+)|\{(?P<names>[^}]*)\}) from )?"
    r"""(?P<quote>["'])(?P<path>\.[^"']+)(?P=quote);?\n""",
    re.MULTILINE,
)
EXPORT = re.compile(
    r"^export (?:(?:async )?function\*? ?(?P<function>\w+)|class (?P<class>\w+)"
    r"|const (?P<const>\w+) ="
    r"|const \{(?P<parts>[^}:=]*)\} =|(?P<default>default) class\b(?: (?!extends\b)(?P<named>\w+))?"
    r"|\{(?P<list>(?:\s*\w+\s*(?:,|(?=\})))*\s*)\};\n)",
    re.MULTILINE,
)
OTHER_FORM = re.compile(r"^[ \t]*(?:import|export)\b(?!\(|\.).*", re.MULTILINE)
"""An import or export of another form."""
STATEMENT = re.compile(r"^(?=\S)", re.MULTILINE)
"""Where a line begins that is not indented."""
WAITING = re.compile(r"^(?!\s*(?:\*|/[/*])).*\bawait\b.*", re.MULTILINE)
"""What only the last module of a file may do outside of functions that are `async`: wait."""
DEFAULT = "$default"
"""What a class is called that is exported as the default and has no name."""
LAZY = re.compile(r'\bimport\("(\.[^"]+)"\)')
OWN_ADDRESS = "import.meta.url"


class FormError(ValueError):
    """A module has a form that cannot be joined."""


@dataclass(frozen=True)
class Module:
    """A module at a `path` of the site: its text, the modules that it imports, each with
    what it takes from it, the names that it exports, and what it loads by `import()`."""

    path: str
    text: str
    imports: tuple[tuple[str, str], ...]
    exports: tuple[str, ...]
    lazy: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name where it is joined."""
        return "$" + re.sub(r"\W", "_", self.path.removeprefix("assets/").removesuffix(".js"))


def publish_assets(files: Files, config: MkDocsConfig) -> str:
    """Joins the theme's scripts among `files`, and compacts them and its styles; what an owner put
    in the place of one of them is treated as ours is. Returns why the scripts are not joined, which
    an owner's script may cause; nothing where they are."""
    ours = (file for file in files if file.src_uri.endswith((".js", ".css")) and _is_ours(file))
    texts = {file.src_uri: file.content_string for file in ours}
    styles = {path: compact_style(text) for path, text in texts.items() if path.endswith(".css")}
    scripts = tuple((path, text) for path, text in sorted(texts.items()) if path not in styles)
    try:
        published, reason = {**styles, **join_scripts(scripts)}, ""
    except FormError as error:
        published, reason = styles, str(error)
    for path, text in published.items():
        replace_file(files, path, text, config)
    return reason


def replace_file(files: Files, path: str, text: str, config: MkDocsConfig) -> None:
    """Puts a `text` in the place of the file at a `path`."""
    former = files.get_file_from_path(path)
    if former and former.content_string != text:
        files.remove(former)
        files.append(File.generated(config, path, content=text))


def _is_ours(file: File) -> bool:
    """Whether the theme has a script or style at this path. Material's have no comments."""
    return file.src_uri.startswith("assets/") and Path(THEME, file.src_uri).is_file()


@lru_cache(maxsize=1)  # a preview joins them at each edit of a paper
def join_scripts(scripts: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """What is published at the address of each of the `scripts`, which are paths and texts. Raises
    FormError, with the reason, where they cannot be joined."""
    modules = {path: _read(path, text, dict(scripts)) for path, text in scripts}
    try:
        order = TopologicalSorter(
            {path: [target for target, _ in module.imports] for path, module in modules.items()}
        )
        groups = _groups(modules, tuple(order.static_order()))
    except CycleError as cycle:
        raise FormError(f"modules import one another: {', '.join(cycle.args[1])}") from None
    for module in modules.values():
        _check_names(module, modules)
    homes = {module.path: group[-1].path for group in groups for module in group}
    published = {}
    for group in groups:
        published[group[-1].path] = _join(group, modules, homes)
        published |= {module.path: _lead(module, group[-1].path) for module in group[:-1]}
    return published


def _read(path: str, text: str, known: Mapping[str, str]) -> Module:
    """The module at a `path`. Raises FormError for a form that cannot be joined, and for an import
    that is not among those `known`."""
    text = f"{text.rstrip()}\n"
    if other := OTHER_FORM.search(EXPORT.sub("", IMPORT.sub("", text))):
        raise FormError(f"{path}: {other[0]}")
    # A backtick that begins or ends no text is written \x60.
    for match in (*IMPORT.finditer(text), *EXPORT.finditer(text)):
        before = text[: match.start()]
        if before.count("`") % 2 or before.rfind("/*") > before.rfind("*/"):
            raise FormError(f"{path}: {match[0].strip()}, in a comment or a text")
    imports = []
    for match in IMPORT.finditer(text):
        target = normpath(join(dirname(path), match["path"]))
        if target not in known:
            raise FormError(f"{path} imports {target}, which is not there")
        imports.append((target, _destructuring(match)))
    code = compact_script(text) if 'import("' in text else ""  # types in comments import as well
    lazy = (normpath(join(dirname(path), target)) for target in LAZY.findall(code))
    return Module(path, text, tuple(imports), tuple(_exports(text)), tuple(lazy))


def _check_names(module: Module, modules: Mapping[str, Module]) -> None:
    """Raises FormError where `module` imports a name that the other one has, but is not seen to
    export: as the second in `export const a = 1, b = 2`."""
    for target, names in module.imports:
        for name in set(re.findall(r"[{,] (\w+)", names)).difference(modules[target].exports):
            if re.search(rf"\b{name}\b", modules[target].text):
                raise FormError(f"{target}: no plain export of {name}")


def _destructuring(match: re.Match[str]) -> str:
    """What an IMPORT takes out of the other module's object; nothing where it only runs it."""
    if match["names"]:
        names = re.sub(r"(\w+) as ", r"\1: ", match["names"].strip().rstrip(","))
        return f"{{ {names} }}"
    return f"{{ default: {match['default']} }}" if match["default"] else match["all"] or ""


def _exports(text: str) -> Iterator[str]:
    for match in EXPORT.finditer(text):
        single = match["function"] or match["class"] or match["const"] or match["default"]
        yield from [single] if single else re.findall(r"\w+", match["parts"] or match["list"])


def _groups(modules: Mapping[str, Module], order: Iterable[str]) -> list[list[Module]]:
    """The `modules` that are one file each, in `order`, which has each after those that it
    imports."""
    imported = {target for module in modules.values() for target, _ in module.imports}
    lazy = {target for module in modules.values() for target in module.lazy}
    entries = (modules.keys() - imported) | (modules.keys() & lazy)
    needed_by: dict[str, set[str]] = {path: set() for path in modules}
    for entry in entries:
        pending = [entry]
        while pending:
            path = pending.pop()
            if entry not in needed_by[path]:
                needed_by[path].add(entry)
                pending += [target for target, _ in modules[path].imports]
    groups: dict[frozenset[str], list[Module]] = {}
    for path in order:
        needing = needed_by[path]
        key = frozenset({EVERY_PAGE} if EVERY_PAGE in needing else needing)
        groups.setdefault(key, []).append(modules[path])
    return list(groups.values())


def _join(group: list[Module], modules: Mapping[str, Module], homes: Mapping[str, str]) -> str:
    """The file of a `group`; `homes` has the address of each module's file."""
    *inner, last = group
    inside = {module.path for module in group}
    outside: dict[str, set[str]] = {}
    for target in (target for module in group for target, _ in module.imports):
        if target not in inside:
            outside.setdefault(homes[target], set()).add(target)
    head = [
        _import(home, [modules[target] for target in sorted(targets)], last.path)
        for home, targets in sorted(outside.items())
    ]
    functions = [
        f"const {module.name} = (() => {{\n{_body(module, modules, last.path)}"
        f"return {{ {', '.join(_returned(module))} }};\n}})();\n"
        for module in inner
    ]
    tail = f"export {{ {', '.join(module.name for module in inner)} }};\n" if inner else ""
    return "".join(
        [
            *head,
            *functions,
            _destructured(last, modules),
            compact_script(IMPORT.sub("", last.text)),
            tail,
        ]
    )


def _import(home: str, targets: list[Module], importer: str) -> str:
    """Lines that import the objects with the exports of `targets`, from the file at `home`."""
    path = _relative(home, importer)
    inner = ", ".join(target.name for target in targets if target.path != home)
    lines = [f'import {{ {inner} }} from "{path}";\n'] if inner else []
    lines += [
        f'import * as {target.name} from "{path}";\n' for target in targets if target.path == home
    ]
    return "".join(lines)


def _lead(module: Module, home: str) -> str:
    """What the address of a `module` has that is joined into another file: its exports."""
    path = _relative(home, module.path)
    if not module.exports:
        return f'import "{path}";\n'
    names = [name for name in module.exports if name != "default"]
    lines = [f'import {{ {module.name} }} from "{path}";\n']
    if names:
        lines.append(f"export const {{ {', '.join(names)} }} = {module.name};\n")
    if "default" in module.exports:
        lines.append(f"export default {module.name}.default;\n")
    return "".join(lines)


def _destructured(module: Module, modules: Mapping[str, Module]) -> str:
    """What takes the place of a module's imports."""
    return "".join(
        f"const {names} = {modules[target].name};\n" for target, names in module.imports if names
    )


def _body(module: Module, modules: Mapping[str, Module], home: str) -> str:
    """The text of a `module` within a function of the file at `home`."""
    text = EXPORT.sub(_unexported, IMPORT.sub("", module.text))
    for statement in STATEMENT.split(text):
        waiting = WAITING.search(statement)
        if waiting and not re.search(r"\basync\b", statement[: waiting.start()] + waiting[0]):
            raise FormError(f"{module.path}: {waiting[0].strip()}")
    if dirname(home) != dirname(module.path):
        folder = dirname(module.path)
        text = LAZY.sub(
            lambda match: f'import("{_relative(normpath(join(folder, match[1])), home)}")', text
        )
        own = f'new URL("{_relative(module.path, home)}", {OWN_ADDRESS}).href'
        text = text.replace(OWN_ADDRESS, own)
    return _destructured(module, modules) + compact_script(text)


def _unexported(match: re.Match[str]) -> str:
    """A declaration without `export`."""
    if match["list"]:
        return ""
    if match["default"]:
        return f"class {match['named'] or DEFAULT}"
    return match[0].removeprefix("export ")


def _returned(module: Module) -> Iterator[str]:
    """What a joined `module` exports, as the properties of an object."""
    for match in EXPORT.finditer(module.text):
        if match["default"]:
            yield f"default: {match['named'] or DEFAULT}"
    yield from (name for name in module.exports if name != "default")


def _relative(path: str, importer: str) -> str:
    """The address of one script as another imports it."""
    relative = relpath(path, dirname(importer))
    return relative if relative.startswith(".") else f"./{relative}"

"""The site in `site/`, made from `docs/`: the fast way where that is safe, by plain MkDocs where
not, and published in one step either way."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import InclusionLevel

from generator.entries.faults import quantity
from generator.generating.configuration import hashable_settings
from generator.generating.manifest import generated_files
from generator.generating.program import hash_program
from generator.rendering.page import ERROR_PAGE, Renderer, address
from generator.rendering.publishing import FileState, empty_spare, publish, replace, site_cache
from generator.rendering.safety import UnsafeError, refuse_unsafe
from generator.system.files import make_folder, read_file, write_file
from generator.system.garbage import rare_garbage_collection
from generator.system.hashing import hash_bytes, hash_text
from generator.system.parallel import parallel_map

NAMED = 3
"""How many refused pages, and reasons, a message names."""
INCLUDED = {InclusionLevel.INCLUDED, InclusionLevel.NOT_IN_NAV}


def build(config: MkDocsConfig, plain: bool = False) -> str:
    """Makes `site/` from `docs/`, as `plain` MkDocs does it where that is asked for or needed;
    returns what was done. Raises MkDocs' Abort for whatever MkDocs would warn of; `site/` stays as
    it was then."""
    site = Path(config.site_dir)
    with site_cache(site) as cache:
        if not plain:
            try:
                with strictly() as warnings:
                    rendering = Rendering(config, warnings)
                    return publish(cache, site, rendering.key, rendering.keys, rendering.make)
            except UnsafeError as reason:
                click.echo(f"{site.name}/: rendered by plain MkDocs, because {reason}")
        spare = empty_spare(cache)
        from mkdocs.__main__ import cli as mkdocs  # which takes long

        command = ["build", "--strict", "--site-dir", str(spare)]
        mkdocs(command, prog_name="mkdocs", standalone_mode=False)
        replace(cache, site)
        return "rendered by plain MkDocs"


class Rendering:
    """How the files of the site are made: `keys` has the key of each by its path, and `key` stands
    for what every one of them is made from."""

    def __init__(self, config: MkDocsConfig, warnings: "Warnings") -> None:
        self._site = config.site_dir
        self._warnings = warnings
        self._generated = generated_files(Path(config.docs_dir))
        self._renderer = make_renderer(config, self._generated)
        titles = self._renderer.titles
        self.key = hash_program(hashable_settings(config), titles, folder=config.theme.custom_dir)
        self._sources: dict[str, str] = {}
        self._contents: dict[str, bytes] = {}
        self.keys = dict(self._statics())
        self.keys[ERROR_PAGE] = self.key
        self.keys |= self._pages()

    def _statics(self) -> Iterator[tuple[str, str]]:
        """The path and the key of each file that is copied."""
        for file in self._renderer.files:
            if file.is_documentation_page() or file.inclusion not in INCLUDED:
                continue
            if file.abs_src_path is None:  # the plugin made it
                self._contents[file.dest_uri] = content = file.content_bytes
                yield file.dest_uri, hash_bytes(content)
            else:
                self._sources[file.dest_uri] = source = str(file.abs_src_path)
                hash = self._generated.get(file.src_uri)
                yield file.dest_uri, hash or hash_bytes(read_file(source))

    def _pages(self) -> Iterator[tuple[str, str]]:
        """The path and the key of each page. A hand-written page may link to any other, so its key
        stands for all generated files, too."""
        everything = hash_text(repr(sorted(self._generated.items())))
        pages = {address(path): path for path in self._generated if path.endswith(".md")}
        for file in self._renderer.files.documentation_pages():
            if file.src_uri not in self._generated:
                if file.dest_uri in pages:
                    raise UnsafeError(f"{file.src_uri} stands in the place of another page")
                pages[file.dest_uri] = file.src_uri
        self._sources |= pages
        for path, source in pages.items():
            hash = self._generated.get(source)
            text = b"" if hash else read_file(f"{self._renderer.docs}/{source}")
            yield path, hash or hash_bytes(everything.encode() + text)

    def make(self, tree: Path, paths: list[str]) -> Mapping[str, FileState]:
        """Makes the files of the given `paths` in `tree`; says on stderr which generated pages the
        fast converter refused."""
        self._tree = tree
        paths.sort(key=lambda path: self._sources.get(path) in self._generated)
        self._renderer.error_page()  # loads the theme's templates, which each fork would load anew
        with rare_garbage_collection():
            results = parallel_map(self._make_file, paths, "Rendering pages")
        reasons = sorted(
            (self._sources[path], reason)
            for path, (_, reason) in zip(paths, results, strict=True)
            if reason
        )
        if reasons:
            click.echo(f"{Path(self._site).name}/: {_refusals(reasons)}", err=True)
        return {path: state for path, (state, _) in zip(paths, results, strict=True)}

    def _make_file(self, path: str) -> tuple[FileState, str]:
        """Makes one file; checks afterwards that MkDocs has nothing to say of it. Returns also why
        the fast converter refused it, if it did."""
        self._renderer.refusal = ""
        source = self._sources.get(path, "")
        content = self._content(path, source)
        self._warnings.raise_any()
        target = f"{self._tree}/{path}"
        make_folder(target.rpartition("/")[0])
        if source not in self._generated and _holds(f"{self._site}/{path}", content):
            os.link(f"{self._site}/{path}", target)
        else:
            write_file(target, content, new=True)
        status = os.lstat(target)
        state = FileState(self.keys[path], status.st_size, status.st_mtime_ns)
        return state, self._renderer.refusal

    def _content(self, path: str, source: str) -> bytes:
        if path in self._contents:
            return self._contents[path]
        if path == ERROR_PAGE:
            html = self._renderer.error_page()
        elif source.startswith("/"):
            return read_file(source)
        elif source in self._generated:
            html = self._renderer.generated_page(source)
        else:
            html = self._renderer.written_page(source)
        return html.encode(errors="xmlcharrefreplace")


def make_renderer(config: MkDocsConfig, generated: Mapping[str, object]) -> Renderer:
    """A renderer of the pages in `docs/`, of which those at `generated` paths are ours. Raises
    UnsafeError where pages need plain MkDocs."""
    refuse_unsafe(config)
    config = config.plugins.on_config(config)
    return Renderer(config, generated.keys(), list(_others(config.docs_dir, "", generated)))


def _refusals(reasons: list[tuple[str, str]]) -> str:
    """One line on the sources of pages that the fast converter refused, and why."""
    named = ", ".join([source for source, _ in reasons[:NAMED]])
    more = f" and {len(reasons) - NAMED:,} more" if len(reasons) > NAMED else ""
    why = "; ".join(list(dict.fromkeys(reason for _, reason in reasons))[:NAMED])
    pages = quantity(len(reasons), "generated page")
    return f"{pages} converted by Python-Markdown, 20 times slower: {named}{more}; {why}"


class Warnings(logging.Handler):
    """The warnings of MkDocs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a warning, once: a page whose title comes from its heading is read twice."""
        message = f"{record.levelname.title():<8} -  {record.getMessage()}"
        if message not in self._messages:
            self._messages.append(message)

    def raise_any(self) -> None:
        """Raises Abort if there was any."""
        if self._messages:
            end = f"Aborted with {len(self._messages)} warnings in strict mode!"
            raise Abort("\n".join([*self._messages, "", end]))


@contextmanager
def strictly() -> Iterator[Warnings]:
    """Collects what MkDocs warns of, and raises Abort at the end if there is anything."""
    warnings = Warnings()
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        yield warnings
        warnings.raise_any()
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)


def _others(docs: str, folder: str, generated: Mapping[str, object]) -> Iterator[str]:
    """The files in `docs` that were not generated, as far as MkDocs sees them."""
    with os.scandir(f"{docs}/{folder}") as entries:
        for entry in entries:
            path = f"{folder}{entry.name}"
            if path in generated or entry.name.startswith("."):
                continue
            if entry.is_dir():
                yield from _others(docs, f"{path}/", generated)
            else:
                yield path


def _holds(path: str, content: bytes) -> bool:
    try:
        return Path(path).read_bytes() == content
    except OSError:
        return False

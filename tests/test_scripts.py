"""The theme's modules are small files; what is published joins them and leaves out comments."""

import re
from pathlib import Path

import pytest

from generator.generating.defaults import THEME
from generator.rendering.compaction import compact_script, compact_style
from generator.rendering.material_style import layer_style
from generator.rendering.scripts import EVERY_PAGE, FormError, join_scripts
from tests.conftest import papers

STORAGE = "assets/every_page/storage.js"
LIST = "assets/reading_list/page.js"
HELP = "assets/reading_list/help.js"


def join(**scripts: str) -> dict[str, str]:
    """What becomes of the entry of every page, of storage that it imports, and of `scripts`, by
    the names of their files."""
    few = {
        EVERY_PAGE: 'import { load } from "./storage.js";\nload();\n',
        STORAGE: "export const load = () => 1;\nconst hidden = 2;\n",
    }
    more = {f"assets/reading_list/{name}.js": text for name, text in scripts.items()}
    return dict(join_scripts(tuple(sorted({**few, **more}.items()))))


def test_a_page_and_what_it_imports_are_one_file() -> None:
    joined = join()
    assert joined[EVERY_PAGE] == (
        "const $every_page_storage = (() => {\n"
        "const load = () => 1;\n"
        "const hidden = 2;\n"
        "return { load };\n"
        "})();\n"
        "const { load } = $every_page_storage;\n"
        "load();\n"
        "export { $every_page_storage };\n"
    )
    assert joined[STORAGE] == (
        'import { $every_page_storage } from "./page.js";\n'
        "export const { load } = $every_page_storage;\n"
    )


def test_a_module_of_every_page_is_imported_from_there() -> None:
    joined = join(page='import {\n  load as read,\n} from "../every_page/storage.js";\nread();\n')
    assert joined[LIST] == (
        'import { $every_page_storage } from "../every_page/page.js";\n'
        "const { load: read } = $every_page_storage;\n"
        "read();\n"
    )


def test_what_is_loaded_later_stays_a_file_and_shares_a_third_with_its_page() -> None:
    joined = join(
        page='import { a } from "./shared.js";\na(() => import("./help.js"));\n',
        help='import * as shared from "./shared.js";\nexport function open() {}\nshared.a();\n',
        shared="export async function a() {}\nexport default class extends Object {}\n",
    )
    imported = 'import * as $reading_list_shared from "./shared.js";\n'
    assert joined[LIST].startswith(f"{imported}const {{ a }} = $reading_list_shared;\n")
    assert joined[HELP].startswith(f"{imported}const shared = $reading_list_shared;\n")
    assert "export function open" in joined[HELP]
    assert not [text for text in joined.values() if "async function a" in text][1:]


def test_a_class_that_is_the_default_keeps_its_name() -> None:
    joined = join(
        page='import Named from "./shared.js";\nimport Other from "./other.js";\n',
        shared="export default class Named {}\n(() => new Named())();\n",
        other="export default class extends Object {}\n(() => 1)();\n",
    )[LIST]
    assert "class Named {}\n(() => new Named())();\nreturn { default: Named };" in joined
    assert "class $default extends Object {}\n(() => 1)();\nreturn { default: $default };" in joined


def test_paths_follow_a_module_into_another_folder() -> None:
    joined = join_scripts(
        (
            (EVERY_PAGE, 'import "../search/open.js";\n'),
            ("assets/search/dialog.js", "export const a = 1;\n"),
            (
                "assets/search/open.js",
                '/** {import("./type.js").Type} */\n'
                'import("./dialog.js");\nfetch(import.meta.url);\n',
            ),
        )
    )
    assert 'import("../search/dialog.js");' in joined[EVERY_PAGE]
    assert 'fetch(new URL("../search/open.js", import.meta.url).href);' in joined[EVERY_PAGE]
    assert joined["assets/search/open.js"] == 'import "../every_page/page.js";\n'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("export let a = 1;\n", "export let a = 1;"),
        ('export * from "./page.js";\n', "export * from"),
        ("export default 5;\n", "export default 5;"),
        ('import a, { b } from "./page.js";\n', "import a, { b }"),
        ('import { a } from "./nowhere.js";\n', "assets/reading_list/nowhere.js, which is not"),
        ('import { a } from "./page.js";\n', "import one another: assets/reading_list/"),
        ("const a = await fetch('');\n", "const a = await"),
        ("const a = Number(await 1);\n", "const a = Number(await"),
        ("for await (const a of []) {}\n", "for await"),
        ("if (self.a) {\n\n  await self.a();\n}\n", "await self.a();"),
        ("const f = async () => 1;\ntry {\n  await f();\n} catch {}\n", "await f();"),
        ("  export function a() {}\n", "export function a() {}"),
        ("  import './page.js';\n", "import './page.js';"),
        ("const a = 1;\nexport { a as b };\n", "export { a as b };"),
        ("const $ = 1;\nexport { $ };\n", "export { $ };"),
        ("/*\nexport function a() {}\n*/\n", "export function a, in a comment or a text"),
        ("const a = `\nexport const b = 1;\n`;\n", "export const b =, in a comment or a text"),
        ('import { c } from "./other.js";\n', "other.js: no plain export of c"),
    ],
)
def test_other_forms_are_refused_by_name(text: str, reason: str) -> None:
    with pytest.raises(FormError, match=re.escape(reason)):
        join(page='import "./help.js";\n', help=text, other="export const b = 1, c = 2;\n")


def test_every_module_of_the_theme_is_joined_and_keeps_its_address() -> None:
    theme = Path(THEME)
    sources = {str(path.relative_to(theme)): path for path in theme.glob("assets/**/*.js")}
    scripts = {path: file.read_text(encoding="utf-8") for path, file in sources.items()}
    joined = join_scripts(tuple(sorted(scripts.items())))
    assert joined.keys() == scripts.keys()
    assert not re.search(r"^import", joined[EVERY_PAGE], re.MULTILINE)
    bodies = re.findall(r"^const (\$\w+) = \(\(\) =>", "".join(joined.values()), re.MULTILINE)
    assert len(bodies) == len(set(bodies)) > 50


def test_an_owners_script_of_another_form_leaves_scripts_as_they_are(project: Path) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text()
    settings.write_text(text.replace("name: material", "name: material\n  custom_dir: look"))
    own = project / "look" / STORAGE
    own.parent.mkdir(parents=True)
    own.write_text("export let a = 1;\n")
    printed = papers("build", folder=project)
    assert f"published one by one, not joined: {STORAGE}: export let a = 1;" in printed
    page = project / "site" / EVERY_PAGE
    assert page.read_text() == Path(THEME, EVERY_PAGE).read_text()
    own.write_text("// Mine\nexport const mine = 1;\n")
    assert "not joined" not in papers("build", folder=project)
    assert "= (() => {\nconst mine = 1;\nreturn { mine };" in page.read_text()


def test_a_script_loses_comments_and_indentation_only() -> None:
    script = (
        "// A module.\n\n/**\n * Says `a`.\n */\nexport function a() {\n"
        '  return "//" + `${1 /* one */}`; // after\n  /* all */\n}\n'
    )
    assert compact_script(script) == (
        'export function a() {\nreturn "//" + `${1 /* one */}`; // after\n}\n'
    )
    template = "// A text.\nconst text = `\n  // of two lines`;\n"
    assert compact_script(template) == template
    two_lines = 'const text = "\\\n  // of two lines";\n'
    assert compact_script(two_lines) == two_lines


def test_a_style_means_the_same_without_comments_and_spaces() -> None:
    style = (
        "/* All */\n@layer parts {\n  .a :is(b, i) + p > q { width: calc(1px + 2px); }\n"
        '  .b/**/.c::after { content: "a  { /* b */ }"; background: url(a.svg?/*x */); }\n}\n'
    )
    assert compact_style(style) == (
        " @layer parts{.a :is(b,i) + p > q{width: calc(1px + 2px);}"
        '.b/**/.c::after{content: "a  { /* b */ }";background: url(a.svg?/*x */);}}'
    )


def test_materials_frame_is_left_out_and_nothing_else() -> None:
    style = (
        '@charset "UTF-8";.md-typeset .tabbed-set,.md-nav__item>a{color:red}'
        "@media screen{.md-header .md-tag{top:0}}.md-typeset:not(.md-nav,.md-top) a{color:blue}"
        "@media print{.md-tag{top:0}.md-search{top:0}}@keyframes x{0%{top:0}to{top:1px}}"
    )
    assert layer_style(style) == (
        '@charset "UTF-8";@layer material{.md-typeset .tabbed-set{color:red}'
        ".md-typeset:not(.md-nav,.md-top) a{color:blue}"
        "@media print{.md-tag{top:0}}@keyframes x{0%{top:0}to{top:1px}}}"
    )

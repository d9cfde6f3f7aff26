"""Pictures of papers: what an entry may name, what is wrong with a file, and what becomes of it."""

import io
import json
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from generator.entries.canonical import format_entry
from generator.entries.exported import exported_fields
from generator.entries.faults import FaultsFound
from generator.entries.paper import Paper
from generator.generating import picture_encoding
from generator.generating.generate import check_project, generate
from generator.generating.loading import paper_in
from generator.generating.picture_encoding import decode, encode
from generator.generating.picture_files import MAX_BYTES, PictureError
from tests.conftest import GOOD, GULLS, TERNS, config, git, paper, papers

PICTURED = f"{GOOD}image: {{file: gulls.png, alt: A gull & its $x^2$ chicks.}}\n"
BESIDE = "papers/2025/01/02/gulls.png"
PAGE = "papers/2501.00777"


def drawn(format: str = "PNG", *, size: tuple[int, int] = (900, 600), **options: Any) -> bytes:
    """The file of a picture that has more than one colour."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    image.paste((200, 30, 30), (0, 0, size[0] // 2, size[1] // 3))
    opened = io.BytesIO()
    image.save(opened, format, **options)
    return opened.getvalue()


def switch_on(project: Path) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(f"{settings.read_text().rstrip()}\n    pictures: true\n")


@pytest.fixture
def pictured(project: Path) -> Path:
    """A project that shows pictures, with an entry that has one."""
    switch_on(project)
    (project / GULLS).write_text(PICTURED)
    (project / BESIDE).write_bytes(drawn())
    return project


def files(project: Path, entry: str = PAGE) -> dict[str, bytes]:
    """The versions of a picture that were made, by name."""
    return {file.name: file.read_bytes() for file in (project / "docs" / entry).glob("*.webp")}


@pytest.mark.parametrize("file", ["gulls.png", "a_b-c.1.JPEG", "docs/gulls.webp", "docs/a/b.gif"])
def test_an_entry_names_a_picture_beside_it_or_below_docs(file: str) -> None:
    image = paper(image={"file": file, "alt": "A gull."}).image
    assert image
    assert image.is_beside_entry == ("docs/" not in file)


@pytest.mark.parametrize(
    "file",
    [
        *("../gulls.png", "docs/../gulls.png", "/gulls.png", "docs//gulls.png", "a/gulls.png"),
        *("gulls.svg", "gulls", "docs/", ".gulls.png", "docs/.a/gulls.png", "a\\gulls.png"),
        *("https://example.org/gulls.png", "gulls.png?x", "gulls.png\n", "docs/a b.png"),
    ],
)
def test_no_other_name_is_one_of_a_picture(file: str) -> None:
    with pytest.raises(ValueError, match="is not the name of a picture"):
        paper(image={"file": file, "alt": "A gull."})


def test_a_picture_needs_words_and_stands_in_its_place_in_an_entry() -> None:
    with pytest.raises(ValueError, match="alt"):
        paper(image={"file": "gulls.png"})
    fields = paper(image={"alt": "A gull.", "file": "gulls.png"}).model_dump()
    text = format_entry(fields)
    assert text.endswith("image:\n  file: gulls.png\n  alt: A gull.\n")
    assert "image" not in exported_fields({"format": "", "image": fields["image"]})


def test_a_picture_is_shown_small_in_lists_and_larger_on_its_page(pictured: Path) -> None:
    generate(config(pictured))
    card = (pictured / "docs/days/2025/01/02.md").read_text()
    (image,) = re.findall("<img[^>]*>", card)
    assert ' alt="A gull &amp; its x² chicks."' in image
    assert ' width="108" height="72" loading="lazy" decoding="async"' in image
    page = (pictured / f"docs/{PAGE}.md").read_text()
    (large,) = re.findall("<img[^>]*>", page)
    assert ' width="640" height="427"' in large
    made = files(pictured)
    names = re.findall(r"/papers/2501\.00777/(\w+\.webp) \d+w", image + large)
    assert set(names) <= made.keys()
    assert len(made) == 4
    widths = {name: Image.open(io.BytesIO(content)).width for name, content in made.items()}
    assert sorted(widths.values()) == [160, 320, 640, 900]
    largest = max(widths, key=lambda name: widths[name])
    assert f'\npicture: "{PAGE}/{largest}"\n' in page


def test_nothing_is_made_of_pictures_unless_the_owner_wants_them(project: Path) -> None:
    generate(config(project))
    before = (project / "docs/days/2025/01/02.md").read_text()
    (project / GULLS).write_text(PICTURED)
    (project / BESIDE).write_bytes(drawn())
    generate(config(project))
    assert not files(project)
    assert "<img" not in (project / "docs/days/2025/01/02.md").read_text()
    assert "<img" not in before
    assert "picture" not in (project / f"docs/{PAGE}.md").read_text()


def test_a_picture_is_encoded_once_and_goes_with_its_entry(
    pictured: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate(config(pictured))
    first = files(pictured)
    assert generate(config(pictured)).written == 0
    with monkeypatch.context() as patch:
        patch.setattr(picture_encoding, "_encode", None)
        (pictured / GULLS).write_text(PICTURED.replace("Gulls, Counted", "Gulls, All Counted"))
        generate(config(pictured))  # the entry is another, its picture the same
    assert files(pictured) == first
    (pictured / BESIDE).write_bytes(drawn(size=(300, 800)))
    generate(config(pictured))
    assert len(files(pictured)) == 2  # it is 300 pixels wide
    assert not files(pictured).keys() & first.keys()
    assert any(name in (pictured / f"docs/{PAGE}.md").read_text() for name in files(pictured))
    (pictured / GULLS).unlink()
    generate(config(pictured))
    assert not files(pictured)
    assert not list((pictured / ".papers_cache/pictures").iterdir())


def test_a_damaged_cache_is_made_anew(pictured: Path) -> None:
    generate(config(pictured))
    first = files(pictured)
    for file in (pictured / ".papers_cache/pictures").iterdir():
        file.write_bytes(b"no picture")
    for file in (pictured / "docs" / PAGE).glob("*.webp"):
        file.unlink()
    generate(config(pictured))
    assert files(pictured) == first


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "GIF"])
def test_the_same_picture_gives_the_same_bytes_without_metadata(format: str) -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (52.0, 31.0, 0.0)}
    exif[0x010F] = "Invented Cameras"
    content = drawn(format) if format == "GIF" else drawn(format, exif=exif)
    versions = encode(content)
    assert versions == encode(content)
    for version in versions:
        assert not {b"EXIF", b"ICCP", b"XMP "} & {version.content[i : i + 4] for i in range(200)}
        assert b"Invented Cameras" not in version.content
        shown = Image.open(io.BytesIO(version.content))
        assert (shown.format, shown.size) == ("WEBP", (version.width, version.height))


def test_a_picture_is_turned_as_its_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the top of the picture is at the right
    upright = decode(drawn("JPEG", size=(90, 60), exif=exif))
    assert upright.size == (60, 90)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_pictures_of_all_colours_are_read(mode: str) -> None:
    image = Image.linear_gradient("L").resize((40, 30))
    image = Image.new(mode, (40, 30), 40_000) if mode == "I;16" else image.convert(mode)
    opened = io.BytesIO()
    image.save(opened, "JPEG" if mode == "CMYK" else "PNG")
    shown = decode(opened.getvalue())
    assert shown.mode == ("RGBA" if mode in ("LA", "RGBA") else "RGB")
    if mode == "I;16":
        assert shown.getpixel((0, 0)) == (155, 155, 155)


def huge(width: int, height: int) -> bytes:
    """A PNG file of few bytes that says that it has so many pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    data = b"IDAT" + zlib.compress(b"\0" * 1000)
    body = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    return b"\x89PNG\r\n\x1a\n" + chunk + body


@pytest.mark.parametrize(("width", "height"), [(8_000, 8_000), (12_000, 12_000), (60_000, 60_000)])
def test_a_picture_of_too_many_pixels_is_not_decoded(width: int, height: int) -> None:
    with pytest.raises(PictureError, match="pixels"):
        decode(huge(width, height))


FILES: dict[str, tuple[Callable[[], bytes | None], str]] = {
    "svg": (
        lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "holds no PNG, JPEG, WebP or GIF",
    ),
    "none": (lambda: None, "is not there; put the picture beside the entry, or correct the name"),
    "large": (lambda: drawn()[:100] + bytes(MAX_BYTES), "has more than 10,000,000 bytes"),
    "cut": (lambda: drawn()[:3000], "is broken or cut short; save the picture once more"),
    "cut jpeg": (lambda: drawn("JPEG")[:3000], "is broken or cut short"),
    "cut webp": (lambda: drawn("WEBP")[:300], "is broken or cut short"),
    "cut gif": (lambda: drawn("GIF")[:2000], "is broken or cut short"),
    "huge": (lambda: huge(20_000, 20_000), "pixels; make it smaller than 40,000,000 pixels"),
    "high": (
        lambda: drawn(size=(50, 17_000)),
        "is 17,000 pixels high; cut it to 16,383 pixels at most",
    ),
}


@pytest.mark.parametrize("kind", FILES)
def test_what_is_wrong_with_a_picture_is_named(pictured: Path, kind: str) -> None:
    make, message = FILES[kind]
    content = make()
    (pictured / BESIDE).write_bytes(content or b"")
    if content is None:
        (pictured / BESIDE).unlink()
    for look in (check_project, generate):
        with pytest.raises(FaultsFound) as found:
            look(config(pictured))
        (fault,) = found.value.faults
        assert message in fault.message
        assert (fault.file, fault.line, fault.field) == (GULLS, 6, "image.file")
    assert message in papers("check", folder=pictured, status=1)


def test_a_very_wide_picture_is_shown_and_a_picture_turned_high_is_not() -> None:
    assert [it.width for it in encode(drawn(size=(17_000, 50)))] == [160, 320, 640, 1280]
    turned = Image.Exif()
    turned[274] = 6
    with pytest.raises(PictureError, match="is 17,000 pixels high"):
        encode(drawn("PNG", size=(17_000, 50), exif=turned))


def test_a_link_that_leads_to_itself_is_named(pictured: Path) -> None:
    (pictured / "docs/loop").symlink_to("loop")
    (pictured / GULLS).write_text(PICTURED.replace("gulls.png", "docs/loop/gulls.png"))
    assert "image.file: " in papers("check", folder=pictured, status=1)


@pytest.mark.parametrize("where", ["file", "folder"])
def test_a_picture_does_not_lead_out_of_the_project(pictured: Path, where: str) -> None:
    outside = pictured.parent / "outside"
    outside.mkdir()
    (outside / "gulls.png").write_bytes(drawn())
    entry = PICTURED
    if where == "file":
        (pictured / BESIDE).unlink()
        (pictured / BESIDE).symlink_to(outside / "gulls.png")
    else:
        entry = PICTURED.replace("gulls.png", "docs/outside/gulls.png")
        (pictured / "docs/outside").symlink_to(outside)
    (pictured / GULLS).write_text(entry)
    with pytest.raises(FaultsFound, match="link; put the file itself there"):
        generate(config(pictured))


def test_a_site_needs_pillow_only_for_pictures(
    pictured: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_encoding, "is_possible", lambda: False)
    with pytest.raises(
        FaultsFound, match=r'needs Pillow; run pip install "daily-papers\[pictures\]"'
    ):
        generate(config(pictured))
    check_project(config(pictured))


def test_a_picture_below_docs_is_shown_too(pictured: Path) -> None:
    (pictured / GULLS).write_text(PICTURED.replace("gulls.png", "docs/figures/gulls.png"))
    (pictured / "docs/figures").mkdir()
    (pictured / BESIDE).rename(pictured / "docs/figures/gulls.png")
    generate(config(pictured))
    assert len(files(pictured)) == 4
    said = papers("remove", "2501.00777", "--why", "Twice.", "--yes", folder=pictured)
    assert "docs/figures/gulls.png stays; delete it if nothing else shows it" in said
    assert (pictured / "docs/figures/gulls.png").exists()


def test_a_changed_picture_is_looked_at_and_no_entry_is_read_that_has_no_part_in_it(
    pictured: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pictured / TERNS).write_text(GOOD.replace("Gulls", "An image of terns"))
    git(pictured, "init", "--quiet")
    git(pictured, "add", ".")
    git(pictured, "commit", "--quiet", "--message", "All")
    read: list[str] = []

    def noted(folder: Path, path: str, source: bytes) -> Paper:
        read.append(path)
        return paper_in(folder, path, source)

    monkeypatch.setattr("generator.commands.check.paper_in", noted)
    (pictured / BESIDE).write_bytes(b"a text")
    said = papers("check", "--changed", "HEAD", folder=pictured, status=1)
    assert said.startswith(f"{GULLS}:")
    assert "holds no PNG, JPEG, WebP or GIF" in said
    assert read == [GULLS.removeprefix("papers/")]


def test_a_picture_moves_and_goes_with_its_entry(pictured: Path) -> None:
    content = (pictured / BESIDE).read_bytes()
    said = papers("move", "2501.00777", "2025-01-03", "--yes", folder=pictured)
    assert "write papers/2025/01/03/gulls.png" in said
    assert not (pictured / BESIDE).exists()
    assert (pictured / "papers/2025/01/03/gulls.png").read_bytes() == content
    papers("rename-id", "2501.00777", "2501.00779", "--yes", folder=pictured)
    papers("fmt", folder=pictured)
    generate(config(pictured))
    assert len(files(pictured, "papers/2501.00779")) == 4
    papers("remove", "2501.00779", "--why", "Twice.", "--yes", folder=pictured)
    assert not (pictured / "papers/2025/01/03/gulls.png").exists()
    generate(config(pictured))


def test_a_broken_picture_is_named_where_its_entry_is_to_move(pictured: Path) -> None:
    (pictured / BESIDE).write_bytes(b"a text")
    said = papers("move", "2501.00777", "2025-01-03", "--yes", folder=pictured, status=1)
    assert f"{BESIDE} holds no PNG, JPEG, WebP or GIF" in said


def test_a_picture_of_two_entries_stays_with_the_other(pictured: Path) -> None:
    (pictured / GULLS.replace("777", "778")).write_text(PICTURED.replace("Gulls", "Terns"))
    papers("move", "2501.00777", "2025-01-03", "--yes", folder=pictured)
    generate(config(pictured))
    assert len(files(pictured)) == len(files(pictured, "papers/2501.00778")) == 4
    (pictured / BESIDE).write_bytes(drawn(size=(40, 30)))
    said = papers("move", "2501.00778", "2025-01-03", "--yes", folder=pictured, status=1)
    assert "papers/2025/01/03/gulls.png is there already; rename one of the pictures" in said
    assert (pictured / BESIDE).exists()


def test_an_exported_record_has_what_the_entry_says(pictured: Path) -> None:
    settings = pictured / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("exports: []", "api: [papers]"))
    generate(config(pictured))
    (record,) = [
        record
        for file in (pictured / "docs/api").rglob("*777*.json")
        if (record := json.loads(file.read_text())).get("id") == "2501.00777"
    ]
    assert record["image"] == {"file": "gulls.png", "alt": "A gull & its $x^2$ chicks."}

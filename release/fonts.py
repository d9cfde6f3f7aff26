"""The fonts of `generator/theme/assets/fonts/`, made of two packages of npm: `make fonts`.

They hold only the signs named here, no names of fonts, and no instructions for the rasterizers of
old screens. The licences (OFL 1.1) stand beside them."""

import subprocess
import tarfile
from hashlib import sha512
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path("generator/theme/assets/fonts")
PACKAGES = {
    "source-serif-4": (
        "5.3.1",
        "7167130978d862b805f40ebb7d38558abd5549cd253c4626c10ea3038a4fb74d"
        "6cd8c4828bf99a20d51c6680b36aa9d4f1fc9445e0cef7b7867015241e039eba",
    ),
    "stix-two-math": (
        "5.3.0",
        "9de8287a8cf0e954978d9328cf02914a6fdd842413eb672c65cb9e6bd23c298a"
        "8f699abff0a6db041ac0d3664717b032b91e6654c2ffa7eab46f016e4887f619",
    ),
}
"""The packages below `@fontsource/`, each with its version and its hash (SHA-512)."""
OF_NAMES = [0, 13, 14]
"""The copyright and the licence. The name "Source" belongs to the unchanged font."""
LATIN = (
    "20-7E A0-FF 131 152 153 2BC 2C6 2DA 2DC 2002 2009 200A 2013 2014 2018-201A 201C-201E 2022 "
    "2026 202F 2032 2039 203A 20AC 2122 2190-2193 2212"
)
LATIN_EXTENDED = (
    "100-130 132-151 154-17F 18F 192 1A0 1A1 1AF 1B0 1CD-1DC 1E6-1E9 1EA 1EB 1F4 1F5 1FA-1FF "
    "218-21B 259 1E02-1EF9"
)
GREEK, CYRILLIC = "370-3FF", "400-45F 490 491 4B0 4B1 2116"
MATHEMATICS = (
    "20-7E A0 AC B0 B1 B4 B7 D7 F7 131 237 2C6 2C7 2D8-2DC 302-304 307 308 30C 391-3A9 3B1-3C9 3D1 "
    "3D5 3D6 3F1 3F5 2013 2014 2016 2020 2021 2026 2032-2034 203E 2061-2064 20D7 2102 210B 210E "
    "210F 2110-2113 2115 2118-211D 2124 212C 2130-2133 2190-2199 21A6 21AA 21C0 21CC 21D0-21D5 "
    "21DD 2200-2213 2216-221E 2220-222E 2234 2235 223C 2243 2245 2248 224D 2254 225C 2260-2262 "
    "2264-2267 226A 226B 2272 2273 227A 227B 2282-2287 228E 2291-229A 22A2-22A5 22A8 22C0-22C6 "
    "22C8 22EE-22F1 2308-230B 23B0 23B1 23DE 23DF 25A1 25B3 2605 27E8 27E9 27F5-27FA 2A7D 2A7E "
    "2AAF 2AB0 1D400-1D467 1D49C-1D4B5 1D538-1D550 1D6FC-1D71B 1D7CE-1D7D9"
)
"""What formulas are made of: also the letters in italics that stand for plain ones in <mi>."""


class Font(NamedTuple):
    """A font: the package and the file that it is made of, its signs, and its features."""

    package: str
    file: str
    signs: str
    features: list[str]


MADE = {
    "titles-latin": Font("source-serif-4", "latin-700", LATIN, ["kern", "liga"]),
    "titles-latin-ext": Font("source-serif-4", "latin-ext-700", LATIN_EXTENDED, ["kern"]),
    "titles-greek": Font("source-serif-4", "greek-700", GREEK, ["kern"]),
    "titles-cyrillic": Font("source-serif-4", "cyrillic-700", CYRILLIC, ["kern"]),
    "mathematics": Font("stix-two-math", "latin-400", MATHEMATICS, ["ssty"]),
}


def make_fonts(folder: Path = FONTS) -> None:
    """Writes all fonts, and their licences, into `folder`. Needs npm. Raises ValueError where a
    package is not the one that is meant."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as temporary:
        packages = {name: _package(name, Path(temporary)) for name in PACKAGES}
        for name, font in MADE.items():
            file = f"{font.package}-{font.file}-normal.woff2"
            package, target = packages[font.package], folder / f"{name}.woff2"
            _write_subset(package / "files" / file, font, target)
            _write_license(package, target, folder / f"{font.package}-license.txt")


def _package(name: str, folder: Path) -> Path:
    """The folder of a package, fetched into `folder`."""
    version, hash = PACKAGES[name]
    subprocess.run(  # noqa: S603 - the packages are named above
        ["npm", "pack", "--silent", f"@fontsource/{name}@{version}"],  # noqa: S607
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    archive = folder / f"fontsource-{name}-{version}.tgz"
    if sha512(archive.read_bytes()).hexdigest() != hash:
        raise ValueError(f"{archive.name} is not the package that was looked at")
    with tarfile.open(archive) as opened:
        opened.extractall(folder / name, filter="data")
    return folder / name / "package"


def _write_subset(source: Path, font: Font, target: Path) -> None:
    options = subset.Options(
        flavor="woff2", hinting=False, layout_features=font.features, name_IDs=OF_NAMES
    )
    options.drop_tables += ["STAT"]  # it has names of its own
    opened = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(_code_points(font.signs)))
    subsetter.subset(opened)
    subset.save_font(opened, str(target), options)


def _write_license(package: Path, font: Path, target: Path) -> None:
    """Writes the licence of a package, which begins with the copyright that its `font` names."""
    _, text = (package / "LICENSE").read_text(encoding="utf-8").split("\n", 1)
    target.write_text(f"{TTFont(font)['name'].getDebugName(0)}\n{text}", encoding="utf-8")


def _code_points(signs: str) -> list[int]:
    """The numbers of `signs`, which are ranges in hexadecimal digits."""
    points: list[int] = []
    for part in signs.split():
        first, _, last = part.partition("-")
        points += range(int(first, 16), int(last or first, 16) + 1)
    return points


if __name__ == "__main__":
    make_fonts()

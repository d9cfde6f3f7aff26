"""Two weeks of invented papers, for those who read each day: four papers on each working day."""

from datetime import date, timedelta
from pathlib import Path

import yaml

MONDAY = date(2025, 3, 3)
A_DAY = 4
DAYS = [MONDAY + timedelta(week * 7 + day) for week in range(2) for day in range(5)]
NEWEST = DAYS[-1]
TOPICS = [["birds"], ["clocks"], ["birds", "clocks"], ["clocks"]]
NAMES = ["Ada Invent", "Bo Fiction", "王小虚", "מחבר בדוי", "Dee Example", "Eff Placeholder"]

FORMER_ID = "2401.00001"
"""What the second paper of the newest day was once called."""
ODD = date(2025, 1, 6)
"""A day of one paper, on which everything is longer than it should be or runs the other way."""
FORMULA = "$" + " + ".join(rf"\sum_{{i=1}}^{{n}} x_{{{i}}}^{{i}}" for i in range(12)) + "$"


def identifier(day: date, number: int) -> str:
    """The id of a day's paper, which are numbered from 1."""
    return f"{day:%y%m}.{day.day:02}{number:03}"


def title(day: date, number: int) -> str:
    """The title of a day's paper."""
    return f"Study {number} of {day:%A}, the {day.day}th"


def write(papers: Path) -> None:
    """Writes the entries of all days below `papers`, which holds topics."""
    odd = papers / f"{ODD:%Y/%m/%d}/2501.06001.yaml"
    odd.parent.mkdir(parents=True)
    odd.write_text(yaml.safe_dump(_odd(), allow_unicode=True))
    for day in DAYS:
        folder = papers / f"{day:%Y/%m/%d}"
        folder.mkdir(parents=True)
        for number in range(1, A_DAY + 1):
            entry = folder / f"{identifier(day, number)}.yaml"
            entry.write_text(yaml.safe_dump(_fields(day, number), allow_unicode=True))


def _fields(day: date, number: int) -> dict[str, object]:
    fields: dict[str, object] = {
        "title": title(day, number),
        "authors": NAMES[: number + 2],
        "published": day - timedelta(number),
        "topics": TOPICS[number - 1],
        "summary": "What is new stands first. " + "What was measured follows at length. " * 9,
        "abstract": f"The abstract of study {number} with $\\frac{{a}}{{b}}$ in it.",
        "links": {"code": f"https://code.example.org/{number}"},
    }
    if number > 1:
        upvotes = {2: 3, 3: 90, 4: 12}[number] + day.day
        fields["signals"] = {"upvotes": upvotes, "date": day}
    if (day, number) == (NEWEST, 2):
        fields["aliases"] = [FORMER_ID]
    if number == 1:
        fields["note"] = "Picked for its *first* figure."
    return fields


def _odd() -> dict[str, object]:
    return {
        "title": f"Of {FORMULA} דברים and {'un' * 40}known words",
        "authors": ["מחבר בדוי", "سارة المخترعة", "王小虚", "Pneumo" + "no" * 40],
        "published": ODD,
        "topics": ["birds"],
        "summary": f"That {FORMULA} holds. " * 2,
        "abstract": f"That {FORMULA} holds in https://{'long-' * 30}name.example.org/.",
        "organizations": ["Institute of " + "Very " * 25 + "Long Names"],
        "signals": {"upvotes": 1234567, "comments": 7654321, "date": f"{ODD}"},
    }

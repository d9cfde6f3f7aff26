"""Material's built-in search over the same papers: its own worker script, and an index like the
one that its plugin would write."""

import json
import shutil
from collections.abc import Sequence
from html import escape
from pathlib import Path

import material

from bench.invented import Fields

SETTINGS = {
    "lang": ["en"],
    "separator": r"[\s\-]+",
    "pipeline": ["stemmer", "stopWordFilter", "trimmer"],
    "fields": {"title": {"boost": 1e3}, "text": {"boost": 1}, "tags": {"boost": 1e6}},
}
"""Material's default settings."""
OPEN = """async () => {
  const index = await (await fetch("search_index.json")).json();
  window.worker = new Worker("search.js");
  window.ask = (message) => new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data.data);
    worker.postMessage(message);
  });
  const start = performance.now();
  await ask({ type: 0, data: { ...index, options: { suggest: false } } });
  return performance.now() - start;
}"""
ASK = """async ([text, count]) => {
  const start = performance.now();
  const { items } = await ask({ type: 2, data: text });
  const ids = items.slice(0, count).map(([{ location }]) => location.split("/")[1]);
  return [ids, performance.now() - start];
}"""


def material_site(papers: Sequence[Fields], folder: Path) -> Path:
    """Makes a site in `folder` whose page can search `papers` with Material's worker."""
    folder.mkdir(parents=True)
    scripts = Path(material.__file__).parent / "templates/assets/javascripts/workers"
    worker = next(path for path in scripts.glob("search.*.js"))
    shutil.copy(worker, folder / "search.js")
    docs = [
        {
            "location": f"papers/{paper['id']}/",
            "title": escape(paper["title"]),
            "text": f"<p>{_text(paper)}</p>",
        }
        for paper in papers
    ]
    (folder / "search_index.json").write_text(json.dumps({"config": SETTINGS, "docs": docs}))
    (folder / "index.html").write_text("<!doctype html><title>Search</title>")
    return folder


def _text(paper: Fields) -> str:
    parts = (", ".join(paper["authors"]), paper.get("summary", ""), paper.get("abstract", ""))
    return escape(" ".join(part for part in parts if part))

"""Somebody reads in the underground: with bad reception, with none, and with a new site after."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.browser.chromium import Handler, server
from tests.browser.test_reader import PHONE
from tests.browser.weeks import NEWEST, identifier, title

pytestmark = pytest.mark.browser

DAY = f"days/{NEWEST:%Y/%m/%d}/"
SAVED = f"papers/{identifier(NEWEST, 2)}/"
KEPT = (
    "async ([name, part]) => (await (await caches.open(name)).keys()).some("
    "({url}) => url.endsWith(part))"
)
VERSION = """async () => {
  const names = (await caches.keys()).filter((name) => name.includes(" site "));
  if (names.length !== 1) return "";
  const script = await (await fetch("/papers/offline.js")).text();
  const { version, pages, parts } = JSON.parse(/^kept = (.*);$/m.exec(script)[1]);
  const kept = (await (await caches.open(names[0])).keys()).length;
  return names[0].endsWith(version) && kept === pages.length + parts.length ? version : "";
}"""
"""The version of what is kept for everybody, where that is all."""
INSTALLATION = """async () => {
  const { href } = document.querySelector('link[rel="manifest"]');
  const { name, start_url, scope, icons } = await (await fetch(href)).json();
  const sizes = await Promise.all(icons.map(async ({ src, sizes }) => {
    const picture = new Image();
    picture.src = new URL(src, href);
    await picture.decode();
    return sizes === "any" || sizes === `${picture.naturalWidth}x${picture.naturalHeight}`;
  }));
  return [new URL(start_url, href).href, new URL(scope, href).href, sizes.every(Boolean)];
}"""
"""Where an installed site begins and ends, and whether its icons have their sizes."""
SETTLED = """navigator.serviceWorker.getRegistration().then(
  ({ installing, waiting }) => !installing && !waiting)"""
"""Whether no other worker is about to take the place of the one that is at work."""


@pytest.fixture
def site(weeks_site: Path, tmp_path: Path) -> Path:
    """A copy of a site, which may be changed."""
    return Path(shutil.copytree(weeks_site, tmp_path / "site"))


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """Where the copy is served."""
    with server(site, {"Cache-Control": "no-store"}) as found:
        yield found


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone."""
    made = browser.new_context(**PHONE, service_workers="allow")  # type: ignore[arg-type]
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    """The home page, at the second visit, with a paper saved."""
    opened = context.new_page()
    opened.goto(address)
    opened.evaluate("navigator.serviceWorker.ready")
    opened.goto(address, wait_until="networkidle")
    opened.get_by_role("button", name=f"Save: {title(NEWEST, 2)}").click()
    wait_for(opened, "papers / saved pages", SAVED)
    return opened


def wait_for_site(page: Page, former: str) -> str:
    """Waits until what is kept for everybody is that of a version, other than the former one, and
    complete; returns the version."""
    for _ in range(1200):
        version = page.evaluate(VERSION)
        if version not in ("", former):
            return str(version)
        page.wait_for_timeout(100)
    pytest.fail("the site is not kept")


def wait_for(page: Page, name: str, part: str) -> None:
    """Waits until an address that ends with `part` is kept under `name`."""
    for _ in range(300):
        if page.evaluate(KEPT, [name, part]):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"{part} is not kept")


def test_pages_that_were_read_or_saved_are_there_without_reception(
    page: Page, context: BrowserContext, address: str
) -> None:
    page.goto(f"{address}{DAY}?topic=birds", wait_until="networkidle")
    wait_for(page, "papers / pages", DAY)
    context.set_offline(True)
    page.goto(address)
    expect(page.locator("h1")).to_have_text("Friday, 14 March 2025")
    assert page.locator(".masthead").evaluate("each => getComputedStyle(each).display") == "grid"
    expect(page.get_by_role("button", name=f"Save: {title(NEWEST, 2)}")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.goto(address + DAY)
    expect(page.locator("h1")).to_have_text("Friday, 14 March 2025")
    page.goto(address + SAVED)
    expect(page.locator("h1")).to_have_text(title(NEWEST, 2))


def test_what_everybody_needs_is_kept_from_the_second_page_on(
    context: BrowserContext, weeks_site: Path, tmp_path: Path
) -> None:
    """Also below a path, without having been opened; and again after the site has changed."""
    site = Path(shutil.copytree(weeks_site, tmp_path / "below" / "papers"))
    with server(site.parent, {"Cache-Control": "no-store"}) as host:
        root = f"{host}papers/"
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.goto(f"{root}about/", wait_until="networkidle")
        page.evaluate("navigator.serviceWorker.ready")
        assert not [url for url in asked if "/reading/" in url], "a first visit pays for nothing"
        page.goto(f"{root}topics/birds/", wait_until="networkidle")
        page.get_by_role("button", name=f"Save: {title(NEWEST, 1)}").click()
        first = wait_for_site(page, "")
        wait_for(page, "papers /papers/ saved pages", f"papers/{identifier(NEWEST, 1)}/")
        assert page.evaluate(INSTALLATION) == [f"{root}", f"{root}", True]

        for name in ("index.html", "offline.js"):
            text = (site / name).read_text().replace("Friday, 14 March", "Friday the 14th of March")
            (site / name).write_text(text.replace(first, "new"))
        page.goto(f"{root}about/", wait_until="networkidle")
        wait_for_site(page, first)

        context.set_offline(True)
        page.goto(f"{root}reading/")
        expect(page.locator("#list li")).to_have_count(1)
        page.get_by_role("link", name=title(NEWEST, 1)).click()
        expect(page.locator("#abstract ~ * math mfrac")).to_be_visible()
        page.goto(root)
        expect(page.locator("h1")).to_contain_text("Friday the 14th")
        assert page.locator(".masthead").evaluate("one => getComputedStyle(one).display") == "grid"
        page.goto(root + DAY)
        expect(page.locator("article.paper .save").first).to_be_visible()

        page.goto(f"{root}topics/clocks/")
        expect(page).to_have_url(f"{root}topics/clocks/")
        expect(page.get_by_text("is not kept here")).to_be_visible()
        expect(page.locator("#saved li")).to_have_text([title(NEWEST, 1)])
        expect(page.locator("#read a").first).to_have_text("About")
        day = page.get_by_role("link", name="Friday, 14 March 2025")
        assert day.evaluate("one => one.href") == root + DAY
        assert {url[: len(host)] for url in asked} == {host}


def test_what_is_published_is_seen_at_once(page: Page, site: Path, address: str) -> None:
    file = site / "index.html"
    file.write_text(file.read_text().replace("Friday, 14 March", "Friday the 14th of March"))
    page.goto(address)
    expect(page.locator("h1")).to_contain_text("Friday the 14th")


def test_nothing_is_kept_of_what_was_erased(
    page: Page, context: BrowserContext, address: str
) -> None:
    page.goto(f"{address}reading/", wait_until="networkidle")
    expect(page.locator("#kept")).to_contain_text("copies of the pages")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Erase all").click()
    expect(page.get_by_text("Everything is erased.")).to_be_visible()
    for _ in range(300):
        if page.evaluate("caches.keys()") == []:
            break
        page.wait_for_timeout(100)
    assert page.evaluate("caches.keys()") == []
    context.set_offline(True)
    with pytest.raises(Error, match="ERR_"):
        page.goto(address + SAVED)


def test_two_sites_of_one_host_do_not_touch_one_another(
    context: BrowserContext, weeks_site: Path, tmp_path: Path
) -> None:
    """Neither what one keeps nor what one erases is the other's, also where one begins as the
    other does."""
    for name in ("one", "one-more"):
        shutil.copytree(weeks_site, tmp_path / name)
    with server(tmp_path, {"Cache-Control": "no-store"}) as host:
        page = context.new_page()
        for name in ("one", "one-more"):
            home = f"{host}{name}/"
            page.goto(home)
            page.evaluate("navigator.serviceWorker.ready")
            page.goto(home, wait_until="networkidle")
            page.get_by_role("button", name=f"Save: {title(NEWEST, 2)}").click()
            wait_for(page, f"papers /{name}/ saved pages", SAVED)
        first = page.evaluate("Object.entries(localStorage).sort()")
        assert {key.split(" ")[1] for key, _ in first} == {"/one/", "/one-more/"}
        assert (
            page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)")
            == 2
        )
        page.goto(f"{host}one/reading/", wait_until="networkidle")
        page.on("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Erase all").click()
        expect(page.get_by_text("Everything is erased.")).to_be_visible()
        page.goto(f"{host}one-more/reading/", wait_until="networkidle")
        expect(page.locator("#list li")).to_have_count(1)
        wait_for(page, "papers /one-more/ saved pages", SAVED)
        context.set_offline(True)
        page.goto(f"{host}one-more/{SAVED}")
        expect(page.locator("h1")).to_have_text(title(NEWEST, 2))
        with pytest.raises(Error, match="ERR_"):
            page.goto(f"{host}one/{SAVED}")


def test_an_owner_can_do_without(
    page: Page, context: BrowserContext, site: Path, address: str
) -> None:
    (site / "offline.js").write_text("")
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
    page.close()
    again = context.new_page()
    for _ in range(100):  # the new worker begins once no page has the old one
        again.goto(address)
        if again.evaluate(SETTLED):
            break
        again.goto("about:blank")
    assert again.evaluate(SETTLED)
    again.goto(address + DAY, wait_until="networkidle")
    again.wait_for_timeout(300)
    assert not again.evaluate(KEPT, ["papers / pages", DAY])


def test_a_network_that_does_not_answer_is_not_waited_for(
    context: BrowserContext, weeks_site: Path
) -> None:
    gate = threading.Event()
    gate.set()

    class Stalling(Handler):
        """Answers while the gate is open."""

        def do_GET(self) -> None:  # noqa: N802 - as the library calls it
            gate.wait()
            super().do_GET()

    handler = partial(Stalling, directory=str(weeks_site), headers={"Cache-Control": "no-store"})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        running.daemon_threads = True
        threading.Thread(target=running.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{running.server_port}/"
        page = context.new_page()
        page.goto(address)
        page.evaluate("navigator.serviceWorker.ready")
        page.goto(address, wait_until="networkidle")
        gate.clear()
        page.goto(address, timeout=20_000)
        expect(page.locator(".save").first).to_be_visible()
        gate.set()
        page.close()
        running.shutdown()

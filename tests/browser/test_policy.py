"""Each page works under its content security policy, which does refuse what it has to."""

import pytest
from playwright.sync_api import Browser, Error

pytestmark = pytest.mark.browser

PATHS = [
    "", "days/", "days/2025/01/02/", "topics/birds/", "authors/", "papers/2501.00001/",
    "papers/2412.00003/", "search/?q=birds", "submit/", "reading/", "trends/", "subscribe/",
    "contribute/", "data/", "about/", "404.html",
]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_violates_its_policy(browser: Browser, invented_address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, service_workers="allow")  # type: ignore[arg-type]
    page = context.new_page()
    for path in PATHS:
        page.goto(invented_address + path, wait_until="load")
    page.locator("a.search-link").click()
    page.locator("dialog input").fill("birds")
    page.locator("dialog .search-lines a").first.wait_for()
    page.evaluate("navigator.serviceWorker.ready")
    context.close()


def test_a_policy_refuses_what_was_smuggled_in(
    browser: Browser, invented_address: str, violations: list[str]
) -> None:
    page = browser.new_page()
    page.goto(invented_address)
    with pytest.raises(Error, match="TrustedHTML"):
        page.evaluate("document.body.innerHTML = '<p>markup</p>'")
    with pytest.raises(Error, match="TrustedScript"):
        page.evaluate("document.createElement('script').text = '1'")
    for name in ("papers", "other"):
        with pytest.raises(Error, match=r"already exists|disallowed"):
            page.evaluate("(name) => trustedTypes.createPolicy(name, {})", name)
    page.evaluate("""async () => {
      const seen = [];
      addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
      document.body.setAttribute("style", "color: red");
      const image = new Image();
      image.src = "https://elsewhere.example/i.png";
      while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    }""")
    refused = {violation.split()[0] for violation in violations}
    assert refused >= {"require-trusted-types-for", "style-src-attr", "img-src"}
    violations.clear()
    page.close()

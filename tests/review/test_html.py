"""The HTML in a real browser: no barrier for anyone, nothing fetched, every figure opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import worlds
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from worlds import Read

from pipelines.review import html

CHROMIUM = Path("/usr/bin/chromium")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="Debian's chromium is not installed"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield started
        started.close()


def show(browser: Browser, path: Path, content: str, **options: Any) -> Page:
    path.write_text(content, encoding="utf-8")
    page = browser.new_context(bypass_csp=True, **options).new_page()
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize(
    ("world", "scheme"),
    [(worlds.normal, "light"), (worlds.normal, "dark"), (worlds.empty, "light"), (worlds.hostile, "dark")],
)
def test_no_barrier_is_found(browser: Browser, read: Read, tmp_path: Path, world: Any, scheme: Any) -> None:
    page = show(browser, tmp_path / "review.html", html.render(read(world())), color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(figure => figure.open = true)")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert found.response["passes"], "the rules were run"
    assert found.violations_count == 0, found.generate_report()


def test_nothing_is_fetched(browser: Browser, read: Read, tmp_path: Path) -> None:
    asked: list[str] = []
    path = tmp_path / "review.html"
    path.write_text(html.render(read(worlds.hostile())), encoding="utf-8")
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    assert asked == [path.as_uri()]


def test_a_figure_leads_to_formula_counts_gaps_and_file(browser: Browser, read: Read, tmp_path: Path) -> None:
    page = show(browser, tmp_path / "review.html", html.render(read(worlds.normal())))
    behind = page.locator("#m-S1")
    assert not behind.is_visible()
    page.locator("section[aria-labelledby=classification] .ref a", has_text="S1").click()
    assert behind.is_visible()
    said = behind.inner_text()
    assert "System i drift med konfidentialitet, riktighet och tillgänglighet klassade" in said
    assert "12 av 14" in said
    assert "Systemet System 2 är inte klassat. Klassa det." in said
    assert "Nej: System 1 (systemregister.xlsx, rad 4)" in said
    assert f"systemregister.xlsx (SHA-256 {'5' * 64}), inkommen 2026-01-02" in said


def test_every_link_within_the_page_leads_somewhere(browser: Browser, read: Read, tmp_path: Path) -> None:
    page = show(browser, tmp_path / "review.html", html.render(read(worlds.normal())))
    targets = page.eval_on_selector_all(
        "a[href^='#']", "links => links.map(link => link.getAttribute('href').slice(1))"
    )
    identities = page.eval_on_selector_all("[id]", "nodes => nodes.map(node => node.id)")
    assert targets and set(targets) <= set(identities)
    assert len(identities) == len(set(identities))


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_a_narrow_window(browser: Browser, read: Read, tmp_path: Path, width: int) -> None:
    page = show(
        browser, tmp_path / "review.html", html.render(read(worlds.hostile())), viewport={"width": width, "height": 900}
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_words_are_whole_on_a_telephone_and_what_is_wider_can_be_scrolled_with_its_caption_in_view(
    browser: Browser, read: Read, tmp_path: Path
) -> None:
    page = show(
        browser, tmp_path / "review.html", html.render(read(worlds.normal())), viewport={"width": 390, "height": 900}
    )
    broken = page.eval_on_selector_all(
        "thead th",
        """cells => cells.filter(cell => !/\\s/.test(cell.innerText)).filter(cell => {
            const inside = document.createRange();
            inside.selectNodeContents(cell);
            return inside.getClientRects().length > 1;
        }).map(cell => cell.innerText)""",
    )
    assert broken == [], "a heading of one word stands on one line"
    wide = page.locator(".wide", has=page.locator("table.heat"))
    assert wide.evaluate("box => box.scrollWidth > box.clientWidth")
    assert wide.get_attribute("tabindex") == "0"
    caption = page.locator(f"[id='{wide.get_attribute('aria-labelledby')}']")
    assert caption.evaluate("line => line.scrollWidth <= line.clientWidth && !line.closest('.wide')")
    for picture in page.locator("figure svg").all():
        assert picture.evaluate("drawn => drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width") > 0.8


def test_a_draft_is_printed_with_its_mark(browser: Browser, read: Read, tmp_path: Path) -> None:
    from pypdf import PdfReader

    page = show(browser, tmp_path / "review.html", html.render(read(worlds.normal())))
    page.pdf(path=tmp_path / "print.pdf")
    pages = PdfReader(tmp_path / "print.pdf").pages
    assert len(pages) > 3
    assert all("UTKAST" in printed.extract_text() for printed in pages)

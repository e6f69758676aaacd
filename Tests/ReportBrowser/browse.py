"""Uses the report as a reader does, and compares what it shows with `sluice stats --json`."""
import base64
import json
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

scratch = pathlib.Path(sys.argv[1]).resolve()


def open_browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--window-size=1280,1000", "--force-color-profile=srgb",
    ]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))


browser = open_browser()
by_id = lambda name: browser.find_element(By.ID, name)
script = browser.execute_script
number = lambda text: int(text.replace(",", ""))


def theme(name):
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": name}]},
    )


def screenshot(path, selector=None):
    """The whole page, or one of its elements, at its own size."""
    box = script(
        "const b = (arguments[0] ? document.querySelector(arguments[0]) : "
        "document.documentElement).getBoundingClientRect();"
        "return [b.left + scrollX, b.top + scrollY, b.width, b.height]",
        selector,
    )
    clip = dict(zip(["x", "y", "width", "height"], box), scale=1)
    clip["height"] = min(clip["height"], 12000)
    picture = browser.execute_cdp_cmd(
        "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
    path.write_bytes(base64.b64decode(picture["data"]))


def check_quiet(page):
    """No error of a script, no refusal by the policy, no request but for the page."""
    errors = [entry for entry in browser.get_log("browser") if entry["level"] != "INFO"]
    assert not errors, errors
    requests = []
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            requests.append(message["params"]["request"]["url"])
    assert set(requests) <= {page}, requests
    assert script("return window.planted") is None, "a planted script ran"
    assert not script(
        "return [...document.querySelectorAll('*')].some(e => "
        "e.getAttributeNames().some(n => n.startsWith('on')) || "
        "['IMG', 'IFRAME', 'OBJECT', 'EMBED', 'svg:script'].includes(e.tagName))"
    ), "a planted element stands in the page"
    scripts = script("return document.scripts.length")
    assert scripts == 2, f"{scripts} scripts"


def table(caption):
    """The rows of the table with this caption, as texts."""
    return script(
        "const t = [...document.querySelectorAll('table')].find(t => "
        "t.caption.textContent === arguments[0]);"
        "return t && [...t.tBodies[0].rows].map(r => [...r.cells].map(c => c.textContent))",
        caption,
    )


def measure(stats, stage, name):
    position = next(s["position"] for s in stats["stages"] if s["name"] == stage)
    return [m for m in stats["measures"] if m["stage"] == position and m["name"] == name]


def check_figures(stats):
    shown = {row[0]: row for row in table("What went in and out of every stage")}
    for stage in stats["stages"]:
        if stage["shape"] == "emit":
            continue
        row = shown[stage["name"]]
        assert number(row[1]) == stage["records_in"], row
        assert number(row[3]) == stage["records_out"], row
        assert number(row[4]) == stage["generations_in"], row
        assert number(row[5]) == stage["generations_out"], row
        assert row[9] == ("" if "tokens_out" not in stage else f"{stage['tokens_out']:,}"), row
    names = {stage["position"]: stage["name"] for stage in stats["stages"]}
    dropped = {(row[0], row[1]): number(row[2]) for row in table("Problems dropped")}
    wanted = {
        (stage["name"], reason["reason"]): reason["count"]
        for stage in stats["stages"] for reason in stage["reasons"] if reason["effect"] == "dropped"
    }
    assert dropped == wanted, (dropped, wanted)
    buckets = {row[0]: number(row[1]) for row in table("Buckets in the order of the curriculum")}
    assert buckets == {m["bin"]: m["count"] for m in measure(stats, "mark-pass-rate", "bucket")}
    verdicts = {row[0]: number(row[1]) for row in table("Verdicts on generations")}
    assert verdicts == {m["bin"]: m["count"] for m in measure(stats, "mark-verdict", "verdict")}
    bias = {row[0]: number(row[1]) for row in table("Generations chosen and left out, by difficulty")}
    kept = measure(stats, "select-generations", "by bucket")
    for row in kept:
        assert row["series"] != "kept" or bias[row["bin"]] == row["count"], row
    folders = {row[0]: number(row[2]) for row in table("Folders of shards")}
    assert folders == {folder["folder"]: folder["rows"] for folder in stats["folders"]}
    assert names[0] == "read"


def found():
    """How many rows the browser of rows says and shows."""
    count = int(by_id("found").text.split()[0])
    assert count == len(browser.find_elements(By.CSS_SELECTOR, "#list li")), count
    return count


def check_filters():
    everything = found()
    assert everything > 50, everything
    for name in ["folder", "stage", "reason", "bucket"]:
        select = Select(by_id(name))
        for option in [o for o in select.options if o.get_attribute("value")][:12]:
            select.select_by_value(option.get_attribute("value"))
            said = int(option.text.rsplit("(", 1)[1].rstrip(")"))
            assert found() == said, (name, option.text, found())
        browser.find_element(By.CSS_SELECTOR, ".filters button").click()
        script("return new Promise(done => setTimeout(done, 20))")
        assert found() == everything
    search = by_id("search")
    browser.find_element(By.TAG_NAME, "body").send_keys("/")
    assert script("return document.activeElement.id") == "search"
    search.send_keys("no such words anywhere")
    assert found() == 0
    search.clear()
    search.send_keys("PROVE")
    some = found()
    assert 0 < some < everything, some
    buttons = browser.find_elements(By.CSS_SELECTOR, "#list button")
    buttons[0].click()
    first = by_id("row").text
    buttons[0].send_keys(Keys.ARROW_DOWN)
    assert some == 1 or script(
        "return document.activeElement === document.querySelectorAll('#list button')[1]")
    assert some == 1 or by_id("row").text != first
    browser.find_element(By.CSS_SELECTOR, ".filters button").click()
    script("return new Promise(done => setTimeout(done, 20))")


def check_rows():
    """Every row can be shown; formulas are typeset, evidence is marked, reasoning is folded."""
    counts = script(
        "let math = 0, marks = 0, folded = 0, wide = 0;"
        "for (const b of document.querySelectorAll('#list button')) { b.click();"
        " const r = document.getElementById('row');"
        " math += r.querySelectorAll('math').length; marks += r.querySelectorAll('mark').length;"
        " folded += r.querySelectorAll('details:not([open])').length;"
        " for (const m of r.querySelectorAll('math')) if (m.getBoundingClientRect().width > 0) wide++;"
        "} return [math, marks, folded, wide]"
    )
    assert all(counts), counts


def check_access():
    """Headings in order, names on everything that takes the keyboard, readable contrast."""
    levels = script(
        "return [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1 and all(b - a <= 1 for a, b in zip(levels, levels[1:])), levels
    nameless = script(
        "return [...document.querySelectorAll('button,select,input,[tabindex=\"0\"]')].filter(e => "
        "!(e.textContent.trim() || e.labels?.length || e.getAttribute('aria-label'))).length")
    assert nameless == 0, nameless
    for one in ["main", "nav", "header"]:
        assert len(browser.find_elements(By.TAG_NAME, one)) == 1, one
    plots = script("return [...document.querySelectorAll('figure')].map(f => "
                   "!!(f.querySelector('svg[aria-label]') && f.querySelector('table')))")
    assert plots and all(plots), plots
    for scheme in ["light", "dark"]:
        theme(scheme)
        contrast = script(
            "const light = c => { const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => x / 255)"
            ".map(x => x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);"
            " return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };"
            "const paper = light(getComputedStyle(document.body).backgroundColor);"
            "return [...document.querySelectorAll('p,td,th,summary,dt,dd,nav a,svg text')]"
            ".filter(e => !e.matches('.zero,.inverse,.cell')).map(e => { const s = getComputedStyle(e);"
            " const ink = light(e.closest('svg') ? s.fill : s.color);"
            " return (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05); })"
            ".reduce((a, b) => Math.min(a, b))")
        assert contrast >= 4.5, f"{scheme}: contrast {contrast:.2f}"
    theme("light")


for name in ["bundled", "large"]:
    path = scratch / name / "report.html"
    assert path.stat().st_size < 3_000_000, path.stat().st_size
    stats = json.loads((scratch / f"{name}.json").read_text())
    page = path.as_uri()
    browser.get(page)
    check_figures(stats)
    check_filters()
    check_rows()
    check_access()
    check_quiet(page)
    theme("light")
    screenshot(scratch / f"{name}-light.png")
    screenshot(scratch / f"{name}-rows.png", "#rows")
    theme("dark")
    screenshot(scratch / f"{name}-dark.png")
    theme("light")
    browser.set_window_size(420, 900)
    overflow = script("return document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0, f"{overflow} pixels wider than a narrow screen"
    screenshot(scratch / f"{name}-narrow.png")
    browser.set_window_size(1280, 1000)
    pdf = browser.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})
    (scratch / f"{name}.pdf").write_bytes(base64.b64decode(pdf["data"]))
    print(f"{name}: {path.stat().st_size:,} bytes, {found()} sampled rows, figures agree")

browser.quit()

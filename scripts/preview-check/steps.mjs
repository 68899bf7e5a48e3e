// Steps that the parts share.

import { strict as assert } from "node:assert";
import http from "node:http";

import { axeSource } from "./driver.mjs";

export const FILE = "locales/fi/incident.ftl";
export const LEAD = "lead = Westlog Oy";
export const UI = ["en", "fi", "sv"];
const AXE = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  // The e-mail in the frame has a check of its own: scripts/html-check.
  iframes: false,
  rules: { "frame-tested": { enabled: false }, "color-contrast-enhanced": { enabled: true } },
};
// Paragraphs in the picture of a page are as large as they are in print. Those of the plain text do the
// same and are large enough, which WCAG 2.5.8 calls an equivalent.
const SMALL = { rules: [{ id: "target-size", selector: "*:not(.regions .region)" }] };

export const text = (page, selector) => page.locator(selector).first().innerText();
export const region = (page, words) => page.locator("[data-layer='0-page-0'] button", { hasText: words }).first();
export const onPage = (page, words) => region(page, words).waitFor({ state: "attached" });
export const hash = (choice) => `#${new URLSearchParams(choice)}`;
export const finnish = (choice = {}) => ({ path: hash({ language: "fi", ...choice }) });
export const svg = (page) => page.evaluate(() => document.querySelector(".paper").shadowRoot.innerHTML);

/** What axe-core finds on the page as it is. What it could not decide counts too. */
export async function accessible(page, state) {
  await page.evaluate(axeSource);
  const report = await page.evaluate(async ([options, configuration]) => {
    globalThis.axe.configure(configuration);
    // It remembers where elements are: a page that changes meanwhile, as when it has just heard of new
    // letters, has to be read again.
    for (let times = 0; times < 10; times += 1) {
      let changed = false;
      const watch = new MutationObserver(() => (changed = true));
      watch.observe(document, { subtree: true, childList: true, attributes: true });
      const found = await globalThis.axe.run(document, options);
      await new Promise((done) => setTimeout(done, 50));
      watch.disconnect();
      if (!changed) return found;
    }
    throw new Error("the page does not come to rest");
  }, [AXE, SMALL]);
  // Undecided, and decided for the same kind of element elsewhere: what is behind a list that is
  // scrolled, and figures of one digit.
  const known = ["bgOverlap", "elmPartiallyObscured", "shortTextContent"];
  const covered = (node) => node.any.some((check) => known.includes(check.data?.messageKey));
  const found = [...report.violations, ...report.incomplete].flatMap(({ id, help, nodes }) =>
    nodes.filter((node) => !covered(node)).map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.any.map((a) => a.message).join(" ")}`));
  assert.deepEqual(found, [], state);
}

/** Presses Tab until something that matches has the focus. */
export async function tabTo(page, selector, most = 60) {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) {
      const ring = await page.evaluate(() => {
        const active = document.activeElement;
        const shows = [active, active.closest("label"), active.nextElementSibling, active.querySelector(".line")].filter(Boolean);
        return shows.map((node) => getComputedStyle(node)).some((style) => style.outlineStyle !== "none" || style.boxShadow.includes("3px"));
      });
      assert.ok(ring, `${selector} shows no focus`);
      return;
    }
  }
  assert.fail(`the Tab key does not reach ${selector}`);
}

export const focused = (page, selector) => page.waitForFunction((s) => document.activeElement?.matches(s), selector);

/** Asks with headers of one's own, which `fetch` does not allow. */
export function ask(address, headers = {}, method = "GET") {
  return new Promise((done, failed) => {
    const request = http.request(address, { headers, method }, (answer) => {
      answer.resume();
      done(answer);
    });
    request.on("error", failed);
    request.end();
  });
}

// Checks HTML e-mails as readers get them.
//
//   npm ci && node check.mjs [--shots DIR] FILE.html...
//
// For each file: html-validate (valid markup), axe-core in Chromium at two widths in light and dark
// (accessibility, contrast included), no request to anywhere, no script, nothing wider than the
// screen, and less than the 102 KB at which Gmail cuts a message off. `--shots DIR` also writes
// pictures of each file at 680 and 390 px, light and dark.
//
// Needs Chromium; where it is not /usr/bin/chromium, CHROMIUM names it.
// Exit code: 0 nothing found, 1 findings, 2 used wrongly.

import { mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WIDTHS = [680, 390];
const SCHEMES = ["light", "dark"];
const GMAIL_CLIPS_AT = 102 * 1024;
// Landmarks are the mail program's: the message is inside its page.
const AXE = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  rules: {
    region: { enabled: false },
    "landmark-one-main": { enabled: false },
    "color-contrast-enhanced": { enabled: true },
  },
};

function usage(message) {
  console.error(`${message}\nusage: node check.mjs [--shots DIR] FILE.html...`);
  process.exit(2);
}

const files = [];
let shots = null;
const args = process.argv.slice(2);
while (args.length > 0) {
  const arg = args.shift();
  if (arg === "--shots") shots = args.shift() ?? usage("--shots needs a folder");
  else if (arg.startsWith("-")) usage(`unknown option ${arg}`);
  else files.push(arg);
}
if (files.length === 0) usage("no file given");
if (shots) mkdirSync(shots, { recursive: true });

let findings = 0;
function finding(file, words) {
  findings += 1;
  console.error(`${file}: ${words}`);
}

/** Valid markup, by the rules in .htmlvalidate.json. */
async function validate(file) {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const text = readFileSync(file, "utf8");
  const report = await validator.validateString(text, join(here, "message.html"));
  for (const { messages } of report.results) {
    for (const m of messages) finding(`${file}:${m.line}:${m.column}`, `${m.ruleId}: ${m.message}`);
  }
}

/** What a browser makes of it, at one width in one colour scheme. */
async function look(browser, file, width, scheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const where = `${file} (${width} px, ${scheme})`;
  const address = pathToFileURL(resolve(file)).href;
  const requests = [];
  // Nothing leaves, even where there is a network.
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === address) return route.continue();
    requests.push(url);
    return route.abort();
  });
  page.on("console", (message) => finding(where, `console: ${message.text()}`));
  page.on("pageerror", (error) => finding(where, `script: ${error.message}`));
  page.on("dialog", (dialog) => {
    finding(where, `a dialog opened: ${dialog.message()}`);
    return dialog.dismiss();
  });
  // Without a script, all that a page asks for it has asked for by then; fonts may follow the layout.
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(async () => void (await document.fonts.ready));
  for (const url of requests) finding(where, `requests ${url}`);

  const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
  if (scroll > width) finding(where, `is ${scroll} px wide`);

  if (shots) {
    const name = basename(file).replace(/\.html$/, "");
    await page.screenshot({ path: join(shots, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  await page.evaluate(axeSource);
  const report = await page.evaluate((options) => globalThis.axe.run(document, options), AXE);
  for (const violation of report.violations) {
    for (const node of violation.nodes) {
      finding(where, `${violation.id}: ${violation.help}: ${node.html.slice(0, 160)}`);
    }
  }
  // What axe could not decide is a finding too, or contrast would be checked by luck.
  for (const { id, nodes } of report.incomplete) {
    finding(where, `${id}: undecided for ${nodes.length} elements, first ${nodes[0].html.slice(0, 160)}`);
  }
  await context.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const file of files) {
    const { size } = statSync(file);
    if (size > GMAIL_CLIPS_AT) finding(file, `has ${size} bytes; Gmail cuts off at ${GMAIL_CLIPS_AT}`);
    await validate(file);
    // Two pages at the same time: a page is one process of Chromium.
    for (const width of WIDTHS) {
      await Promise.all(SCHEMES.map((scheme) => look(browser, file, width, scheme)));
    }
  }
} finally {
  await browser.close();
}
if (findings > 0) {
  console.error(`${findings} findings in ${files.length} files`);
  process.exit(1);
}
console.log(`${files.length} files, nothing found`);

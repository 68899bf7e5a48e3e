// Measures how long a person waits for the preview. Called by scripts/preview-latency.
//
// All times are of one clock: `performance.timeOrigin + performance.now()`, here and in the page. A
// MutationObserver in the page records when the new words are in the document, and when a frame
// with them was painted. The peer is what a user does without a preview: the same save, then a run of
// `render --only` and a picture of the first page by poppler.

import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";

import { Incident, launch, openPage, root, run, Server } from "./driver.mjs";

const FILE = "locales/fi/incident.ftl";
const LEAD = "lead = Westlog Oy";
const STARTS = 7;
const PEER_RUNS = 7;
const PAUSE = 400; // ms between edits, so that background work of one does not meet the next
const MARK = { from: "<!-- scripts/preview-latency writes from here -->", to: "<!-- scripts/preview-latency writes to here -->" };

let program = "";
let edits = 20;
let write = false;
const args = process.argv.slice(2);
while (args.length > 0) {
  const arg = args.shift();
  if (arg === "--program") program = resolve(args.shift() ?? "");
  else if (arg === "--edits") edits = Number(args.shift());
  else if (arg === "--write") write = true;
  else {
    console.error(`unknown option ${arg}\nusage: scripts/preview-latency [--write] [--edits N]`);
    process.exit(2);
  }
}

const now = () => performance.timeOrigin + performance.now();
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, worst: sorted.at(-1), n: sorted.length };
}

/** Runs in the page before its scripts: records when things are in the document. */
function watch() {
  const clock = () => performance.timeOrigin + performance.now();
  globalThis.seen = {};
  globalThis.until = (name, test) => {
    globalThis.seen[name] = new Promise((done) => {
      const look = () => {
        if (!test()) return;
        observer.disconnect();
        const dom = clock();
        // After the next frame was handed over, it is on the screen.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done({ dom, painted: clock() });
          port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  };
  globalThis.until("first", () => document.querySelector("[data-shown] .regions"));
}

const browser = await launch();
const incident = new Incident();
const rows = [];
const whole = incident.read(FILE);

// From the start of the program to the first page of a letter, in a browser that is open.
const context = await browser.newContext();
const starts = [];
for (let i = 0; i < STARTS; i += 1) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const begun = now();
  const server = await Server.start(program, incident);
  await page.goto(server.url, { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.seen?.first);
  starts.push((await page.evaluate(() => globalThis.seen.first)).painted - begun);
  await page.close();
  await server.stop();
}
await context.close();
rows.push(["start of the program until the first page is painted", figures(starts), 1000]);

// From a saved file to the new words.
const server = await Server.start(program, incident);
const page = await openPage(browser, server, { path: "#language=fi" });
await page.waitForSelector("[data-shown] .regions", { state: "attached" });
await page.evaluate(`(${watch})()`);
await pause(2000);
const dom = [];
const painted = [];
for (let i = 1; i <= edits; i += 1) {
  const word = `Muutos${i}x`;
  await page.evaluate((w) => globalThis.until(w, () => [...document.querySelectorAll("[data-layer='0-page-0'] button")].some((b) => b.textContent.includes(w))), word);
  const text = whole.replace(LEAD, `lead = ${word} Westlog Oy`);
  const begun = now();
  writeFileSync(join(incident.dir, FILE), text);
  const times = await page.evaluate((w) => globalThis.seen[w], word);
  dom.push(times.dom - begun);
  painted.push(times.painted - begun);
  await pause(PAUSE);
}
rows.push([`save until the new words are in the page (${edits} edits)`, figures(dom), 150]);
rows.push(["the same, until they are painted", figures(painted), null]);

// From a click on a person to that person's letter: everybody in each language, none seen before.
const { people, languages } = await (await fetch(`${server.url}state.json`)).json();
const turns = languages.flatMap((l) => people.map((p) => [p.id, l.tag])).slice(0, 60);
const first = [];
const again = [];
for (const times of [first, again]) {
  let shown = "";
  for (const [person, language] of turns) {
    if (language !== shown) {
      await page.evaluate((id) => document.getElementById(id).click(), `language-${language}`);
      await pause(1000);
      shown = language;
    }
    const waited = await page.evaluate(async ([who, tag]) => {
      const radio = document.getElementById(`person-${who}`);
      if (radio.checked) return null;
      const name = `${who} ${tag} ${Math.random()}`;
      globalThis.until(name, () => document.querySelector(".column").dataset.shown.startsWith(`${who} ${tag} `));
      const begun = performance.timeOrigin + performance.now();
      radio.click();
      return (await globalThis.seen[name]).painted - begun;
    }, [person, language]);
    if (waited !== null) times.push(waited);
    await pause(30);
  }
}
rows.push([`another person until the letter is painted (${first.length} never shown before)`, figures(first), 100]);
rows.push([`the same, once more (${again.length})`, figures(again), null]);
await page.context().close();
await server.stop();

// Without a preview.
const peer = [];
for (let i = 0; i < PEER_RUNS; i += 1) {
  const out = join(incident.parent, `out-${i}`);
  const begun = now();
  writeFileSync(join(incident.dir, FILE), whole.replace(LEAD, `lead = Kierros${i} Westlog Oy`));
  const made = await run(program, ["render", incident.dir, "--out", out, "--only", "W-0001", "--files", "single", "--quiet"]);
  if (made.code !== 0) throw new Error(made.out);
  execFileSync("pdftoppm", ["-r", "110", "-png", join(out, "letters/single/000001.pdf"), join(out, "page")]);
  peer.push(now() - begun);
  rmSync(out, { recursive: true });
}
rows.push(["without preview: save, `render --only`, `pdftoppm` (110 dpi)", figures(peer), null]);
await browser.close();
incident.remove();

const table = [
  `\`scripts/preview-latency\`: ${cpus().length} cores, ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)}; ${people.length} invented people of \`fixtures/westlog\`, Chromium without a screen.`,
  "",
  "| | median | worst | at most | |",
  "| --- | --- | --- | --- | --- |",
  ...rows.map(([what, { median, worst }, most]) =>
    `| ${what} | ${median.toFixed(0)} ms | ${worst.toFixed(0)} ms | ${most === null ? "" : `${most} ms`} | ${most === null ? "" : median <= most ? "reached" : "**not reached**"} |`),
].join("\n");
console.log(table);
if (write) {
  const file = join(root, "docs/performance.md");
  const text = readFileSync(file, "utf8");
  const from = text.indexOf(MARK.from);
  const to = text.indexOf(MARK.to);
  if (from < 0 || to < from) throw new Error("docs/performance.md has no place for the table");
  writeFileSync(file, `${text.slice(0, from + MARK.from.length)}\n\n${table}\n\n${text.slice(to)}`);
}

// Drives the page of `breach-letters preview` in Chromium as its users do, by mouse and by keyboard.
//
//   node check.mjs [--program FILE] [--shots DIR] [PART...]
//
// Each part starts the program on a copy of an example and ends it again. After each part: no request
// went anywhere but to the program, and the console has nothing to complain about. PART (such as
// `edit`) runs only those whose name holds it. `--shots DIR` writes pictures of the states.
//
// Needs the packages of scripts/html-check and Chromium (CHROMIUM names another than
// /usr/bin/chromium). Exit code: 0 all good, 1 findings, 2 used wrongly.

import { mkdirSync } from "node:fs";
import { resolve } from "node:path";

import { Incident, launch, openPage, root, Server } from "./driver.mjs";
import { parts } from "./parts.mjs";

let program = resolve(root, "target/debug/breach-letters");
let shots = null;
const wanted = [];
const args = process.argv.slice(2);
while (args.length > 0) {
  const arg = args.shift();
  if (arg === "--program") program = resolve(args.shift() ?? "");
  else if (arg === "--shots") mkdirSync((shots = resolve(args.shift() ?? "")), { recursive: true });
  else if (arg.startsWith("-")) {
    console.error(`unknown option ${arg}\nusage: node check.mjs [--program FILE] [--shots DIR] [PART...]`);
    process.exit(2);
  } else wanted.push(arg);
}

const browser = await launch();
let failed = 0;
let done = 0;

for (const part of parts) {
  if (wanted.length > 0 && !wanted.some((word) => part.name.includes(word))) continue;
  done += 1;
  const incident = new Incident(part.fixture);
  const pages = [];
  let server = null;
  const started = performance.now();
  try {
    await part.prepare?.(incident);
    server = await Server.start(program, incident, part.options);
    const open = async (options = {}) => {
      const page = await openPage(browser, server, options);
      pages.push(page);
      await page.waitForSelector("button[data-region]", { state: "attached" });
      return page;
    };
    const shot = (page, name) => (shots ? page.screenshot({ path: `${shots}/${name}.png` }) : null);
    await part.run({ browser, incident, server, program, open, shot });
    for (const page of pages) {
      if (page.strangers.length > 0) throw new Error(`the page asked for ${page.strangers.join(", ")}`);
      const complaints = page.complaints.filter((text) => !part.expectComplaint?.test(text));
      if (complaints.length > 0) throw new Error(`the console says: ${complaints.join(" / ")}`);
    }
    console.log(`good: ${part.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.error(`FAILED: ${part.name}: ${error.stack}`);
    if (shots) for (const [n, page] of pages.entries()) await page.screenshot({ path: `${shots}/failed-${part.name}-${n}.png` }).catch(() => {});
  } finally {
    for (const page of pages) await page.context().close();
    await server?.stop();
    incident.remove();
  }
}

await browser.close();
if (done === 0) {
  console.error("no such part");
  process.exit(2);
}
if (failed > 0) {
  console.error(`${failed} of ${done} parts failed`);
  process.exit(1);
}
console.log(`${done} parts, all good`);

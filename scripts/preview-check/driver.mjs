// What the checks of the preview share: a copy of an example incident, the program serving it, and a
// browser that records every request. All that was started is ended again, by its own id.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");
// The packages of scripts/html-check serve here too.
const packages = createRequire(join(root, "scripts/html-check/package.json"));
const { chromium } = packages("playwright-core");
export const axeSource = readFileSync(packages.resolve("axe-core/axe.min.js"), "utf8");

const STARTS_WITHIN = 20_000; // ms, also on a busy machine

/** A copy of an incident folder that may be edited. */
export class Incident {
  constructor(fixture = "westlog") {
    this.parent = mkdtempSync(join(tmpdir(), "preview-check-"));
    this.dir = join(this.parent, "incident");
    cpSync(join(root, "fixtures", fixture), this.dir, {
      recursive: true,
      filter: (name) => basename(name) !== "expected",
    });
  }

  read(file) {
    return readFileSync(join(this.dir, file), "utf8");
  }

  write(file, text) {
    writeFileSync(join(this.dir, file), text);
  }

  /** Replaces a piece of text that must be there. */
  edit(file, from, to) {
    const before = this.read(file);
    if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`);
    this.write(file, before.replace(from, () => to));
  }

  /** The line (from 1) on which a text begins. */
  lineOf(file, text) {
    return this.read(file).split("\n").findIndex((line) => line.startsWith(text)) + 1;
  }

  remove() {
    rmSync(this.parent, { recursive: true, force: true });
  }
}

/** Runs the program to its end. */
export function run(program, args) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (out += data));
    child.on("close", (code) => done({ code, out }));
  });
}

/** The preview of an incident, running. */
export class Server {
  static async start(program, incident, more = []) {
    const server = new Server();
    const started = performance.now();
    const child = spawn(program, ["preview", incident.dir, "--ui-language", "en", ...more], { stdio: ["ignore", "pipe", "pipe"] });
    server.child = child;
    server.said = "";
    server.ended = new Promise((done) => child.on("close", done));
    server.url = await new Promise((found, failed) => {
      const late = setTimeout(() => failed(new Error(`no address within ${STARTS_WITHIN} ms: ${server.said}`)), STARTS_WITHIN);
      const hear = (data) => {
        server.said += data;
        const address = server.said.match(/http:\/\/127\.0\.0\.1:\d+\/[0-9a-z]+\//i);
        if (!address) return;
        clearTimeout(late);
        server.startedIn = performance.now() - started;
        found(address[0]);
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.on("close", (code) => failed(new Error(`the preview ended with ${code}: ${server.said}`)));
    });
    server.origin = new URL(server.url).origin;
    return server;
  }

  async stop() {
    this.child.kill("SIGINT");
    await this.ended;
  }
}

/** A browser of Debian, without anything but the page. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
}

/** A page on which each request and each complaint of the console is written down. */
export async function openPage(browser, server, { path = "", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...options });
  const page = await context.newPage();
  page.strangers = [];
  page.complaints = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(server.origin + "/") || url.startsWith("data:")) return route.continue();
    page.strangers.push(url);
    return route.abort();
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.complaints.push(message.text());
  });
  page.on("pageerror", (error) => page.complaints.push(error.message));
  page.on("dialog", (dialog) => {
    page.complaints.push(`a dialog opened: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.goto(server.url + path);
  return page;
}

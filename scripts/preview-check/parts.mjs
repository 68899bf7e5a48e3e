// What is tried, part by part. Each part has its own copy of the example and its own program.

import { strict as assert } from "node:assert";
import { readFileSync, rmSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";

import { run } from "./driver.mjs";
import { accessible, ask, FILE, finnish, focused, hash, LEAD, onPage, region, svg, tabTo, text, UI } from "./steps.mjs";

export const parts = [
  {
    name: "token",
    async run({ server, open }) {
      const page = await open();
      const { origin, url } = server;
      for (const path of ["/", "/state.json", "/0000000000000000000000000000000a/", `${new URL(url).pathname.slice(0, -1)}x/state.json`]) {
        assert.equal((await ask(origin + path)).statusCode, 404, path);
      }
      assert.equal((await ask(`${url}state.json`)).statusCode, 200);
      const stranger = await ask(`${url}state.json`, { host: "evil.example" });
      assert.ok(stranger.statusCode >= 400, "another host name is refused");
      assert.ok((await ask(`${url}state.json`, {}, "POST")).statusCode >= 400, "nothing but confirming is posted");
      const { headers } = await ask(url);
      assert.match(headers["content-security-policy"], /default-src 'none'/);
      assert.equal(headers["cache-control"], "no-store");
      for (const one of Object.values(networkInterfaces()).flat().filter((i) => !i.internal && i.family === "IPv4")) {
        const address = url.replace("127.0.0.1", one.address);
        await assert.rejects(ask(address), /ECONNREFUSED/, "only this computer can open it");
      }
      assert.match(await text(page, "#who"), /All people shown are invented/);
    },
  },
  {
    name: "edit",
    async run({ incident, open, shot }) {
      const page = await open(finnish());
      await onPage(page, "Westlog Oy, joka");
      await shot(page, "letters");
      const choice = region(page, "Westlog Oy, joka");
      await choice.click();
      const scrolled = await page.evaluate(() => {
        const scroller = document.getElementById("scroller");
        scroller.scrollTop = 60;
        return scroller.scrollTop;
      });
      const before = await svg(page);
      incident.edit(FILE, LEAD, "lead = Muutettu Westlog Oy");
      await onPage(page, "Muutettu Westlog Oy");
      assert.notEqual(await svg(page), before, "the picture is new");
      await page.locator("[data-layer='0-page-0'] button.changed").waitFor({ state: "attached" });
      await page.waitForFunction(() => /Up to date/.test(document.getElementById("live").textContent) || /paragraph/.test(document.getElementById("live").textContent));
      assert.equal(await page.evaluate(() => document.getElementById("scroller").scrollTop), scrolled, "scroll stays");
      assert.match(await text(page, "#drawer pre"), /Muutettu Westlog Oy/, "the panel follows");
      assert.equal(await region(page, "Muutettu").getAttribute("aria-current"), "true", "the choice stays");
      assert.match(await text(page, "#status"), /fi\/incident\.ftl saved \d\d:\d\d:\d\d/);
      const frame = page.frameLocator("iframe");
      await frame.locator("text=Muutettu Westlog Oy").first().waitFor();
      await page.locator("#mail-text").check({ force: true });
      assert.match(await text(page, ".text"), /Muutettu Westlog Oy/);
    },
  },
  {
    name: "paragraph",
    async run({ incident, open, shot }) {
      const page = await open(finnish());
      const place = `${FILE}:${incident.lineOf(FILE, "lead = ")}`;
      await region(page, "Westlog Oy, joka").click();
      assert.equal(await text(page, "#drawer h3"), "lead");
      assert.equal(await text(page, "#drawer .where code"), place);
      assert.match(await text(page, "#drawer pre"), /^lead = Westlog Oy, joka/);
      assert.equal(await page.locator("#drawer pre").first().getAttribute("lang"), "fi");
      await shot(page, "panel");
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.locator("#drawer .copy").first().click();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), place);
      await page.keyboard.press("Escape");
      await focused(page, "button[data-region]");
      assert.match(await page.evaluate(() => document.activeElement.textContent), /Westlog Oy, joka/);
      assert.equal(await page.locator("#drawer.open").count(), 0);
      // In the e-mail as HTML, and as text.
      await page.locator("[data-layer='0-mail'] button", { hasText: "Westlog Oy, joka" }).first().click();
      assert.equal(await text(page, "#drawer .where code"), place);
      await page.keyboard.press("Escape");
      await page.locator("#mail-text").check({ force: true });
      await page.locator("[data-layer='0-text'] button", { hasText: "Westlog Oy, joka" }).first().click();
      assert.equal(await text(page, "#drawer .where code"), place);
    },
  },
  {
    name: "broken",
    async run({ incident, open, shot }) {
      const page = await open(finnish());
      await onPage(page, "Westlog Oy, joka");
      const before = await svg(page);
      const whole = incident.read(FILE);
      incident.edit(FILE, LEAD, "lead = { BROKEN Westlog Oy");
      const alert = page.locator("#broken[role=alert] .broken");
      await alert.waitFor();
      await shot(page, "broken");
      assert.match(await alert.innerText(), /last good version/);
      assert.match(await alert.innerText(), /locales\/fi\/incident\.ftl:\d+/);
      assert.equal(await svg(page), before, "the last good page stays");
      assert.match(await text(page, "#status"), /last good/);
      assert.match(await text(page, "#findings-sum"), /error/);
      incident.write(FILE, whole.replace(LEAD, "lead = Ehjä Westlog Oy"));
      await onPage(page, "Ehjä Westlog Oy");
      assert.equal(await alert.count(), 0, "the words go when it is fixed");
      assert.match(await text(page, "#status"), /Up to date/);
    },
  },
  {
    name: "keyboard",
    async run({ incident, open }) {
      const page = await open();
      const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
      await press("Tab");
      await focused(page, "#skip");
      await press("Enter");
      await focused(page, "#main");
      await page.reload();
      await page.waitForSelector("button[data-region]", { state: "attached" });
      await tabTo(page, "[name=language]");
      await press("ArrowDown");
      await focused(page, "#language-fi");
      await onPage(page, "Westlog Oy, joka");
      await tabTo(page, "[name=variant]");
      await tabTo(page, "[name=person], #person-search");
      if (await page.evaluate(() => document.activeElement.id === "person-search")) await tabTo(page, "[name=person]");
      const person = await page.evaluate(() => document.activeElement.id);
      await press("ArrowDown");
      await page.waitForFunction((id) => document.activeElement.name === "person" && document.activeElement.id !== id, person);
      await press("ArrowUp");
      await focused(page, `#${person}`);
      await tabTo(page, "#show-window");
      await press("Space");
      assert.equal(await page.isChecked("#show-window"), false);
      await press("Space");
      await tabTo(page, "#envelope");
      await press("ArrowDown");
      await tabTo(page, "#show-fold");
      await press("Space");
      await tabTo(page, "#beside");
      await tabTo(page, "[name=mail]");
      await press("ArrowRight");
      await focused(page, "#mail-phone");
      await press("ArrowRight");
      await focused(page, "#mail-text");
      await press("ArrowLeft", "ArrowLeft");
      await focused(page, "#mail-html");
      await tabTo(page, "#mail-dark");
      await tabTo(page, "[data-layer='0-page-0'] button");
      for (let i = 0; i < 40 && !(await page.evaluate(() => /Westlog Oy, joka/.test(document.activeElement.textContent))); i += 1) await press("ArrowDown");
      await press("Enter");
      await focused(page, "#panel-title");
      assert.match(await text(page, "#drawer .where code"), new RegExp(`^${FILE}:${incident.lineOf(FILE, "lead = ")}$`));
      await tabTo(page, "#drawer .close", 1);
      await tabTo(page, "#drawer .copy", 1);
      await press("Escape");
      assert.match(await page.evaluate(() => document.activeElement.textContent), /Westlog Oy, joka/, "focus is back");
      await tabTo(page, "[data-layer='0-page-1'] button");
      await press("End");
      await press("Home");
      await tabTo(page, "[data-layer='0-mail'] button");
      await press("Enter");
      await focused(page, "#panel-title");
      await tabTo(page, "#drawer .close", 1);
      await press("Enter");
      await focused(page, "[data-layer='0-mail'] button");
      // Findings, then the other tab, all from the top of the page.
      await page.evaluate(() => document.activeElement.blur());
      if ((await page.locator(".finding").count()) > 0) {
        await tabTo(page, ".finding");
        await press("Enter");
        await focused(page, "#panel-title");
        await press("Escape");
        await focused(page, ".finding");
      }
      await page.reload();
      await page.waitForSelector("button[data-region]", { state: "attached" });
      await tabTo(page, "#views a[data-view=counts]");
      await press("Enter");
      await page.waitForSelector("#counts-sum .figures");
      await tabTo(page, "#exceptions-text");
      await tabTo(page, "#sort-column");
      await press("Enter");
      await page.waitForSelector("th[data-sort=column][aria-sort=ascending]");
      await tabTo(page, "#confirm-proofs");
      await press("Space");
      await tabTo(page, "#confirm-rows", 1);
      await page.keyboard.type("1");
      await tabTo(page, "#confirm-by", 1);
      await tabTo(page, "form .primary", 1);
      await press("Enter");
      await focused(page, "#confirm-rows");
    },
  },
  {
    name: "side-by-side",
    async run({ open, shot }) {
      const page = await open(finnish());
      await page.selectOption("#beside", "sv");
      await page.waitForSelector("[data-layer='1-page-0'] button", { state: "attached" });
      assert.equal(await page.locator(".column").count(), 2);
      assert.match(await text(page, "#page-title-0-0"), /suomi/);
      assert.match(await text(page, "#page-title-1-0"), /svenska/);
      await region(page, "Westlog Oy, joka").click();
      await shot(page, "side-by-side");
      const other = page.locator("[data-layer='1-page-0'] button[aria-current]");
      assert.ok((await other.count()) > 0, "the same message is marked in the other language");
      assert.equal(await other.first().getAttribute("lang"), "sv");
      assert.equal(await page.locator("#drawer pre[lang=sv]").count(), 1);
      await page.keyboard.press("Escape");
      await page.selectOption("#beside", "");
      await page.waitForFunction(() => document.querySelectorAll(".column").length === 1);
    },
  },
  {
    name: "e-mail",
    async run({ open, shot }) {
      const page = await open(finnish());
      const inside = () => page.frames()[1];
      await page.frameLocator("iframe").locator("h1").first().waitFor();
      assert.equal(await page.locator("iframe").getAttribute("sandbox"), "allow-same-origin", "no script runs in it");
      assert.match(await text(page, ".mail .subject"), /\S/);
      const ground = () => inside().evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).map(Number));
      await page.waitForSelector("[data-layer='0-mail'] button", { state: "attached" });
      assert.ok((await ground()).every((part) => part > 200), "light at first");
      await page.locator("#mail-dark").check();
      assert.ok((await ground()).every((part) => part < 60), "then dark");
      await page.locator("#mail-phone").check({ force: true });
      assert.equal(await page.evaluate(() => document.querySelector("iframe").clientWidth), 390);
      assert.ok((await inside().evaluate(() => document.documentElement.scrollWidth)) <= 390, "nothing is wider");
      await shot(page, "phone-dark");
      await page.locator("#mail-text").check({ force: true });
      assert.match(await text(page, ".text"), /Westlog Oy, joka/);
      assert.equal(await page.locator("iframe").isVisible(), false);
      await shot(page, "text");
    },
  },
  {
    name: "overlay",
    async run({ open }) {
      const page = await open(finnish());
      const seen = (what) => page.evaluate((s) => {
        const node = document.querySelector(`.overlay ${s}`);
        return node !== null && getComputedStyle(node).display !== "none";
      }, what);
      assert.deepEqual([await seen(".window"), await seen(".fold")], [true, false]);
      await page.locator("#show-window").uncheck();
      await page.locator("#show-fold").check();
      assert.deepEqual([await seen(".window"), await seen(".fold")], [false, true]);
      const drawn = () => page.evaluate(() => document.querySelector(".overlay").innerHTML);
      const first = await drawn();
      const names = await page.locator("#envelope option").allInnerTexts();
      assert.ok(names.length > 1, "there are envelopes to choose from");
      const other = names.find((name) => name !== "C5");
      await page.selectOption("#envelope", { label: other });
      assert.notEqual(await drawn(), first, other);
      await page.reload();
      await page.waitForSelector("button[data-region]", { state: "attached" });
      assert.equal(await page.locator("#envelope option:checked").innerText(), other, "choices stay when the page is loaded again");
    },
  },
  {
    name: "people",
    async run({ open, server }) {
      const page = await open();
      const { people } = await (await fetch(`${server.url}state.json`)).json();
      assert.ok(people.length >= 4);
      for (const person of people) {
        await page.locator(`#person-${person.id}`).check();
        await page.waitForFunction((name) => document.querySelector("#choose-person :checked").closest("label").textContent.includes(name), person.name);
        assert.ok(person.tests, `${person.name} says what is tried`);
      }
      const shown = await page.evaluate(() => document.querySelectorAll("[data-layer='0-page-0'] button").length);
      assert.ok(shown > 0);
    },
  },
  {
    name: "counts",
    async run({ open, shot, server }) {
      const page = await open({ path: hash({ view: "counts" }) });
      await page.waitForSelector("#counts-sum .figures");
      const { counts } = await (await fetch(`${server.url}state.json`)).json();
      const figure = await text(page, "#counts-sum .figures li:first-child b");
      assert.equal(Number(figure.replace(/\D/g, "")), counts.rows);
      await page.waitForSelector("#exceptions-table tbody tr");
      await shot(page, "counts");
      const rows = async () => Number((await text(page, "#exceptions-found")).match(/^[\d\s]+/)[0].replace(/\s/g, ""));
      const all = await rows();
      await page.selectOption("#exceptions-severity", "error");
      const errors = await rows();
      await page.selectOption("#exceptions-severity", "");
      const column = await page.locator("#exceptions-column option").nth(1).getAttribute("value");
      await page.selectOption("#exceptions-column", column);
      const some = await rows();
      assert.ok(some > 0 && some < all && errors <= all, `${some} and ${errors} of ${all}`);
      for (const cell of await page.locator("#exceptions-table tbody td:nth-child(2)").allInnerTexts()) assert.equal(cell, column);
      await page.selectOption("#exceptions-column", "");
      await page.fill("#exceptions-text", "zzzz");
      assert.equal(await rows(), 0);
      await page.fill("#exceptions-text", "");
      await page.click("#sort-row");
      await page.waitForSelector("th[data-sort=row][aria-sort=descending]");
      const numbers = (await page.locator("#exceptions-table tbody td:first-child").allInnerTexts()).map((n) => parseInt(n.replace(/\s/g, ""), 10));
      assert.deepEqual(numbers, [...numbers].sort((a, b) => b - a));
    },
  },
  {
    name: "confirmation",
    // The program answers a refused confirmation with a status that the console shows.
    expectComplaint: /409/,
    async run({ incident, open, shot, server, program }) {
      const page = await open({ path: hash({ view: "counts" }) });
      const state = async () => (await fetch(`${server.url}state.json`)).json();
      await page.waitForSelector("#counts-sum .figures");
      const whole = incident.read(FILE);
      incident.edit(FILE, LEAD, "lead = { BROKEN Westlog Oy");
      await page.waitForSelector("#counts-confirm .open");
      assert.equal(await page.isDisabled("form .primary"), true, "not while there are errors");
      incident.write(FILE, whole);
      await page.waitForFunction(() => document.querySelector("form .primary") && !document.querySelector("form fieldset").disabled);
      const { counts } = await state();
      await page.click("form .primary");
      assert.equal(await page.locator("#confirm-proofs-error").innerText(), "Check the sample proofs first, then tick this box.");
      await focused(page, "#confirm-proofs");
      await page.locator("#confirm-proofs").check();
      await page.fill("#confirm-rows", String(counts.rows + 1));
      await page.fill("#confirm-by", "Eeva Esimerkki");
      await page.click("form .primary");
      await focused(page, "#confirm-rows");
      const refused = await fetch(`${server.url}confirm`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ by: "x", rows: counts.rows + 1, check_code: counts.check_code }),
      });
      assert.equal(refused.status, 409, "the program checks the number itself");
      await page.fill("#confirm-rows", String(counts.rows));
      await page.keyboard.press("Enter");
      await page.waitForSelector("#confirmed");
      await shot(page, "confirmed");
      assert.match(await text(page, "#confirmed"), /Confirmed by Eeva Esimerkki/);
      const command = await text(page, "#confirmed .command code");
      const code = command.match(/--confirm (\S+)/)[1];
      assert.equal(code, counts.check_code.replace(/\s/g, ""));
      const out = join(incident.parent, "out");
      const made = await run(program, ["render", incident.dir, "--out", out, "--confirm", code, "--quiet"]);
      assert.equal(made.code, 0, made.out);
      rmSync(out, { recursive: true, force: true });
      incident.edit(FILE, LEAD, "lead = Toinen Westlog Oy");
      await page.waitForSelector("#counts-confirm form", { timeout: 20_000 });
      const late = await run(program, ["render", incident.dir, "--out", out, "--confirm", code, "--quiet"]);
      assert.notEqual(late.code, 0, "inputs that changed are refused");
    },
  },
  {
    name: "downloads",
    async run({ open }) {
      const page = await open(finnish());
      const take = async (link) => {
        const [download] = await Promise.all([page.waitForEvent("download"), page.locator(link).first().click()]);
        return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
      };
      const proof = await take("a[href^='proof.pdf']");
      assert.equal(proof.bytes.subarray(0, 5).toString(), "%PDF-");
      assert.match(proof.name, /\.pdf$/);
      const mail = await take("a[href^='email.eml']");
      assert.match(mail.bytes.toString("latin1"), /^From: /m);
      await page.click("#views a[data-view=counts]");
      const proofs = await take("a[href^='proofs.pdf']");
      assert.equal(proofs.bytes.subarray(0, 5).toString(), "%PDF-");
      assert.ok(proofs.bytes.length > proof.bytes.length, "all invented people are in it");
    },
  },
  {
    name: "smuggling",
    async run({ incident, open }) {
      const page = await open(finnish());
      await onPage(page, "Westlog Oy, joka");
      const tricks = [
        'lead = <img src="http://evil.example/a.png"> Westlog Oy',
        'lead = <script>fetch("http://evil.example/b")</script> Westlog Oy',
        'lead = <style>@import url(http://evil.example/c.css)</style> Westlog Oy',
        "lead = &lt;img src=x onerror=alert(1)&gt; url(http://evil.example/d) Westlog Oy",
        'lead = { "<" }iframe src="http://evil.example/e"{ ">" } Westlog Oy',
      ];
      const whole = incident.read(FILE);
      for (const [n, trick] of tricks.entries()) {
        const seen = await page.evaluate(() => performance.getEntriesByType("resource").filter((r) => r.name.includes("state.json")).length);
        incident.write(FILE, whole.replace(LEAD, trick));
        await page.waitForFunction((count) => performance.getEntriesByType("resource").filter((r) => r.name.includes("state.json")).length > count, seen);
        await page.waitForTimeout(500);
        // A long trick can need a page more.
        assert.ok((await page.locator(".paper").count()) >= 2, "the pages stay, whatever the file holds");
        const strange = await page.evaluate(() => {
          const trees = [document, document.querySelector(".paper").shadowRoot, document.querySelector("iframe").contentDocument];
          return trees.flatMap((tree) => [...tree.querySelectorAll("img, script:not(#words):not([src='preview.js']), iframe:not([sandbox]), link[href*=evil], [onerror]")].map((e) => e.outerHTML));
        });
        assert.deepEqual(strange, [], `trick ${n}`);
      }
    },
  },
  {
    name: "accessibility",
    async run({ incident, open }) {
      const whole = incident.read(FILE);
      for (const ui of UI) {
        // Colours are the same in all languages.
        for (const colorScheme of ui === "en" ? ["light", "dark"] : ["light"]) {
          const page = await open({ path: `?ui=${ui}${hash({ language: "fi" })}`, colorScheme, reducedMotion: "reduce" });
          assert.equal(await page.evaluate(() => document.documentElement.lang), ui);
          await page.waitForSelector("[data-layer='0-mail'] button", { state: "attached" });
          const state = `${ui}, ${colorScheme}`;
          await accessible(page, `letters: ${state}`);
          await page.locator("#show-window").uncheck();
          await region(page, "Westlog Oy, joka").click();
          await accessible(page, `panel: ${state}`);
          await page.keyboard.press("Escape");
          await page.selectOption("#beside", "sv");
          await page.waitForSelector("[data-layer='1-page-0'] button", { state: "attached" });
          await page.locator("#mail-text").check({ force: true });
          await accessible(page, `side by side, text: ${state}`);
          await page.selectOption("#beside", "");
          incident.edit(FILE, LEAD, "lead = { BROKEN Westlog Oy");
          await page.waitForSelector("#broken .broken");
          await accessible(page, `broken: ${state}`);
          incident.write(FILE, whole);
          await page.waitForFunction(() => !document.querySelector("#broken .broken"));
          await page.click("#views a[data-view=counts]");
          await page.waitForSelector("#exceptions-table tbody tr");
          await accessible(page, `counts: ${state}`);
          await page.waitForFunction(() => !document.querySelector("form fieldset")?.disabled);
          await page.click("form .primary");
          await accessible(page, `a form with faults: ${state}`);
          await page.setViewportSize({ width: 512, height: 700 });
          await accessible(page, `narrow: ${state}`);
          await page.context().close();
        }
      }
    },
  },
  {
    name: "narrow",
    async run({ open, shot }) {
      const page = await open(finnish());
      for (const [width, height] of [[1024, 768], [720, 500], [512, 384], [320, 640]]) {
        await page.setViewportSize({ width, height });
        for (const view of ["letters", "counts"]) {
          await page.click(`#views a[data-view=${view}]`);
          await page.waitForFunction((v) => document.body.dataset.view === v, view);
          // The browser takes a moment to get its new width.
          const fits = (most) => document.documentElement.scrollWidth <= most;
          await page.waitForFunction(fits, width, { timeout: 5000 }).catch(() => {});
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${view} is ${wide} px wide at ${width}`);
          await shot(page, `narrow-${width}-${view}`);
        }
      }
    },
  },
  {
    name: "real",
    options: ["--real", "--confirm-real", "helsinki-westlog-2023"],
    async run({ open, shot, server }) {
      const page = await open();
      assert.match(await text(page, "#real"), /^Real people are shown, .* Nothing is masked\./);
      assert.equal(await text(page, "#who"), "");
      await shot(page, "real");
      await accessible(page, "real people");
      await page.fill("#person-search", "kuviteltu");
      assert.equal(await page.locator("#people input").count(), 1, "the search finds one");
      await page.fill("#person-search", "W-0040");
      if ((await page.locator("#people input").count()) === 0) {
        await page.locator("#person-search").press("Enter");
        await focused(page, "[name=person]");
      }
      const { people } = await (await fetch(`${server.url}state.json`)).json();
      assert.ok(people.every((person) => !person.id.startsWith("p-")), "nobody is invented");
    },
  },
  {
    name: "connection",
    // The browser itself reports the connection that ended.
    expectComplaint: /ERR_/,
    async run({ open, server }) {
      const page = await open(finnish());
      await server.stop();
      await page.waitForFunction(() => /Connection lost/.test(document.getElementById("status").textContent));
      assert.ok((await svg(page)).includes("<svg"), "the page stays");
    },
  },
];

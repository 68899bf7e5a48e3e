// Takes the pictures of README: node pictures.mjs PROGRAM FOLDER
import { resolve } from "node:path";

import { Incident, launch, openPage, Server } from "./driver.mjs";

const [program, folder] = process.argv.slice(2).map((path) => resolve(path));
if (!folder) {
  console.error("usage: node pictures.mjs PROGRAM FOLDER");
  process.exit(2);
}
const FILE = "locales/fi/incident.ftl";
const browser = await launch();
const incident = new Incident();
const server = await Server.start(program, incident);

async function open(choice) {
  const page = await openPage(browser, server, { path: `#${choice}` });
  await page.waitForSelector("[data-shown]", { state: "attached" });
  return page;
}

/** Lets marks fade and counting end. */
const rest = (page) => page.waitForTimeout(4000);

const page = await open("language=fi");
incident.edit(FILE, "Olet yksi heistä.", "Sinä olet yksi heistä.");
await page.waitForFunction(() => document.body.textContent.includes("Sinä olet yksi"));
await rest(page);
await page.screenshot({ path: `${folder}/preview.png` });
await page.locator("[data-layer='0-page-0'] button", { hasText: "Westlog Oy, joka" }).first().click();
await rest(page);
await page.screenshot({ path: `${folder}/preview-paragraph.png` });

const broken = await open("language=fi");
const whole = incident.read(FILE);
incident.edit(FILE, "lead = Westlog", "lead = { Westlog");
await broken.waitForSelector(".broken");
await rest(broken);
await broken.screenshot({ path: `${folder}/preview-broken.png` });
incident.write(FILE, whole);
await broken.waitForFunction(() => !document.querySelector(".broken"));

const counts = await open("view=counts");
await counts.waitForSelector("#exceptions-table tbody tr");
await rest(counts);
await counts.screenshot({ path: `${folder}/preview-counts.png` });

await browser.close();
await server.stop();
incident.remove();

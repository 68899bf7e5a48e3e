// The right side: the pages of a letter and its e-mail, in one language or in two side by side.
//
// What has not changed is left alone, so that scroll position, focus and selection stay.

import { gather } from "./glyphs.js";
import { find, groupLabel, layer, locate, mark, shape } from "./regions.js";
import { count, el, number, t } from "./words.js";

const PAGE = { width: 210, height: 297 }; // mm
const EDGE = 0.7; // mm around the ink of a region
const MAIL_WIDTH = 680; // px; the card of 600 and the page around it
const PHONE_WIDTH = 390; // px

/** One language's letter and e-mail. */
export class Column {
  constructor(index, open) {
    this.index = index;
    this.open = open;
    this.piece = null;
    this.made = {};
    this.pages = el("div", { class: "pages" });
    this.mail = el("section", { class: "mail-part", "aria-labelledby": `mail-title-${index}` });
    this.node = el("div", { class: "column" }, this.pages, this.mail);
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(this.mail);
  }

  /**
   * Shows a piece; `name` distinguishes its column from another. Returns the number of paragraphs of
   * the letter whose words are new.
   */
  show(piece, choice, query, name) {
    this.name = name ? `${name} · ` : "";
    const before = this.piece;
    const again = before !== null && before.person === piece.person && before.language === piece.language;
    this.piece = piece;
    const focused = this.node.contains(document.activeElement) ? locate(document.activeElement) : null;
    const changed = [...this.showPages(piece, choice, query, again ? before : null)];
    changed.push(...this.showMail(piece, choice, query, again ? before : null));
    if (focused && !this.node.contains(document.activeElement)) find(focused)?.focus({ preventScroll: true });
    mark(changed);
    this.node.dataset.shown = `${piece.person} ${piece.language} ${piece.revision}`;
    return changed.filter((button) => button.closest("[data-layer]")?.dataset.layer.includes("page")).length;
  }

  /** Whether a part must be built again. */
  differs(part, data) {
    const made = typeof data === "string" ? data : JSON.stringify(data);
    if (this.made[part] === made) return false;
    this.made[part] = made;
    return true;
  }

  showPages(piece, choice, query, before) {
    if (piece.error || !piece.letter) {
      if (this.differs("error", piece.error)) {
        this.made = { error: this.made.error };
        this.pages.replaceChildren(el("p", { class: "cannot" }, piece.error ?? t("no-letter")));
      }
      return [];
    }
    if (this.made.error) {
      this.made = {};
      this.pages.replaceChildren();
    }
    const { pages, sheets, envelope } = piece.letter;
    while (this.pages.childElementCount > pages.length) {
      delete this.made[`page-${this.pages.childElementCount - 1}`];
      this.pages.lastChild.remove();
    }
    const changed = [];
    for (const [n, page] of pages.entries()) {
      if (!this.pages.children[n]) this.pages.append(this.newPage(n));
      const part = this.pages.children[n];
      const facts = [];
      if (n === 0) facts.push(count("sheets", sheets), envelope);
      if (n === pages.length - 1 && page.room_lines !== null && page.room_lines !== undefined) {
        facts.push(page.room_lines > 0 ? count("room", page.room_lines) : t("room-none"));
      }
      const caption = this.name + t("letter-page", n + 1, pages.length);
      if (this.differs(`caption-${n}`, [caption, facts, query])) {
        part.querySelector("h2").textContent = caption;
        part.querySelector(".r").replaceChildren(
          facts.join(" · "),
          ...(n === 0 ? [" · ", download(`proof.pdf?${query}`, "PDF", t("download-proof"))] : []),
        );
      }
      const sheet = part.querySelector(".sheet");
      if (this.differs(`page-${n}`, page.svg)) {
        const paper = sheet.querySelector(".paper");
        (paper.shadowRoot ?? paper.attachShadow({ mode: "open" })).innerHTML =
          `<style>:host{display:block}svg{display:block;width:100%;height:auto}</style>${gather(page.svg)}`;
      }
      const overlay = piece.letter.overlay?.[choice.envelope] ?? "";
      this.showOverlay(sheet, n === 0 ? overlay : folds(overlay), n);
      if (this.differs(`regions-${n}`, [page.regions, piece.messages.map((m) => m.language), caption])) {
        const regions = page.regions.map((r) => ({ ...r, ...shape(r.rects ?? [[r.x, r.y, r.w, r.h]], PAGE.width, PAGE.height, EDGE) }));
        const made = layer(groupLabel(caption), regions, piece.messages, (button, region) => this.open(this, button, region));
        made.dataset.layer = `${this.index}-page-${n}`;
        sheet.querySelector(".regions")?.remove();
        sheet.append(made);
        if (before) changed.push(...news(made, regions, before.letter?.pages[n]?.regions));
      }
    }
    return changed;
  }

  newPage(n) {
    const id = `page-title-${this.index}-${n}`;
    return el("section", { class: "page", "aria-labelledby": id },
      el("div", { class: "cap" }, el("h2", { id }), el("span", { class: "r" })),
      el("div", { class: "sheet" }, el("div", { class: "paper", "aria-hidden": "true" })),
    );
  }

  showOverlay(sheet, svg, n) {
    if (!this.differs(`overlay-${n}`, svg)) return;
    sheet.querySelector(".overlay")?.remove();
    if (!svg) return;
    const overlay = el("div", { class: "overlay", "aria-hidden": "true" });
    overlay.innerHTML = svg;
    sheet.querySelector(".paper").after(overlay);
  }

  showMail(piece, choice, query, before) {
    const { email } = piece;
    if (!email || piece.error) {
      if (this.differs("mail", null)) this.mail.replaceChildren();
      return [];
    }
    if (!this.mail.querySelector(".mail")) this.makeMail();
    if (this.differs("mail", [email.from, email.to, email.subject, email.bytes, choice.mail, query])) {
      const facts = [{ html: "HTML", phone: t("mail-phone"), text: t("mail-text") }[choice.mail]];
      if (choice.mail !== "text") facts.push(t("kilobytes", number(Math.max(1, Math.round(email.bytes / 1024)))));
      this.mail.querySelector(".r").replaceChildren(
        facts.join(" · "), " · ",
        download(`email.eml?${query}`, ".eml", t("download-email")),
      );
      for (const name of ["from", "to", "subject"]) this.mail.querySelector(`.${name}`).textContent = email[name];
      this.mail.querySelector(".subject").lang = piece.language.split("+")[0];
    }
    this.mail.querySelector("h2").textContent = this.name + t("mail");
    this.mail.dataset.mail = choice.mail;
    this.dark = Boolean(choice.dark);
    this.frame.style.colorScheme = this.dark ? "dark" : "light";
    if (this.messages) darken(this.frame.contentDocument, this.dark);
    const changed = [];
    if (this.differs("text", [email.text, email.text_regions])) {
      const regions = lines(email);
      const made = layer(groupLabel(t("mail-text")), regions, piece.messages,
        (button, region) => this.open(this, button, region), { className: "text-regions" });
      made.dataset.layer = `${this.index}-text`;
      this.mail.querySelector(".text").replaceChildren(made);
      if (before?.email) changed.push(...news(made, regions, lines(before.email)));
    }
    if (this.differs("html", email.html)) {
      this.oldMail = before ? this.texts : null;
      this.write(email.html, piece.messages);
    }
    this.fit();
    return changed;
  }

  makeMail() {
    // No script may run in it; `allow-same-origin` lets this page measure and mark its paragraphs.
    this.frame = el("iframe", { sandbox: "allow-same-origin", title: t("mail-frame"), srcdoc: "<!doctype html><title></title>" });
    this.loaded = new Promise((done) => this.frame.addEventListener("load", done, { once: true }));
    this.marks = el("div", { class: "marks" });
    this.mail.replaceChildren(
      el("div", { class: "cap" }, el("h2", { id: `mail-title-${this.index}` }, t("mail")), el("span", { class: "r" })),
      el("div", { class: "mail" },
        el("dl", {},
          el("dt", {}, t("mail-from")), el("dd", { class: "from" }),
          el("dt", {}, t("mail-to")), el("dd", { class: "to" }),
          el("dt", {}, t("mail-subject")), el("dd", { class: "subject" })),
        el("div", { class: "html" }, el("div", { class: "stage" }, this.frame, this.marks)),
        el("div", { class: "text" })),
    );
  }

  /** Puts the e-mail into its frame without loading the frame again, so that nothing flickers or jumps. */
  async write(html, messages) {
    this.html = html;
    // The letter first: somebody who edits looks at it.
    await Promise.all([this.loaded, painted()]);
    if (this.html !== html) return;
    const inner = this.frame.contentDocument;
    const parsed = new DOMParser().parseFromString(html, "text/html");
    inner.replaceChild(inner.adoptNode(parsed.documentElement), inner.documentElement);
    // Links of the e-mail are disabled here; the policy of the page forbids them as well.
    inner.onclick = (event) => event.preventDefault();
    darken(inner, this.dark);
    this.messages = messages;
    this.measured = 0;
    this.fit();
  }

  /** Fits the frame and the marks of the e-mail to the available room. */
  fit() {
    const inner = this.frame?.contentDocument;
    const stage = this.mail.querySelector(".stage");
    if (!inner?.body || !stage || this.html === undefined || this.mail.dataset.mail === "text") return;
    const room = stage.parentElement.clientWidth;
    if (room === 0) return;
    const width = this.mail.dataset.mail === "phone" ? PHONE_WIDTH : MAIL_WIDTH;
    const scale = Math.min(1, room / width);
    const key = `${width} ${room}`;
    if (this.measured === key) return;
    this.measured = key;
    this.frame.style.width = `${width}px`;
    this.frame.style.height = "100px";
    const height = inner.documentElement.scrollHeight;
    this.frame.style.height = `${height}px`;
    this.frame.style.transform = `scale(${scale})`;
    stage.style.width = `${width * scale}px`;
    stage.style.height = `${height * scale}px`;
    const regions = [...inner.querySelectorAll("[data-messages]")]
      .map((node) => ({ node, text: words(node), messages: indexes(node) }))
      .filter(({ node, text, messages }) => text !== "" && messages.length > 0 && !wraps(node, text))
      .map(({ node, text, messages }) => {
        const lines = [...node.getClientRects()].filter((box) => box.width > 0).map((box) => [box.left, box.top, box.width, box.height]);
        return { text, messages, ...shape(lines.length > 0 ? lines : [[0, 0, 0, 0]], width, height, 1) };
      });
    const focused = this.marks.contains(document.activeElement) ? locate(document.activeElement) : null;
    const current = this.marks.querySelector("[aria-current]")?.dataset.region;
    const made = layer(groupLabel(t("mail")), regions, this.messages, (button, region) => this.open(this, button, region));
    made.dataset.layer = `${this.index}-mail`;
    this.marks.replaceChildren(made);
    if (current) made.querySelector(`[data-region="${current}"]`)?.setAttribute("aria-current", "true");
    find(focused)?.focus({ preventScroll: true });
    if (this.oldMail) mark(news(made, regions, this.oldMail));
    this.oldMail = null;
    this.texts = regions;
  }

  /** The visible regions that come from a message. */
  buttonsOf(index) {
    return [...this.node.querySelectorAll("button[data-region]")].filter((button) =>
      button.dataset.messages.split(" ").includes(String(index)) && button.offsetParent !== null);
  }
}

function download(href, name, what) {
  return el("a", { href, download: "" }, name, el("span", { class: "hidden" }, `: ${what}`));
}

/**
 * Makes the e-mail's own media query for a dark screen follow the switch. The colour scheme of a frame
 * would do it too, but not in every browser.
 */
function darken(inner, dark) {
  for (const sheet of inner.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!rule.media) continue;
      if (!asked.has(rule)) asked.set(rule, rule.media.mediaText);
      const text = asked.get(rule);
      if (!text.includes("prefers-color-scheme")) continue;
      rule.media.mediaText = text.replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_, scheme) =>
        (scheme === "dark") === dark ? "(min-width: 0px)" : "(max-width: 0px)");
    }
  }
}
const asked = new WeakMap();

/** Waits until the next frame is painted, or a moment if none is (a tab in the background). */
function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });
}

function words(node) {
  return node.textContent.replace(/\s+/g, " ").trim();
}

/** Whether an element is only around another one that names its messages. */
function wraps(node, text) {
  const inner = node.querySelector("[data-messages]");
  return inner !== null && words(inner) === text;
}

function indexes(node) {
  return node.dataset.messages.split(" ").filter(Boolean).map(Number);
}

/** The folds of an overlay alone: later pages have no address. */
function folds(svg) {
  if (!svg) return "";
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  const fold = parsed.querySelector(".fold");
  if (!fold) return "";
  parsed.documentElement.replaceChildren(fold);
  return new XMLSerializer().serializeToString(parsed);
}

/** The plain text in parts: text from messages can be chosen, the rest is in between. */
function lines(email) {
  const all = email.text.replace(/\r\n/g, "\n").split("\n");
  const parts = [];
  let at = 0;
  const upTo = (end, messages) => {
    if (end > at) parts.push({ text: `${all.slice(at, end).join("\n")}\n`, messages, visible: true });
    at = Math.max(at, end);
  };
  for (const region of [...email.text_regions].sort((a, b) => a.line - b.line)) {
    upTo(region.line - 1, []);
    upTo(region.line - 1 + region.lines, region.messages);
  }
  upTo(all.length, []);
  return parts;
}

/** The buttons of regions whose words are new. */
function news(made, regions, before) {
  if (!before) return [];
  const old = new Set(before.map((region) => region.text));
  return [...made.querySelectorAll("button[data-region]")].filter((button) => !old.has(regions[button.dataset.region].text));
}

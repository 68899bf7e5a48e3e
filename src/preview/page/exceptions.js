// The table of recipients who need a decision and of problems in the list: filtered, sorted, and never
// with a personal value.

import { tag } from "./sidebar.js";
import { count, el, number, plain, refresh, say, sentence, t } from "./words.js";

const AT_ONCE = 200; // rows of the table; a button shows more
const ORDER = { error: 0, warning: 1, note: 2 };
const COLUMNS = ["row", "column", "severity", "problem"];

/** The row as people see it; with several lists, behind the name of its list. */
const place = (r) => [r.list, r.row === null ? null : r.list ? r.row : number(r.row)].filter((part) => part !== null).join(":");

/** The table and its filters inside `host`. */
export class Exceptions {
  constructor(host) {
    this.host = host;
    this.rows = [];
    this.filter = { text: "", severity: "", column: "" };
    this.sort = { by: "row", down: false };
    this.shown = AT_ONCE;
    this.revision = null;
  }

  /** Loads the list again if the inputs have changed since the last time. */
  async load(revision, fetchJson) {
    if (this.revision === revision) return;
    this.revision = revision;
    const list = await fetchJson("exceptions.json").catch(() => null);
    if (this.revision !== revision) return;
    this.list = list;
    this.rows = list?.rows ?? [];
    this.draw();
  }

  draw() {
    const { list } = this;
    if (!list || list.state !== "ready") {
      refresh(this.host, [list?.state], () => el("p", {}, t(list?.state === "counting" ? "exceptions-counting" : "exceptions-none")));
      return;
    }
    if (this.rows.length === 0) {
      refresh(this.host, [0], () => el("p", {}, t("exceptions-empty")));
      return;
    }
    const columns = [...new Set(this.rows.map((r) => r.column).filter(Boolean))].sort();
    refresh(this.host, [columns], () => this.frame(columns));
    this.fill();
  }

  frame(columns) {
    const change = (key) => (event) => {
      this.filter[key] = event.target.value;
      this.shown = AT_ONCE;
      this.fill();
      this.tell();
    };
    const choose = (id, label, options) =>
      el("label", {}, label, el("select", { id, onchange: change(id.replace("exceptions-", "")) }, options));
    return [
      el("div", { class: "filters", role: "group", "aria-label": t("exceptions-filter") },
        el("label", {}, t("exceptions-text"), el("input", { type: "search", id: "exceptions-text", value: this.filter.text, oninput: change("text") })),
        choose("exceptions-severity", t("exceptions-severity"), [
          el("option", { value: "" }, t("all")),
          ["error", "warning", "note"].map((level) => el("option", { value: level, selected: this.filter.severity === level }, t(`severity-${level}`)))]),
        choose("exceptions-column", t("exceptions-column"), [
          el("option", { value: "" }, t("all")),
          columns.map((name) => el("option", { value: name, selected: this.filter.column === name }, name))])),
      el("p", { id: "exceptions-found", class: "small" }),
      el("div", { class: "table-scroll", tabindex: "0", role: "group", "aria-labelledby": "counts-exceptions-title" },
        el("table", { class: "wide", id: "exceptions-table" },
          el("thead", {}, el("tr", {}, COLUMNS.map((name) =>
            el("th", { scope: "col", "data-sort": name },
              el("button", { type: "button", class: "sort", id: `sort-${name}`, onclick: () => this.sortBy(name) }, t(`exceptions-${name}`)))))),
          el("tbody", {}))),
      el("button", { type: "button", id: "exceptions-more", hidden: true, onclick: () => {
        this.shown += AT_ONCE;
        this.fill();
      } }),
    ];
  }

  sortBy(name) {
    this.sort = { by: name, down: this.sort.by === name && !this.sort.down };
    this.fill();
    say(t(this.sort.down ? "sorted-down" : "sorted-up", t(`exceptions-${name}`)));
  }

  found() {
    const { text, severity, column } = this.filter;
    const wanted = plain(text);
    const key = { row: (r) => [r.list ?? "", r.row ?? 0], column: (r) => r.column ?? "", severity: (r) => ORDER[r.severity] ?? 3, problem: (r) => r.problem }[this.sort.by];
    const found = this.rows
      .filter((r) => !severity || r.severity === severity)
      .filter((r) => !column || r.column === column)
      .filter((r) => plain(`${place(r)} ${r.id ?? ""} ${r.column ?? ""} ${r.problem} ${r.help ?? ""} ${r.code}`).includes(wanted));
    const compare = (a, b) => Array.isArray(a) ? a[0].localeCompare(b[0]) || a[1] - b[1] : typeof a === "number" ? a - b : a.localeCompare(b);
    found.sort((a, b) => (this.sort.down ? -1 : 1) * compare(key(a), key(b)));
    return found;
  }

  fill() {
    const found = this.found();
    const part = found.slice(0, this.shown);
    for (const head of this.host.querySelectorAll("th[data-sort]")) {
      if (head.dataset.sort === this.sort.by) head.setAttribute("aria-sort", this.sort.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    this.words = t("exceptions-found", number(found.length), number(this.rows.length)) +
      (this.list.more > 0 ? ` ${count("exceptions-left", this.list.more)}` : "");
    this.host.querySelector("#exceptions-found").textContent = this.words;
    this.host.querySelector("tbody").replaceChildren(...part.map((r) =>
      el("tr", {},
        el("td", { class: "num" }, place(r), r.id ? el("small", {}, r.id) : null),
        el("td", {}, r.column ? el("code", {}, r.column) : "–"),
        el("td", {}, tag(r.severity)),
        el("td", {}, el("b", {}, sentence(r.problem)), r.help ? el("small", {}, sentence(r.help)) : null))));
    const more = this.host.querySelector("#exceptions-more");
    more.hidden = found.length <= part.length;
    more.textContent = count("exceptions-show", Math.min(AT_ONCE, found.length - part.length));
  }

  /** Announces the number of rows found, once typing pauses. */
  tell() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => say(this.words), 500);
  }
}

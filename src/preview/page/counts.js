// The tab for communications staff: counts, duties, cases to settle, and the confirmation.

import { Exceptions } from "./exceptions.js";
import { languageNames, place } from "./sidebar.js";
import { copyButton, count, el, known, number, refresh, say, t, ui } from "./words.js";

const ASK_AGAIN = 1000; // ms, while rows are being counted

const LONG = 12; // rows; a longer table scrolls by itself

let timer = null;
let list = null;
let tools = null;
let proofsSeen = false;

function host(id) {
  return document.getElementById(`counts-${id}`);
}

/** Builds the frame of the tab once. */
function frame() {
  const all = document.getElementById("counts");
  if (all.childElementCount > 0) return;
  const section = (id, title) =>
    el("section", { class: `block block-${id}`, "aria-labelledby": `counts-${id}-title` },
      el("h2", { id: `counts-${id}-title` }, title), el("div", { id: `counts-${id}` }));
  all.append(
    el("div", { class: "counts-main" },
      section("sum", t("counts-title")), section("duties", t("duties-title")), section("exceptions", t("exceptions-title"))),
    el("div", { class: "counts-side" }, section("proofs", t("proofs-title")), section("confirm", t("confirm-title"))),
  );
}

function named(state, kind, key) {
  if (kind === "language") return languageNames(state, key);
  if (kind === "variant") return state.variants.find((v) => v.id === key)?.name ?? key;
  if (kind === "status") return known("status", key || "none");
  return known("channel", key);
}

function countTable(state, kind, rows) {
  const total = rows.reduce((sum, [, n]) => sum + n, 0);
  const table = el("table", { class: "count-table" },
    el("caption", {}, t(`by-${kind}`)),
    el("thead", { class: "hidden" }, el("tr", {}, el("th", { scope: "col" }, t(`by-${kind}`)), el("th", { scope: "col" }, t("number")))),
    el("tbody", {}, rows.map(([key, n]) =>
      el("tr", {}, el("th", { scope: "row" }, named(state, kind, key)), el("td", {}, number(n))))),
    el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, t("sum")), el("td", {}, number(total)))));
  const long = rows.length > LONG;
  return el("div", { class: `by-${kind}${long ? " long" : ""}`, ...(long ? { tabindex: "0", role: "group", "aria-label": t(`by-${kind}`) } : {}) }, table);
}

function drawSum(state) {
  const { counts } = state;
  refresh(host("sum"), [counts, state.variants, state.languages.map((l) => l.name)], () => {
    if (!counts) return el("p", {}, t("counts-none"));
    if (counts.state === "failed") return el("p", {}, t("counts-failed"));
    if (counts.state === "counting") return el("p", {}, t("counting", number(counts.rows)));
    const figure = (n, words) => el("li", {}, el("b", {}, number(n)), " ", words);
    const plural = new Intl.PluralRules(ui);
    const word = (key, n) => t(`${key}-${plural.select(n) === "one" ? "one" : "other"}`);
    return [
      el("ul", { class: "figures" },
        figure(counts.rows, word("figure-rows", counts.rows)),
        figure(counts.rendered, word("figure-rendered", counts.rendered)),
        figure(counts.waiting, word("figure-waiting", counts.waiting)),
        counts.pieces ? figure(counts.pieces.letters, word("figure-letters", counts.pieces.letters)) : null,
        counts.pieces ? figure(counts.pieces.sheets, word("figure-sheets", counts.pieces.sheets)) : null,
        counts.pieces ? figure(counts.pieces.emails, word("figure-emails", counts.pieces.emails)) : null),
      el("div", { class: "count-tables" },
        ["language", "channel", "status", "variant"].map((kind) => (counts.by[kind]?.length ? countTable(state, kind, counts.by[kind]) : null))),
    ];
  });
}

/** The duties of article 34 as a table: a row for each duty, a column for each language. */
function drawDuties(state) {
  const section = host("duties").parentElement;
  section.hidden = !state.duties?.length;
  if (section.hidden) return;
  const worst = ["missing", "weak", "unjudged", "met"];
  refresh(host("duties"), [state.duties, state.variants], () => {
    const tags = [...new Set(state.duties.flatMap((d) => d.met.map((m) => m.language)))];
    const cell = (duty, tag) => {
      const of = duty.met.filter((m) => m.language === tag);
      const level = worst.find((w) => of.some((m) => m.state === w)) ?? "met";
      const why = of.filter((m) => m.state !== "met" && (m.words || m.file)).map((m) =>
        el("p", {}, m.variant ? `${named(state, "variant", m.variant)}: ` : "", m.words, m.file ? [" ", el("code", {}, place(m))] : null));
      return el("td", {}, el("span", { class: `duty ${level}` }, t(`duty-${level}`)), why);
    };
    return el("table", { class: "wide" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t("duty")),
        tags.map((tag) => el("th", { scope: "col" }, languageNames(state, tag))))),
      el("tbody", {}, state.duties.map((duty) =>
        el("tr", {}, el("th", { scope: "row" }, duty.name, el("small", {}, t("article", duty.article))), tags.map((tag) => cell(duty, tag))))));
  });
}

function drawProofs(state) {
  refresh(host("proofs"), state.languages.map((l) => [l.tag, l.name]), () => [
    el("p", {}, t(state.real ? "proofs-real" : "proofs-help")),
    el("ul", { class: "downloads" }, state.languages.map((l) =>
      el("li", {}, el("a", { href: `proofs.pdf?language=${l.tag}`, download: "" },
        t("proofs-download"), " ", el("span", { lang: l.tag }, l.name), " (PDF)")))),
  ]);
}

function condition(met, words) {
  return el("li", { class: met ? "met" : "open" }, el("span", { class: "state" }, t(met ? "gate-met" : "gate-open")), " ", words);
}

function drawConfirm(state) {
  const { counts, confirmed } = state;
  const errors = state.problems.filter((p) => p.severity === "error").length;
  const ready = counts?.state === "ready";
  const code = counts?.check_code ?? null;
  refresh(host("confirm"), [errors, ready, code, counts?.rows, confirmed], () => {
    if (confirmed) {
      const command = confirmed.command ?? `breach-letters render … --confirm ${confirmed.check_code}`;
      return el("div", { class: "confirmed", id: "confirmed", tabindex: "-1" },
        el("p", {}, el("b", {}, t("confirmed", confirmed.by, confirmed.time))),
        el("dl", {}, el("dt", {}, t("check-code")), el("dd", {}, el("code", {}, confirmed.check_code), copyButton(confirmed.check_code, t("copy-code")))),
        el("p", {}, t("confirmed-next")),
        el("p", { class: "command" }, el("code", {}, command), copyButton(command, t("copy-command"))),
        el("p", { class: "small" }, t("confirmed-changes")));
    }
    const open = errors > 0 || !ready;
    return [
      el("ul", { class: "gate" },
        condition(errors === 0, errors === 0 ? t("gate-no-errors") : count("gate-errors", errors)),
        condition(ready, t(ready ? "gate-counted" : "gate-counting")),
        code ? condition(true, [t("check-code"), ": ", el("code", {}, code)]) : null),
      el("form", { novalidate: true, autocomplete: "off", onsubmit: (event) => {
        event.preventDefault();
        submit(state);
      } },
        el("fieldset", { disabled: open },
          el("legend", { class: "hidden" }, t("confirm-title")),
          el("p", { class: "check" },
            el("label", {}, el("input", { type: "checkbox", id: "confirm-proofs", checked: proofsSeen, "aria-describedby": "confirm-proofs-error",
              onchange: (event) => (proofsSeen = event.target.checked) }), el("span", {}, t("confirm-proofs")))),
          fault("proofs"),
          field("rows", t("confirm-rows"), { inputmode: "numeric" }),
          field("by", t("confirm-by"), { autocomplete: "name" }),
          el("p", { id: "confirm-answer", role: "alert" }),
          el("button", { type: "submit", class: "primary" }, t("confirm-do")))),
      open ? el("p", { class: "small" }, t("confirm-waits")) : null,
    ];
  });
}

function fault(id) {
  return el("p", { class: "fault", id: `confirm-${id}-error` });
}

function field(id, label, more) {
  return el("div", { class: "field" },
    el("label", { for: `confirm-${id}` }, label),
    el("input", { type: "text", id: `confirm-${id}`, "aria-describedby": `confirm-${id}-error`, ...more }),
    fault(id));
}

/** Shows what is missing beside each field. Returns the first such field. */
function validate(state) {
  const by = document.getElementById("confirm-by");
  const rows = document.getElementById("confirm-rows");
  const typed = rows.value.replace(/[\s\u00a0\u202f.,']/g, "");
  const faults = [
    ["proofs", document.getElementById("confirm-proofs"), proofsSeen ? "" : t("fault-proofs")],
    ["rows", rows, /^\d+$/.test(typed) ? (Number(typed) === state.counts.rows ? "" : t("fault-rows-differ")) : t("fault-rows")],
    ["by", by, by.value.trim() ? "" : t("fault-by")],
  ];
  let first = null;
  for (const [id, input, words] of faults) {
    document.getElementById(`confirm-${id}-error`).textContent = words;
    if (words) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    if (words) first ??= input;
  }
  return { first, rows: Number(typed), by: by.value.trim() };
}

async function submit(state) {
  const { first, rows, by } = validate(state);
  if (first) return first.focus();
  const answer = document.getElementById("confirm-answer");
  try {
    const response = await fetch(`confirm?ui=${ui}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ by, rows, check_code: state.counts.check_code }),
    });
    const told = await response.json();
    if (!response.ok) {
      answer.textContent = told.error ?? t("confirm-refused");
      return;
    }
    tools.confirmed(told);
    document.getElementById("confirmed")?.focus();
    say(t("confirmed", told.by, told.time));
  } catch {
    answer.textContent = t("offline");
  }
}

/** Shows the tab for a state, and asks the server for news while rows are counted. */
export function showCounts(state, given) {
  tools = given;
  frame();
  drawSum(state);
  drawDuties(state);
  drawProofs(state);
  drawConfirm(state);
  list ??= new Exceptions(host("exceptions"));
  list.load(state.revision + (state.counts?.state ?? ""), tools.fetchJson);
  clearTimeout(timer);
  if (state.counts?.state === "counting") timer = setTimeout(() => again(state), ASK_AGAIN);
}

async function again(state) {
  const news = await tools.fetchJson("state.json").catch(() => null);
  if (!news) return;
  Object.assign(state, news);
  if (timer) showCounts(state, tools);
}

/** Stops asking: the tab is hidden. */
export function hideCounts() {
  clearTimeout(timer);
  timer = null;
}

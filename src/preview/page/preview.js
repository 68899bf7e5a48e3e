// The page of `breach-letters preview`: what is chosen, what is loaded, and when it changes.

import { drawBar } from "./bar.js";
import { hideCounts, showCounts } from "./counts.js";
import * as panel from "./panel.js";
import { Column } from "./piece.js";
import { find, idOf, locate } from "./regions.js";
import { drawChoices, drawFindings, endSearch, keepInSight, place, tag } from "./sidebar.js";
import { count, el, fillWords, refresh, say, sentence, t, ui } from "./words.js";

const MOST_ERRORS = 4; // above the pages; the findings hold all
const SLOW = 250; // ms; a letter that takes longer makes the old one pale
const FIRST = { view: "letters", person: "", language: "", beside: "", envelope: "", window: "1", fold: "", mail: "html", dark: "" };

/** What the user has chosen. It is in the address, so that reloading keeps it. */
const choice = { ...FIRST };
let state = null;
let pieces = []; // one for each column
let columns = [];
let selected = null; // { place, keys } of the paragraph in the panel
let asked = 0; // the last request wins
let online = true;
let told = null; // the save that was told of last

const $ = (id) => document.getElementById(id);

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(FIRST)) choice[key] = given.get(key) ?? FIRST[key];
}

function writeAddress() {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(choice)) if (value !== FIRST[key]) given.set(key, value);
  history.replaceState(null, "", `#${given}`);
  for (const link of $("ui").querySelectorAll("a")) link.href = `?ui=${link.lang}#${given}`;
  for (const link of $("views").querySelectorAll("a")) {
    const other = new URLSearchParams(given);
    other.set("view", link.dataset.view);
    link.href = `#${other}`;
  }
}

async function fetchJson(path, parameters = {}) {
  const query = new URLSearchParams({ ...parameters, ui });
  const answer = await fetch(`${path}?${query}`);
  if (!answer.ok) throw Object.assign(new Error(`${path}: ${answer.status}`), { status: answer.status });
  return answer.json();
}

function pieceQuery(language) {
  return language ? { person: choice.person, language } : { person: choice.person };
}

/** The languages of the columns: the chosen one, and the one beside it. */
function wantedLanguages() {
  return choice.beside && choice.beside !== choice.language ? [choice.language, choice.beside] : [choice.language];
}

/** Loads what is chosen and shows it. */
async function load({ reload = false } = {}) {
  const turn = (asked += 1);
  const wanted = wantedLanguages();
  const slow = setTimeout(() => $("columns").setAttribute("aria-busy", "true"), SLOW);
  try {
    const stateLoads = reload || state === null ? fetchJson("state.json") : Promise.resolve(state);
    if (!choice.person) choice.person = (await stateLoads).people[0]?.id ?? "";
    const loaded = await Promise.all([
      stateLoads,
      ...wanted.map((language) => (choice.person ? fetchJson("piece.json", pieceQuery(language)) : null)),
    ]);
    if (turn !== asked) return;
    const before = pieces;
    [state, ...pieces] = loaded;
    pieces = pieces.map((piece) => keepGood(piece, before));
    online = true;
  } catch (error) {
    if (turn !== asked) return;
    if (error.status === 404 && choice.person) {
      // The recipient is no longer in the list: the first one is shown.
      choice.person = "";
      choice.language = "";
      state = null;
      return load({ reload });
    }
    online = false;
    drawStatus();
    return;
  } finally {
    clearTimeout(slow);
    if (turn === asked) $("columns").removeAttribute("aria-busy");
  }
  draw(reload);
}

/** A piece that cannot be drawn: its last good version, with the reason. */
function keepGood(piece, before) {
  if (!piece || piece.letter) return piece;
  const good = before.find((old) => old?.letter && old.person === piece.person && old.language === piece.language);
  return good ? { ...good, failed: piece.error ?? t("no-letter") } : piece;
}

/** Why the page does not show the current files; empty if it does. */
function failures() {
  return [...new Set(pieces.map((piece) => piece?.failed).filter(Boolean))];
}

function draw(reload) {
  writeAddress();
  const wanted = wantedLanguages();
  if (columns.length !== wanted.length) {
    columns = wanted.map((_, index) => columns[index] ?? new Column(index, choose));
    $("columns").replaceChildren(...columns.map((column) => column.node));
    $("columns").dataset.count = columns.length;
  }
  if (!state.envelopes.some((e) => e.id === choice.envelope)) choice.envelope = pieces[0]?.letter?.envelope ?? state.envelopes[0]?.id ?? "";
  let changed = 0;
  for (const [index, column] of columns.entries()) {
    const piece = pieces[index];
    if (piece) changed += column.show(piece, choice, new URLSearchParams(pieceQuery(wanted[index])), wanted.length > 1 ? columnName(piece) : "");
  }
  document.body.classList.toggle("with-window", choice.window === "1");
  document.body.classList.toggle("with-fold", choice.fold === "1");
  drawTop();
  drawBar(state, choice, { redraw: () => draw(false), load });
  drawStatus();
  drawBroken();
  drawChoices(state, choice, pieces[0] ?? null, on);
  drawFindings(state, on);
  drawView();
  renewPanel();
  const saved = JSON.stringify(state.saved);
  const news = saved !== told;
  told = saved;
  if (reload && (news || changed > 0) && state.saved && !state.broken && failures().length === 0) {
    const { file } = state.saved;
    say(changed > 0 ? count("reloaded-changed", changed, file) : t("reloaded", file));
  }
}

/** The name of a column: its language. */
function columnName(piece) {
  return piece.language.split("+").map((one) => state.languages.find((l) => l.tag === one)?.name ?? one).join(" + ");
}

function drawView() {
  const view = choice.view === "counts" ? "counts" : "letters";
  document.body.dataset.view = view;
  $("letters").hidden = view !== "letters";
  $("counts").hidden = view !== "counts";
  for (const link of $("views").querySelectorAll("a")) {
    if (link.dataset.view === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${t(`view-${view}`)} – ${state.incident} – ${t("title")}`;
  if (view === "counts") showCounts(state, { fetchJson, confirmed });
  else hideCounts();
}

function drawTop() {
  $("incident").textContent = state.incident;
  $("who").textContent = state.real ? "" : t("invented");
  $("real").hidden = !state.real;
  $("real").textContent = state.real ? t("real") : "";
}

function drawStatus() {
  const saved = state?.saved ? t("saved", state.saved.file.replace(/^locales\//, ""), state.saved.time) : "";
  const level = !online ? "off" : state?.broken || failures().length > 0 ? "broken" : "good";
  const words = { off: t("offline"), broken: t("last-good"), good: t("up-to-date") }[level];
  const drawn = pieces[0]?.drawn_ms ?? state?.drawn_ms;
  const parts = [words];
  if (online && saved) parts.push(saved);
  if (level === "good" && drawn !== undefined) parts.push(t("drawn", drawn));
  refresh($("status"), [level, parts], () => [el("span", { class: `dot is-${level}`, "aria-hidden": "true" }), el("span", {}, parts.join(" · "))]);
}

function drawBroken() {
  const failed = failures();
  const broken = state.broken || failed.length > 0;
  const errors = broken ? state.problems.filter((p) => p.severity === "error") : [];
  const untold = failed.filter((words) => !errors.some((p) => words.includes(p.message)));
  refresh($("broken"), [broken, errors, untold], () => {
    if (!broken) return [];
    const item = (level, words, help, where) =>
      el("li", {}, tag(level), el("span", {}, el("b", {}, sentence(words)), help ? el("small", {}, sentence(help)) : null,
        where ? el("code", { class: "loc" }, where) : null));
    return el("div", { class: "broken" },
      el("p", {}, el("b", {}, t(state.broken ? "broken" : "broken-piece"))),
      el("ul", {},
        errors.slice(0, MOST_ERRORS).map((p) => item(p.severity, p.message, p.help, place(p))),
        untold.map((words) => item("error", words))),
      errors.length > MOST_ERRORS ? el("p", {}, count("more-errors", errors.length - MOST_ERRORS)) : null);
  });
}

const on = {
  language(tagName) {
    choice.language = tagName;
    load();
  },
  variant(id) {
    const someone = state.people.find((p) => p.variant === id);
    if (someone) on.person(someone.id);
    else say(t("variant-nobody"));
  },
  person(id) {
    choice.person = id;
    load();
  },
  async search(text) {
    const answer = await fetchJson("people.json", { search: text }).catch(() => ({ found: [] }));
    if (answer.found.length === 0) return say(t("nobody-found"));
    endSearch();
    [choice.person] = answer.found;
    await load({ reload: true });
    $(`person-${choice.person}`)?.focus();
  },
  finding: showFinding,
};

function mark(buttons) {
  for (const button of document.querySelectorAll("button[data-region][aria-current]")) button.removeAttribute("aria-current");
  for (const key of document.querySelectorAll(".key")) key.remove();
  for (const button of buttons) button.setAttribute("aria-current", "true");
}

/** The message in the other column, if two languages are side by side. */
function beside(column, message) {
  const other = pieces[1 - column];
  return columns.length > 1 ? other?.messages.find((m) => idOf(m) === idOf(message)) : undefined;
}

/** A paragraph was chosen. */
function choose(column, button, region) {
  const messages = region.messages.map((i) => column.piece.messages[i]).filter(Boolean);
  selected = { at: locate(button), column: column.index, keys: messages.map((m) => `${m.file} ${idOf(m)}`), problem: null };
  showSelected(true);
  button.scrollIntoView({ block: "nearest" });
}

function label(button, messages) {
  const [first] = messages;
  const more = messages.length > 1 ? ` +${messages.length - 1}` : "";
  const key = el("span", { class: "key", "aria-hidden": "true", style: button.dataset.below },
    el("code", {}, idOf(first) + more), el("span", {}, `${first.file}:${first.line}`));
  button.after(key);
}

/** Shows the panel for the selection; after a reload with its new contents. */
function showSelected(focus) {
  const column = columns[selected.column];
  const found = selected.keys.map((key) => column?.piece?.messages.find((m) => `${m.file} ${idOf(m)}` === key)).filter(Boolean);
  const indexes = found.map((m) => column.piece.messages.indexOf(m));
  const marked = indexes.flatMap((i) => column.buttonsOf(i));
  const own = find(selected.at);
  const exact = own && indexes.some((i) => own.dataset.messages.split(" ").includes(String(i))) ? own : marked[0];
  const others = columns.length > 1
    ? found.flatMap((m) => {
        const other = beside(selected.column, m);
        return other ? columns[1 - selected.column].buttonsOf(pieces[1 - selected.column].messages.indexOf(other)) : [];
      })
    : [];
  mark([...new Set([...(selected.problem ? marked : [exact]), ...others])].filter(Boolean));
  if (exact && found.length > 0) label(exact, found);
  if (found.length === 0 && !selected.problem) return panel.close();
  panel.open({
    messages: found.map((message) => ({ message, other: beside(selected.column, message) })),
    problem: selected.problem,
    note: selected.note ?? null,
    returnTo: selected.returnTo ?? (() => find(selected?.at) ?? find(lastPlace)),
    focus,
  });
  lastPlace = selected.at;
  return exact;
}

let lastPlace = null;
panel.onClose(() => {
  selected = null;
  mark([]);
});

function renewPanel() {
  if (!selected || !panel.isOpen()) return;
  if (selected.problem && !state.problems.some((p) => p.code === selected.problem.code && p.message === selected.problem.message)) {
    panel.close();
    return;
  }
  showSelected(false);
}

/** The message that a finding is about, among those of a piece: the last that begins at or before its line. */
function messageOf(problem, piece) {
  if (!problem.file || !problem.line || !piece) return null;
  const same = piece.messages.filter((m) => m.file === problem.file && m.line <= problem.line);
  return same.filter((m) => problem.line < m.line + m.text.split("\n").length).sort((a, b) => b.line - a.line)[0] ?? null;
}

async function showFinding(problem, index) {
  choice.view = "letters";
  const returnTo = () => $(`finding-${index}`);
  if (problem.language && !pieces.some((p) => p?.language.split("+").includes(problem.language)) && state.languages.some((l) => l.tag === problem.language)) {
    choice.language = problem.language;
    await load();
  }
  let column = pieces.findIndex((p) => messageOf(problem, p));
  if (column < 0 && problem.language && problem.line) {
    // Another variant may use the message: one recipient of each is requested.
    const seen = new Set([pieces[0]?.variant]);
    for (const person of state.people) {
      if (seen.has(person.variant)) continue;
      seen.add(person.variant);
      const piece = await fetchJson("piece.json", { person: person.id, language: problem.language }).catch(() => null);
      if (!messageOf(problem, piece)) continue;
      choice.person = person.id;
      await load();
      column = pieces.findIndex((p) => messageOf(problem, p));
      break;
    }
  }
  drawView();
  writeAddress();
  const message = column < 0 ? null : messageOf(problem, pieces[column]);
  const at = message ? columns[column].buttonsOf(pieces[column].messages.indexOf(message))[0] : null;
  selected = {
    at: at ? locate(at) : null,
    column: Math.max(0, column),
    keys: message ? [`${message.file} ${idOf(message)}`] : [],
    problem,
    note: !message && problem.line && problem.language ? t("finding-nowhere") : null,
    returnTo,
  };
  showSelected(true)?.scrollIntoView({ block: "center" });
}

function confirmed(answer) {
  state.confirmed = answer;
  drawView();
}

function listen() {
  const events = new EventSource(`events?ui=${ui}`);
  let lost = false;
  events.addEventListener("state", () => load({ reload: true }));
  events.addEventListener("open", () => {
    if (!lost) return;
    lost = false;
    say(t("online"));
    load({ reload: true });
  });
  events.addEventListener("error", () => {
    if (!lost) say(t("offline"));
    lost = true;
    online = false;
    drawStatus();
  });
}

fillWords();
readAddress();
panel.hint();
keepInSight();
$("ui").append(
  ...[["fi", "suomi"], ["sv", "svenska"], ["en", "English"]].map(([code, name]) =>
    el("a", { lang: code, hreflang: code, href: `?ui=${code}`, "aria-current": code === ui ? "true" : null }, code, el("span", { class: "hidden" }, ` ${name}`))));
$("skip").addEventListener("click", (event) => {
  event.preventDefault();
  $("main").focus();
});
addEventListener("hashchange", () => {
  readAddress();
  load();
});
// Listens for news first, so that no save is missed while the first page loads.
listen();
await load();

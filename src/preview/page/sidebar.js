// The left side: what can be chosen (language, variant, person) and the findings.

import { count, el, number, plain, refresh, sentence, t } from "./words.js";

const MANY = 12; // from here on, people can be searched
const MANY_FINDINGS = 6; // from here on, findings can be filtered
const SHOWN = 200; // rows of the list at once; the search finds the others

let search = "";
let severity = "all";
let finding = "";
let lastPerson = null; // who was in sight last

function row(group, value, checked, onchange, ...children) {
  return el(
    "label",
    { class: "row" },
    el("input", { type: "radio", name: group, id: `${group}-${value}`, value, checked, onchange: () => onchange(value) }),
    ...children,
  );
}

function group(title, aside, ...rows) {
  return el(
    "fieldset",
    {},
    el("legend", {}, el("h2", {}, title), aside ? el("span", { class: "n" }, aside) : null),
    ...rows,
  );
}

/** The progress of a language's translation, in words. */
function coverage(language) {
  const missing = language.messages - language.translated;
  const parts = [];
  if (missing > 0) parts.push(el("span", { class: "n bad" }, count("missing", missing)));
  else parts.push(el("span", { class: "n" }, t("of", number(language.translated), number(language.messages))));
  if (language.stale > 0) parts.push(el("small", {}, count("stale", language.stale)));
  if (language.readability) parts.push(el("small", {}, t("readability", number(language.readability.lix))));
  return parts;
}

/** The combinations of two languages or more that somebody gets. */
function joined(state) {
  const found = new Set(state.people.map((p) => p.languages.join("+")).filter((tag) => tag.includes("+")));
  return [...found].sort();
}

/** Names of languages in a tag such as `fi+sv`, each marked as its own language. */
export function languageNames(state, tag) {
  const names = [];
  for (const one of tag.split("+")) {
    if (names.length > 0) names.push(" + ");
    names.push(el("span", { lang: one }, state.languages.find((l) => l.tag === one)?.name ?? one));
  }
  return names;
}

function peopleRows(state, choice, on) {
  const wanted = plain(search);
  const found = state.people.filter((p) => plain(`${p.name} ${p.tests} ${p.id}`).includes(wanted));
  const shown = found.slice(0, SHOWN);
  const rows = shown.map((person) =>
    row(
      "person", person.id, person.id === choice.person, on.person,
      el("span", { class: "name" }, person.name),
      el("span", { class: "n" }, person.language),
      person.tests ? el("small", {}, person.tests) : null,
    ),
  );
  if (found.length > shown.length) rows.push(el("p", { class: "more" }, count("more-people", found.length - shown.length)));
  if (found.length === 0) rows.push(el("p", { class: "more" }, t(state.real ? "nobody-found-real" : "nobody-found")));
  return rows;
}

/** Shows all people again. */
export function endSearch() {
  search = "";
  const input = document.getElementById("person-search");
  if (input) input.value = "";
}

/** Languages, variants and people. `shown` is the piece on the right, or null. */
export function drawChoices(state, choice, shown, on) {
  const host = document.getElementById("choose");
  if (host.childElementCount === 0) {
    host.append(
      el("div", { id: "choose-language" }),
      el("div", { id: "choose-variant" }),
      el("div", { id: "choose-person" }),
    );
  }
  const language = shown?.language ?? null;
  refresh(document.getElementById("choose-language"), [state.languages, joined(state), choice.language, language], () =>
    group(
      t("language"), null,
      row("language", "", choice.language === "", on.language, el("span", { class: "name" }, t("own-language")),
        el("span", { class: "n" }, choice.language === "" && language ? language : "")),
      state.languages.map((l) =>
        row("language", l.tag, choice.language === l.tag, on.language,
          el("span", { class: "name", lang: l.tag, dir: l.direction }, l.name), coverage(l))),
      joined(state).map((tag) =>
        row("language", tag, choice.language === tag, on.language,
          el("span", { class: "name" }, languageNames(state, tag)), el("span", { class: "n" }, t("in-one-letter")))),
    ),
  );
  const variant = shown?.variant ?? state.people.find((p) => p.id === choice.person)?.variant;
  refresh(document.getElementById("choose-variant"), [state.variants, variant], () =>
    group(
      t("variant"), t("variant-letters"),
      el("div", { class: "rows" }, state.variants.map((v) =>
        row("variant", v.id, v.id === variant, on.variant,
          el("span", { class: "name" }, v.name),
          el("span", { class: "n" }, v.letters === null ? "–" : number(v.letters))))),
    ),
  );
  const peopleHost = document.getElementById("choose-person");
  const many = state.people.length > MANY || state.real;
  if (!many) search = "";
  const changed = refresh(peopleHost, [state.people, state.real], () =>
    group(
      state.real ? t("person-real") : t("person"), many ? number(state.people.length) : null,
      many
        ? el("p", { class: "find" },
            el("label", { for: "person-search", class: "hidden" }, t("search-people")),
            el("input", {
              type: "search", id: "person-search", value: search, placeholder: t("search-people"),
              oninput: (event) => {
                search = event.target.value;
                document.getElementById("people").replaceChildren(...peopleRows(state, choice, on));
              },
              onkeydown: (event) => {
                if (event.key === "Enter" && state.real && document.querySelector("#people input") === null) on.search(search);
              },
            }))
        : null,
      el("div", { id: "people" }, peopleRows(state, choice, on)),
    ),
  );
  if (!changed) {
    const radio = document.getElementById(`person-${choice.person}`);
    if (radio) radio.checked = true;
  }
  if (choice.person !== lastPerson) {
    const first = lastPerson === null && choice.person === state.people[0]?.id;
    lastPerson = choice.person;
    if (!first) inSight();
  }
}

/** Scrolls the recipient who is shown into view. */
function inSight() {
  document.getElementById(`person-${lastPerson}`)?.closest("label").scrollIntoView({ block: "nearest" });
}

/** Keeps them in view while the page fills, until somebody scrolls. */
export function keepInSight() {
  const host = document.getElementById("choose");
  const observer = new ResizeObserver(() => host.scrollTop > 0 && inSight());
  observer.observe(host);
  for (const kind of ["wheel", "pointerdown", "keydown"]) host.addEventListener(kind, () => observer.disconnect(), { once: true, passive: true });
}

const SEVERITIES = ["error", "warning", "note"];

/** A word and its colour; never the colour alone. */
export function tag(level) {
  return el("span", { class: `tag ${level}` }, t(`severity-${level}`));
}

/** `file:line:column` of a problem, as far as it has them. */
export function place({ file, line, column }) {
  return [file, line, column].filter((part) => part !== null && part !== undefined).join(":");
}

/** How many errors, warnings and notes, in words. */
function sum(problems) {
  const parts = SEVERITIES.map((level) => [level, problems.filter((p) => p.severity === level).length]);
  const words = parts.filter(([, n]) => n > 0).map(([level, n]) => count(`${level}s`, n));
  return words.length > 0 ? words.join(", ") : t("findings-none");
}

function findingItem(problem, index, on) {
  const where = place(problem);
  const body = [
    tag(problem.severity),
    el("b", {}, sentence(problem.message)),
    problem.help ? el("small", {}, sentence(problem.help)) : null,
    where ? el("small", { class: "loc" }, where) : null,
  ];
  return el("li", {}, el("button", { type: "button", id: `finding-${index}`, class: "finding", onclick: () => on.finding(problem, index) }, ...body));
}

/** The findings, with their filter. */
export function drawFindings(state, on) {
  const { problems } = state;
  document.getElementById("findings-sum").textContent = sum(problems);
  const draw = () => {
    const wanted = plain(finding);
    const shown = problems
      .map((problem, index) => ({ problem, index }))
      .filter(({ problem }) => severity === "all" || problem.severity === severity)
      .filter(({ problem: p }) => plain([p.message, p.help, p.file, p.code, p.language].join(" ")).includes(wanted));
    refresh(document.getElementById("findings"), shown, () =>
      shown.length === 0 && problems.length > 0
        ? el("li", { class: "more" }, t("findings-none-match"))
        : shown.map(({ problem, index }) => findingItem(problem, index, on)),
    );
    return shown.length;
  };
  const filter = document.getElementById("findings-filter");
  filter.hidden = problems.length < MANY_FINDINGS && severity === "all" && finding === "";
  // The controls stay between reloads; only their handlers are renewed.
  refresh(filter, ["once"], () => [
    el("label", { for: "finding-severity", class: "hidden" }, t("findings-filter")),
    el("select", { id: "finding-severity" },
      el("option", { value: "all" }, t("findings-all")),
      SEVERITIES.map((level) => el("option", { value: level }, t(`severity-${level}-all`)))),
    el("label", { for: "finding-search", class: "hidden" }, t("findings-search")),
    el("input", { type: "search", id: "finding-search", placeholder: t("findings-search") }),
  ]);
  document.getElementById("finding-severity").onchange = (event) => {
    severity = event.target.value;
    draw();
  };
  document.getElementById("finding-search").oninput = (event) => {
    finding = event.target.value;
    draw();
  };
  draw();
}

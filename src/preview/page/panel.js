// The panel below the pages: the message of a paragraph, its place in the file, and the comment for
// translators. It also shows a finding.

import { idOf } from "./regions.js";
import { place, tag } from "./sidebar.js";
import { copyButton, el, sentence, t } from "./words.js";

const drawer = () => document.getElementById("drawer");
let back = null; // finds the element that focus returns to

/** Whether the panel is open. */
export function isOpen() {
  return drawer().classList.contains("open");
}

/** The line shown while nothing is chosen. */
export function hint() {
  drawer().classList.remove("open");
  drawer().replaceChildren(el("p", { class: "hint" }, t("hint")));
}

function wherePlace(file, text) {
  return el("p", { class: "where" },
    el("code", {}, text), copyButton(text, t("copy-place", text)));
}

function part(title, lang, text, className = "") {
  return el("div", { class: `part ${className}` }, el("h4", {}, title), el("pre", { lang, tabindex: text.split("\n").length > 6 ? "0" : null }, text));
}

function messagePart(message, other) {
  const parts = [part(t("in-file", message.language), message.language, message.text)];
  if (other) parts.push(part(t("beside-text", other.language), other.language, other.text));
  if (message.reference && message.reference_language !== other?.language) {
    parts.push(part(t("reference", message.reference_language ?? ""), message.reference_language, message.reference));
  }
  return el("section", { class: "message" },
    el("div", { class: "message-head" },
      el("h3", {}, el("code", {}, idOf(message))),
      wherePlace(message.file, `${message.file}:${message.line}`)),
    message.fallback ? el("p", { class: "fallback" }, t("fallback")) : null,
    message.comment
      ? el("div", { class: "comment" }, el("h4", {}, t("comment")), el("p", {}, message.comment))
      : null,
    el("div", { class: "texts" }, parts));
}

function findingPart(problem) {
  const where = place(problem);
  return el("section", { class: "message problem" },
    el("p", { class: "problem-line" }, tag(problem.severity), el("b", {}, sentence(problem.message))),
    problem.help ? el("p", {}, sentence(problem.help)) : null,
    where ? wherePlace(problem.file, where) : null,
    problem.source ? el("pre", { lang: problem.language }, problem.source) : null);
}

/**
 * Opens the panel with `messages`, each `{ message, other }` (`other` is the same message in the
 * language beside it), and perhaps a finding. `focus` false leaves focus where it is (after a reload).
 */
export function open({ messages, problem = null, note = null, returnTo, focus = true }) {
  if (returnTo) back = returnTo;
  const title = problem ? t("panel-finding") : t(messages.length > 1 ? "panel-several" : "panel-one", messages.length);
  const heading = el("h2", { id: "panel-title", tabindex: "-1" }, title);
  const node = el("section", { class: "panel", role: "dialog", "aria-labelledby": "panel-title" },
    el("div", { class: "panel-head" }, heading,
      el("button", { type: "button", class: "close", onclick: close }, t("close"), el("kbd", {}, "Esc"))),
    problem ? findingPart(problem) : null,
    note ? el("p", { class: "panel-note" }, note) : null,
    messages.map(({ message, other }) => messagePart(message, other)));
  const focused = drawer().contains(document.activeElement);
  drawer().replaceChildren(node);
  drawer().classList.add("open");
  if (focus || focused) heading.focus({ preventScroll: true });
}

let closed = () => {};

/** Sets what is called when the panel closes. */
export function onClose(listener) {
  closed = listener;
}

/** Closes the panel; focus goes back to what opened it. */
export function close() {
  if (!isOpen()) return;
  const inside = drawer().contains(document.activeElement) || document.activeElement === document.body;
  hint();
  const target = back?.();
  back = null;
  closed();
  if (inside) (target ?? document.getElementById("main")).focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isOpen()) {
    event.preventDefault();
    close();
  }
});

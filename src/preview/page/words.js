// The words of the page in its language, and small helpers to put elements together.
//
// The server fills `#words` with all messages `preview-*` of the language, without that prefix. `%1`, `%2`
// in them are placeholders; a word with a number has one text for each plural form.

const texts = JSON.parse(document.getElementById("words").textContent);

/** The language of the page itself: fi, sv or en. */
export const ui = document.documentElement.lang;
const plural = new Intl.PluralRules(ui);

/** The words of a key, with `%1`, `%2` filled. */
export function t(key, ...values) {
  const text = texts[key];
  if (text === undefined) {
    // A test reads the console, so that a missing word is noticed.
    console.error(`no words for ${key}`);
    return key;
  }
  return text.replace(/%(\d)/g, (_, n) => values[n - 1] ?? "");
}

/** The words of a key for a number: `key-one` or `key-other`. */
export function count(key, n, ...values) {
  return t(`${key}-${plural.select(n) === "one" ? "one" : "other"}`, number(n), ...values);
}

/** A number as the program writes it: groups of three with no-break spaces. */
export function number(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

/** The word for a fixed id of the server, or the id itself if the page has no word for it. */
export function known(prefix, id) {
  return texts[`${prefix}-${id}`] ?? id;
}

/** An element: attributes (`on…` adds a listener, true and false switch), then children. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Text in which `words in backticks` become code. */
export function coded(text) {
  return text.split("`").map((part, i) => (i % 2 ? el("code", {}, part) : part));
}

/** A sentence as it is shown on a page: problems in the program's own words begin with a small letter, for
 * the terminal. Text that ends with a full stop is a sentence already, and may begin with a name. */
export function sentence(text) {
  return coded(!text.endsWith(".") && /^\p{Ll}[\p{Ll}’'-]*[ ,:;]/u.test(text) ? text[0].toUpperCase() + text.slice(1) : text);
}

/** Fills the words of the elements that index.html holds. */
export function fillWords() {
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = t(node.dataset.word);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", t(node.dataset.label));
}

const last = new WeakMap();

/**
 * Puts new children into `host` if `data` differs from what they were built from. Focus stays on the
 * element with the same id, and the list keeps its scroll position.
 */
export function refresh(host, data, build) {
  const made = JSON.stringify(data);
  if (last.get(host) === made) return false;
  last.set(host, made);
  const active = host.contains(document.activeElement) ? document.activeElement : null;
  const selection = active?.matches("input[type=search],input[type=text]") ? active.selectionStart : null;
  const { scrollTop } = host;
  host.replaceChildren(...[build()].flat(Infinity).filter(Boolean));
  host.scrollTop = scrollTop;
  if (active?.id) {
    const again = document.getElementById(active.id);
    again?.focus({ preventScroll: true });
    if (selection !== null) again?.setSelectionRange(selection, selection);
  }
  return true;
}

/** Announces something to screen readers, without moving anything. */
export function say(text) {
  const live = document.getElementById("live");
  live.textContent = "";
  setTimeout(() => (live.textContent = text), 50);
}

/** A button that copies a text and announces it. */
export function copyButton(text, label) {
  const button = el("button", { type: "button", class: "copy", "aria-label": label }, t("copy"));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = t("copied");
      say(t("copied"));
    } catch {
      // Some browsers forbid it: the text is selected instead, ready for Ctrl+C.
      const node = button.previousElementSibling;
      if (node) getSelection().selectAllChildren(node);
      say(t("marked"));
    }
    setTimeout(() => (button.textContent = t("copy")), 2000);
  });
  return button;
}

/** Text without case and accents, for searching. */
export function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// The bar above the pages: options for showing letter and e-mail.

import { el, refresh, t } from "./words.js";

function toggle(choice, redraw, id, label, key, name = null) {
  return el("label", { class: "sw" },
    el("input", { type: "checkbox", role: "switch", id, "aria-label": name, checked: choice[key] === "1", onchange: (event) => {
      choice[key] = event.target.checked ? "1" : "";
      if (key === "window") choice.window = event.target.checked ? "1" : "0";
      redraw();
    } }),
    label);
}

/** Calls `redraw` to show the loaded piece in another way, and `load` to load what is chosen now. */
export function drawBar(state, choice, { redraw, load }) {
  const bar = document.getElementById("bar");
  const tags = state.languages.map((l) => l.tag);
  refresh(bar, [state.envelopes, state.languages.map((l) => [l.tag, l.name]), choice.envelope, choice.beside, choice.mail], () => [
    toggle(choice, redraw, "show-window", t("show-window"), "window"),
    el("label", {}, t("envelope"), el("select", { id: "envelope", onchange: (event) => {
      choice.envelope = event.target.value;
      redraw();
    } }, state.envelopes.map((e) => el("option", { value: e.id, selected: e.id === choice.envelope }, e.name)))),
    toggle(choice, redraw, "show-fold", t("show-fold"), "fold"),
    tags.length > 1
      ? el("label", {}, t("beside"), el("select", { id: "beside", onchange: (event) => {
          choice.beside = event.target.value;
          load();
        } },
          el("option", { value: "" }, t("beside-none")),
          state.languages.map((l) => el("option", { value: l.tag, lang: l.tag, selected: l.tag === choice.beside }, l.name))))
      : null,
    el("fieldset", { class: "segments" },
      el("legend", {}, t("mail-as")),
      ["html", "phone", "text"].map((kind) =>
        el("label", {},
          el("input", { type: "radio", name: "mail", id: `mail-${kind}`, value: kind, checked: choice.mail === kind, onchange: () => {
            choice.mail = kind;
            redraw();
          } }),
          el("span", {}, kind === "html" ? "HTML" : t(`mail-${kind}`))))),
    toggle(choice, redraw, "mail-dark", t("dark"), "dark", t("mail-dark")),
  ]);
}

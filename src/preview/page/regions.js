// The paragraphs of a page that can be chosen: transparent buttons above the picture, in reading
// order, with the words for screen readers. One tab stop for each page; arrow keys move inside.

import { el, t } from "./words.js";

/** The tags of languages that a region's messages are in, if it is one. */
export function languageOf(indexes, messages) {
  const tags = new Set(indexes.map((i) => messages[i]?.language).filter(Boolean));
  return tags.size === 1 ? [...tags][0] : null;
}

/** Ids of the messages of a region, for the eye: `lead` or `title.guardian`. */
export function idOf(message) {
  return message.attribute ? `${message.id}.${message.attribute}` : message.id;
}

/** Lets arrow keys, Home and End move between the buttons of a group; Tab leaves it. */
export function rove(group) {
  const buttons = () => [...group.querySelectorAll("button[data-region]")];
  const settle = (current) => {
    for (const button of buttons()) button.tabIndex = button === current ? 0 : -1;
  };
  settle(buttons()[0]);
  group.addEventListener("focusin", (event) => {
    if (event.target.matches("button[data-region]")) settle(event.target);
  });
  group.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.indexOf(event.target);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = all[Math.max(0, Math.min(all.length - 1, to))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  });
}

/**
 * A layer of regions. Each of `regions` has `style` (place, as CSS) or none, `messages` (indexes)
 * and `text`; `open(button, region)` is told of a choice.
 */
export function layer(label, regions, messages, open, { className = "regions" } = {}) {
  const group = el("div", { class: className, role: "group", "aria-label": label });
  for (const [index, region] of regions.entries()) {
    const lang = languageOf(region.messages, messages);
    const words = el("span", { class: region.visible ? "" : "hidden" }, region.text);
    if (region.messages.length === 0) {
      group.append(el("span", { class: "region silent", style: region.style, lang }, words));
      continue;
    }
    const button = el("button", {
      type: "button",
      class: "region",
      style: region.style,
      lang,
      "data-region": index,
      "data-messages": region.messages.join(" "),
      "aria-controls": "drawer",
      onclick: () => open(button, region),
    }, words);
    group.append(button);
  }
  rove(group);
  return group;
}

/** The same element after a layer was made anew: same place in the order, in the same column. */
export function locate(button) {
  const group = button.closest("[data-layer]");
  return group ? { layer: group.dataset.layer, region: button.dataset.region } : null;
}

/** Finds a button again from what `locate` told. */
export function find(place) {
  return place && document.querySelector(`[data-layer="${place.layer}"] button[data-region="${place.region}"]`);
}

/** Marks what changed for a moment. With reduced motion the mark stands still. */
export function mark(buttons) {
  for (const button of buttons) {
    button.classList.add("changed");
    setTimeout(() => button.classList.remove("changed"), 2500);
  }
}

/** How a group of regions is told to a screen reader. */
export function groupLabel(what) {
  return t("regions", what);
}

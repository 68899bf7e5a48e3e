// The paragraphs of a page that can be chosen: transparent buttons above the picture, in reading
// order, with the words for screen readers. One tab stop for each page; arrow keys move inside.

import { el, t } from "./words.js";

/** The language tags of a region's messages; empty without a region. */
export function languageOf(indexes, messages) {
  const tags = new Set(indexes.map((i) => messages[i]?.language).filter(Boolean));
  return tags.size === 1 ? [...tags][0] : null;
}

/** The ids of a region's messages, for display: `lead` or `title.guardian`. */
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
 * The box around lines of words, and each line in it, as fractions of a page of the given size. The
 * shape of the box follows the lines, so that a neighbour that shares a line can be clicked. `edge` is
 * how far around the ink a click still counts.
 */
export function shape(lines, width, height, edge) {
  const wide = lines.map(([x, y, w, h]) => ({ left: x - edge, top: y - edge, right: x + w + edge, bottom: y + h + edge }));
  const left = Math.min(...wide.map((l) => l.left));
  const top = Math.min(...wide.map((l) => l.top));
  const right = Math.max(...wide.map((l) => l.right));
  const bottom = Math.max(...wide.map((l) => l.bottom));
  const share = (value, of) => `${((value / of) * 100).toFixed(3)}%`;
  const across = (x) => share(x - left, right - left);
  const down = (y) => share(y - top, bottom - top);
  // Lines that follow each other meet half way, so that there is no gap between them.
  for (const [n, line] of wide.entries()) {
    const next = wide[n + 1];
    if (next && next.top < line.bottom + 2 * edge && next.bottom > line.bottom) line.bottom = next.top = (line.bottom + next.top) / 2;
  }
  const corners = [
    ...wide.flatMap((l) => [[l.right, l.top], [l.right, l.bottom]]),
    ...wide.toReversed().flatMap((l) => [[l.left, l.bottom], [l.left, l.top]]),
  ];
  const clip = wide.length > 1 ? `;clip-path:polygon(${corners.map(([x, y]) => `${across(x)} ${down(y)}`).join(",")})` : "";
  return {
    style: `left:${share(left, width)};top:${share(top, height)};width:${share(right - left, width)};height:${share(bottom - top, height)}${clip}`,
    lines: wide.map((l) => `left:${across(l.left)};top:${down(l.top)};width:${share(l.right - l.left, right - left)};height:${share(l.bottom - l.top, bottom - top)}`),
    below: `left:${share(wide.at(-1).left, width)};top:${share(bottom, height)}`,
  };
}

/**
 * A layer of regions. Each of `regions` has `messages` (indexes), `text`, and what `shape` returns;
 * without a shape its words are in the layer themselves. `open(button, region)` is called when one is
 * chosen.
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
      "data-below": region.below,
      onclick: () => open(button, region),
    }, words, (region.lines ?? []).map((style) => el("span", { class: "line", style })));
    group.append(button);
  }
  rove(group);
  return group;
}

/** The same element after a layer was rebuilt: same index, in the same column. */
export function locate(button) {
  const group = button.closest("[data-layer]");
  return group ? { layer: group.dataset.layer, region: button.dataset.region } : null;
}

/** Finds a button again from the result of `locate`. */
export function find(place) {
  return place && document.querySelector(`[data-layer="${place.layer}"] button[data-region="${place.region}"]`);
}

/** Highlights what changed for a moment. With reduced motion the highlight does not move. */
export function mark(buttons) {
  for (const button of buttons) {
    button.classList.add("changed");
    setTimeout(() => button.classList.remove("changed"), 2500);
  }
}

/** The name of a group of regions for screen readers. */
export function groupLabel(what) {
  return t("regions", what);
}

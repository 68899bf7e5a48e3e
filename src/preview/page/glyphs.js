// Makes one path of each run of letters in a drawn page.
//
// The drawing holds a `<use>` for every letter, and a browser builds a tree for each of them: some
// thousands a page, which takes longer than everything else. Letters of one shape and size have the same
// path relative to their origin, so a run of letters becomes one path after another.

const MOST = 120; // letters in one path, so that only what is in sight is painted
const GLYPH = /<path id="([^"]+)" d="([^"]*)"\s*\/>/g;
const USE = /<use (?:xlink:)?href="#([^"]+)" transform="matrix\(([^)]+)\)"(?: fill="([^"]+)")?\/>\s*/y;

/** A path in numbers relative to its origin, rotated and scaled. Handles what the drawings use: M L Q C Z. */
function relative(path, [a, b, c, d]) {
  const round = (n) => Math.round(n * 1000) / 1000;
  let out = "";
  let x = 0;
  let y = 0;
  let start = [0, 0];
  for (const [, command, numbers] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    if (command === "Z") {
      out += "z";
      [x, y] = start;
      continue;
    }
    const given = numbers.trim().split(/[\s,]+/).map(Number);
    const moved = [];
    let end = [x, y];
    for (let i = 0; i < given.length; i += 2) {
      const dx = round(a * given[i] + c * given[i + 1] - x);
      const dy = round(b * given[i] + d * given[i + 1] - y);
      moved.push(dx, dy);
      end = [x + dx, y + dy];
    }
    [x, y] = end;
    if (command === "M") start = end;
    out += command.toLowerCase() + moved.join(" ");
  }
  return out;
}

/** The drawing with its letters combined. What is not a plain letter stays as it is. */
export function gather(svg) {
  const begin = svg.indexOf("<defs");
  if (begin < 0) return svg;
  const shapes = new Map([...svg.slice(begin).matchAll(GLYPH)].filter(([, , d]) => /^[MLQCZ\d\s,.-]*$/.test(d)).map(([, id, d]) => [id, d]));
  const known = new Map();
  let out = "";
  let at = 0;
  for (;;) {
    const next = svg.indexOf("<use ", at);
    if (next < 0) return out + svg.slice(at);
    out += svg.slice(at, next);
    at = next;
    let fill = null;
    let run = "";
    let letters = 0;
    const flush = () => {
      if (run) out += `<path d="${run}"${fill ? ` fill="${fill}"` : ""}/>`;
      run = "";
      letters = 0;
    };
    for (;;) {
      USE.lastIndex = at;
      const use = USE.exec(svg);
      const shape = use && shapes.get(use[1]);
      if (shape === undefined || shape === null) break;
      const matrix = use[2].trim().split(/[\s,]+/).map(Number);
      const key = `${use[1]} ${matrix.slice(0, 4).join(" ")}`;
      if (!known.has(key)) known.set(key, relative(shape, matrix));
      if (use[3] !== fill || letters >= MOST) flush();
      fill = use[3];
      run += `M${matrix[4]} ${matrix[5]}${known.get(key)}`;
      letters += 1;
      at = USE.lastIndex;
    }
    flush();
    if (at === next) {
      // Not a letter in the usual form: left alone.
      out += "<use ";
      at = next + 5;
    }
  }
}

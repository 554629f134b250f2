/**
 * Pictures that Word draws from its symbol fonts at the private-use positions U+F020–U+F0FF, as the character
 * that shows the same. Only those that people use as list marks or arrows; any other is a plain bullet.
 */
const PICTURES: Readonly<Record<string, string>> = {
  "symbol:2b": "+",
  "symbol:2d": "-",
  "symbol:2a": "*",
  "symbol:b7": "•",
  "symbol:a8": "♦",
  "symbol:ae": "→",
  "symbol:b0": "°",
  "symbol:b1": "±",
  "symbol:b3": "≥",
  "symbol:a3": "≤",
  "symbol:b4": "×",
  "wingdings:6c": "●",
  "wingdings:6e": "■",
  "wingdings:6f": "□",
  "wingdings:71": "❑",
  "wingdings:75": "◆",
  "wingdings:76": "❖",
  "wingdings:9f": "•",
  "wingdings:a7": "▪",
  "wingdings:a8": "□",
  "wingdings:d8": "➢",
  "wingdings:e0": "→",
  "wingdings:e8": "➔",
  "wingdings:f0": "⇨",
  "wingdings:fc": "✓",
  "wingdings:fe": "☑",
  "wingdings 2:50": "✓",
  "wingdings 2:52": "☑",
  "wingdings 2:97": "•",
  "wingdings 3:7d": "►",
};

/** Dashes and plus signs are list marks whatever the font draws there: it is how they were typed. */
const TYPED = new Map([
  [0x2b, "+"],
  [0x2d, "-"],
  [0x2a, "*"],
]);

/** The character that shows what `font` draws at `code`, a private-use position or the byte below it. */
export function symbolOf(font: string | null, code: number): string {
  const byte = code & 0xff;
  const picture = PICTURES[`${(font ?? "symbol").toLowerCase()}:${byte.toString(16)}`];
  return picture ?? TYPED.get(byte) ?? "•";
}

/** Bullets that are read as such everywhere; any other ornament of a list is shown as the plain one. */
const BULLETS = /^[-–—+*•·●○◦▪■□►➢➤✓✔o]$/u;

/** The mark of a bulleted list, from what its definition names. */
export function bulletOf(text: string, font: string | null): string {
  const mark = text.trim();
  const isSymbolFont = /^(?:symbol|wingdings.*|webdings)$/i.test(font ?? "");
  const isByte = mark.length === 1 && mark >= " " && mark <= "\u00FF";
  const shown = isSymbolFont && isByte ? symbolOf(font, mark.charCodeAt(0)) : withoutPrivateUse(mark, font);
  return BULLETS.test(shown) || /[\p{L}\p{N}]/u.test(shown) || shown === "" ? shown : "•";
}

/** Replaces the private-use characters in text set in `font`. */
export function withoutPrivateUse(text: string, font: string | null): string {
  return text.replace(/[\uF020-\uF0FF]/g, (char) => symbolOf(font, char.charCodeAt(0)));
}

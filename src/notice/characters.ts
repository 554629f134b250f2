/** Characters that no eye sees; a soft hyphen only says where a word may break. */
const INVISIBLE = /\p{Cf}|(?![\t\n\f])\p{Cc}/gu;
const LINE_ENDS = /\r\n?|[\v\u0085\u2028\u2029]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Bullets of the Symbol and Wingdings fonts, which live in the private use area. */
const FONT_BULLETS = /[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06e\uf071]/g;
/** `1️⃣` in messages: the number of an item. */
const KEYCAPS = /(^|\s)(\d)\uFE0F?\u20E3\s*/gu;
/** An `l` that a scanner read for the figure 1: `l2/9`, `ll7/2020`, `2,l lần`, and at the head of a list. */
const SCANNED_ONE =
  /(?<![\p{L}\d])l{1,3}(?=[\dl]{0,8}\d)|(?<=\d)l(?=[\d/]|[.,]\d)|(?<=\d[,/])l(?=\s)|(?<=^\s{0,9})l(?=\.\s\p{Lu})|(?<=\/\d{1,3})l(?=[.,;)\s]|$)/gmu;
/** An `O` between figures, read for a nought: `3O/8/2021`. */
const SCANNED_NOUGHT = /(?<=\d)O(?=\/?\d)|(?<=\/)O(?=\d\/)/gu;
const FONT_DASHES = /[\uf02d\uf0be]/g;

/** Anything but what nearly every text is made of: if there is none, there is nothing to replace. */
const RARE = /[^\t\n -~\u00a1-\u00ac\u00ae-\u01a1\u01a4-\u02ff\u1ea0-\u1ef9–—‘’“”•…]/;

/**
 * The same text in one spelling of its characters: NFC, `\n` as line end (a form feed stays, it says where a
 * page ends), ordinary spaces, no invisible characters, font bullets as `•` and `-`, numbers in keys as `1.`, `ƣ` as the
 * `ư` it stands for.
 */
export const plainCharacters = (text: string): string => {
  const composed = text
    .normalize("NFC")
    .replace(SCANNED_NOUGHT, "0")
    .replace(SCANNED_ONE, (ones) => "1".repeat(ones.length));
  if (!RARE.test(composed)) return composed;
  return composed
    .replace(LINE_ENDS, "\n")
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(KEYCAPS, "$1$2. ")
    .replace(FONT_BULLETS, "•")
    .replace(FONT_DASHES, "-")
    .replace(/ƣ/g, "ư")
    .replace(/Ƣ/g, "Ư");
};

/** One space where there were several, and none at the ends; tabs stay, which part cells. */
export const evenSpaces = (line: string): string =>
  line.includes("  ") || line.startsWith(" ") || line.endsWith(" ")
    ? line.replace(/ {2,}/g, " ").replace(/^ | $/g, "")
    : line;

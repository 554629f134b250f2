/** What copying, other editors and other systems do to a text without changing a word of it (names say what). */
export const damages: Readonly<Record<string, (text: string) => string>> = {
  "decomposed letters": (text) => text.normalize("NFD"),
  "line ends of Windows and a byte order mark": (text) => `\ufeff${text.replace(/\n/g, "\r\n")}`,
  "no-break spaces in dates": (text) =>
    text.replace(/(\d) (?=\p{L})/gu, "$1\u00a0").replace(/ngày /gu, "ngày\u00a0"),
  "bullets of another dash": (text) => text.replace(/^- /gmu, "– "),
  "round bullets": (text) => text.replace(/^- /gmu, "• "),
  "bullets glued to their words": (text) => text.replace(/^- /gmu, "-"),
  "tabs behind marks": (text) => text.replace(/^(-|\+|[a-zđ]\)|\d+\.) /gmu, "$1\t"),
  "emphasis within a deadline": (text) => text.replace(/(trước ngày )(\d[\d/]+)/gu, "$1**$2**"),
  "the older place of tone marks": (text) =>
    text
      .replace(/(?<=\p{L})òa(?!\p{L})/gu, "oà")
      .replace(/ủy(?!\p{L})/gu, "uỷ")
      .replace(/Ủy(?!\p{L})/gu, "Uỷ"),
};

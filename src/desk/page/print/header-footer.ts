import type { HeaderFooter, HeadersFooters } from "../../model/page-layout";

/** What the codes of a header or footer stand for on one page. */
export interface PageFacts {
  /** Place among the sheet's pages, from 1. */
  readonly page: number;
  /** What `&P` says on the first of them. */
  readonly firstNumber: number;
  readonly pages: number;
  readonly date: string;
  readonly time: string;
  readonly file: string;
  readonly sheet: string;
}

/** The header and footer of a page, counted from 1. */
export const headerFooterOf = (all: HeadersFooters, page: number): HeaderFooter => {
  if (page === 1 && all.state.startsWith("First")) return all.firstPage;
  if (!all.state.endsWith("OddAndEven")) return all.defaultForAllPages;
  return page % 2 === 0 ? all.evenPages : all.oddPages;
};

/** A piece of text with its looks; sizes in points, null where the sheet's own. */
export interface TextPiece {
  readonly text: string;
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

const code = /&(?:"([^"]*)"|(\d+)(?:\s(?=\d))?|K[0-9A-Fa-f]{6}|([A-Za-z&]))/g;

/** One part of a header or footer, its codes (`&P`, `&"Font,Bold"`, `&12` …) read as Excel reads them. */
export const piecesOf = (source: string, facts: PageFacts): TextPiece[] => {
  const pieces: TextPiece[] = [];
  let look = { font: null as string | null, size: null as number | null, bold: false, italic: false };
  const add = (text: string): void => {
    if (text !== "") pieces.push({ text, ...look });
  };
  const values: Readonly<Record<string, string>> = {
    P: String(facts.firstNumber + facts.page - 1),
    N: String(facts.pages),
    D: facts.date,
    T: facts.time,
    F: facts.file,
    A: facts.sheet,
    "&": "&",
  };
  let at = 0;
  for (const match of source.matchAll(code)) {
    add(source.slice(at, match.index));
    at = match.index + match[0].length;
    const [, font, size, letter] = match;
    if (font !== undefined) {
      const [name = "", style = ""] = font.split(",");
      look = {
        ...look,
        font: name === "-" ? look.font : name,
        bold: /bold/i.test(style),
        italic: /italic/i.test(style),
      };
    } else if (size !== undefined) look = { ...look, size: Number(size) };
    else if (letter === "B") look = { ...look, bold: !look.bold };
    else if (letter === "I") look = { ...look, italic: !look.italic };
    else if (letter !== undefined) add(values[letter.toUpperCase()] ?? "");
  }
  add(source.slice(at));
  return pieces;
};

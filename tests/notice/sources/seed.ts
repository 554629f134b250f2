import { readFileSync } from "node:fs";

/** A stretch of a paragraph, bold or italic where the seed marks it so. */
export interface Stretch {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A paragraph of the seed as Word would hold it: the list mark apart from the words. */
export interface SeedParagraph {
  readonly mark: string;
  readonly stretches: readonly Stretch[];
  /** Mark and words without the marks of bold and italic, as the page shows them. */
  readonly shown: string;
}

/** The seed's paragraphs by where they stand on the page. */
export interface Seed {
  readonly number: string;
  readonly placeAndDate: string;
  /** Title and subject, each printed line a paragraph. */
  readonly title: readonly string[];
  readonly body: readonly SeedParagraph[];
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
}

/** Reads the seed and mends the bullets that a page break parts, which Word's own file would not have. */
export function readSeed(): Seed {
  const lines = readFileSync("seeds/06-TB-BCD-cam-quang.txt", "utf8")
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const mended: string[] = [];
  for (const line of lines) {
    const last = mended.at(-1);
    const goesOn = /^\p{Ll}/u.test(line) && last !== undefined && mended.length > 8;
    if (goesOn) mended[mended.length - 1] = `${last} ${line}`;
    else mended.push(line);
  }
  const bodyFrom = mended.findIndex((line) => line.startsWith("Ngày 12/3/2024"));
  const recipientsFrom = mended.indexOf("Nơi nhận:");
  const signatureFrom = mended.findIndex((line) => line.includes("KT. TRƯỞNG BAN"));
  return {
    number: mended[0] ?? "",
    placeAndDate: mended[1] ?? "",
    title: mended.slice(2, bodyFrom),
    body: mended.slice(bodyFrom, recipientsFrom).map(paragraphOf),
    recipients: mended.slice(recipientsFrom, signatureFrom),
    signature: mended.slice(signatureFrom).map((line) => line.replaceAll("*", "")),
  };
}

function paragraphOf(line: string): SeedParagraph {
  const [, mark = "", words = ""] = /^((?:\d+\.|[-+])\s)?(.*)$/.exec(line) ?? [];
  const stretches = words
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter((part) => part !== "")
    .map((part) => ({
      text: part.replaceAll("*", ""),
      bold: part.startsWith("**"),
      italic: /^\*[^*]/.test(part),
    }));
  return { mark: mark.trim(), stretches, shown: mark + words.replaceAll("*", "") };
}

import { definition, inList, list, makeDocx, paragraph, run, table } from "./make-docx";
import type { Seed, SeedParagraph } from "./seed";

/** The seed as a Word document: lists numbered by Word, header and foot in tables without lines. */
export function seedDocx(seed: Seed): Uint8Array {
  return makeDocx({
    body: [
      table(
        [
          [
            ["BAN CHỈ ĐẠO HUYỆN", seed.number],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", seed.placeAndDate],
          ],
        ],
        false,
      ),
      ...seed.title.map((line) => paragraph(run(line, "<w:b/>"), `<w:jc w:val="center"/>`)),
      ...seed.body.map(paragraphOf),
      table([[[...seed.recipients], [...seed.signature]]], false),
    ].join(""),
    numbering:
      definition(0, [
        { text: "%1." },
        { format: "bullet", text: "-" },
        {
          format: "bullet",
          text: "\uF02B",
          more: `<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>`,
        },
      ]) + list(1, 0),
  });
}

function paragraphOf({ mark, stretches }: SeedParagraph): string {
  const runs = stretches.map(({ text, bold, italic }) =>
    run(text, `${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}`),
  );
  const level = mark === "" ? null : mark === "-" ? 1 : mark === "+" ? 2 : 0;
  return paragraph(runs.join(""), level === null ? "" : inList(1, level));
}

/** What a reader of `seedDocx` gives. */
export function seedDocxLines(seed: Seed): string[] {
  return [
    "BAN CHỈ ĐẠO HUYỆN",
    seed.number,
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    seed.placeAndDate,
    ...seed.title,
    ...seed.body.map(({ shown }) => shown),
    ...seed.recipients,
    ...seed.signature,
  ];
}

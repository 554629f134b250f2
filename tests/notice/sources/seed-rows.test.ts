import { readFileSync } from "node:fs";
import type { Notice } from "../../../src/notice/notice";
import { readNotice } from "../../../src/notice/read";
import { readSource } from "../../../src/notice/sources/source";
import { seedRtf } from "./make-rtf";
import { readInNode } from "./read-in-node";
import { readSeed } from "./seed";
import { seedDocx } from "./seed-docx";
import { seedPdf } from "./seed-pdf";

/** What a tracker is made of: everything of a row but where it stands in the text. */
const rowsOf = (notice: Notice) =>
  notice.items.map(
    ({ id, kind, section, heading, content, leadUnits, coordinatingUnits, deadline, targets }) => ({
      id,
      kind,
      section,
      heading,
      content: content.replaceAll("*", ""),
      leadUnits,
      coordinatingUnits,
      targets,
      deadline: deadline && { stated: deadline.stated, op: deadline.op, source: deadline.source },
    }),
  );

describe("the rows of the seed", () => {
  const seed = readSeed();
  const expected = rowsOf(readNotice(readFileSync("seeds/06-TB-BCD-cam-quang.txt", "utf8")));

  test("are the same from Word", async () => {
    const { text } = await readSource(seedDocx(seed), "seed.docx");
    expect(rowsOf(readNotice(text))).toEqual(expected);
  });

  test("are the same from Rich Text Format", async () => {
    const { text } = await readSource(seedRtf(seed), "seed.rtf");
    expect(rowsOf(readNotice(text))).toEqual(expected);
  });

  test("are the same from a PDF, however its paragraphs are set", () => {
    const outcomes = readInNode([
      ["indented.pdf", seedPdf(seed, "indented")],
      ["hanging.pdf", seedPdf(seed, "hanging")],
    ]);
    for (const outcome of outcomes) {
      if (!("source" in outcome)) throw new Error(outcome.code);
      expect(rowsOf(readNotice(outcome.source.text))).toEqual(expected);
    }
    expect(outcomes).toHaveLength(2);
  }, 30_000);

  test("and its number, signer and recipients too", async () => {
    const { header, recipients, signer } = readNotice((await readSource(seedDocx(seed), "seed.docx")).text);
    const text = readNotice(readFileSync("seeds/06-TB-BCD-cam-quang.txt", "utf8"));
    expect(header.documentNumber).toBe(text.header.documentNumber);
    expect(recipients).toEqual(text.recipients);
    expect(signer).toEqual(text.signer);
  });
});

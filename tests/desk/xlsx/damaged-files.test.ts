import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";

import { OpenError, openWorkbook } from "../../../src/desk/xlsx/open";
import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { samplePivots } from "./sample-pivots";
import { sampleWorkbook } from "./sample-workbook";

const files = [saveWorkbook(sampleWorkbook()), saveWorkbook(samplePivots().workbook)].map((bytes) =>
  unzipSync(bytes),
);

/** What people and programs leave in files: nothing, noise, and values that are out of place. */
const pieces = [
  "",
  "<",
  ">",
  '"',
  "&",
  "&#x110000;",
  "-1",
  "99999999999",
  "NaN",
  "<a>",
  "</a>",
  "<!DOCTYPE a>",
  "A1:",
  "\u0000",
];

describe("a damaged file", () => {
  it("is opened or refused with a reason, and what is opened can be saved", () => {
    const damages = fc.record({
      file: fc.constantFrom(...files),
      part: fc.nat(),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.nat(12),
      piece: fc.constantFrom(...pieces),
    });
    fc.assert(
      fc.property(damages, ({ file, part, at, gone, piece }) => {
        const paths = Object.keys(file);
        const path = paths[part % paths.length] ?? "";
        const bytes = Buffer.from(file[path] ?? []);
        const place = Math.floor(at * bytes.length);
        const damaged = Buffer.concat([
          bytes.subarray(0, place),
          Buffer.from(piece),
          bytes.subarray(place + gone),
        ]);
        let workbook;
        try {
          workbook = openWorkbook(zipSync({ ...file, [path]: damaged }, { level: 0 }));
        } catch (error) {
          expect(error).toBeInstanceOf(OpenError);
          return;
        }
        try {
          saveWorkbook(workbook);
        } catch (error) {
          expect(String(error)).toMatch(/at least one visible worksheet|is not modelled|PivotError/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is refused in time that grows with its size, however it is nested", () => {
    const start = performance.now();
    const [file = {}] = files;
    for (const xml of [
      "<a>".repeat(200_000),
      `<a${' b="'.repeat(200_000)}>`,
      `<a ${"b ".repeat(200_000)}>`,
      "<!--".repeat(200_000),
    ])
      expect(() => openWorkbook(zipSync({ ...file, "xl/workbook.xml": Buffer.from(xml) }))).toThrow(
        OpenError,
      );
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

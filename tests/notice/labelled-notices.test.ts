import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isoDate } from "../../src/notice/calendar-date";
import { convertLegacy, detectLegacyEncoding } from "../../src/notice/encodings/legacy";
import { readNotice } from "../../src/notice/read";

/** Third-party notices stand beside the repository and are no part of it. */
const shared = join(__dirname, "../../../shared/notices");
const labelled: [text: string, table: string][] = [
  ["06-TB-BCD-cam-quang", "06-TB-BCD-cam-quang"],
  ["variants/seed-nfd", "06-TB-BCD-cam-quang"],
  ["variants/seed-oneline", "06-TB-BCD-cam-quang"],
  ["variants/seed-pdfwrap", "06-TB-BCD-cam-quang"],
  ["variants/seed-word-autonum", "06-TB-BCD-cam-quang"],
  ["variants/seed-tcvn3", "06-TB-BCD-cam-quang"],
  ["02-hcm-hdnd-tb-giaoban", "02-hcm-hdnd-tb-giaoban"],
  ["04-laocai-cv5973-khoangsan-pdf", "04-laocai-cv5973-khoangsan-pdf"],
  ["06-laocai-cv-vp-truyendat", "06-laocai-cv-vp-truyendat"],
  ["10-ttg-ct13-carbon", "10-ttg-ct13-carbon"],
];

interface GoldRow {
  readonly kind: string;
  readonly section_path: string;
  readonly deadline: { readonly iso: string | null } | null;
  readonly inherited_deadline: { readonly iso: string | null } | null;
}

const describeWhereThere = existsSync(shared) ? describe : describe.skip;

describeWhereThere("labelled notices (skipped where ../shared/notices is absent)", () => {
  test.each(labelled)("%s has the rows and days of its table", (file, table) => {
    let text = readFileSync(join(shared, `${file}.txt`), "utf8");
    const encoding = detectLegacyEncoding(text);
    expect(encoding).toBe(file.endsWith("tcvn3") ? "tcvn3" : null);
    if (encoding) text = convertLegacy(text, encoding);
    const gold = JSON.parse(readFileSync(join(shared, "gold", `${table}.json`), "utf8")) as {
      rows: readonly GoldRow[];
    };
    const { items } = readNotice(text);
    expect(
      items.map(({ kind, deadline }) => [kind, deadline?.stated ? isoDate(deadline.stated) : null]),
    ).toEqual(gold.rows.map((row) => [row.kind, (row.deadline ?? row.inherited_deadline)?.iso ?? null]));
  });

  test("the seed's sections are those of its table, with and without its marks", () => {
    const gold = JSON.parse(readFileSync(join(shared, "gold/06-TB-BCD-cam-quang.json"), "utf8")) as {
      rows: readonly GoldRow[];
    };
    const { items } = readNotice(readFileSync(join(shared, "06-TB-BCD-cam-quang.txt"), "utf8"));
    expect(items.map(({ section }) => section)).toEqual(gold.rows.map((row) => row.section_path));
  });
});

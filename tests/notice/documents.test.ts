import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readNotice } from "../../src/notice/read";
import { inUnicode } from "../../src/notice/sources/in-unicode";
import { scoreOf, type Labelled } from "./corpus-score";
import { readInNode } from "./sources/read-in-node";

const folder = join(__dirname, "documents");
const files = readdirSync(folder).filter((file) => !file.endsWith(".gold.json"));

// Not from the makers beside the tests of sources: their lists, tables and fonts are as offices' programs write them.
describe("documents labelled before they were read", () => {
  const read = readInNode(files.map((file) => [file, readFileSync(join(folder, file))] as const));

  test.each(files.map((file, i) => [file, read[i]] as const))("%s", (file, outcome) => {
    if (!outcome || !("source" in outcome)) throw new Error(`not read: ${JSON.stringify(outcome)}`);
    const gold = JSON.parse(
      readFileSync(join(folder, file.replace(/\.\w+$/, ".gold.json")), "utf8"),
    ) as Labelled;
    const { misses, ...figures } = scoreOf(gold, readNotice(inUnicode(outcome.source).text));
    if (figures.rows < 0.95 || figures.total < 0.93)
      throw new Error([JSON.stringify(figures), ...misses].join("\n"));
  });
});

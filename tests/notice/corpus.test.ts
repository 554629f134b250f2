import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readNotice } from "../../src/notice/read";
import { scoreOf, type Labelled } from "./corpus-score";

const folder = join(__dirname, "corpus");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.slice(0, -".txt".length));

const scored = (name: string) =>
  scoreOf(
    JSON.parse(readFileSync(join(folder, `${name}.gold.json`), "utf8")) as Labelled,
    readNotice(readFileSync(join(folder, `${name}.txt`), "utf8")),
  );

describe("notices labelled before they were read", () => {
  test.each(names)("%s", (name) => {
    const { misses, ...figures } = scored(name);
    if (figures.rows >= 0.95 && figures.total >= 0.93) return;
    throw new Error([JSON.stringify(figures), ...misses].join("\n"));
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readNotice } from "../../src/notice/read";
import { damages } from "./corpus-damage";
import { scoreOf, type Labelled, type Score } from "./corpus-score";

const folder = join(__dirname, "corpus");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.slice(0, -".txt".length));

const whole = (text: string): string => text;

const scored = (name: string, damage = whole): Score =>
  scoreOf(
    JSON.parse(readFileSync(join(folder, `${name}.gold.json`), "utf8")) as Labelled,
    readNotice(damage(readFileSync(join(folder, `${name}.txt`), "utf8"))),
  );

/** Fails with every miss in words. */
const expectGood = ({ misses, ...figures }: Score): void => {
  if (figures.rows >= 0.95 && figures.total >= 0.93) return;
  throw new Error([JSON.stringify(figures), ...misses].join("\n"));
};

describe("notices labelled before they were read", () => {
  test.each(names)("%s", (name) => {
    expectGood(scored(name));
  });

  test.each(Object.keys(damages))("all of them with %s", (kind) => {
    for (const name of names) expectGood(scored(name, damages[kind]));
  });
});

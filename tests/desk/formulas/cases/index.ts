import { arithmetic } from "./arithmetic";
import type { Case } from "./case";
import { conditional } from "./conditional";
import { dates } from "./dates";
import { logical } from "./logical";
import { lookup } from "./lookup";
import { operators } from "./operators";
import { statistics } from "./statistics";
import { structured } from "./structured";
import { text } from "./text";

/** Every case, by family. Newer functions than Excel 2010's are in none. */
export const families: Readonly<Record<string, readonly Case[]>> = {
  operators,
  logical,
  arithmetic,
  statistics,
  conditional,
  lookup,
  dates,
  text,
  structured,
};

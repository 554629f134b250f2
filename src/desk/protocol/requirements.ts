/** A requirement set and its version, e.g. `ExcelApi 1.9`; a bare version means ExcelApi. */
export type Since = string;

const parts = (since: Since): readonly [set: string, version: string] => {
  const [set = "", version] = since.split(" ");
  return version === undefined ? ["ExcelApi", set] : [set, version];
};

/** `1.10` comes after `1.9`. */
const atLeast = (version: string, wanted: string): boolean => {
  const have = version.split(".").map(Number);
  const want = wanted.split(".").map(Number);
  for (let i = 0; i < Math.max(have.length, want.length); i++) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
};

export const fullName = (since: Since): string => parts(since).join(" ");

/**
 * What the copy of office.js on npm (16.0.15407) serves at most, as Excel on the web would state it.
 */
export const newestRequirements: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.2",
  IdentityAPI: "1.3",
  Settings: "1.1",
  BindingEvents: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  Pivot: "1.5",
  DelayForCellEdit: "1.1",
};

/** The requirement sets that this host claims, as `Office.context.requirements` shows them. */
export class Requirements {
  readonly #sets: ReadonlyMap<string, string>;

  constructor(readonly sets: Readonly<Record<string, string>> = newestRequirements) {
    this.#sets = new Map(Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version]));
  }

  isSetSupported(name: string, version = "0"): boolean {
    const have = this.#sets.get(name.toLowerCase());
    return have !== undefined && atLeast(have, version);
  }

  supports(since: Since): boolean {
    return this.isSetSupported(...parts(since));
  }
}

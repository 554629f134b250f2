import { parseArea } from "../model/address";
import type { DefinedName } from "../model/workbook";
import { readBoolean, readText } from "../protocol/arguments";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods } from "./collection";
import { absoluteReference } from "./edit/absolute-reference";
import { valueType } from "./edit/read-cells";
import { readFormula } from "./edit/read-formula";
import { areaOfAddress, range, rangeOf } from "./range";
import type { WorkbookSession } from "./session";
import { worksheet } from "./worksheet";
import type { Sheet } from "../model/sheet";

/** The names of a workbook, or those of one sheet. */
export interface NamesTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet | null;
}

interface NameTarget {
  readonly session: WorkbookSession;
  readonly name: DefinedName;
}

/** Letters, digits, dots and underscores, not like a reference, at most 255 long. */
const assertName = (name: string): void => {
  const isProper =
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) &&
    parseArea(name) === null &&
    !/^(?:[rc]|r\d*c\d*)$/i.test(name);
  if (!isProper) throw invalidArgument(`${JSON.stringify(name)} cannot be a name.`);
};

const homeOf = ({ session, name }: NameTarget): Sheet | null =>
  session.workbook.sheets.find(({ id }) => id === name.scope) ?? null;

/** The one range that a name stands for; null for a constant or any other formula. */
const areaOf = (target: NameTarget): ReturnType<typeof areaOfAddress> | null => {
  const { session, name } = target;
  const home = homeOf(target) ?? session.workbook.sheets[0];
  const text = name.formula.slice(1);
  if (!home || !text.includes("!")) return null;
  try {
    return areaOfAddress(session, home, text);
  } catch {
    return null;
  }
};

const constantOf = (formula: string): string | number | boolean => {
  const text = formula.slice(1);
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : formula;
};

const typeOf = (target: NameTarget): string => {
  if (areaOf(target)) return "Range";
  if (target.name.formula.includes("#REF!")) return "Error";
  const constant = constantOf(target.name.formula);
  return typeof constant === "string" ? "String" : valueType(constant);
};

const valueOf = (target: NameTarget): string | number | boolean => {
  const place = areaOf(target);
  if (!place) return target.name.formula.includes("#REF!") ? "#REF!" : constantOf(target.name.formula);
  return absoluteReference(place.sheet.name, place.area).slice(1);
};

const rangeOrNull = (target: NameTarget): ApiObject | null => {
  const place = areaOf(target);
  return place && rangeOf(target.session, place.sheet, place.area);
};

export const namedItem: ApiType<NameTarget> = defineType("NamedItem", {
  since: "1.1",
  id: ({ name }) => name.name,
  guard: ({ session, name }) => {
    if (!session.workbook.names.includes(name)) throw itemNotFound();
  },
  scalars: {
    name: { get: ({ name }) => name.name },
    type: { get: typeOf },
    value: { get: valueOf },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = readBoolean(value);
      },
    },
    comment: {
      since: "1.4",
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = readText(value);
      },
    },
    scope: { since: "1.4", get: ({ name }) => (name.scope === null ? "Workbook" : "Worksheet") },
    formula: {
      since: "1.7",
      get: ({ name }) => name.formula,
      set: ({ session, name }, value) => {
        name.formula = readFormula(value);
        session.touch();
      },
    },
  },
  navigations: {
    worksheet: {
      since: "1.4",
      get: (target) => {
        const sheet = homeOf(target);
        if (!sheet) throw itemNotFound();
        return worksheet.of({ session: target.session, sheet });
      },
    },
    worksheetOrNullObject: {
      since: "1.4",
      get: (target) => {
        const sheet = homeOf(target);
        return sheet && worksheet.of({ session: target.session, sheet });
      },
    },
  },
  methods: {
    delete: {
      since: "1.4",
      call: ({ session, name }) => {
        session.workbook.names.splice(session.workbook.names.indexOf(name), 1);
        session.touch();
      },
    },
    getRange: {
      call: (target) => {
        const found = rangeOrNull(target);
        if (!found) throw itemNotFound();
        return found;
      },
    },
    getRangeOrNullObject: { since: "1.4", call: rangeOrNull },
  },
});

const items = ({ session, sheet }: NamesTarget): ApiObject[] =>
  session.workbook.names
    .filter(({ scope }) => scope === (sheet?.id ?? null))
    .map((name) => namedItem.of({ session, name }));

const item = (target: NamesTarget, key: string | number): ApiObject | null => {
  const folded = String(key).toLowerCase();
  const scope = target.sheet?.id ?? null;
  const name = target.session.workbook.names.find(
    (each) => each.scope === scope && each.name.toLowerCase() === folded,
  );
  return name ? namedItem.of({ session: target.session, name }) : null;
};

export const names: ApiType<NamesTarget> = defineType("NamedItemCollection", {
  since: "1.1",
  items,
  item,
  methods: {
    ...collectionMethods({ items, item }, { getCount: "1.4", getItemOrNullObject: "1.4" }),
    add: {
      since: "1.4",
      call: (target, args) => {
        const { session, sheet } = target;
        const name = args.text(0);
        assertName(name);
        if (item(target, name) || session.workbook.table(name)) throw itemAlreadyExists();
        const reference = args.at(1);
        const formula = range.holds(reference)
          ? absoluteReference(range.targetOf(reference).sheet.name, range.targetOf(reference).area)
          : typeof reference === "number" || typeof reference === "boolean"
            ? `=${String(reference).toUpperCase()}`
            : reference !== null && typeof reference === "string" && !reference.startsWith("=")
              ? `="${reference.replace(/"/g, '""')}"`
              : readFormula(reference);
        const added: DefinedName = {
          name,
          formula,
          scope: sheet?.id ?? null,
          visible: true,
          comment: args.textOr(2, ""),
        };
        session.workbook.names.push(added);
        session.touch();
        return namedItem.of({ session, name: added });
      },
    },
  },
});

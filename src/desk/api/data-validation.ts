import type { Area } from "../model/cell";
import { sameArea } from "../model/cell";
import type { DataValidation, ValidationRule } from "../model/rules";
import { readBoolean, readRecord, readText, readWord } from "../protocol/arguments";
import { invalidArgument, notImplemented } from "../protocol/errors";
import type { Scalar, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { overlaps } from "./edit/geometry";
import { assertAllowed } from "./edit/protection";
import { removeRulesIn } from "./edit/rule-areas";
import type { Cells } from "./tracked-range";
import { readValidationRule } from "./validation-rule";

const touching = ({ sheet, areas }: Cells): DataValidation[] =>
  sheet.validations.filter((each) => each.areas.some((area) => areas.some((own) => overlaps(area, own))));

const isWhole = (validation: DataValidation, areas: readonly Area[]): boolean =>
  validation.areas.length === areas.length &&
  areas.every((area) => validation.areas.some((each) => sameArea(each, area)));

/** Takes these cells out of every validation and gives them one of their own. */
const give = (cells: Cells, validation: Omit<DataValidation, "areas">): void => {
  assertAllowed(cells.sheet, "allowFormatCells");
  for (const area of cells.areas) removeRulesIn(cells.sheet.validations, area);
  cells.sheet.validations.push({ ...validation, areas: [...cells.areas] });
  cells.session.isDirty = true;
};

const setRule = (cells: Cells, rule: ValidationRule): void => {
  const [old] = touching(cells);
  give(cells, {
    rule,
    ignoreBlanks: old?.ignoreBlanks ?? true,
    errorAlert: old?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: old?.prompt ?? { showPrompt: true, title: "", message: "" },
  });
};

/** Changes what goes with a rule; cells without a rule have nothing to change here. */
const change = (cells: Cells, member: string, next: (old: DataValidation) => DataValidation): void => {
  const found = touching(cells);
  const [first] = found;
  if (!first) throw notImplemented(`DataValidation.${member}`, "on cells without a rule");
  if (found.length === 1 && isWhole(first, cells.areas)) Object.assign(first, next(first));
  else give(cells, next(first));
};

/** What is read of the one validation of the cells; null where they have several. */
const part = (
  read: (validation: DataValidation) => unknown,
  none: unknown,
  set?: Scalar<Cells>["set"],
): Scalar<Cells> => ({
  get: (cells) => {
    const [first, second] = touching(cells);
    return second ? null : first ? read(first) : none;
  },
  ...(set && { set }),
});

const types: Readonly<Record<ValidationRule["kind"], string>> = {
  list: "List",
  date: "Date",
  time: "Time",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  custom: "Custom",
};

const ruleOnWire = (rule: ValidationRule): object => {
  if (rule.kind === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const { formula1, formula2, operator } = rule;
  return { [rule.kind]: { formula1, operator, ...(formula2 !== null && { formula2 }) } };
};

export const dataValidation: ApiType<Cells> = defineType("DataValidation", {
  since: "1.8",
  scalars: {
    type: {
      get: (cells) => {
        const [first, second] = touching(cells);
        if (second) return "Inconsistent";
        return first ? types[first.rule.kind] : "None";
      },
    },
    rule: part(
      ({ rule }) => ruleOnWire(rule),
      {},
      (cells, value) => setRule(cells, readValidationRule(readRecord(value))),
    ),
    ignoreBlanks: part(
      ({ ignoreBlanks }) => ignoreBlanks,
      true,
      (cells, value) => {
        const ignoreBlanks = readBoolean(value);
        change(cells, "ignoreBlanks", (old) => ({ ...old, ignoreBlanks }));
      },
    ),
    errorAlert: part(
      ({ errorAlert }) => errorAlert,
      { showAlert: true, style: "Stop", title: "", message: "" },
      (cells, value) => {
        const { showAlert = true, style = "Stop", title = "", message = "" } = readRecord(value);
        const errorAlert = {
          showAlert: readBoolean(showAlert),
          style: readWord(style, ["Stop", "Warning", "Information"] as const),
          // Excel's dialogue has room for 32 and 255 characters.
          title: readShort(title, 32),
          message: readShort(message, 255),
        };
        change(cells, "errorAlert", (old) => ({ ...old, errorAlert }));
      },
    ),
    prompt: part(
      ({ prompt }) => prompt,
      { showPrompt: true, title: "", message: "" },
      (cells, value) => {
        const { showPrompt = true, title = "", message = "" } = readRecord(value);
        const prompt = {
          showPrompt: readBoolean(showPrompt),
          title: readShort(title, 32),
          message: readShort(message, 255),
        };
        change(cells, "prompt", (old) => ({ ...old, prompt }));
      },
    ),
  },
  methods: {
    clear: {
      call: ({ session, sheet, areas }) => {
        assertAllowed(sheet, "allowFormatCells");
        for (const area of areas) removeRulesIn(sheet.validations, area);
        session.isDirty = true;
      },
    },
  },
});

const readShort = (value: unknown, most: number): string => {
  const text = readText(value);
  if (text.length > most) throw invalidArgument(`At most ${most} characters.`);
  return text;
};

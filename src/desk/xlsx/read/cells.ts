import type { Area, CellValue, ErrorCode } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import { fromFileFormula } from "../formula-text";
import type { Kept } from "../kept";
import { unescapeString } from "../xml";
import { moveFormula } from "./shared-formula";
import type { SharedString } from "./shared-strings";
import { outlineOf } from "./sheet-view";
import { attributeOf, parseAttributes, scanXml } from "./xml-reader";

const errorCodes: readonly string[] = [
  "#N/A",
  "#REF!",
  "#VALUE!",
  "#DIV/0!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
] satisfies ErrorCode[];

export interface CellSurroundings {
  readonly strings: readonly SharedString[];
  /** The model's id of each style number of the file. */
  readonly styleIds: readonly number[];
  readonly kept: Kept;
}

interface Pending {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: string | null;
  formulaAttributes: string;
  inline: string;
}

interface Shared {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Column of a cell's address; the row is that of the element around it. */
const columnOf = (address: string | null): number | null => {
  let column = 0;
  for (const letter of address ?? "") {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column === 0 ? null : column - 1;
};

const millisecondsPerDay = 86_400_000;

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

/** Reads `sheetData`, in one pass over its text: a tree of ten thousand rows would be larger than the workbook. */
export const readCells = (
  sheet: Sheet,
  xml: string,
  from: number,
  to: number,
  around: CellSurroundings,
): void => {
  const shared = new Map<string, Shared>();
  /** By the table around and the text: a column of a table holds the same formula in every row. */
  const formulas = new Map<string | null, Map<string, string>>();
  let row = -1;
  let column = -1;
  let cell: Pending | null = null;
  let collecting: "value" | "formula" | "inline" | null = null;

  const formulaOf = (pending: Pending): string | null => {
    if (pending.formula === null) return null;
    const attributes = parseAttributes(pending.formulaAttributes);
    const kind = attributes.get("t") ?? "normal";
    const own = unescapeString(pending.formula);
    let text = own;
    if (kind === "shared") {
      const key = attributes.get("si") ?? "";
      const first = shared.get(key);
      if (own !== "") shared.set(key, { row: pending.row, column: pending.column, formula: own });
      else if (first)
        text = moveFormula(first.formula, pending.row - first.row, pending.column - first.column);
    } else if (kind !== "normal") {
      around.kept.losses.add(kind === "array" ? "array formulas" : "data tables");
    }
    const table = sheet.tables.find((each) => contains(each.area, pending.row, pending.column));
    return text === "" ? null : turned(text, table?.name ?? null);
  };

  const turned = (text: string, ownTable: string | null): string => {
    let ofTable = formulas.get(ownTable);
    if (!ofTable) formulas.set(ownTable, (ofTable = new Map()));
    let formula = ofTable.get(text);
    if (formula === undefined) ofTable.set(text, (formula = fromFileFormula(text, ownTable)));
    return formula;
  };

  const valueOf = (pending: Pending): CellValue => {
    if (pending.type === "inlineStr") return unescapeString(pending.inline);
    if (pending.value === null) return null;
    switch (pending.type) {
      case "s":
        return around.strings[Number(pending.value)]?.text ?? null;
      case "str":
        return unescapeString(pending.value);
      case "b":
        return pending.value.trim() === "1" || pending.value.trim() === "true";
      case "e":
        return new CellError((errorCodes.includes(pending.value) ? pending.value : "#VALUE!") as ErrorCode);
      case "d":
        return (
          Date.parse(`${pending.value}${pending.value.includes("T") ? "" : "T00:00:00"}Z`) /
            millisecondsPerDay +
          25_569
        );
      default:
        return pending.value.trim() === "" ? null : Number(pending.value);
    }
  };

  const finish = (pending: Pending): void => {
    const formula = formulaOf(pending);
    const value = valueOf(pending);
    const style = around.styleIds[pending.style] ?? 0;
    if (value === null && formula === null && style === 0) return;
    const made = { value, formula, style };
    sheet.grid.set(pending.row, pending.column, made);
    const shared = pending.type === "s" ? around.strings[Number(pending.value)] : undefined;
    if (shared?.rich != null) around.kept.keepRichText(made, shared.text, shared.rich);
  };

  scanXml(
    xml,
    {
      open(qualified, attributeText) {
        const name = qualified.slice(qualified.indexOf(":") + 1);
        if (name === "row") {
          const attributes = parseAttributes(attributeText);
          row = attributes.has("r") ? Number(attributes.get("r")) - 1 : row + 1;
          column = -1;
          readRow(sheet, row, attributes, around.styleIds);
        } else if (name === "c") {
          column = columnOf(attributeOf(attributeText, "r")) ?? column + 1;
          cell = {
            row,
            column,
            type: attributeOf(attributeText, "t") ?? "n",
            style: Number(attributeOf(attributeText, "s") ?? 0),
            value: null,
            formula: null,
            formulaAttributes: "",
            inline: "",
          };
        } else if (cell && name === "v") {
          collecting = "value";
          cell.value = "";
        } else if (cell && name === "f") {
          collecting = "formula";
          cell.formula = "";
          cell.formulaAttributes = attributeText;
        } else if (cell && name === "t") collecting = "inline";
        else if (cell && name === "r") around.kept.losses.add("looks of parts of a text");
      },
      close(qualified) {
        const name = qualified.slice(qualified.indexOf(":") + 1);
        if (name === "c" && cell) {
          finish(cell);
          cell = null;
        }
        collecting = null;
      },
      text(text) {
        if (!cell || collecting === null) return;
        if (collecting === "value") cell.value = (cell.value ?? "") + text;
        else if (collecting === "formula") cell.formula = (cell.formula ?? "") + text;
        else cell.inline += text;
      },
    },
    from,
    to,
  );
};

const readRow = (
  sheet: Sheet,
  row: number,
  attributes: ReadonlyMap<string, string>,
  styleIds: readonly number[],
): void => {
  const on = (name: string): boolean => ["1", "true"].includes(attributes.get(name) ?? "");
  const height = on("customHeight") && attributes.has("ht") ? Number(attributes.get("ht")) : null;
  const style = on("customFormat") ? (styleIds[Number(attributes.get("s") ?? 0)] ?? null) : null;
  const group = outlineOf(Number(attributes.get("outlineLevel") ?? 0), on("collapsed"));
  if (height !== null || style !== null || on("hidden") || group.outline)
    sheet.rows.set(row, { height, hidden: on("hidden"), style, ...group });
};

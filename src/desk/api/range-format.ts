import { readBoolean, readInteger, readNumber, readWord } from "../protocol/arguments";
import type { Scalar, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import type { CellStyle } from "../model/style";
import { bordersOf } from "./range-borders";
import { autofitColumns, autofitRows } from "./edit/autofit";
import {
  highest,
  readColumnWidth,
  readRowHeight,
  setColumnWidth,
  setRowHeight,
  widest,
} from "./edit/dimensions";
import { formatProtection, rangeFill, rangeFont, styleScalar } from "./range-look";
import type { Cells } from "./tracked-range";

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const satisfies readonly CellStyle["horizontalAlignment"][];
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** One number where all areas agree. */
const agreed = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

const size = (
  read: (cells: Cells) => (number | null)[],
  write: (cells: Cells, value: number) => void,
  most: number,
): Scalar<Cells> => ({
  since: "1.2",
  get: (cells) => agreed(read(cells)),
  set: (cells, value) => write(cells, readNumber(value, 0, most)),
});

export const rangeFormat: ApiType<Cells> = defineType("RangeFormat", {
  since: "1.1",
  scalars: {
    wrapText: styleScalar(
      (style) => style.wrapText,
      (style, value) => ({ ...style, wrapText: readBoolean(value) }),
    ),
    horizontalAlignment: styleScalar(
      (style) => style.horizontalAlignment,
      (style, value) => ({ ...style, horizontalAlignment: readWord(value, horizontal) }),
    ),
    verticalAlignment: styleScalar(
      (style) => style.verticalAlignment,
      (style, value) => ({ ...style, verticalAlignment: readWord(value, vertical) }),
    ),
    textOrientation: styleScalar(
      (style) => style.textOrientation,
      (style, value) => {
        const angle = readInteger(value, -90, 180);
        return { ...style, textOrientation: angle === 180 || angle <= 90 ? angle : readInteger(null) };
      },
      "1.7",
    ),
    indentLevel: styleScalar(
      (style) => style.indentLevel,
      (style, value) => ({ ...style, indentLevel: readInteger(value, 0, 250) }),
      "1.9",
    ),
    shrinkToFit: styleScalar(
      (style) => style.shrinkToFit,
      (style, value) => ({ ...style, shrinkToFit: readBoolean(value) }),
      "1.9",
    ),
    columnWidth: size(
      ({ sheet, areas }) => areas.map((area) => readColumnWidth(sheet, area)),
      ({ sheet, areas }, value) => areas.forEach((area) => setColumnWidth(sheet, area, value)),
      widest,
    ),
    rowHeight: size(
      ({ sheet, areas }) => areas.map((area) => readRowHeight(sheet, area)),
      ({ sheet, areas }, value) => areas.forEach((area) => setRowHeight(sheet, area, value)),
      highest,
    ),
  },
  navigations: {
    fill: { get: (cells) => rangeFill.of(cells) },
    font: { get: (cells) => rangeFont.of(cells) },
    borders: { get: (cells) => bordersOf(cells) },
    protection: { since: "1.2", get: (cells) => formatProtection.of(cells) },
  },
  methods: {
    autofitColumns: {
      since: "1.2",
      call: ({ session, sheet, areas }) => areas.forEach((area) => autofitColumns(session, sheet, area)),
    },
    autofitRows: {
      since: "1.2",
      call: ({ sheet, areas }) => areas.forEach((area) => autofitRows(sheet, area)),
    },
  },
});

import type { Chart, ChartRange } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { readNumber } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { Scalar } from "../protocol/member-table";
import { isUnbounded } from "./edit/geometry";
import { changing } from "./placement";
import { readRange } from "./range";
import type { WorkbookSession } from "./session";

/** A chart in its sheet. */
export interface ChartTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** Fails where the chart is no longer in its sheet. */
export const assertChartThere = ({ session, sheet, chart }: ChartTarget): void => {
  if (!session.workbook.sheets.includes(sheet) || !sheet.charts.includes(chart)) throw itemNotFound();
};

/** A property of a chart, or of a part of one, that is kept as it is in a plain object of the model. */
export const ofChart = <T extends ChartTarget, K extends string, V>(
  of: (target: T) => { [key in K]: V },
  key: K,
  read: (value: unknown) => V,
): Scalar<T> => ({
  get: (target) => of(target)[key],
  set: (target, value) => {
    changing(target);
    of(target)[key] = read(value);
  },
});

/** A number, or "" for what fits the values. */
export const readOrAutomatic = (value: unknown): number | null => (value === "" ? null : readNumber(value));

/** Cells for a series or for its categories: one row or one column. */
export const readLine = ({ session, sheet }: ChartTarget, value: unknown): ChartRange => {
  const { sheet: home, area } = readRange(session, sheet, value);
  if (isUnbounded(area) || (area.rowCount > 1 && area.columnCount > 1)) throw invalidArgument();
  return { sheet: home.id, area };
};

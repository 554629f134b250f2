import type { Chart } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { readNumber } from "../protocol/arguments";
import type { Scalar } from "../protocol/member-table";
import { cornerAt, cornerPoint, sizeOfChart } from "./edit/charts";
import { assertAllowed } from "./edit/protection";
import type { WorkbookSession } from "./session";

/** Something that floats over a sheet's cells. */
interface SheetObjectTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet;
}

/** Before a chart or a slicer is changed: a protected sheet may guard it, and the workbook is no longer as it was saved. */
export const changing = ({ session, sheet }: SheetObjectTarget): void => {
  assertAllowed(sheet, "allowEditObjects");
  session.isDirty = true;
};

/** `left`, `top`, `width` and `height` in points of what `placed` finds. Moving it leaves its size as it was. */
export const placement = <T extends SheetObjectTarget>(
  placed: (target: T) => Pick<Chart, "from" | "size">,
): Readonly<Record<"left" | "top" | "width" | "height", Scalar<T>>> => {
  const side = (key: "left" | "top"): Scalar<T> => ({
    get: (target) => cornerPoint(target.sheet, placed(target).from)[key],
    set: (target, value) => {
      changing(target);
      const { sheet } = target;
      const own = placed(target);
      const size = sizeOfChart(sheet, own);
      const point = { ...cornerPoint(sheet, own.from), [key]: readNumber(value, 0) };
      own.from = cornerAt(sheet, point.left, point.top);
      own.size = size;
    },
  });
  const extent = (key: "width" | "height"): Scalar<T> => ({
    get: (target) => sizeOfChart(target.sheet, placed(target))[key],
    set: (target, value) => {
      changing(target);
      const own = placed(target);
      own.size = { ...sizeOfChart(target.sheet, own), [key]: readNumber(value, 1) };
    },
  });
  return { left: side("left"), top: side("top"), width: extent("width"), height: extent("height") };
};

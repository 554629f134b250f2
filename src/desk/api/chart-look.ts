import type { ChartFont } from "../model/chart";
import type { Color } from "../model/style";
import { readBoolean, readNumber, readText } from "../protocol/arguments";
import type { ApiType, Scalar } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import type { ChartTarget } from "./chart-target";
import { assertChartThere } from "./chart-target";
import { changing } from "./placement";
import { readColor } from "./colors";

/** The font of a chart or of one of its parts; that of the labels of all series is one. */
export interface ChartFontTarget extends ChartTarget {
  readonly fonts: readonly ChartFont[];
}

const own = <K extends keyof ChartFont>(
  key: K,
  read: (value: unknown) => ChartFont[K],
): Scalar<ChartFontTarget> => ({
  get: ({ fonts }) => fonts[0]?.[key] ?? null,
  set: (target, value) => {
    changing(target);
    for (const font of target.fonts) font[key] = read(value);
  },
});

export const chartFont: ApiType<ChartFontTarget> = defineType<ChartFontTarget>("ChartFont", {
  since: "1.1",
  guard: assertChartThere,
  scalars: {
    name: own("name", readText),
    size: own("size", (value) => readNumber(value, 1, 409)),
    bold: own("bold", readBoolean),
    italic: own("italic", readBoolean),
    color: own("color", readColor),
  },
});

/** Something in a chart that has a colour. */
export interface ChartFillTarget extends ChartTarget {
  setFill(color: Color | null): void;
}

export const chartFill: ApiType<ChartFillTarget> = defineType<ChartFillTarget>("ChartFill", {
  since: "1.1",
  guard: assertChartThere,
  methods: {
    setSolidColor: {
      call: (target, args) => {
        changing(target);
        target.setFill(readColor(args.at(0)));
      },
    },
  },
});

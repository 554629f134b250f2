import type { Area } from "./cell";
import type { Color } from "./style";

export const chartTypes = [
  "BarClustered",
  "ColumnClustered",
  "BarStacked",
  "ColumnStacked",
  "Pie",
  "Line",
] as const;
export type ChartType = (typeof chartTypes)[number];

/** Cells that a chart shows: they move with their sheet, which is named by its id. */
export interface ChartRange {
  readonly sheet: string;
  readonly area: Area;
}

/** Null where the chart's own look holds. */
export interface ChartFont {
  name: string | null;
  /** Points. */
  size: number | null;
  bold: boolean | null;
  italic: boolean | null;
  color: Color | null;
}

export const labelPositions = ["Center", "InsideEnd", "InsideBase", "OutsideEnd", "BestFit"] as const;
export type LabelPosition = (typeof labelPositions)[number];

/** Where a chart of a type has a place for its labels. */
export const labelPositionsOf = (type: ChartType): readonly LabelPosition[] => {
  switch (type) {
    case "BarStacked":
    case "ColumnStacked":
      return ["Center", "InsideEnd", "InsideBase"];
    case "BarClustered":
    case "ColumnClustered":
      return ["Center", "InsideEnd", "InsideBase", "OutsideEnd"];
    case "Pie":
      return ["Center", "InsideEnd", "OutsideEnd", "BestFit"];
    case "Line":
      return ["Center"];
  }
};

/** What stands beside each bar, slice or point of a series. */
export interface DataLabels {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  separator: string;
  /** Null for where the chart's type has them. */
  position: LabelPosition | null;
  /** US format code; null for that of the cells. */
  numberFormat: string | null;
  readonly font: ChartFont;
}

export interface ChartSeries {
  /** A name of its own, or the cell that holds it; null for none. */
  name: string | ChartRange | null;
  /** Null while it has none, or once its sheet is gone. */
  values: ChartRange | null;
  categories: ChartRange | null;
  /** Null for a colour of the theme. */
  fill: Color | null;
  /** Colours of single points, by their index. */
  readonly pointFills: Map<number, Color>;
  /** Null where the series has no labels. */
  labels: DataLabels | null;
}

export interface ChartAxis {
  visible: boolean;
  /** Null for what fits the values. */
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  majorGridlines: boolean;
  minorGridlines: boolean;
  /** From last to first: from the top down on the category axis of a bar chart. */
  reversed: boolean;
  /** Every how many categories one is named; null for as many as there is room for. */
  labelSpacing: number | null;
  title: { text: string; visible: boolean };
  readonly font: ChartFont;
}

export const legendPositions = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

/** A corner of a chart: a cell, and how far into it, in points. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: ChartType;
  series: ChartSeries[];
  title: {
    /** Null for what Excel writes by itself. */
    text: string | null;
    visible: boolean;
    overlay: boolean;
    readonly font: ChartFont;
  };
  legend: {
    visible: boolean;
    position: (typeof legendPositions)[number];
    overlay: boolean;
    readonly font: ChartFont;
  };
  readonly axes: { readonly category: ChartAxis; readonly value: ChartAxis };
  /** Space between bars, as a percentage of their width. */
  gapWidth: number;
  /** Null for the theme's. */
  fill: Color | null;
  readonly font: ChartFont;
  /** Upper left. */
  from: ChartCorner;
  /** Points; or the corner down to which it reaches, so that it grows with the cells under it. */
  size: { readonly width: number; readonly height: number } | ChartCorner;
}

export const newChartFont = (): ChartFont => ({
  name: null,
  size: null,
  bold: null,
  italic: null,
  color: null,
});

export const newDataLabels = (): DataLabels => ({
  showValue: true,
  showCategoryName: false,
  showSeriesName: false,
  showPercentage: false,
  showLegendKey: false,
  separator: ", ",
  position: null,
  numberFormat: null,
  font: newChartFont(),
});

export const newChartSeries = (name: ChartSeries["name"]): ChartSeries => ({
  name,
  values: null,
  categories: null,
  fill: null,
  pointFills: new Map(),
  labels: null,
});

const newAxis = (majorGridlines: boolean): ChartAxis => ({
  visible: true,
  minimum: null,
  maximum: null,
  majorUnit: null,
  majorGridlines,
  minorGridlines: false,
  reversed: false,
  labelSpacing: null,
  title: { text: "", visible: false },
  font: newChartFont(),
});

/** Excel's chart of five by three inches, with a title, and a legend where there is more than one thing to tell. */
export const newChart = (id: string, name: string, type: ChartType, series: ChartSeries[]): Chart => ({
  id,
  name,
  type,
  series,
  title: { text: null, visible: true, overlay: false, font: newChartFont() },
  legend: {
    visible: series.length > 1 || type === "Pie",
    position: "Bottom",
    overlay: false,
    font: newChartFont(),
  },
  axes: { category: newAxis(false), value: newAxis(true) },
  gapWidth: 150,
  fill: null,
  font: newChartFont(),
  from: { row: 0, column: 0, right: 0, down: 0 },
  size: { width: 360, height: 216 },
});

/** Excel's first theme colours, which series without a colour of their own take in turn. */
const themeColors: readonly Color[] = ["#5B9BD5", "#ED7D31", "#A5A5A5", "#FFC000", "#4472C4", "#70AD47"];

export const themeColor = (index: number): Color => themeColors[index % themeColors.length] ?? "#5B9BD5";

export const isStacked = (type: ChartType): boolean => type === "BarStacked" || type === "ColumnStacked";
export const isBar = (type: ChartType): boolean => type === "BarClustered" || type === "BarStacked";

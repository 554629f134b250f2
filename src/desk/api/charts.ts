import { chartTypes, newChart } from "../model/chart";
import { readText } from "../protocol/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import type { Arguments } from "../protocol/arguments";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { chartAxes } from "./chart-axes";
import { chartAreaFormat, chartLegend, chartTitle, dataLabels } from "./chart-parts";
import { chartSeriesCollection } from "./chart-series";
import type { ChartTarget } from "./chart-target";
import { assertChartThere } from "./chart-target";
import { collectionMethods, countOf } from "./collection";
import type { SeriesBy } from "./edit/charts";
import { placeChart, seriesOf, sizeOfChart } from "./edit/charts";
import { isUnbounded } from "./edit/geometry";
import { changing, placement } from "./placement";
import { readRange } from "./range";
import type { SheetTarget } from "./worksheet";
import { worksheet } from "./worksheet";

const readType = (value: unknown): (typeof chartTypes)[number] => {
  const word = readText(value);
  const type = chartTypes.find((each) => each.toLowerCase() === word.toLowerCase());
  if (!type) throw notImplemented("Chart.chartType", word);
  return type;
};

/** The source as series: what the chart shows follows the cells afterwards. */
const readSource = ({ session, sheet }: SheetTarget, args: Arguments, first: number) => {
  const { sheet: home, area } = readRange(session, sheet, args.at(first));
  if (isUnbounded(area)) throw invalidArgument();
  const seriesBy: SeriesBy = args.wordOr(first + 1, ["Auto", "Columns", "Rows"] as const, "Auto");
  session.calculated();
  return seriesOf(session.workbook, home, area, seriesBy);
};

export const chart: ApiType<ChartTarget> = defineType("Chart", {
  since: "1.1",
  id: ({ chart: own }) => own.id,
  guard: assertChartThere,
  scalars: {
    id: { since: "1.7", get: ({ chart: own }) => own.id },
    name: {
      get: ({ chart: own }) => own.name,
      set: (target, value) => {
        changing(target);
        const name = readText(value);
        if (name === "" || name.length > 255) throw invalidArgument();
        target.chart.name = name;
      },
    },
    chartType: {
      since: "1.7",
      get: ({ chart: own }) => own.type,
      set: (target, value) => {
        changing(target);
        target.chart.type = readType(value);
      },
    },
    ...placement(({ chart: own }: ChartTarget) => own),
  },
  navigations: {
    axes: { get: (target) => chartAxes.of(target) },
    dataLabels: { get: (target) => dataLabels.of(target) },
    format: { get: (target) => chartAreaFormat.of(target) },
    legend: { get: (target) => chartLegend.of(target) },
    series: { get: (target) => chartSeriesCollection.of(target) },
    title: { get: (target) => chartTitle.of(target) },
    worksheet: { since: "1.2", get: ({ session, sheet }) => worksheet.of({ session, sheet }) },
  },
  methods: {
    delete: {
      call: (target) => {
        changing(target);
        target.sheet.charts.splice(target.sheet.charts.indexOf(target.chart), 1);
      },
    },
    setData: {
      call: (target, args) => {
        changing(target);
        target.chart.series = readSource(target, args, 0);
      },
    },
    setPosition: {
      call: (target, args) => {
        changing(target);
        const { session, sheet } = target;
        const start = readRange(session, sheet, args.at(0));
        const end = args.has(1) ? readRange(session, sheet, args.at(1)) : null;
        if (start.sheet !== sheet || (end && end.sheet !== sheet)) throw invalidArgument();
        // Where it only moves, its size stays what it was.
        if (!end) target.chart.size = sizeOfChart(sheet, target.chart);
        placeChart(target.chart, start.area, end?.area ?? null);
      },
    },
  },
});

const members = {
  items: ({ session, sheet }: SheetTarget): ApiObject[] =>
    sheet.charts.map((each) => chart.of({ session, sheet, chart: each })),
  item: ({ session, sheet }: SheetTarget, key: string | number): ApiObject | null => {
    const folded = String(key).toLowerCase();
    const found = sheet.charts.find((each) => each.id === key || each.name.toLowerCase() === folded);
    return found ? chart.of({ session, sheet, chart: found }) : null;
  },
};

/** `Chart 1` and so on, the first that the sheet does not have. */
const freeName = ({ sheet }: SheetTarget): string => {
  const taken = new Set(sheet.charts.map(({ name }) => name.toLowerCase()));
  let n = 1;
  while (taken.has(`chart ${n}`)) n++;
  return `Chart ${n}`;
};

export const charts: ApiType<SheetTarget> = defineType("ChartCollection", {
  since: "1.1",
  ...members,
  scalars: { count: countOf(members) },
  methods: {
    ...collectionMethods(members, { getCount: "1.4", getItemAt: "1.1", getItemOrNullObject: "1.4" }),
    // office.js calls it by its name, where other collections have an indexer.
    getItem: {
      call: (target, args) => {
        const found = members.item(target, args.key(0));
        if (!found) throw itemNotFound();
        return found;
      },
    },
    add: {
      call: (target, args) => {
        changing(target);
        const { session, sheet } = target;
        const type = readType(args.at(0));
        const series = readSource(target, args, 1);
        const added = newChart(session.workbook.newId(), freeName(target), type, series);
        sheet.charts.push(added);
        return chart.of({ session, sheet, chart: added });
      },
    },
  },
});

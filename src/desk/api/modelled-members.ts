import type { ApiType, DeclaredMember } from "../protocol/member-table";
import { declaredMembers } from "../protocol/member-table";
import { runtime, cultureInfo, application } from "./application";
import { autoFilter, columnFilter } from "./auto-filter";
import { axisFormat, axisTitle, chartAxes, chartAxis, chartGridlines } from "./chart-axes";
import { chartFill, chartFont } from "./chart-look";
import {
  chartAreaFormat,
  chartLegend,
  chartTitle,
  dataLabelFormat,
  dataLabels,
  legendFormat,
  titleFormat,
} from "./chart-parts";
import {
  chartPoint,
  chartPoints,
  chartSeries,
  chartSeriesCollection,
  pointFormat,
  seriesFormat,
} from "./chart-series";
import { chart, charts } from "./charts";
import { conditionalFormat, conditionalFormats } from "./conditional-formats";
import {
  conditionalFont,
  conditionalFill,
  conditionalBorder,
  conditionalBorders,
  conditionalRangeFormat,
} from "./conditional-range-format";
import {
  conditionalFormatRule,
  customRule,
  cellValueRule,
  dataBarPositive,
  dataBarRule,
} from "./conditional-rules";
import { dataValidation } from "./data-validation";
import { freezePanes } from "./freeze-panes";
import { namedItem, names } from "./names";
import { headerFooter, headersFooters, pageLayout } from "./page-layout";
import { dataHierarchy, dataHierarchies } from "./pivot-data";
import { pivotField, pivotFieldsOf } from "./pivot-fields";
import {
  pivotHierarchy,
  pivotHierarchies,
  rowColumnHierarchy,
  rowHierarchies,
  filterHierarchy,
  filterHierarchies,
} from "./pivot-hierarchies";
import { pivotLayout } from "./pivot-layout";
import { pivotTable, pivotTables } from "./pivot-tables";
import { rangeCollection, rangeAreas } from "./range-areas";
import { rangeBorder, rangeBorders } from "./range-borders";
import { rangeFormat } from "./range-format";
import { rangeFont, rangeFill, formatProtection } from "./range-look";
import { rangeSort } from "./range-sort";
import { range } from "./range";
import { setting, settings } from "./settings";
import { slicer, slicerItem, slicerItems, slicers } from "./slicers";
import { tableColumn, tableColumns } from "./table-columns";
import { tableRow, tableRows } from "./table-rows";
import { tableSort } from "./table-sort";
import { table } from "./table";
import { tables } from "./tables";
import { workbook } from "./workbook";
import { worksheetProtection } from "./worksheet-protection";
import { worksheet } from "./worksheet";
import { worksheets } from "./worksheets";

/** Every type of the Excel API that the desk knows. */
export const modelledTypes: readonly ApiType<unknown>[] = [
  runtime,
  cultureInfo,
  application,
  autoFilter,
  columnFilter,
  axisFormat,
  axisTitle,
  chartAxes,
  chartAxis,
  chartGridlines,
  chartFill,
  chartFont,
  chartAreaFormat,
  chartLegend,
  chartTitle,
  dataLabelFormat,
  dataLabels,
  legendFormat,
  titleFormat,
  chartPoint,
  chartPoints,
  chartSeries,
  chartSeriesCollection,
  pointFormat,
  seriesFormat,
  chart,
  charts,
  conditionalFormat,
  conditionalFormats,
  conditionalFont,
  conditionalFill,
  conditionalBorder,
  conditionalBorders,
  conditionalRangeFormat,
  conditionalFormatRule,
  customRule,
  cellValueRule,
  dataBarPositive,
  dataBarRule,
  dataValidation,
  freezePanes,
  namedItem,
  names,
  headerFooter,
  headersFooters,
  pageLayout,
  dataHierarchy,
  dataHierarchies,
  pivotField,
  pivotFieldsOf,
  pivotHierarchy,
  pivotHierarchies,
  rowColumnHierarchy,
  rowHierarchies,
  filterHierarchy,
  filterHierarchies,
  pivotLayout,
  pivotTable,
  pivotTables,
  rangeCollection,
  rangeAreas,
  rangeBorder,
  rangeBorders,
  rangeFormat,
  rangeFont,
  rangeFill,
  formatProtection,
  rangeSort,
  range,
  setting,
  slicer,
  slicerItem,
  slicerItems,
  slicers,
  settings,
  tableColumn,
  tableColumns,
  tableRow,
  tableRows,
  tableSort,
  table,
  tables,
  workbook,
  worksheetProtection,
  worksheet,
  worksheets,
];

/** Every member it models, with the requirement set that Microsoft gives for it. */
export const modelledMembers = (): DeclaredMember[] => declaredMembers(modelledTypes);

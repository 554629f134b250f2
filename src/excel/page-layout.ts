import type { PrintPlan, TablePlan } from "../workbook/plan";
import { isCapable } from "./host";

const pointsPerMillimetre = 72 / 25.4;
/** Nghị định 30/2020, phụ lục I: top and bottom 20-25, left 30-35, right 15-20 mm. */
const margins = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 };

const onePageWide = { horizontalFitToPages: 1 };
const onOnePage = { ...onePageWide, verticalFitToPages: 1 };

/**
 * A4, one page wide (or one page in all), header rows repeated, page number centred at the top from the second
 * page on.
 */
export const setPrint = (sheet: Excel.Worksheet, plan: PrintPlan): void => {
  const layout = sheet.pageLayout;
  layout.orientation = plan.orientation;
  layout.paperSize = "A4";
  layout.topMargin = margins.top * pointsPerMillimetre;
  layout.bottomMargin = margins.bottom * pointsPerMillimetre;
  layout.leftMargin = margins.left * pointsPerMillimetre;
  layout.rightMargin = margins.right * pointsPerMillimetre;
  layout.headerMargin = margins.header * pointsPerMillimetre;
  layout.footerMargin = margins.footer * pointsPerMillimetre;
  layout.zoom = plan.onePage ? onOnePage : onePageWide;
  // Each sheet is a document of its own, also where the whole workbook is printed at once.
  layout.firstPageNumber = 1;
  layout.headersFooters.state = "FirstAndDefault";
  layout.headersFooters.defaultForAllPages.centerHeader = "&P";
  if (plan.columns !== null) {
    // Whole columns, so that rows added later are printed too.
    layout.setPrintArea(sheet.getRangeByIndexes(0, 0, 1, plan.columns).getEntireColumn());
  }
  if (plan.titleRows) {
    const [from, to] = plan.titleRows;
    layout.setPrintTitleRows(`$${from + 1}:$${to + 1}`);
  }
};

/** A table, the sheet that it stands on today, and the rows that it has come to. */
export interface GrownTable {
  readonly plan: TablePlan;
  readonly sheet: string;
  readonly rowCount: number;
}

/** Lets sheets take the pages they need whose tables have outgrown the one page that they were begun on. */
export const fitPages = async (
  context: Excel.RequestContext,
  tables: readonly GrownTable[],
): Promise<void> => {
  const outgrown = tables.filter(({ plan, rowCount }) => rowCount > (plan.rowsOfPage ?? Infinity));
  if (outgrown.length === 0 || !isCapable("printSetup")) return;
  const layouts = outgrown.map(({ sheet }) => context.workbook.worksheets.getItem(sheet).pageLayout);
  for (const layout of layouts) layout.load("zoom");
  await context.sync();
  for (const layout of layouts) {
    // A scale or number of pages that people have set themselves stays.
    const { horizontalFitToPages: across, verticalFitToPages: down } = layout.zoom;
    if (across === 1 && down === 1) layout.zoom = onePageWide;
  }
  await context.sync();
};

/** Lengths in points, as in Office.js. */
export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: "A3" | "A4" | "A5" | "Letter" | "Legal";
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: "DownThenOver" | "OverThenDown";
  /** Null goes on counting where several sheets are printed one after another. */
  firstPageNumber: number | null;
  /** Either a percentage or a number of pages; 0 pages means as many as it takes. */
  zoom: { scale: number } | { horizontalFitToPages: number | null; verticalFitToPages: number | null };
  /** A1 addresses without sheet name, e.g. `A1:H40`, `$1:$3`; null where not set. */
  printArea: string | null;
  printTitleRows: string | null;
  printTitleColumns: string | null;
  headersFooters: HeadersFooters;
}

/** Text with Excel's codes (`&P`, `&N`, `&D` …). */
export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface HeadersFooters {
  state: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
  useSheetMargins: boolean;
  useSheetScale: boolean;
  defaultForAllPages: HeaderFooter;
  firstPage: HeaderFooter;
  evenPages: HeaderFooter;
  oddPages: HeaderFooter;
}

const emptyHeaderFooter = (): HeaderFooter => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** What a new sheet has: A4 portrait with Excel's normal margins. */
export const newPageLayout = (): PageLayout => ({
  orientation: "Portrait",
  paperSize: "A4",
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  firstPageNumber: null,
  zoom: { scale: 100 },
  printArea: null,
  printTitleRows: null,
  printTitleColumns: null,
  headersFooters: {
    state: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    defaultForAllPages: emptyHeaderFooter(),
    firstPage: emptyHeaderFooter(),
    evenPages: emptyHeaderFooter(),
    oddPages: emptyHeaderFooter(),
  },
});

import { parseArea } from "../model/address";
import type { HeaderFooter, HeadersFooters, PageLayout } from "../model/page-layout";
import { readBoolean, readInteger, readNumber, readRecord, readText, readWord } from "../protocol/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import type { ApiObject, Method, Scalar, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { kept } from "./collection";
import { absoluteAddress } from "./edit/absolute-reference";
import { isEntireColumn, isEntireRow } from "./edit/geometry";
import { formatArea } from "../model/address";
import { range, rangeOf, readRange } from "./range";
import { rangeAreas, trackedAreas } from "./range-areas";
import type { SheetTarget } from "./worksheet";

const layoutOf = ({ sheet }: SheetTarget): PageLayout => sheet.pageLayout;

const flag = <
  K extends "centerHorizontally" | "centerVertically" | "blackAndWhite" | "printGridlines" | "printHeadings",
>(
  key: K,
): Scalar<SheetTarget> => kept(layoutOf, key, readBoolean);

/** Points; Excel takes none that leave no paper. */
const margin = <
  K extends "topMargin" | "bottomMargin" | "leftMargin" | "rightMargin" | "headerMargin" | "footerMargin",
>(
  key: K,
): Scalar<SheetTarget> => kept(layoutOf, key, (value) => readNumber(value, 0, 1584));

const headerFooterText = (key: keyof HeaderFooter): Scalar<HeaderFooter> =>
  kept(
    (target) => target,
    key,
    (value) => {
      const text = readText(value);
      if (text.length > 255) throw invalidArgument("A header or footer has at most 255 characters.");
      return text;
    },
  );

export const headerFooter: ApiType<HeaderFooter> = defineType("HeaderFooter", {
  since: "1.9",
  scalars: {
    leftHeader: headerFooterText("leftHeader"),
    centerHeader: headerFooterText("centerHeader"),
    rightHeader: headerFooterText("rightHeader"),
    leftFooter: headerFooterText("leftFooter"),
    centerFooter: headerFooterText("centerFooter"),
    rightFooter: headerFooterText("rightFooter"),
  },
});

export const headersFooters: ApiType<HeadersFooters> = defineType("HeaderFooterGroup", {
  since: "1.9",
  scalars: {
    state: kept(
      (target) => target,
      "state",
      (value) => readWord(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const),
    ),
    useSheetMargins: kept((target) => target, "useSheetMargins", readBoolean),
    useSheetScale: kept((target) => target, "useSheetScale", readBoolean),
  },
  navigations: {
    defaultForAllPages: { get: (group) => headerFooter.of(group.defaultForAllPages) },
    firstPage: { get: (group) => headerFooter.of(group.firstPage) },
    evenPages: { get: (group) => headerFooter.of(group.evenPages) },
    oddPages: { get: (group) => headerFooter.of(group.oddPages) },
  },
});

/** One object, assigned as a whole: a scale, or numbers of pages (oj#1860). */
const readZoom = (value: unknown): PageLayout["zoom"] => {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down, ...unknown } = readRecord(value);
  if (Object.keys(unknown).length > 0) throw invalidArgument();
  const has = (each: unknown): boolean => each !== undefined && each !== null;
  if (has(scale)) {
    if (has(across) || has(down)) throw invalidArgument();
    return { scale: readInteger(scale, 10, 400) };
  }
  if (!has(across) && !has(down)) throw invalidArgument();
  const pages = (each: unknown): number | null => (has(each) ? readInteger(each, 0, 32_767) : null);
  return { horizontalFitToPages: pages(across), verticalFitToPages: pages(down) };
};

const zoomOnWire = (zoom: PageLayout["zoom"]): object =>
  Object.fromEntries(Object.entries(zoom).filter(([, value]) => value !== null));

/** Title rows are whole rows, title columns whole columns (Microsoft's reference). */
const setTitles = (
  key: "printTitleRows" | "printTitleColumns",
  isWhole: typeof isEntireRow,
): Method<SheetTarget> => ({
  call: ({ session, sheet }, args) => {
    const { sheet: other, area } = readRange(session, sheet, args.at(0));
    if (other !== sheet || !isWhole(area)) throw invalidArgument();
    sheet.pageLayout[key] = absoluteAddress(area);
  },
});

const titles =
  (key: "printTitleRows" | "printTitleColumns") =>
  ({ session, sheet }: SheetTarget): ApiObject | null => {
    const area = parseArea(sheet.pageLayout[key] ?? "");
    return area && rangeOf(session, sheet, area);
  };

const printArea = ({ session, sheet }: SheetTarget): ApiObject | null => {
  const areas = (sheet.pageLayout.printArea ?? "")
    .split(",")
    .map(parseArea)
    .filter((area) => area !== null);
  return areas.length > 0 ? rangeAreas.of(trackedAreas(session, sheet, areas)) : null;
};

const orFail = (find: (target: SheetTarget) => ApiObject | null): Method<SheetTarget> => ({
  call: (target) => {
    const found = find(target);
    if (!found) throw itemNotFound();
    return found;
  },
});

export const pageLayout: ApiType<SheetTarget> = defineType("PageLayout", {
  since: "1.9",
  scalars: {
    orientation: kept(layoutOf, "orientation", (value) =>
      readWord(value, ["Portrait", "Landscape"] as const),
    ),
    paperSize: kept(layoutOf, "paperSize", (value) => {
      const papers = ["A3", "A4", "A5", "Letter", "Legal"] as const;
      const size = readText(value);
      if (!papers.some((paper) => paper.toLowerCase() === size.toLowerCase())) {
        throw notImplemented("PageLayout.paperSize", size);
      }
      return readWord(value, papers);
    }),
    topMargin: margin("topMargin"),
    bottomMargin: margin("bottomMargin"),
    leftMargin: margin("leftMargin"),
    rightMargin: margin("rightMargin"),
    headerMargin: margin("headerMargin"),
    footerMargin: margin("footerMargin"),
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    blackAndWhite: flag("blackAndWhite"),
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    printOrder: kept(layoutOf, "printOrder", (value) =>
      readWord(value, ["DownThenOver", "OverThenDown"] as const),
    ),
    // Automatic is "" on the wire, as in the type that Microsoft gives it.
    firstPageNumber: {
      get: ({ sheet }) => sheet.pageLayout.firstPageNumber ?? "",
      set: ({ sheet }, value) => {
        sheet.pageLayout.firstPageNumber = value === "" ? null : readInteger(value, -32_765, 32_767);
      },
    },
    zoom: {
      get: ({ sheet }) => zoomOnWire(sheet.pageLayout.zoom),
      set: ({ sheet }, value) => {
        sheet.pageLayout.zoom = readZoom(value);
      },
    },
  },
  navigations: { headersFooters: { get: ({ sheet }) => headersFooters.of(sheet.pageLayout.headersFooters) } },
  methods: {
    setPrintArea: {
      call: ({ session, sheet }, args) => {
        const value = args.at(0);
        const areas = rangeAreas.holds(value)
          ? rangeAreas.targetOf(value).areas
          : range.holds(value)
            ? [readRange(session, sheet, value).area]
            : args
                .text(0)
                .split(",")
                .map((each) => readRange(session, sheet, each.trim()).area);
        sheet.pageLayout.printArea = areas.map(formatArea).join(",");
      },
    },
    setPrintTitleRows: setTitles("printTitleRows", isEntireRow),
    setPrintTitleColumns: setTitles("printTitleColumns", isEntireColumn),
    setPrintMargins: {
      call: ({ sheet }, args) => {
        const unit = args.word(0, ["Points", "Inches", "Centimeters"]);
        const points = unit === "Points" ? 1 : unit === "Inches" ? 72 : 72 / 2.54;
        for (const [key, value] of Object.entries(readRecord(args.at(1)))) {
          const name = `${key}Margin`;
          const known = [
            "topMargin",
            "bottomMargin",
            "leftMargin",
            "rightMargin",
            "headerMargin",
            "footerMargin",
          ] as const;
          const own = known.find((each) => each === name);
          if (!own) throw invalidArgument();
          if (value !== null && value !== undefined)
            sheet.pageLayout[own] = readNumber(value, 0, 1584) * points;
        }
      },
    },
    getPrintArea: orFail(printArea),
    getPrintAreaOrNullObject: { call: printArea },
    getPrintTitleRows: orFail(titles("printTitleRows")),
    getPrintTitleRowsOrNullObject: { call: titles("printTitleRows") },
    getPrintTitleColumns: orFail(titles("printTitleColumns")),
    getPrintTitleColumnsOrNullObject: { call: titles("printTitleColumns") },
  },
});

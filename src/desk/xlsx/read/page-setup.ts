import type { HeaderFooter, PageLayout } from "../../model/page-layout";
import { points } from "../lengths";
import { modelWord, paperSizes } from "../words";
import { unescapeString } from "../xml";
import type { XmlElement } from "./xml-reader";

/** `&Lleft&Ccentre&Rright` → its three sections; text before any code is the centre's. */
const sections = (text: string): [left: string, center: string, right: string] => {
  const found = { L: "", C: "", R: "" };
  let at: keyof typeof found = "C";
  for (const match of text.matchAll(/&([LCR])|&[\s\S]?|[^&]+/g)) {
    const section = match[1] as keyof typeof found | undefined;
    if (section) at = section;
    else found[at] += match[0];
  }
  return [found.L, found.C, found.R];
};

const headerFooter = (header: XmlElement | undefined, footer: XmlElement | undefined): HeaderFooter => {
  const [leftHeader, centerHeader, rightHeader] = sections(unescapeString(header?.text ?? ""));
  const [leftFooter, centerFooter, rightFooter] = sections(unescapeString(footer?.text ?? ""));
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
};

const readHeadersFooters = (layout: PageLayout, root: XmlElement | undefined): void => {
  if (!root) return;
  const settings = layout.headersFooters;
  const oddAndEven = root.flag("differentOddEven");
  const first = root.flag("differentFirst");
  settings.state = oddAndEven
    ? first
      ? "FirstOddAndEven"
      : "OddAndEven"
    : first
      ? "FirstAndDefault"
      : "Default";
  settings.useSheetScale = root.flag("scaleWithDoc", true);
  settings.useSheetMargins = root.flag("alignWithMargins", true);
  const common = headerFooter(root.child("oddHeader"), root.child("oddFooter"));
  settings.defaultForAllPages = common;
  settings.oddPages = { ...common };
  settings.evenPages = headerFooter(root.child("evenHeader"), root.child("evenFooter"));
  settings.firstPage = headerFooter(root.child("firstHeader"), root.child("firstFooter"));
};

/** Print areas and titles are defined names: the workbook part brings them. */
export const readPageLayout = (layout: PageLayout, root: XmlElement): void => {
  const options = root.child("printOptions");
  layout.centerHorizontally = options?.flag("horizontalCentered") ?? false;
  layout.centerVertically = options?.flag("verticalCentered") ?? false;
  layout.printHeadings = options?.flag("headings") ?? false;
  layout.printGridlines = options?.flag("gridLines") ?? false;
  const margins = root.child("pageMargins");
  const margin = (name: string, otherwise: number): number => {
    const length = margins?.number(name) ?? null;
    return length === null ? otherwise : points(length);
  };
  layout.leftMargin = margin("left", layout.leftMargin);
  layout.rightMargin = margin("right", layout.rightMargin);
  layout.topMargin = margin("top", layout.topMargin);
  layout.bottomMargin = margin("bottom", layout.bottomMargin);
  layout.headerMargin = margin("header", layout.headerMargin);
  layout.footerMargin = margin("footer", layout.footerMargin);
  const setup = root.child("pageSetup");
  layout.paperSize = modelWord(paperSizes, setup?.number("paperSize") ?? null) ?? layout.paperSize;
  layout.orientation = setup?.get("orientation") === "landscape" ? "Landscape" : "Portrait";
  layout.printOrder = setup?.get("pageOrder") === "overThenDown" ? "OverThenDown" : "DownThenOver";
  layout.firstPageNumber = setup?.flag("useFirstPageNumber") ? (setup.number("firstPageNumber") ?? 1) : null;
  layout.blackAndWhite = setup?.flag("blackAndWhite") ?? false;
  layout.zoom = root.at("sheetPr", "pageSetUpPr")?.flag("fitToPage")
    ? {
        horizontalFitToPages: setup?.number("fitToWidth") ?? 1,
        verticalFitToPages: setup?.number("fitToHeight") ?? 1,
      }
    : { scale: setup?.number("scale") ?? 100 };
  readHeadersFooters(layout, root.child("headerFooter"));
};

import type { HeaderFooter, HeadersFooters, PageLayout } from "../../model/page-layout";
import { inches } from "../lengths";
import { paperSizes } from "../words";
import { element, escapeText } from "../xml";

export const fitsToPages = (layout: PageLayout): boolean => !("scale" in layout.zoom);

export const printOptionsElement = (layout: PageLayout): string => {
  const values = {
    horizontalCentered: layout.centerHorizontally || null,
    verticalCentered: layout.centerVertically || null,
    headings: layout.printHeadings || null,
    gridLines: layout.printGridlines || null,
  };
  return Object.values(values).some(Boolean) ? element("printOptions", values) : "";
};

export const pageMarginsElement = (layout: PageLayout): string =>
  element("pageMargins", {
    left: inches(layout.leftMargin),
    right: inches(layout.rightMargin),
    top: inches(layout.topMargin),
    bottom: inches(layout.bottomMargin),
    header: inches(layout.headerMargin),
    footer: inches(layout.footerMargin),
  });

export const pageSetupElement = (layout: PageLayout): string => {
  const { zoom } = layout;
  const size =
    "scale" in zoom
      ? { scale: zoom.scale === 100 ? null : zoom.scale }
      : // No number given means as many pages as it takes, which files write as 0.
        { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 };
  return element("pageSetup", {
    paperSize: paperSizes[layout.paperSize],
    firstPageNumber: layout.firstPageNumber,
    useFirstPageNumber: layout.firstPageNumber === null ? null : true,
    ...size,
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : null,
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    blackAndWhite: layout.blackAndWhite || null,
  });
};

const section = (code: string, text: string): string => (text === "" ? "" : `&${code}${text}`);

const header = (texts: HeaderFooter): string =>
  section("L", texts.leftHeader) + section("C", texts.centerHeader) + section("R", texts.rightHeader);

const footer = (texts: HeaderFooter): string =>
  section("L", texts.leftFooter) + section("C", texts.centerFooter) + section("R", texts.rightFooter);

/** Files have no "all pages": what holds for all stands as that of odd pages. */
export const headerFooterElement = (settings: HeadersFooters): string => {
  const oddAndEven = settings.state === "OddAndEven" || settings.state === "FirstOddAndEven";
  const first = settings.state === "FirstAndDefault" || settings.state === "FirstOddAndEven";
  const common = oddAndEven ? settings.oddPages : settings.defaultForAllPages;
  const parts: [name: string, text: string][] = [
    ["oddHeader", header(common)],
    ["oddFooter", footer(common)],
    ["evenHeader", oddAndEven ? header(settings.evenPages) : ""],
    ["evenFooter", oddAndEven ? footer(settings.evenPages) : ""],
    ["firstHeader", first ? header(settings.firstPage) : ""],
    ["firstFooter", first ? footer(settings.firstPage) : ""],
  ];
  const content = parts
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `<${name}>${escapeText(text)}</${name}>`)
    .join("");
  const values = {
    differentOddEven: oddAndEven || null,
    differentFirst: first || null,
    scaleWithDoc: settings.useSheetScale ? null : false,
    alignWithMargins: settings.useSheetMargins ? null : false,
  };
  return content === "" && Object.values(values).every((value) => value === null)
    ? ""
    : element("headerFooter", values, content);
};

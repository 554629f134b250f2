import { strFromU8, strToU8 } from "fflate";

import type { Chart, ChartCorner } from "../../model/chart";
import type { Sheet } from "../../model/sheet";
import type { Slicer } from "../../model/slicer";
import type { Workbook } from "../../model/workbook";
import type { Kept, KeptPart } from "../kept";
import type { PackageWriter } from "../package-writer";
import { element, namespaces } from "../xml";
import { chartPart } from "./chart";
import { chartNamespaces } from "./chart-look";

const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const slicerNamespace = "http://schemas.microsoft.com/office/drawing/2010/slicer";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** The format's unit of length. */
export const emuPerPoint = 12_700;
const emu = (points: number): number => Math.round(points * emuPerPoint);

const corner = (name: "xdr:from" | "xdr:to", { row, column, right, down }: ChartCorner): string =>
  element(
    name,
    {},
    element("xdr:col", {}, String(column)) +
      element("xdr:colOff", {}, String(emu(right))) +
      element("xdr:row", {}, String(row)) +
      element("xdr:rowOff", {}, String(emu(down))),
  );

/** The place of a frame within its anchor, which says it already. */
const nowhere = (prefix: "xdr" | "a"): string =>
  `<${prefix}:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></${prefix}:xfrm>`;

/** What stands over the cells and is told by the namespace of its data: a chart or a slicer. */
const frame = (name: string, id: number, uri: string, data: string): string =>
  element(
    "xdr:graphicFrame",
    { macro: "" },
    element(
      "xdr:nvGraphicFramePr",
      {},
      element("xdr:cNvPr", { id, name }) + element("xdr:cNvGraphicFramePr", {}),
    ) +
      nowhere("xdr") +
      element("a:graphic", {}, element("a:graphicData", { uri }, data)),
  );

/** Anchors declare their own prefixes: they may go into a drawing of another program's. */
const declared = {
  "xmlns:xdr": drawingNamespace,
  "xmlns:a": chartNamespaces.main,
  "xmlns:r": namespaces.relationships,
};

/** Where a slicer stands ([MS-ODRAWXML] 2.4). Programs that know none show nothing in its place. */
const slicerAnchor = ({ name, from, size }: Slicer, id: number, insteadId: number): string => {
  const data = element("sle:slicer", { "xmlns:sle": slicerNamespace, name });
  const instead = element(
    "xdr:sp",
    { macro: "", textlink: "" },
    element(
      "xdr:nvSpPr",
      {},
      element("xdr:cNvPr", { id: insteadId, name: "" }) + element("xdr:cNvSpPr", {}),
    ) +
      element(
        "xdr:spPr",
        {},
        nowhere("a") +
          element("a:prstGeom", { prst: "rect" }, element("a:avLst", {})) +
          "<a:noFill/><a:ln><a:noFill/></a:ln>",
      ),
  );
  const alternatives = element(
    "mc:AlternateContent",
    {
      "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
      "xmlns:a14": "http://schemas.microsoft.com/office/drawing/2010/main",
    },
    element("mc:Choice", { Requires: "a14" }, frame(name, id, slicerNamespace, data)) +
      element("mc:Fallback", {}, instead),
  );
  return anchored({ from, size }, alternatives);
};

/** Where a chart stands. */
const chartAnchor = ({ name, from, size }: Chart, id: number, relationship: string): string => {
  const data = element("c:chart", { "xmlns:c": chartNamespaces.chart, "r:id": relationship });
  return anchored({ from, size }, frame(name, id, chartNamespaces.chart, data));
};

/** What stands over the cells, as large as it says or as far as it reaches. */
const anchored = ({ from, size }: Pick<Chart, "from" | "size">, shown: string): string => {
  const content = shown + element("xdr:clientData", {});
  return "width" in size
    ? element(
        "xdr:oneCellAnchor",
        declared,
        corner("xdr:from", from) +
          element("xdr:ext", { cx: emu(size.width), cy: emu(size.height) }) +
          content,
      )
    : element("xdr:twoCellAnchor", declared, corner("xdr:from", from) + corner("xdr:to", size) + content);
};

const drawingRoot = (anchors: readonly string[]): string =>
  element("xdr:wsDr", { "xmlns:xdr": drawingNamespace, "xmlns:a": chartNamespaces.main }, anchors.join(""));

/** Numbers of shapes begin after that of the drawing itself. */
const firstShapeId = 2;

/** A drawing of nothing but charts, each under the id that is next. */
export const drawingPart = (charts: readonly Chart[]): string =>
  drawingRoot(charts.map((chart, index) => chartAnchor(chart, firstShapeId + index, `rId${index + 1}`)));

/** The first part of a kind whose name nothing has yet. */
const freePath = (writer: PackageWriter, kept: Kept | undefined, stem: string): string => {
  let n = 1;
  while (writer.has(`${stem}${n}.xml`) || kept?.parts.has(`${stem}${n}.xml`)) n++;
  return `${stem}${n}.xml`;
};

/** The drawing that the sheet had in the file it was read from. */
const keptDrawing = (kept: Kept | undefined, sheet: Sheet): KeptPart | undefined => {
  const related = kept?.sheets.get(sheet)?.relationships.find(({ kind }) => kind === "drawing");
  return related && kept?.parts.get(related.target);
};

/** The highest number that a shape of the drawing has. */
const highestShapeId = (xml: string): number =>
  [...xml.matchAll(/<(?:\w+:)?cNvPr\b[^>]*?\bid="(\d+)"/g)].reduce(
    (highest, [, id]) => Math.max(highest, Number(id)),
    1,
  );

const rootEnd = /<\/((?:[\w.-]+:)?wsDr)\s*>\s*$/;

/**
 * Writes a sheet's charts, and the drawing that they and its slicers stand in. Pictures and charts that came with
 * the file stay in their drawing, and ours go in after them. Gives the sheet's `drawing` element, or null where it
 * has nothing of ours.
 */
export const addDrawing = (
  writer: PackageWriter,
  workbook: Workbook,
  sheet: Sheet,
  sheetPath: string,
  kept: Kept | undefined,
): string | null => {
  if (sheet.charts.length + sheet.slicers.length === 0) return null;
  const before = keptDrawing(kept, sheet);
  const source = before && strFromU8(before.bytes);
  const isOpen = source !== undefined && rootEnd.test(source);
  const path = before && isOpen ? before.path : freePath(writer, kept, "xl/drawings/drawing");
  const firstId = source === undefined ? firstShapeId : highestShapeId(source) + 1;
  if (before && isOpen)
    for (const { id, type, target, external } of before.relationships)
      writer.relateAs(path, id, type, target, external);

  const taken = new Set(before?.relationships.map(({ id }) => id));
  const freeId = (): string => {
    let n = 1;
    while (taken.has(`rId${n}`)) n++;
    taken.add(`rId${n}`);
    return `rId${n}`;
  };
  const anchors = sheet.charts.map((chart, index) => {
    const chartPath = freePath(writer, kept, "xl/charts/chart");
    writer.addXml(chartPath, chartType, chartPart(workbook, chart));
    const relationship = freeId();
    writer.relateAs(path, relationship, `${namespaces.relationships}/chart`, chartPath, false);
    return chartAnchor(chart, firstId + index, relationship);
  });
  const nextId = firstId + sheet.charts.length;
  anchors.push(
    ...sheet.slicers.map((slicer, index) => slicerAnchor(slicer, nextId + 2 * index, nextId + 2 * index + 1)),
  );
  if (isOpen) {
    const merged = source.replace(rootEnd, (end) => anchors.join("") + end);
    writer.addBytes(path, drawingType, strToU8(merged));
  } else writer.addXml(path, drawingType, drawingRoot(anchors));
  return element("drawing", { "r:id": writer.relate(sheetPath, "drawing", path) });
};

import type { Chart, ChartCorner } from "../../model/chart";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { Kept } from "../kept";
import { chartPart, chartStart } from "../write/chart";
import { drawingPart, emuPerPoint } from "../write/drawings";
import { xmlDeclaration } from "../xml";
import { readChart } from "./chart";
import type { PackageReader } from "./package-reader";
import { OpenError } from "./package-reader";
import type { XmlElement } from "./xml-reader";

const lengthOf = (element: XmlElement | undefined, name: string): number =>
  Number(element?.child(name)?.text ?? 0);

const cornerOf = (element: XmlElement | undefined): ChartCorner => ({
  row: lengthOf(element, "row"),
  column: lengthOf(element, "col"),
  right: lengthOf(element, "colOff") / emuPerPoint,
  down: lengthOf(element, "rowOff") / emuPerPoint,
});

/** Where what an anchor holds stands, and how large it is or where it ends. */
export const placeOf = (anchor: XmlElement): Pick<Chart, "from" | "size"> => {
  const [extent, to] = [anchor.child("ext"), anchor.child("to")];
  const size = to
    ? cornerOf(to)
    : {
        width: (extent?.number("cx") ?? 0) / emuPerPoint,
        height: (extent?.number("cy") ?? 0) / emuPerPoint,
      };
  return { from: cornerOf(anchor.child("from")), size };
};

const readAnchor = (
  workbook: Workbook,
  pack: PackageReader,
  path: string,
  anchor: XmlElement,
): Chart | null => {
  const frame = anchor.child("graphicFrame");
  const id = frame?.at("graphic", "graphicData", "chart")?.relationship;
  const target = pack.relationships(path).find((each) => each.id === id)?.target ?? "";
  // Most charts of other programs are told by their first line, before their cells are gathered.
  if (!pack.text(target)?.startsWith(xmlDeclaration + chartStart)) return null;
  const root = pack.xml(target);
  const name = frame?.at("nvGraphicFramePr", "cNvPr")?.string("name") ?? "";
  const chart = root && readChart(workbook, root, name);
  if (!chart) return null;
  Object.assign(chart, placeOf(anchor));
  // A chart of another program says more than the model holds: it is kept as it is, and not taken for ours.
  return xmlDeclaration + chartPart(workbook, chart) === pack.text(target) ? chart : null;
};

/** Null for each chart that is not ours, and for a drawing that cannot be read: it is kept, damaged as it is. */
const readCharts = (workbook: Workbook, pack: PackageReader, path: string): (Chart | null)[] | null => {
  try {
    const anchors = pack.xml(path)?.children ?? [];
    return anchors.map((anchor) => readAnchor(workbook, pack, path, anchor));
  } catch (error) {
    if (error instanceof OpenError) return null;
    throw error;
  }
};

/**
 * Takes a sheet's charts into the model where nothing of them and of their drawing is lost by it; otherwise the
 * drawing stays among what is kept. All sheets must have been read, for charts show cells of any of them.
 */
export const readDrawing = (
  workbook: Workbook,
  sheet: Sheet,
  path: string,
  pack: PackageReader,
  kept: Kept,
): void => {
  const drawing = pack.relationships(path).find(({ kind }) => kind === "drawing");
  const ofSheet = kept.sheets.get(sheet);
  const charts = drawing && ofSheet && readCharts(workbook, pack, drawing.target);
  if (!charts) return;
  const ours = charts.filter((chart) => chart !== null);
  if (ours.length < charts.length || ours.length === 0) return;
  if (xmlDeclaration + drawingPart(ours) !== pack.text(drawing.target)) return;
  sheet.charts.push(...ours);
  forgetDrawing(sheet, drawing.id, kept);
};

/** A drawing whose contents the model holds is written anew with them, and no longer kept; `id` is its relationship's. */
export const forgetDrawing = (sheet: Sheet, id: string, kept: Kept): void => {
  const ofSheet = kept.sheets.get(sheet);
  if (!ofSheet) return;
  const { drawing: _written, ...elements } = ofSheet.elements;
  const relationships = ofSheet.relationships.filter((each) => each.id !== id);
  kept.sheets.set(sheet, { ...ofSheet, elements, relationships });
};

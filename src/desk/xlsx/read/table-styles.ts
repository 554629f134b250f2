import type { Kept } from "../kept";
import type { XmlElement } from "./xml-reader";
import { plainXml } from "./xml-reader";

/** Keeps the looks of tables and PivotTables that people made themselves; Excel's own stand in no file. */
export const keepTableStyles = (styleSheet: XmlElement | undefined, source: string, kept: Kept): void => {
  const element = styleSheet?.child("tableStyles");
  if (!element?.child("tableStyle")) return;
  const text = ({ start, end }: XmlElement): string | null => plainXml(source.slice(start, end));
  const xml = text(element);
  const differentials = (styleSheet?.child("dxfs")?.all("dxf") ?? []).map(text);
  const isWhole = (each: string | null): each is string => each !== null;
  if (xml !== null && differentials.every(isWhole)) kept.tableStyles = { xml, differentials };
  else kept.losses.add("table styles of your own");
};

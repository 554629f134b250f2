import { parseArea } from "../../model/address";
import type { CellValue } from "../../model/cell";
import type { Table, TableColumn } from "../../model/table";
import { fromFileFormula } from "../formula-text";
import type { Kept } from "../kept";
import { unescapeString } from "../xml";
import type { XmlElement } from "./xml-reader";

/** The values that a column is filtered to, or null; filters of another kind are lost. */
const filterOf = (column: XmlElement | undefined, kept: Kept): CellValue[] | null => {
  if (!column) return null;
  const filters = column.child("filters");
  if (!filters || filters.child("dateGroupItem")) {
    kept.losses.add("filters by a condition");
    return null;
  }
  const values: CellValue[] = filters.all("filter").map((filter) => filter.string("val") ?? "");
  return filters.flag("blank") ? [...values, null] : values;
};

/** Null for a table without a place. */
export const readTable = (root: XmlElement, id: string, kept: Kept): Table | null => {
  const area = parseArea(root.get("ref") ?? "");
  if (!area) return null;
  const name = root.string("displayName") ?? root.string("name") ?? "";
  const filter = root.child("autoFilter");
  const columns = (root.child("tableColumns")?.all("tableColumn") ?? []).map((column, index): TableColumn => {
    const formula = column.child("calculatedColumnFormula");
    const filtered = filter?.all("filterColumn").find((each) => each.number("colId") === index);
    return {
      id: column.number("id") ?? index + 1,
      name: column.string("name") ?? "",
      calculatedFormula: formula ? fromFileFormula(unescapeString(formula.text), name) : null,
      filteredTo: filterOf(filtered, kept),
    };
  });
  const dressed = [root, ...(root.child("tableColumns")?.all("tableColumn") ?? [])];
  if (dressed.some((each) => each.get("dataDxfId") !== null)) kept.losses.add("looks of a table's next rows");
  if (filter?.child("sortState") ?? root.child("sortState"))
    kept.losses.add("sorting of a table that a filter remembers");
  const style = root.child("tableStyleInfo");
  return {
    id,
    name,
    area,
    columns,
    showHeaders: root.get("headerRowCount") !== "0",
    showTotals: (root.number("totalsRowCount") ?? 0) > 0,
    showFilterButton: filter !== undefined,
    showBandedRows: style?.flag("showRowStripes") ?? false,
    showBandedColumns: style?.flag("showColumnStripes") ?? false,
    highlightFirstColumn: style?.flag("showFirstColumn") ?? false,
    highlightLastColumn: style?.flag("showLastColumn") ?? false,
    style: style?.get("name") ?? "",
  };
};

import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { fold } from "./coercion";

/** The sheets in their order, as one text that tells whether they are still the same. */
export const sheetsOf = ({ sheets }: Workbook): string =>
  sheets.map(({ id, name }) => `${id}${name}`).join("\n");

/** What formulas depend on in a table or a name, so that a change shows. */
export interface Shape {
  /** Where a table stands and what its columns are called; what a name means. */
  readonly place: string;
  /** The row behind a table's last. Beside `place`, because most formulas of a table read the header or their own row. */
  readonly end: number;
  readonly sheet: Sheet | null;
}

/** Tables and defined names by their folded names. */
export const structureOf = ({ sheets, names }: Workbook): Map<string, Shape> => {
  const shapes = new Map<string, Shape>();
  for (const sheet of sheets) {
    for (const { name, area, columns, showHeaders, showTotals } of sheet.tables) {
      const { row, column, rowCount, columnCount } = area;
      const place = [sheet.id, row, column, columnCount, showHeaders, showTotals];
      shapes.set(fold(name), {
        place: [...place, ...columns.map((each) => each.name)].join("\n"),
        end: row + rowCount,
        sheet,
      });
    }
  }
  for (const { name, formula, scope } of names) {
    const key = fold(name);
    const known = shapes.get(key);
    const place = `${known?.place ?? ""}\n${scope ?? ""}!${formula}`;
    shapes.set(key, { end: 0, sheet: null, ...known, place });
  }
  return shapes;
};

import { saveWorkbook } from "../../src/desk/xlsx/save";
import { vi } from "../../src/workbook/texts/vi";
import { itOpensInLibreOffice, shownByLibreOffice } from "../desk/xlsx/libreoffice";
import { build, readSeed } from "./seed";
import { withoutResults } from "./without-results";

/** One column of a sheet by its header, from the row below the header on. */
const column = (rows: string[][] | undefined, header: string): string[] => {
  const headerRow = rows?.findIndex((row) => row.includes(header)) ?? -1;
  const index = rows?.[headerRow]?.indexOf(header) ?? -1;
  if (!rows || index < 0) throw new Error(`no column ${header}`);
  return rows.slice(headerRow + 1).map((row) => row[index] ?? "");
};

const count = (cells: string[], word: string) => cells.filter((cell) => cell === word).length;

describe("another program calculates the same", () => {
  const notice = readSeed();

  let shown: Map<string, string[][]>;
  const openOn = async (asOf: string) => {
    const { desk } = await build(notice, asOf);
    return withoutResults(saveWorkbook(desk.workbook));
  };

  let november: Uint8Array;
  let may: Uint8Array;
  beforeAll(async () => {
    november = await openOn("2024-11-01");
    may = await openOn("2024-05-01");
  });

  itOpensInLibreOffice("14 tasks and 2 petitions are overdue on 2024-11-01", () => {
    shown = shownByLibreOffice(november);
    const overdue = vi.trackStatus.overdue;
    expect(count(column(shown.get(vi.sheets.tasks), vi.columns.trackStatus), overdue)).toBe(14);
    expect(count(column(shown.get(vi.sheets.petitions), vi.columns.trackStatus), overdue)).toBe(2);
    const totals = shown.get(vi.sheets.unitSummary)?.find((row) => row.includes(vi.grandTotal));
    const header = shown.get(vi.sheets.unitSummary)?.find((row) => row.includes(vi.columns.unit)) ?? [];
    expect(totals?.[header.indexOf(vi.columns.total)]).toBe("28");
    expect(totals?.[header.indexOf(vi.columns.overdue)]).toBe("14");
    expect(totals?.[header.indexOf(vi.columns.petitionOverdue)]).toBe("2");
    expect(JSON.stringify([...shown.values()])).not.toMatch(/#(NAME|REF|VALUE|N\/A|DIV)|Err:/);
  });

  itOpensInLibreOffice("3 tasks and 2 petitions are overdue on 2024-05-01", () => {
    shown = shownByLibreOffice(may);
    expect(count(column(shown.get(vi.sheets.tasks), vi.columns.trackStatus), vi.trackStatus.overdue)).toBe(3);
    // 31/3 and 30/6 are Sundays, 30/4 is a holiday.
    const standings = column(shown.get(vi.sheets.tasks), vi.columns.standing);
    expect(standings.filter((standing) => standing.includes(vi.standing.dayOff))).toEqual([
      "▲ Quá hạn 31 ngày (rơi vào ngày nghỉ)",
      "▲ Quá hạn 1 ngày (rơi vào ngày nghỉ)",
      "– Còn 60 ngày (rơi vào ngày nghỉ)",
    ]);
    expect(
      count(column(shown.get(vi.sheets.petitions), vi.columns.trackStatus), vi.trackStatus.overdue),
    ).toBe(2);
  });
});

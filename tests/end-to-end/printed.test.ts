import { strFromU8, unzipSync } from "fflate";
import type { Sheet } from "../../src/desk/model/sheet";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { definedNames, tableNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";
import { applyNotice, previewNotice } from "../../src/excel/add-notice";
import { refreshSummaries } from "../../src/excel/summaries";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { itOpensInLibreOffice, shownByLibreOffice } from "../desk/xlsx/libreoffice";
import { build, readSeed, seedText, type Built } from "./seed";

const seed = readSeed();
const millimetres = (points: number): number => Math.round((points * 25.4) / 72);

/** Sheets with what is typed in above and below their tables. */
const forms = ["overview", "tasks", "petitions", "criteria", "unitSummary"] as const;
const printed = [...forms, "notices", "units", "extensions", "analysis", "lists"] as const;

const lastPrinted = ({ pageLayout, tables }: Sheet): number => {
  const [, letters] = /:\$?([A-Z]+)/.exec(pageLayout.printArea ?? "") ?? [];
  if (!letters) return tables[0]!.area.columnCount - 1;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

const textsOf = ({ grid }: Sheet): string[] =>
  [...grid.rows.values()].flatMap((row) =>
    [...row.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );

/** Somebody sets a parameter, as it is done on the sheet of lists. */
const set = (name: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });

describe("what is printed", () => {
  let built: Built;
  const sheet = (key: keyof typeof vi.sheets): Sheet => built.desk.workbook.sheet(vi.sheets[key])!;
  beforeAll(async () => {
    built = await build(seed, "2024-11-01");
  });

  test.each(printed)(
    "%s: A4 landscape, the decree's margins, one page wide, page number from page 2",
    (key) => {
      const { pageLayout } = sheet(key);
      expect(pageLayout).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        firstPageNumber: 1,
        headersFooters: {
          state: "FirstAndDefault",
          firstPage: { centerHeader: "" },
          defaultForAllPages: { centerHeader: "&P" },
        },
      });
      const { topMargin, bottomMargin, leftMargin, rightMargin } = pageLayout;
      expect([topMargin, bottomMargin, leftMargin, rightMargin].map(millimetres)).toEqual([20, 20, 30, 15]);
    },
  );

  test.each(["overview", "criteria", "criterionSummary", "unitSummary"] as const)(
    "%s: all on one page, so that its signatures are not left alone on a second",
    (key) => {
      expect(sheet(key).pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    },
  );

  test("tables that are long, or become so, take the pages they need", async () => {
    const units = Array.from({ length: 30 }, (_, index) => ({ ...seed.units[0]!, name: `Đơn vị ${index}` }));
    const { desk } = await build({ ...seed, units }, "2024-11-01");
    for (const key of ["tasks", "petitions", "unitSummary"] as const) {
      const { zoom } = desk.workbook.sheet(vi.sheets[key])!.pageLayout;
      expect(zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: null });
    }
  });

  describe("a table that outgrows its one page", () => {
    const zoomOf = ({ desk }: Built, key: keyof typeof vi.sheets): unknown =>
      desk.workbook.sheet(vi.sheets[key])!.pageLayout.zoom;
    const onOnePage = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    const onePageWide = { horizontalFitToPages: 1, verticalFitToPages: null };
    const unitNames = Array.from({ length: 12 }, (_, index) => `Phòng Nghiệp vụ ${index + 1}`);
    const later = () =>
      trackNotice({
        ...seed,
        key: "09/TB-BCĐ",
        header: { ...seed.header, documentNumber: "09/TB-BCĐ", number: "09" },
        units: unitNames.map((name) => ({ ...seed.units[0]!, name, aliases: [name] })),
      });
    /** Somebody types further rows below a table. */
    const typeBelow = (table: string, rows: number, column: number): Promise<void> =>
      Excel.run(async (context) => {
        const found = context.workbook.tables.getItem(table);
        for (let row = 0; row < rows; row++) {
          found.rows.add();
          found.getDataBodyRange().getLastRow().getCell(0, column).values = [[`Thêm ${row + 1}`]];
        }
        await context.sync();
      });

    test("by a further notice takes the pages it needs, and the others stay as they are", async () => {
      const other = await build(seed, "2024-11-01");
      expect(zoomOf(other, "unitSummary")).toEqual(onOnePage);
      expect((await applyNotice(await previewNotice(later()))).remarks).toEqual([]);
      expect(zoomOf(other, "unitSummary")).toEqual(onePageWide);
      for (const key of ["overview", "criteria"] as const) expect(zoomOf(other, key)).toEqual(onOnePage);
    });

    test("by what people type takes them when the summaries are refreshed", async () => {
      const other = await build(seed, "2024-11-01");
      await typeBelow(tableNames.criteria, 5, 1);
      await typeBelow(tableNames.units, 12, 0);
      await refreshSummaries();
      expect(zoomOf(other, "criteria")).toEqual(onOnePage);
      expect(zoomOf(other, "unitSummary")).toEqual(onePageWide);
      await typeBelow(tableNames.criteria, 5, 1);
      await refreshSummaries();
      expect(zoomOf(other, "criteria")).toEqual(onePageWide);
    });

    test("keeps a scale that people have set themselves", async () => {
      const other = await build(seed, "2024-11-01");
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(vi.sheets.unitSummary).pageLayout.zoom = { scale: 70 };
        await context.sync();
      });
      await applyNotice(await previewNotice(later()));
      await refreshSummaries();
      expect(zoomOf(other, "unitSummary")).toEqual({ scale: 70 });
    });
  });

  test.each(["tasks", "petitions", "criteria", "unitSummary", "notices", "units", "extensions"] as const)(
    "%s: the header row is repeated",
    (key) => {
      const { pageLayout, tables } = sheet(key);
      const row = tables[0]!.area.row + 1;
      expect(pageLayout.printTitleRows).toBe(`$${row}:$${row}`);
    },
  );

  test.each(forms)("%s: agency, number, title and day above, signatures below, none of it merged", (key) => {
    const form = sheet(key);
    const right = lastPrinted(form);
    expect(form.grid.get(0, right)?.value).toBe(vi.forms[key]);
    expect(form.grid.get(2, 0)?.value).toBe(vi.titles[key]);
    expect(form.grid.get(4, 0)?.value).toMatch(/^\(Số liệu đến ngày 01\/11\/2024.*\)$/u);
    const texts = textsOf(form);
    expect(texts).toEqual(
      expect.arrayContaining([vi.signature.preparedBy, "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]),
    );
    expect(texts).toContain("Cẩm Xuyên, ngày …… tháng …… năm 2024");
    expect(form.merges).toEqual([]);
  });

  test.each(["tasks", "petitions", "unitSummary"] as const)(
    "%s: text of 12 points is at least 9.5 on paper",
    (key) => {
      const form = sheet(key);
      let width = 0;
      for (let column = 0; column <= lastPrinted(form); column++) width += form.columns.get(column)!.width!;
      const paper = ((297 - 30 - 15) * 72) / 25.4;
      expect((12 * paper) / width).toBeGreaterThan(9.5);
    },
  );

  test("State and Party documents have their own heads, and the agency is the one set", async () => {
    const other = await build(seed, "2024-11-01");
    const tasks = other.desk.workbook.sheet(vi.sheets.tasks)!;
    await set(definedNames.agency, "Ủy ban nhân dân xã");
    await set(definedNames.headerProfile, vi.headerProfile.state);
    const right = lastPrinted(tasks);
    expect(tasks.grid.get(1, 0)?.value).toBe("ỦY BAN NHÂN DÂN XÃ");
    expect([0, 1].map((row) => tasks.grid.get(row, right)?.value)).toEqual([
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
    ]);
    expect(tasks.grid.get(2, 0)?.value).toBe(`${vi.forms.tasks}. ${vi.titles.tasks}`);
    await set(definedNames.headerProfile, vi.headerProfile.party);
    expect(tasks.grid.get(0, right)?.value).toBe("ĐẢNG CỘNG SẢN VIỆT NAM");
  });

  test("a day that is not frozen is the day of signing, with its noughts", async () => {
    const other = await build(seed, "2024-02-05");
    await set(definedNames.frozenAsOf, "");
    expect(textsOf(other.desk.workbook.sheet(vi.sheets.tasks)!)).toContain(
      "Cẩm Xuyên, ngày 05 tháng 02 năm 2024",
    );
  });

  test("the signatures stay below the table when a notice is added", async () => {
    const other = await build(seed, "2024-11-01");
    await applyNotice(
      await previewNotice(trackNotice(readNotice(seedText().replace("Số: 06/TB-BCĐ", "Số: 07/TB-BCĐ")))),
    );
    const { sheet: tasks, table } = other.desk.workbook.table(tableNames.tasks)!;
    const below = [...tasks.grid.rows].filter(([, row]) =>
      [...row.values()].some(({ value }) => value === vi.signature.preparedBy),
    );
    expect(table.area.rowCount).toBe(57);
    expect(below.map(([row]) => row)).toEqual([table.area.row + table.area.rowCount + 4]);
  });

  test("a task of any length is shown whole: no row comes to Excel's greatest height", async () => {
    const sentence = "Tổ chức rà soát, lập danh sách, báo cáo kết quả thực hiện từng tuyến đường. ";
    const long = [900, 1500, 2400, 3600].map((length, index) => ({
      ...seed.items[0]!,
      id: `${seed.key}·dài${index}`,
      content: sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length),
    }));
    const heights = (file: Uint8Array): number[] =>
      Object.entries(unzipSync(file))
        .filter(([path]) => path.startsWith("xl/worksheets/sheet"))
        .flatMap(([, part]) => [...strFromU8(part).matchAll(/ ht="([\d.]+)"/g)].map(([, ht]) => Number(ht)));
    const { desk } = await build({ ...seed, items: long.slice(0, 3) }, "2024-11-01");
    await applyNotice(await previewNotice(trackNotice({ ...seed, key: "08/TB", items: [long[1]!] })));
    const whole = heights(saveWorkbook(desk.workbook));
    expect(Math.max(...whole)).toBeGreaterThan(200);
    expect(Math.max(...whole)).toBeLessThan(409);
    const wider = await build({ ...seed, items: long }, "2024-11-01");
    expect(Math.max(...heights(saveWorkbook(wider.desk.workbook)))).toBeLessThan(409);
  });

  itOpensInLibreOffice("another program shows the same blocks", () => {
    const shown = shownByLibreOffice(saveWorkbook(built.desk.workbook));
    const cells = (shown.get(vi.sheets.tasks) ?? []).flat();
    expect(cells).toEqual(expect.arrayContaining([vi.forms.tasks, vi.titles.tasks, "KT. TRƯỞNG BAN"]));
  });
});

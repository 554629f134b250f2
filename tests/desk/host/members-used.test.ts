import { modelledMembers, modelledTypes } from "../../../src/desk/api/modelled-members";
import type { MemberUse } from "./office-js/members-used";
import { membersUsed } from "./office-js/members-used";

/** What office.js does by itself, without the host. */
const libraryOwn = new Set(["load", "set", "toJSON", "items", "context", "isNullObject"]);
/** Where `context.workbook` comes from is no object of the workbook. */
const libraryTypes = new Set(["RequestContext"]);

const modelled = new Set(modelledMembers().map(({ type, member }) => `${type}.${member}`));
for (const { name, table } of modelledTypes) if (table.item) modelled.add(`${name}.getItem`);

const everyWay = `
    export const act = async (context: Excel.RequestContext): Promise<void> => {
      const { worksheets: sheets, styles } = context.workbook;
      const sheet = sheets.getActiveWorksheet();
      sheet.shapes.load("items/name");
      const { comments } = sheet;
      sheet.getRange("A1").set({ formulasR1C1: [["x"]], format: { font: { subscript: true } } });
      sheets.load("items/customProperties/items/key,items/name");
      sheets.load({ charts: { pivotOptions: { showAxisFieldButtons: true } } });
      sheet.tables.load(["items/legacyId"]);
      styles.load("items/builtIn");
      sheet["enableCalculation"] = true;
      for (const each of sheets.items) each.copy();
      const calls: ((range: Excel.Range) => void)[] = [(range) => range.flashFill()];
      void [comments, calls];
    };`;

/** One search over the product and over code that uses members in every way, since it takes seconds. */
let used: readonly MemberUse[];
beforeAll(() => {
  used = membersUsed({ "every-way.ts": everyWay });
}, 60_000);

const notModelled = (isWanted: (place: string) => boolean): string[] =>
  used
    .filter(({ place }) => isWanted(place))
    .filter(({ type, member }) => !libraryOwn.has(member) && !libraryTypes.has(type))
    .filter(({ type, member }) => !modelled.has(`${type}.${member}`))
    .map(({ type, member, place }) => `${type}.${member} in ${place}`)
    .sort();

test("the product uses no member that the desk does not model", () => {
  expect(used.filter(({ place }) => !place.includes("every-way")).length).toBeGreaterThan(100);
  expect(notModelled((place) => !place.includes("every-way"))).toEqual([]);
});

test("the search sees every way of using one", () => {
  expect(notModelled((place) => place.includes("every-way")).map((each) => each.split(" ")[0])).toEqual([
    "Chart.pivotOptions",
    "ChartPivotOptions.showAxisFieldButtons",
    "Range.flashFill",
    "Range.formulasR1C1",
    "RangeFont.subscript",
    "Shape.name",
    "Style.builtIn",
    "Table.legacyId",
    "Workbook.styles",
    "Worksheet.comments",
    "Worksheet.copy",
    "Worksheet.customProperties",
    "Worksheet.enableCalculation",
    "Worksheet.shapes",
    "WorksheetCustomProperty.key",
  ]);
});

test("the list of members is long, and each is on it once", () => {
  const names = modelledMembers().map(({ type, member }) => `${type}.${member}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(400);
});

import { columnLetters } from "../../src/desk/model/address";
import { openDesk } from "../../src/desk/node";
import { enters } from "../../src/desk/other-people";
import { serialDate } from "../../src/excel/cells";
import { layOut } from "../../src/excel/lay-out";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { vi } from "../../src/workbook/texts/vi";
import { repeated } from "./repeated";
import { day, readSeed } from "./seed";

const asOf = day("2024-11-01");

interface Cost {
  /** Formulas calculated when a person sets a task done. */
  readonly done: number;
  /** The same when they write down what came of it, which no formula reads. */
  readonly note: number;
  /** All formulas there are. */
  readonly all: number;
}

/** What edits cost in a tracker with so many rows, counted and not timed. */
const costOfEdits = async (rows: number): Promise<Cost> => {
  const desk = await openDesk({ today: () => serialDate(asOf) });
  await layOut(planWorkbook(trackNotice(repeated(readSeed(), rows)), { asOf, workbookId: "test" }));
  const { session } = desk;
  const { sheet, table } = desk.workbook.table(tableNames.tasks)!;
  const cost = (header: string, entry: string): number => {
    const offset = table.columns.findIndex(({ name }) => name === header);
    const before = session.formulasCalculated;
    const address = `${columnLetters(table.area.column + offset)}${table.area.row + 2}`;
    desk.act("user", enters(sheet.name, address, entry));
    return session.formulasCalculated - before;
  };
  // The first edit after laying out still calculates what else had changed.
  cost(vi.columns.workState, vi.workState.inProgress);
  const done = cost(vi.columns.workState, vi.workState.completed);
  const note = cost(vi.columns.evidence, "Báo cáo số 5");
  const before = session.formulasCalculated;
  session.calculate();
  return { done, note, all: session.formulasCalculated - before };
};

test("an edit calculates what depends on it and nothing else, however many tasks there are", async () => {
  const [few, many] = [await costOfEdits(60), await costOfEdits(180)];
  expect(many.all - few.all).toBeGreaterThan(120 * 10);
  // Of each further row, ranks and progress depend on every other row's state; its other columns do not.
  expect(many.done - few.done).toBeLessThan(0.2 * (many.all - few.all));
  expect(many.note).toBe(few.note);
  expect(many.note).toBeLessThan(10);
}, 60_000);

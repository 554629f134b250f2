import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnLetters } from "../../src/desk/model/address";
import { openDesk } from "../../src/desk/node";
import { enters } from "../../src/desk/other-people";
import { layOut } from "../../src/excel/lay-out";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { vi } from "../../src/workbook/texts/vi";
import { repeated } from "../end-to-end/repeated";
import { line, median } from "./measure";

const notice = readNotice(readFileSync(join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt"), "utf8"));

/** What a person waits for on the desk after an edit of a tracker of 10,000 tasks, beside calculating all of it. */
export const benchEditing = async (): Promise<void> => {
  const desk = await openDesk();
  await layOut(planWorkbook(trackNotice(repeated(notice, 10_000)), { asOf: null, workbookId: "bench" }));
  const { session } = desk;
  const { sheet, table } = desk.workbook.table(tableNames.tasks)!;
  const typed = async (name: string, header: string, entries: readonly string[]): Promise<void> => {
    const offset = table.columns.findIndex((column) => column.name === header);
    const address = `${columnLetters(table.area.column + offset)}${table.area.row + 2}`;
    let turn = 0;
    const before = session.formulasCalculated;
    const ms = await median(() =>
      desk.act("user", enters(sheet.name, address, entries[turn++ % entries.length]!)),
    );
    line(`10,000 tasks, ${name}`, { ms, formulas: (session.formulasCalculated - before) / turn });
  };
  const { inProgress, completed } = vi.workState;
  await typed("a state is set", vi.columns.workState, [inProgress, completed]);
  await typed("a note is typed", vi.columns.evidence, ["Báo cáo số 5", "Báo cáo số 6"]);
  let before = session.formulasCalculated;
  const added = await median(
    () =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem(tableNames.tasks).rows.add();
        await context.sync();
        session.calculated();
      }),
    3,
  );
  line("10,000 tasks, a row is added", { ms: added, formulas: (session.formulasCalculated - before) / 3 });
  before = session.formulasCalculated;
  const all = await median(() => session.calculate(), 3);
  line("10,000 tasks, everything", { ms: all, formulas: (session.formulasCalculated - before) / 3 });
};

import fc from "fast-check";
import { fixedClock } from "../../src/desk/formulas/clock";
import { recalculate } from "../../src/desk/formulas/recalculate";
import type { CellValue } from "../../src/desk/model/cell";
import { Workbook } from "../../src/desk/model/workbook";
import { serialDate } from "../../src/excel/cells";
import type { CalendarDate } from "../../src/notice/calendar-date";
import type { DeadlineOperator } from "../../src/notice/notice";
import type { DeadlineRules } from "../../src/tracker/deadline-rules";
import { effectiveDeadline, isDayOff } from "../../src/tracker/deadline-rules";
import type { WorkState } from "../../src/tracker/states";
import { workStates } from "../../src/tracker/states";
import { trackStatus } from "../../src/tracker/status";
import { deadlineFormula, trackedStandingFormula, statusFormula } from "../../src/workbook/formulas/status";
import { definedNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";

// The rules stand twice, in TypeScript for the pane and in Excel's words for the file: they must say the same.

interface Row {
  readonly workState: WorkState;
  readonly stated: CalendarDate | null;
  readonly op: DeadlineOperator;
  readonly completed: CalendarDate | null;
  readonly isReturned: boolean;
}

interface Settings extends DeadlineRules {
  readonly asOf: CalendarDate;
  readonly dueSoonDays: number;
}

/** One row and its settings in a workbook of one sheet, calculated. */
const calculate = (row: Row, settings: Settings, override: Partial<Record<string, CellValue>> = {}) => {
  const workbook = new Workbook("S");
  const [sheet] = workbook.sheets;
  const put = (column: number, value: CellValue, formula: string | null = null, line = 0) =>
    sheet!.grid.set(line, column, { value, formula, style: 0 });
  const cells = {
    content: "$A$1",
    extendedTo: "$I$1",
    deadlineSource: "$J$1",
    confirmation: "$L$1",
    workState: "$B$1",
    deadlineStated: "$C$1",
    deadlineOp: "$D$1",
    completedDate: "$E$1",
    deadline: "$F$1",
    trackStatus: "$G$1",
  };
  const constants: CellValue[] = [
    "06·1",
    vi.workState[row.workState],
    row.stated && serialDate(row.stated),
    vi.deadlineOp[row.op],
    row.completed && serialDate(row.completed),
  ];
  const keys = ["content", "workState", "deadlineStated", "deadlineOp", "completedDate"];
  constants.forEach((value, column) => {
    const given = override[keys[column] ?? ""];
    if ((given ?? value) !== null) put(column, given ?? value);
  });
  if (row.isReturned) put(11, vi.confirmation.returned);
  if (override["deadlineSource"]) put(9, override["deadlineSource"]);
  put(5, null, deadlineFormula(cells, vi));
  const words = {
    all: Object.values(vi.workState),
    done: [vi.workState.completed],
    suspended: vi.workState.suspended,
    withdrawn: vi.workState.withdrawn,
  };
  put(6, null, statusFormula(cells, words, vi));
  put(7, null, trackedStandingFormula(cells, words, vi));
  const settingValues: [string, CellValue][] = [
    [definedNames.asOf, serialDate(settings.asOf)],
    [definedNames.dueSoonDays, settings.dueSoonDays],
    [definedNames.beforeDateRule, vi.beforeDateRule[settings.beforeDateRule]],
    [definedNames.nonWorkingDayRule, vi.nonWorkingDayRule[settings.nonWorkingDayRule]],
  ];
  settingValues.forEach(([name, value], index) => {
    put(10, value, null, index);
    workbook.names.push({ name, formula: `=S!$K$${index + 1}`, scope: null, visible: true, comment: "" });
  });
  settings.holidays.forEach((holiday, index) => put(12, serialDate(holiday), null, index));
  workbook.names.push({
    name: definedNames.holidays,
    formula: "=S!$M$1:$M$30",
    scope: null,
    visible: true,
    comment: "",
  });
  recalculate(workbook, fixedClock(serialDate(settings.asOf)));
  const value = (column: number) => sheet!.grid.get(0, column)?.value;
  return { deadline: value(5), status: value(6), standing: value(7) };
};

const anyDate = fc.record({
  year: fc.constantFrom(2024, 2025),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const anyRow: fc.Arbitrary<Row> = fc.record({
  workState: fc.constantFrom(...workStates),
  stated: fc.option(anyDate),
  op: fc.constantFrom("before", "by", "during", "recurring"),
  completed: fc.option(anyDate),
  isReturned: fc.boolean(),
});
const anySettings: fc.Arbitrary<Settings> = fc.record({
  asOf: anyDate,
  dueSoonDays: fc.integer({ min: 0, max: 30 }),
  beforeDateRule: fc.constantFrom("inclusive", "strict"),
  nonWorkingDayRule: fc.constantFrom("none", "next", "previous"),
  holidays: fc.array(anyDate, { maxLength: 5 }),
});

const settings: Settings = {
  asOf: { year: 2024, month: 4, day: 1 },
  dueSoonDays: 7,
  beforeDateRule: "inclusive",
  nonWorkingDayRule: "none",
  holidays: [],
};
const open: Row = {
  workState: "notStarted",
  stated: { year: 2024, month: 3, day: 25 },
  op: "before",
  completed: null,
  isReturned: false,
};

describe("the workbook's formulas say what the tracker's rules say", () => {
  test("the deadline that counts and the status, for any row under any settings", () => {
    fc.assert(
      fc.property(anyRow, anySettings, (row, rules) => {
        const deadline = row.stated && effectiveDeadline(row.stated, row.op, rules);
        const status = trackStatus(
          { workState: row.workState, deadline, completedDate: row.completed, isReturned: row.isReturned },
          rules,
        );
        expect(calculate(row, rules)).toMatchObject({
          deadline: deadline ? serialDate(deadline) : "",
          status: vi.trackStatus[status],
        });
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["a week late", open, "▲ Quá hạn 7 ngày"],
    ["due today", { ...open, stated: settings.asOf }, "● Đến hạn hôm nay"],
    ["due in two days", { ...open, stated: { year: 2024, month: 4, day: 3 } }, "● Còn 2 ngày"],
    [
      "done late",
      { ...open, workState: "completed", completed: { year: 2024, month: 3, day: 28 } },
      "✓ Muộn 3 ngày",
    ],
    ["without a deadline", { ...open, stated: null }, "–"],
  ] satisfies [string, Row, string][])("in words: %s", (_name, row, standing) => {
    expect(calculate(row, settings).standing).toBe(standing);
  });

  test("a deadline on a day off is marked while the work is open or was late, for any row under any settings", () => {
    fc.assert(
      fc.property(anyRow, anySettings, (row, rules) => {
        const { deadline, status, standing } = calculate(row, rules);
        const last = row.stated && effectiveDeadline(row.stated, row.op, rules);
        const { overdue, dueSoon, onTrack, completedLate } = vi.trackStatus;
        const isConcerned = [overdue, dueSoon, onTrack, completedLate].includes(String(status));
        const isMarked = isConcerned && last !== null && isDayOff(last, rules.holidays);
        expect([deadline, String(standing).includes(vi.standing.dayOff)]).toEqual([deadline, isMarked]);
      }),
      { numRuns: 300 },
    );
  });

  test("a Sunday and a holiday are marked while no rule moves them, and in words", () => {
    const sunday: Row = { ...open, stated: { year: 2024, month: 3, day: 31 } };
    expect(calculate(sunday, settings).standing).toBe("▲ Quá hạn 1 ngày (rơi vào ngày nghỉ)");
    expect(calculate(sunday, { ...settings, nonWorkingDayRule: "next" }).standing).toBe("● Đến hạn hôm nay");
    const reunification = { year: 2024, month: 4, day: 30 };
    const holiday: Row = { ...open, stated: reunification, op: "by" };
    expect(calculate(holiday, settings).standing).toBe("– Còn 29 ngày");
    expect(calculate(holiday, { ...settings, holidays: [reunification] }).standing).toBe(
      "– Còn 29 ngày (rơi vào ngày nghỉ)",
    );
    const done: Row = { ...sunday, workState: "completed", completed: { year: 2024, month: 3, day: 29 } };
    expect(calculate(done, settings).standing).toBe("✓ Đúng hạn");
  });

  test.each([
    ["a deadline typed as text", { deadlineStated: "31/04/2024" }, "✗ Ngày ghi bằng chữ"],
    ["a completion date typed as text", { completedDate: "hôm qua" }, "✗ Ngày ghi bằng chữ"],
    ["a completion in the future", { completedDate: 60_000 }, "✗ Hoàn thành sau ngày chốt"],
    ["a state that is in no list", { workState: "xong rồi" }, "✗ Tình trạng lạ"],
  ])("%s is an error in the data, and said so", (_name, override, standing) => {
    expect(calculate(open, settings, override)).toMatchObject({ status: "Lỗi dữ liệu", standing });
  });

  test("work done without a date is done, and the date is asked for", () => {
    expect(calculate({ ...open, workState: "completed" }, settings)).toMatchObject({
      status: "Hoàn thành (thiếu ngày)",
      standing: "✗ Thiếu ngày hoàn thành",
    });
  });

  test("a deadline handed down is shown as such, and a completion sent back as sent back", () => {
    const inherited = { deadlineSource: vi.deadlineSource.inherited };
    expect(calculate(open, settings, inherited).standing).toBe("▲ Quá hạn 7 ngày (hạn kế thừa)");
    const returned = {
      ...open,
      workState: "completed" as const,
      completed: { year: 2024, month: 3, day: 20 },
      isReturned: true,
    };
    expect(calculate(returned, settings)).toMatchObject({
      status: "Quá hạn",
      standing: "▲ Quá hạn 7 ngày (bị trả lại)",
    });
  });

  test("an empty row has no status", () => {
    expect(calculate(open, settings, { content: "" }).status).toBe("");
  });
});

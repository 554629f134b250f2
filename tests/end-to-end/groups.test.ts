import { applyNotice, previewNotice } from "../../src/excel/add-notice";
import { readTracker } from "../../src/excel/read-back";
import { refreshSummaries } from "../../src/excel/summaries";
import { readNotice } from "../../src/notice/read";
import { defaultDueSoonDays } from "../../src/tracker/status";
import { summarize } from "../../src/tracker/summary";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";
import { build, day, readSeed } from "./seed";
import { typeInto } from "./typing";

// Each test builds a tracker; a machine that is busy elsewhere must not make one fail.
jest.setTimeout(60_000);

const asOf = "2026-05-20";
const notice = readNotice(`UỶ BAN NHÂN DÂN
XÃ BÌNH AN
Số: 12/TB-UBND
Bình An, ngày 04 tháng 5 năm 2026
THÔNG BÁO
Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban tháng 5
1. Giao Trưởng các phòng, đơn vị rà soát danh mục thủ tục, hoàn thành trước ngày 15/5/2026.
2. Giao Phòng Kinh tế phối hợp các phòng, ban liên quan lập dự toán, hoàn thành trước ngày 30/6/2026.
3. Văn phòng HĐND và UBND và các đơn vị sự nghiệp số hoá hồ sơ lưu trữ.
`);
const rowsOf = async (table: string) => (await readTracker()).tables.get(table)!.rows;
const columnsOf = async (table: string, ...keys: string[]) =>
  (await rowsOf(table)).map(({ fields }) => keys.map((key) => fields[key]));

const totals = async () =>
  new Map((await columnsOf(tableNames.unitSummary, "unit", "total")) as [string, number][]);

test("a group that leads stands in the sheet as it is written, and is summed up on a line of all groups", async () => {
  const { tracker } = await build(notice, asOf);
  expect(await columnsOf(tableNames.tasks, "leadUnit", "jointLeadUnits", "reportingUnit")).toEqual([
    ["Trưởng các phòng, đơn vị", null, vi.leadGroup],
    ["Phòng Kinh tế", null, "Phòng Kinh tế"],
    ["Văn phòng HĐND và UBND", "các đơn vị sự nghiệp", "Văn phòng HĐND và UBND"],
  ]);
  const { byUnit } = summarize(tracker, { asOf: day(asOf), dueSoonDays: defaultDueSoonDays });
  const counted = byUnit.map(({ unit, isShared, tasks }) => [
    unit ?? (isShared ? vi.leadGroup : ""),
    tasks.total,
  ]);
  expect(counted).toContainEqual([vi.leadGroup, 1]);
  expect([...(await totals())]).toEqual([...counted, [vi.noLeadUnit, 0]]);
  expect(byUnit.find(({ isShared }) => isShared)?.tasks.overdue).toBe(1);
});

test("a notice that is added brings its groups and their line along", async () => {
  await build(readSeed(), asOf);
  expect((await totals()).has(vi.leadGroup)).toBe(false);
  await applyNotice(await previewNotice(trackNotice(notice)), []);
  expect((await totals()).get(vi.leadGroup)).toBe(1);
  expect(await columnsOf(tableNames.units, "unit", "unitLevel")).toContainEqual([
    "Trưởng các phòng, đơn vị",
    vi.unitGroup,
  ]);
});

test("a unit that people call a group is summed up as one, and gets no line of its own", async () => {
  await build(notice, asOf);
  const units = await columnsOf(tableNames.units, "unit");
  const named = (name: string) => units.findIndex(([unit]) => unit === name);
  await typeInto(tableNames.units, named("Trưởng các phòng, đơn vị"), "unit", "Tất cả các phòng");
  await typeInto(tableNames.tasks, 0, "leadUnit", "Tất cả các phòng");
  await typeInto(tableNames.units, named("Phòng Kinh tế"), "unitLevel", vi.unitGroup);
  expect((await refreshSummaries()).addedUnits).toEqual([]);
  const counted = await totals();
  expect(counted.get(vi.leadGroup)).toBe(2);
  expect(counted.get("Phòng Kinh tế")).toBe(0);
  expect([...counted.values()].reduce((sum, count) => sum + count, 0)).toBe(3);
});

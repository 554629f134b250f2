import type { Desk, DeskFaults } from "../../src/desk/desk";
import { openDesk } from "../../src/desk/node";
import { enters, insertsRows } from "../../src/desk/other-people";
import { applyNotice, previewNotice } from "../../src/excel/add-notice";
import { layOut } from "../../src/excel/lay-out";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { build, day, readSeed, seedText } from "./seed";

const tracker = trackNotice(readSeed());
const plan = planWorkbook(tracker, { asOf: day("2024-11-01"), workbookId: "test" });

/** A person's own workbook: words on its only sheet. */
const ownWorkbook = async (faults: DeskFaults): Promise<Desk> => {
  const desk = await openDesk();
  desk.act("user", enters("Sheet1", "A1", "của tôi"));
  desk.faults = faults;
  return desk;
};

/** Batches that laying out sends, counted from 1, as a run without trouble has them. */
const batches = [1, 2, 3, 4];

const holdsOnlyTheirs = ({ workbook }: Desk): void => {
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(workbook.names).toHaveLength(0);
  expect(workbook.sheets[0]?.grid.get(0, 0)?.value).toBe("của tôi");
};

describe("building while a cell is being edited", () => {
  test.each(batches)(
    "batch %i: the pane can say so, nothing is left, and the next attempt succeeds",
    async (batch) => {
      const desk = await ownWorkbook({ cellEdits: [batch] });
      await expect(layOut(plan)).rejects.toMatchObject({ code: "cell-being-edited" });
      holdsOnlyTheirs(desk);
      desk.faults = {};
      await layOut(plan);
      expect(desk.workbook.table(tableNames.tasks)).toBeDefined();
    },
  );
});

describe("building while the person is in another workbook", () => {
  // Only calls that need the workbook in front fail: adding sheets, and putting one in front at the end.
  test.each([
    [2, "failed"],
    [4, "another-workbook-in-front"],
  ])("batch %i fails, and nothing is left: %s", async (batch, code) => {
    const desk = await ownWorkbook({ away: [batch] });
    await expect(layOut(plan)).rejects.toMatchObject({ code });
    holdsOnlyTheirs(desk);
  });
});

describe("building while a colleague works in the same workbook", () => {
  test.each(batches)("after batch %i: both have what they made", async (after) => {
    const desk = await ownWorkbook({
      interludes: [
        { after, author: "co-author", act: insertsRows("Sheet1", "1:2") },
        { after, author: "co-author", act: enters("Sheet1", "B5", "=1+1") },
      ],
    });
    await layOut(plan);
    const theirs = desk.workbook.sheet("Sheet1");
    expect(theirs?.grid.get(2, 0)?.value).toBe("của tôi");
    expect(theirs?.grid.get(4, 1)?.value).toBe(2);
    expect(desk.workbook.table(tableNames.tasks)).toBeDefined();
  });
});

test("adding a notice takes from nobody what they could undo", async () => {
  const { desk } = await build(readSeed(), "2024-11-01");
  const built = desk.batches.length;
  const notice = trackNotice(readNotice(seedText().replaceAll("30/10/2024", "30/11/2024")));
  const { counts } = await applyNotice(await previewNotice(notice));
  expect(counts.updated).toBeGreaterThan(0);
  expect(desk.batches.slice(built).flatMap((batch) => batch.clearsUndo)).toEqual([]);
});

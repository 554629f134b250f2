import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openDesk } from "../../src/desk/node";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { layOut } from "../../src/excel/lay-out";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { repeated } from "../end-to-end/repeated";
import { writeWithExceljs } from "./exceljs-peer";
import { line } from "./measure";

const notice = readNotice(readFileSync(join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt"), "utf8"));

interface Build {
  readonly milliseconds: number;
  readonly batches: number;
  readonly bytesIn: number;
  readonly fileBytes: number;
  /** The same tables by exceljs, cells alone. */
  readonly peer: { readonly milliseconds: number; readonly fileBytes: number };
}

const build = async (rows: number): Promise<Build> => {
  const plan = planWorkbook(trackNotice(repeated(notice, rows)), { asOf: null, workbookId: "bench" });
  const desk = await openDesk();
  const start = performance.now();
  await layOut(plan);
  const fileBytes = saveWorkbook(desk.workbook).length;
  const milliseconds = performance.now() - start;
  const peerStart = performance.now();
  const peerBytes = await writeWithExceljs(plan);
  return {
    milliseconds,
    peer: { milliseconds: performance.now() - peerStart, fileBytes: peerBytes },
    batches: desk.batches.length,
    bytesIn: desk.batches.reduce((sum, batch) => sum + batch.bytesIn, 0),
    fileBytes,
  };
};

/** Laying out and saving 100, 1,000 and 10,000 rows: round trips stay, the time of a row stays or falls. */
export const benchBuilding = async (): Promise<void> => {
  await build(100);
  const hundred = await build(100);
  for (const rows of [100, 1_000, 10_000]) {
    const { milliseconds, batches, bytesIn, fileBytes, peer } = await build(rows);
    line(`building ${rows} rows`, {
      batches,
      "MB sent": bytesIn / 1e6,
      "file KB": fileBytes / 1e3,
      "ms a row": milliseconds / rows,
      "time of a row against that of 100 (1 is flat)": milliseconds / rows / (hundred.milliseconds / 100),
    });
    line("  exceljs, the same rows, cells alone", {
      "file KB": peer.fileBytes / 1e3,
      "ms a row": peer.milliseconds / rows,
      "our time against its": milliseconds / peer.milliseconds,
      "our size against its": fileBytes / peer.fileBytes,
    });
  }
};

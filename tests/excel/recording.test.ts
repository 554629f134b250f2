/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { frameOffice } from "../desk/host/framed-office";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Desk } from "../../src/desk/desk";
import { Replay } from "../../src/desk/replay/replay";
import type { BatchDifference } from "../../src/desk/replay/replay";
import { applyNotice, previewNotice } from "../../src/excel/add-notice";
import { serialDate } from "../../src/excel/cells";
import { layOut } from "../../src/excel/lay-out";
import { ownWords } from "../../src/excel/recording/own-words";
import { canRecord } from "../../src/excel/recording/office-namespace";
import { Recorder } from "../../src/excel/recording/recorder";
import type { Exchange, Recording } from "../../src/excel/recording/recording";
import { parseRecording } from "../../src/excel/recording/recording";
import { shapeOf } from "../../src/excel/recording/text-shape";
import { readNotice } from "../../src/notice/read";
import { trackNotice } from "../../src/tracker/tracker";
import { planWorkbook } from "../../src/workbook/plan-workbook";

const root = join(__dirname, "../..");
const notice = readFileSync(join(root, "seeds/06-TB-BCD-cam-quang.txt"), "utf8");
/** What is recorded is replayed on the day of recording, which is this machine's. */
const today = (): number => {
  const now = new Date();
  return serialDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
};

/** What a person does in a pane: builds the tracker, reads it back, adds a notice that has changed. */
const work = async (): Promise<void> => {
  const tracker = trackNotice(readNotice(notice));
  await layOut(planWorkbook(tracker, { asOf: null, workbookId: crypto.randomUUID() }));
  const changed = trackNotice(readNotice(notice.replaceAll("30/10/2024", "30/11/2024")));
  await applyNotice(await previewNotice(changed), []);
};

let plain: Recording;
let masked: Recording;

/** Both recordings of the same work, the second one beginning before the first is over. */
beforeAll(async () => {
  await frameOffice({ today });
  await Office.onReady();
  const first = new Recorder({ withWords: true });
  const second = new Recorder();
  await work();
  // The last batch only lets references go, and nobody waits for it.
  await new Promise((resolve) => setTimeout(resolve, 50));
  masked = asFile(second.end());
  plain = asFile(first.end());
}, 60_000);

const asFile = (recording: Recording): Recording => {
  const read = parseRecording(JSON.stringify(recording));
  if (!read) throw new Error("not a recording");
  return read;
};

type SameText = ConstructorParameters<typeof Replay>[1];
const sameShape: SameText = (a, b) => shapeOf(a) === shapeOf(b);

const replayed = async (
  { exchanges }: Recording,
  sameText?: SameText,
  change: (exchange: Exchange, batch: number) => Exchange = (exchange) => exchange,
): Promise<BatchDifference[]> => {
  const run = new Replay(new Desk({ today }), sameText);
  const differences: BatchDifference[] = [];
  for (const [i, exchange] of exchanges.entries()) {
    differences.push(...(await run.next(change(exchange, i + 1))));
  }
  return differences;
};

/** Every text in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

describe("a recorded run of the desk", () => {
  test("has every batch in order, with its answer", () => {
    expect(plain.exchanges.length).toBeGreaterThan(8);
    expect(plain).toMatchObject({ complete: true, masked: false, host: { excelApi: "1.15" } });
    expect(
      plain.exchanges.every(({ answer, milliseconds }) => answer !== null && milliseconds !== null),
    ).toBe(true);
  });

  test("is answered by another desk in the same way", async () => {
    expect(await replayed(plain)).toEqual([]);
  });

  test("is still, with people's words masked", async () => {
    expect(await replayed(masked, sameShape)).toEqual([]);
    expect(masked.exchanges.length).toBe(plain.exchanges.length);
  });

  test("says no word of the notice once it is masked", () => {
    const own = ownWords();
    const phrases = textsIn(plain.exchanges).flatMap(
      (text) => text.match(/\p{L}+ \p{L}+ \p{L}+ \p{L}+/gu) ?? [],
    );
    const fromNotice = new Set(phrases.filter((phrase) => notice.includes(phrase)));
    for (const phrase of fromNotice)
      if ([...own].some((word) => word.includes(phrase))) fromNotice.delete(phrase);
    expect(fromNotice.size).toBeGreaterThan(100);
    const text = JSON.stringify(masked);
    expect([...fromNotice].filter((phrase) => text.includes(phrase))).toEqual([]);
  });

  test("leaves office.js as it was", async () => {
    const { OSF } = globalThis as unknown as { OSF: { DDA: { RichApi: object } } };
    const before = OSF.DDA.RichApi;
    const recorder = new Recorder();
    expect(OSF.DDA.RichApi).not.toBe(before);
    recorder.end();
    expect(OSF.DDA.RichApi).toBe(before);
    expect(canRecord()).toBe(true);
  });

  test("ends at its limit, and the work goes on", async () => {
    const recorder = new Recorder({ limit: 3_000 });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("Z1");
      for (let i = 0; i < 10; i++) {
        cell.values = [[`'${"x".repeat(500)}`]];
        await context.sync();
      }
    });
    expect(recorder.progress.isFull).toBe(true);
    expect(recorder.progress.characters).toBeLessThanOrEqual(3_000);
    const { complete, exchanges } = recorder.end();
    expect(complete).toBe(false);
    expect(exchanges.length).toBeGreaterThan(0);
    expect(exchanges.length).toBeLessThan(10);
  });
});

/** The first batch whose answer holds the given property, with that property's value changed. */
const doctored = (property: string, change: (value: unknown) => unknown) => {
  let batch = 0;
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key === property ? change(each) : inside(each)]),
    );
  };
  const index = plain.exchanges.findIndex(({ answer }) => JSON.stringify(answer).includes(`"${property}":`));
  return (exchange: Exchange): Exchange =>
    ++batch === index + 1 ? { ...exchange, answer: inside(exchange.answer) } : exchange;
};

describe("where the desk answers otherwise", () => {
  test("a value is shown with its statement and its place", async () => {
    const differences = await replayed(
      plain,
      undefined,
      doctored("_Items", (items) => {
        const [one, ...others] = items as { Name: string }[];
        return [{ ...one, Name: "Sheet9" }, ...others];
      }),
    );
    expect(differences[0]).toMatchObject({ kind: "value", recorded: "Sheet9", batch: 1 });
    expect(differences[0]?.statement).toMatch(/^workbook\.worksheets\.load\(/);
    expect(differences[0]?.place).toBe("_Items[0].Name");
  });

  test("a property that only Excel gives is a difference of shape", async () => {
    const differences = await replayed(
      plain,
      undefined,
      doctored("_Items", (items) => [
        { ...(items as object[])[0], Visibility: "Visible" },
        ...(items as object[]).slice(1),
      ]),
    );
    expect(differences[0]).toMatchObject({ kind: "shape", place: "_Items[0].Visibility", desk: undefined });
  });

  test.each<[string, Partial<Exchange>, string]>([
    [
      "an error in the answer",
      { answer: { TraceIds: [], Error: { Code: "AccessDenied", Message: "No.", ActionIndex: 2 } } },
      "AccessDenied: No.",
    ],
    [
      "a call that failed as a whole",
      { answer: null, failure: { code: 5004, message: "" } },
      "InvalidOperationInCellEditMode",
    ],
  ])("%s is a difference of code", async (_what, change, recorded) => {
    const differences = await replayed(plain, undefined, (exchange, batch) =>
      batch === 2 ? { ...exchange, ...change } : exchange,
    );
    expect(differences[0]).toMatchObject({ batch: 2, kind: "code", place: "Error", recorded, desk: null });
  });
});

describe("npm run replay", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "replay-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (name: string, content: unknown, ...args: string[]) => {
    const file = join(folder, name);
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    return spawnSync(process.execPath, ["--import", "tsx", join(root, "src/cli/replay.ts"), file, ...args], {
      cwd: root,
      encoding: "utf8",
    });
  };

  test("ends with 0 where nothing differs", () => {
    const { status, stdout, stderr } = run("masked.json", masked);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Excel OfficeOnline .* chữ đã che\nKhông có khác biệt\.\n$/);
  }, 30_000);

  test("ends with 1 and a line for each difference", () => {
    const exchanges = plain.exchanges.map((exchange, i) =>
      i === 1
        ? { ...exchange, answer: { TraceIds: [], Error: { Code: "AccessDenied", Message: "No." } } }
        : exchange,
    );
    const { status, stdout } = run("changed.json", { ...plain, exchanges });
    expect(status).toBe(1);
    expect(stdout).toContain(
      'Lượt 2, cả lượt, Error – khác mã lỗi: Excel "AccessDenied: No.", bàn thử null\n',
    );
    expect(stdout.trim().split("\n").at(-1)).toMatch(/^\d+ khác biệt\.$/);
  }, 30_000);

  test("ends with 2 where there is nothing to compare", () => {
    const { status, stderr } = run("other.json", '{"format":"something"}');
    expect(status).toBe(2);
    expect(stderr).toContain("không phải là bản ghi");
    expect(run("none.json", masked, "--unknown").status).toBe(2);
    const noWorkbook = run("some.json", masked, "--workbook", join(folder, "other.json"));
    expect(noWorkbook.status).toBe(2);
    expect(noWorkbook.stderr).toContain("như một sổ Excel");
  }, 30_000);
});

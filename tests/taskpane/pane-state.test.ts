import type { NoticePreview, NoticeReport } from "../../src/excel/add-notice";
import type { Notice } from "../../src/notice/notice";
import type { PaneState } from "../../src/taskpane/state/pane-state";
import { hasSource, initialState, paneReducer } from "../../src/taskpane/state/pane-state";
import type { Reading } from "../../src/taskpane/state/reading";
import { historyOf } from "../../src/tracker/review/history";

const notice = { items: [] } as unknown as Notice;
const reading: Reading = { notice, text: "", sourceWarnings: [], history: historyOf(notice) };
const pasted = { kind: "paste", text: "1. Phòng Nội vụ: …" } as const;
const start = initialState(pasted);

const after = (...actions: Parameters<typeof paneReducer>[1][]): PaneState =>
  actions.reduce(paneReducer, start);

test("a notice goes from given to read to built", () => {
  const read = after({ type: "readStarted", job: 1 }, { type: "readDone", job: 1, reading });
  expect(read.stage).toEqual({ name: "review", reading, tracker: "unknown" });
  const building = paneReducer(read, { type: "buildStarted" });
  expect(paneReducer(building, { type: "buildStep", step: "writing" }).stage).toMatchObject({
    step: "writing",
  });
  const result = { sheets: ["Nhiệm vụ"], missing: [] };
  expect(paneReducer(building, { type: "buildDone", result }).stage).toEqual({
    name: "built",
    reading,
    result,
  });
});

test("a reading that was stopped changes nothing when it ends after all", () => {
  const stopped = after({ type: "readStarted", job: 1 }, { type: "wentToSource" });
  expect(paneReducer(stopped, { type: "readDone", job: 1, reading })).toBe(stopped);
  const again = paneReducer(stopped, { type: "readStarted", job: 2 });
  expect(paneReducer(again, { type: "readFailed", job: 1, problem: { code: "empty", detail: null } })).toBe(
    again,
  );
});

test("a failure leads back to where one can do something about it, and keeps what was given", () => {
  const problem = { code: "empty", detail: null } as const;
  const unread = after({ type: "readStarted", job: 1 }, { type: "readFailed", job: 1, problem });
  expect(unread).toEqual({ ...start, problem });
  const unbuilt = after(
    { type: "readStarted", job: 1 },
    { type: "readDone", job: 1, reading },
    { type: "buildStarted" },
    { type: "buildFailed", problem: { code: "protected", detail: null } },
  );
  expect(unbuilt.stage.name).toBe("review");
  expect(unbuilt.problem?.code).toBe("protected");
});

test("another notice starts from nothing, going back from what was given", () => {
  const read = after({ type: "readStarted", job: 1 }, { type: "readDone", job: 1, reading });
  const left = paneReducer(read, { type: "wentToSource" });
  expect(left.source).toBe(pasted);
  expect(paneReducer(left, { type: "cameBack" })).toEqual(read);
  expect(paneReducer(read, { type: "startedOver" })).toEqual(initialState({ kind: "none" }));
});

const preview = { notice: { isNew: false } } as unknown as NoticePreview;
const reviewed = [{ type: "readStarted", job: 1 } as const, { type: "readDone", job: 1, reading } as const];

test("where there is a tracker, what would change is shown before it is written", () => {
  const shown = after(...reviewed, { type: "buildStarted" }, { type: "previewed", preview });
  expect(shown.stage).toEqual({ name: "preview", reading, preview });
  const adding = paneReducer(shown, { type: "addStarted" });
  const problem = { code: "protected", detail: null } as const;
  expect(paneReducer(adding, { type: "addFailed", problem })).toMatchObject({ stage: shown.stage, problem });
  expect(paneReducer(shown, { type: "wentToReview" }).stage.name).toBe("review");
  const report = {} as NoticeReport;
  expect(paneReducer(adding, { type: "addDone", report }).stage).toEqual({ name: "added", reading, report });
});

test("what was seen of the workbook counts for the reading that it was looked at for", () => {
  const read = after(...reviewed);
  const seen = { type: "trackerSeen", tracker: preview } as const;
  expect(paneReducer(read, { ...seen, notice }).stage).toMatchObject({ tracker: preview });
  expect(paneReducer(read, { ...seen, notice: { ...notice } })).toBe(read);
});

test("building starts from a review only", () => {
  expect(paneReducer(start, { type: "buildStarted" })).toBe(start);
});

test("blanks alone are nothing to read", () => {
  expect(hasSource({ kind: "paste", text: " \n\t" })).toBe(false);
  expect(hasSource({ kind: "none" })).toBe(false);
  expect(hasSource(pasted)).toBe(true);
});

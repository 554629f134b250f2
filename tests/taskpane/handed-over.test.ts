/** @jest-environment jsdom */
import { readNotice } from "../../src/notice/read";
import { handOver, takeHandedOver } from "../../src/taskpane/state/handed-over";
import { historyOf } from "../../src/tracker/review/history";

const text = "Số: 1/TB-UBND\nTHÔNG BÁO\nKết luận\n1. Sở Y tế báo cáo.\n";
const notice = readNotice(text);
const reading = { notice, text, sourceWarnings: [], history: historyOf(notice) };
const minute = 60_000;

afterEach(() => {
  localStorage.clear();
  jest.restoreAllMocks();
});

test("a review is taken once, in the same partition only", () => {
  expect(handOver(reading, "a", 0)).toBe(true);
  expect(takeHandedOver("b", minute)).toBeNull();
  expect(takeHandedOver("a", minute)).toEqual({ text, sourceWarnings: [], edits: { done: [], undone: [] } });
  expect(takeHandedOver("a", minute)).toBeNull();
});

test("a review that nobody came for is forgotten", () => {
  handOver(reading, "", 0);
  expect(takeHandedOver("", 31 * minute)).toBeNull();
  expect(localStorage).toHaveLength(0);
});

test("where nothing can be stored, that is said and nothing breaks", () => {
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(handOver(reading, "", 0)).toBe(false);
  localStorage["notice-tracker.handed-over"] = "no JSON";
  expect(takeHandedOver("", 0)).toBeNull();
});

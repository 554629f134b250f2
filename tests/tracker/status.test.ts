import { parseIsoDate } from "../../src/notice/calendar-date";
import type { TrackStatus, WorkState } from "../../src/tracker/states";
import { trackStatus } from "../../src/tracker/status";

const date = (iso: string | null) => (iso === null ? null : parseIsoDate(iso));
const status = (
  workState: WorkState,
  asOf: string,
  deadline: string | null,
  completed: string | null = null,
  isReturned = false,
) =>
  trackStatus(
    { workState, deadline: date(deadline), completedDate: date(completed), isReturned },
    { asOf: date(asOf)!, dueSoonDays: 7 },
  );

describe("the status of open work", () => {
  test.each<[asOf: string, deadline: string, TrackStatus]>([
    ["2024-03-25", "2024-03-25", "dueSoon"],
    ["2024-03-26", "2024-03-25", "overdue"],
    ["2024-03-25", "2024-04-10", "onTrack"],
    ["2024-04-01", "2024-04-10", "onTrack"],
    ["2024-04-03", "2024-04-10", "dueSoon"],
    ["2024-04-02", "2024-04-10", "onTrack"],
    ["2024-04-11", "2024-04-10", "overdue"],
    ["2024-05-01", "2024-04-30", "overdue"],
  ])("on %s with a deadline of %s: %s", (asOf, deadline, expected) => {
    expect(status("notStarted", asOf, deadline)).toBe(expected);
    expect(status("inProgress", asOf, deadline)).toBe(expected);
  });

  test("without a deadline it is neither late nor on track", () => {
    expect(status("inProgress", "2024-05-01", null)).toBe("noDeadline");
  });
});

describe("the status of finished and set-aside work", () => {
  test.each<[string, WorkState, string | null, string | null, TrackStatus]>([
    ["the due day itself is on time", "completed", "2024-03-25", "2024-03-25", "completedOnTime"],
    ["a day later is late", "completed", "2024-03-25", "2024-03-26", "completedLate"],
    ["without a date nobody can say", "completed", "2024-03-25", null, "completedUndated"],
    ["without a deadline it is just done", "completed", null, "2024-03-25", "completed"],
    ["finished in the future is an error", "completed", "2024-03-25", "2024-04-02", "dataError"],
    ["an open task finished in the future too", "inProgress", "2024-03-25", "2024-04-02", "dataError"],
    ["suspended work is not late", "suspended", "2024-03-25", null, "suspended"],
    ["withdrawn work is not late", "withdrawn", "2024-03-25", null, "withdrawn"],
  ])("%s", (_name, workState, deadline, completed, expected) => {
    expect(status(workState, "2024-04-01", deadline, completed)).toBe(expected);
  });

  test("a report of completion that is sent back leaves the work open", () => {
    expect(status("completed", "2024-04-01", "2024-03-25", "2024-03-20", true)).toBe("overdue");
    expect(status("completed", "2024-04-01", null, "2024-03-20", true)).toBe("noDeadline");
    expect(status("withdrawn", "2024-04-01", "2024-03-25", null, true)).toBe("withdrawn");
  });
});

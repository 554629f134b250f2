import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isoDate } from "../../src/notice/calendar-date";
import type { NoticeItem } from "../../src/notice/notice";
import { readNotice } from "../../src/notice/read";

/** What stands beside a fixture: `deadline` is `date | operator | own or inherited | words`. */
interface Expected {
  readonly documentNumber: string | null;
  readonly issuedDate: string | null;
  readonly rows: readonly object[];
  /** How the passages begin that may be tasks and are no rows. */
  readonly missed?: readonly string[];
}

const folder = join(__dirname, "fixtures");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.replace(/\.txt$/, ""));

const deadlineOf = ({ deadline }: NoticeItem): string | null =>
  deadline &&
  [deadline.stated && isoDate(deadline.stated), deadline.op, deadline.source, deadline.text].join(" | ");

const short = (item: NoticeItem): object => ({
  section: item.section,
  ...(item.kind === "petition" ? { kind: item.kind } : {}),
  starts: item.content.slice(0, 40),
  lead: item.leadUnits,
  ...(item.coordinatingUnits.length > 0 ? { coordinating: item.coordinatingUnits } : {}),
  deadline: deadlineOf(item),
  ...(item.recurrence ? { recurrence: item.recurrence } : {}),
  ...(item.targets.length > 0
    ? { targets: item.targets.map(({ quantity, unit }) => `${quantity} ${unit}`) }
    : {}),
  ...(item.warnings.length > 0 ? { warnings: item.warnings } : {}),
});

describe("small notices, each for one behaviour", () => {
  test.each(names)("%s", (name) => {
    const notice = readNotice(readFileSync(join(folder, `${name}.txt`), "utf8"));
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Expected;
    expect(notice.header.documentNumber).toBe(expected.documentNumber);
    expect(notice.header.issuedDate && isoDate(notice.header.issuedDate)).toBe(expected.issuedDate);
    expect(notice.items.map(short)).toEqual(expected.rows);
    const missed = notice.passages.filter(({ mayBeRow }) => mayBeRow);
    expect(
      missed.map(({ span }) =>
        notice.text
          .slice(...span)
          .trim()
          .slice(0, 40),
      ),
    ).toEqual(expected.missed ?? []);
  });
});

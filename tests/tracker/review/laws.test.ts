import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readNotice } from "../../../src/notice/read";
import { clauseStarts } from "../../../src/tracker/review/clauses";
import type { Edit } from "../../../src/tracker/review/edits";
import type { History } from "../../../src/tracker/review/history";
import { doEdit, goOnTyping, historyOf, redo, repeated, undo } from "../../../src/tracker/review/history";
import { keptEdits } from "../../../src/tracker/review/kept-edits";
import type { Review } from "../../../src/tracker/review/review";
import { reviewedNotice } from "../../../src/tracker/review/review";

const seed = readFileSync(join(__dirname, "../../../seeds/06-TB-BCD-cam-quang.txt"), "utf8");
const notice = readNotice(seed);

/** Something to do, before it is known what there is to do it to. */
interface Wish {
  readonly kind: Edit["type"];
  readonly at: number;
  readonly many: number;
  readonly words: string;
}

const wishes = fc.array(
  fc.record<Wish>({
    kind: fc.constantFrom<Edit["type"]>(
      "content",
      "petition",
      "leadUnits",
      "coordinatingUnits",
      "deadline",
      "criteria",
      "split",
      "join",
      "leave",
      "take",
      "criterionSet",
    ),
    at: fc.nat(200),
    many: fc.nat(3),
    words: fc.constantFrom("Phòng Nội vụ", "Lập đề cương; trình phê duyệt", " ", "<b>", "x"),
  }),
  { maxLength: 12 },
);

const editOf = ({ kind, at, many, words }: Wish, { rows, passages }: Review): Edit | null => {
  const row = rows[at % Math.max(1, rows.length)];
  const passage = passages[at % Math.max(1, passages.length)];
  const ids = rows
    .slice(at % Math.max(1, rows.length))
    .slice(0, many + 1)
    .map(({ id }) => id);
  if (kind === "take") return passage ? { type: kind, from: passage.span[0], to: passage.span[1] } : null;
  if (kind === "criterionSet") return { type: kind, id: many === 0 ? null : "ntm-nang-cao-2021-2025" };
  if (!row) return null;
  switch (kind) {
    case "content":
      return { type: kind, id: row.id, content: words };
    case "petition":
      return { type: kind, id: row.id, request: words, assignment: many > 1 ? words : null };
    case "leadUnits":
    case "coordinatingUnits":
      return { type: kind, ids, units: many === 0 ? [] : [words, row.leadUnits[0] ?? "Sở Y tế"] };
    case "deadline":
      return { type: kind, ids, date: many === 0 ? null : { year: 2024, month: 4, day: 30 } };
    case "criteria":
      return { type: kind, ids, codes: ["2"] };
    case "split": {
      const starts = clauseStarts(row.content);
      return { type: kind, id: row.id, at: starts[at % Math.max(1, starts.length)] ?? at };
    }
    case "join":
      return { type: kind, id: row.id };
    case "leave":
      return { type: kind, ids };
  }
};

/** Every history on the way. */
const walk = (all: readonly Wish[]): History[] => {
  const histories = [historyOf(notice)];
  for (const wish of all) {
    const history = histories.at(-1)!;
    const edit = editOf(wish, history.review);
    if (edit) histories.push(doEdit(history, edit));
  }
  return histories;
};

const LETTER = /\p{L}/u;
const lettersUncovered = ({ notice: { text }, rows, passages }: Review): string => {
  const covered = new Uint8Array(text.length);
  for (const { span } of [...rows, ...passages]) covered.fill(1, ...span);
  let uncovered = "";
  for (let i = 0; i < text.length; i++) {
    if (covered[i] === 0 && LETTER.test(text.charAt(i))) uncovered += text.charAt(i);
  }
  return uncovered;
};

test("undoing takes back exactly what was done, doing again does exactly that", () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const histories = walk(all);
      for (const [i, history] of histories.slice(1).entries()) {
        const before = histories[i]!;
        if (history === before) continue;
        const undone = undo(history);
        expect(undone.review).toBe(before.review);
        expect(redo(undone).review).toEqual(history.review);
      }
      let back = histories.at(-1)!;
      while (back.past.length > 0) back = undo(back);
      expect(reviewedNotice(back.review)).toEqual(notice);
    }),
    { numRuns: 60 },
  );
});

test("every letter of the notice stays in a row or a passage, and no two rows share an id", () => {
  fc.assert(
    fc.property(wishes, (all) => {
      for (const { review } of walk(all)) {
        expect(lettersUncovered(review)).toBe("");
        expect(new Set(review.rows.map(({ id }) => id)).size).toBe(review.rows.length);
      }
    }),
    { numRuns: 60 },
  );
});

test("edits kept as data and done again give the same review", () => {
  fc.assert(
    fc.property(wishes, fc.nat(4), (all, back) => {
      let history = walk(all).at(-1)!;
      for (let i = 0; i < back; i++) history = undo(history);
      const kept = JSON.parse(JSON.stringify(keptEdits(history))) as ReturnType<typeof keptEdits>;
      const again = repeated(readNotice(seed), kept);
      expect(again.review.rows).toEqual(history.review.rows);
      expect(again.review.passages).toEqual(history.review.passages);
      expect(redo(again).review.rows).toEqual(redo(history).review.rows);
    }),
    { numRuns: 20 },
  );
});

test("something new after undoing leaves nothing to do again", () => {
  const [first, second] = notice.items;
  const edited = doEdit(historyOf(notice), { type: "leave", ids: [first!.id] });
  const other = doEdit(undo(edited), { type: "leave", ids: [second!.id] });
  expect(redo(other)).toBe(other);
  expect(undo(historyOf(notice)).past).toEqual([]);
});

test("typing on is one step to undo; another row or another field is another", () => {
  const [first, second] = notice.items;
  const typed = ["L", "Lậ", "Lập"].reduce(
    (history, content) => goOnTyping(history, { type: "content", id: first!.id, content }),
    historyOf(notice),
  );
  expect(typed.review.rows[0]?.content).toBe("Lập");
  expect(typed.past).toHaveLength(1);
  const other = goOnTyping(typed, { type: "content", id: second!.id, content: "Trình" });
  expect(other.past).toHaveLength(2);
  expect(undo(undo(other)).review.rows).toBe(notice.items);
});

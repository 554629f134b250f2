import fc from "fast-check";
import type { FieldValue, Marks, TrackerRecord } from "../../src/tracker/record";
import { isSameValue, marksOf, readMarks, writeMarks } from "../../src/tracker/record";
import type { Choice, Reconciliation } from "../../src/tracker/reconcile";
import { reconcile, settle } from "../../src/tracker/reconcile";
import { carryIds } from "../../src/tracker/same-rows";

const owned = ["content", "deadline"];
type Fields = Record<string, FieldValue>;

const row = (id: string, fields: Fields): TrackerRecord => ({ id, fields });
const baseOf = (rows: Record<string, Fields>): Map<string, Marks> =>
  new Map(Object.entries(rows).map(([id, fields]) => [id, marksOf(fields, owned)]));

/** The workbook's rows after a reconciliation is written, and the base beside them. */
const write = (
  ours: readonly TrackerRecord[],
  base: ReadonlyMap<string, Marks>,
  { added, updated, asked, base: after }: Reconciliation,
) => {
  const changes = new Map([...updated, ...asked].map(({ id, changes }) => [id, changes]));
  const rows = ours.map(({ id, fields }) =>
    row(id, {
      ...fields,
      ...Object.fromEntries((changes.get(id) ?? []).map(({ field, to }) => [field, to])),
    }),
  );
  return { ours: [...rows, ...added], base: new Map([...base, ...after]) };
};

const may = { year: 2024, month: 5, day: 15 };
const june = { year: 2024, month: 6, day: 30 };
const july = { year: 2024, month: 7, day: 1 };

describe("one row", () => {
  const said: Fields = { content: "Lập đề cương", deadline: may };
  const cases: [string, Fields, Fields, Partial<Record<"changes" | "clashes", string[]>>][] = [
    ["nobody changed anything", said, said, {}],
    ["the notice moved the deadline", said, { ...said, deadline: june }, { changes: ["deadline"] }],
    ["people moved the deadline", { ...said, deadline: june }, said, {}],
    ["both moved it to the same day", { ...said, deadline: june }, { ...said, deadline: june }, {}],
    [
      "both moved it otherwise",
      { ...said, deadline: july },
      { ...said, deadline: june },
      { clashes: ["deadline"] },
    ],
    [
      "people changed one field and the notice another",
      { ...said, content: "Lập đề cương chi tiết" },
      { ...said, deadline: june },
      { changes: ["deadline"] },
    ],
    ["the notice took the deadline back", said, { ...said, deadline: null }, { changes: ["deadline"] }],
    [
      "people emptied it and the notice moved it",
      { ...said, deadline: null },
      { ...said, deadline: june },
      { clashes: ["deadline"] },
    ],
    ["a program broke the line otherwise", { ...said, content: "Lập  đề\ncương " }, said, {}],
    [
      "a program composed the letters otherwise",
      { ...said, content: "Lập đề cương".normalize("NFD") },
      said,
      {},
    ],
  ];
  test.each(cases)("%s", (_case, ours, theirs, { changes = [], clashes = [] }) => {
    const result = reconcile({
      base: baseOf({ a: said }),
      ours: [row("a", ours)],
      theirs: [row("a", theirs)],
      owned,
    });
    const [changed] = [...result.updated, ...result.asked];
    expect((changed?.changes ?? []).map(({ field }) => field)).toEqual(changes);
    expect((changed?.clashes ?? []).map(({ field }) => field)).toEqual(clashes);
    expect(result.kept).toEqual(changed ? [] : ["a"]);
    expect(result.asked).toHaveLength(clashes.length > 0 ? 1 : 0);
  });

  test("without a base every difference is asked", () => {
    const theirs = { ...said, deadline: june };
    const { asked } = reconcile({
      base: new Map(),
      ours: [row("a", said)],
      theirs: [row("a", theirs)],
      owned,
    });
    expect(asked).toEqual([
      { id: "a", changes: [], clashes: [{ field: "deadline", ours: may, theirs: june }] },
    ]);
  });

  test("a column that somebody deleted is passed over", () => {
    const result = reconcile({
      base: baseOf({ a: said }),
      ours: [row("a", { content: said.content ?? null })],
      theirs: [row("a", { ...said, deadline: june })],
      owned,
    });
    expect(result.kept).toEqual(["a"]);
  });
});

describe("an answer", () => {
  const said: Fields = { content: "Lập đề cương", deadline: may };
  const ours = [row("a", { content: "Của tôi", deadline: july, note: "giữ" })];
  const theirs = [row("a", { content: "Lập đề cương 2", deadline: june })];
  const base = baseOf({ a: said });
  const asked = reconcile({ base, ours, theirs, owned });

  test.each([
    ["ours", july],
    ["theirs", june],
  ] as const)("%s settles a field for good; the other is asked again", (take, deadline) => {
    const settled = settle(asked, [{ id: "a", field: "deadline", take }]);
    const after = write(ours, base, settled);
    expect(after.ours[0]?.fields).toEqual({ content: "Của tôi", deadline, note: "giữ" });
    const again = reconcile({ ...after, theirs, owned });
    expect(again.asked.map(({ clashes }) => clashes.map(({ field }) => field))).toEqual([["content"]]);
  });

  test("to every clash leaves nothing to ask", () => {
    const answers: Choice[] = owned.map((field) => ({ id: "a", field, take: "theirs" }));
    const settled = settle(asked, answers);
    expect(settled.asked).toEqual([]);
    expect(settled.updated).toHaveLength(1);
    expect(reconcile({ ...write(ours, base, settled), theirs, owned }).kept).toEqual(["a"]);
  });
});

describe("rows that people changed in the review", () => {
  const said: Fields = { content: "Lập đề cương", deadline: may };
  const theirs = [
    row("a", { ...said, deadline: june }),
    row("a~2", { content: "Trình phê duyệt", deadline: june }),
  ];
  const stated = new Map([
    ["a", said],
    ["a~2", {}],
  ]);
  const leftOut = [row("b", { content: "Báo cáo", deadline: null })];
  const first = reconcile({ base: new Map(), ours: [], theirs, stated, leftOut, owned });
  const written = write([], new Map(), first);

  test("stay as they are when the notice is read again without the changes", () => {
    expect(first.added.map(({ id }) => id)).toEqual(["a", "a~2"]);
    const again = reconcile({ ...written, theirs: [row("a", said), ...leftOut], owned });
    expect(again).toMatchObject({
      added: [],
      updated: [],
      asked: [],
      kept: ["a"],
      leftOut: ["b"],
      vanished: [],
      own: ["a~2"],
    });
    expect(again.base.size).toBe(0);
  });

  test("are asked about where a later issue says something else, and an answer settles it", () => {
    const later = [row("a", { ...said, deadline: july })];
    const asked = reconcile({ ...written, theirs: later, owned });
    expect(asked.asked).toMatchObject([{ id: "a", clashes: [{ ours: june, theirs: july }] }]);
    const settled = settle(asked, [{ id: "a", field: "deadline", take: "ours" }]);
    const after = write(written.ours, written.base, settled);
    expect(reconcile({ ...after, theirs: later, owned })).toMatchObject({ asked: [], kept: ["a"] });
  });

  test("a change taken over from the review is no word of the notice", () => {
    const ours = [row("a", { ...said, deadline: july })];
    const base = baseOf({ a: said });
    const asked = reconcile({ base, ours, theirs: theirs.slice(0, 1), stated, owned });
    const settled = settle(asked, [{ id: "a", field: "deadline", take: "theirs" }]);
    const after = write(ours, base, settled);
    expect(after.ours[0]?.fields["deadline"]).toEqual(june);
    expect(reconcile({ ...after, theirs: [row("a", said)], owned })).toMatchObject({
      updated: [],
      asked: [],
      kept: ["a"],
    });
  });

  test("a row left out that the workbook has is not taken out of it", () => {
    const ours = [row("b", { content: "Báo cáo", deadline: null, entered: "xong" })];
    const result = reconcile({
      base: baseOf({ b: { content: "Báo cáo" } }),
      ours,
      theirs: [],
      leftOut,
      owned,
    });
    expect(result).toMatchObject({ leftOut: [], vanished: ["b"] });
  });
});

describe("laws", () => {
  const value = fc.option(fc.constantFrom<FieldValue>("một", "hai", "ba", 4, may, june), { nil: null });
  const fields = fc.record({ content: value, deadline: value, entered: value });
  const rows = fc
    .uniqueArray(fc.record({ id: fc.constantFrom(..."abcdefghij"), fields }), { selector: ({ id }) => id })
    .map((each): TrackerRecord[] => each);
  const inputs = fc.record({
    base: rows,
    ours: rows,
    theirs: rows,
    answers: fc.infiniteStream(fc.constantFrom("ours", "theirs", null)),
  });
  const baseFrom = (base: readonly TrackerRecord[]) =>
    new Map(base.map(({ id, fields }) => [id, marksOf(fields, owned)]));
  const answersTo = ({ asked }: Reconciliation, takes: Iterator<"ours" | "theirs" | null>): Choice[] =>
    asked.flatMap(({ id, clashes }) =>
      clashes.flatMap(({ field }): Choice[] => {
        const take = takes.next().value as "ours" | "theirs" | null;
        return take ? [{ id, field, take }] : [];
      }),
    );

  test("every row of either side is accounted for once, and none is doubled", () => {
    fc.assert(
      fc.property(inputs, ({ base, ours, theirs }) => {
        const result = reconcile({ base: baseFrom(base), ours, theirs, owned });
        const changed = [...result.updated, ...result.asked].map(({ id }) => id);
        const stated = [...result.added.map(({ id }) => id), ...changed, ...result.kept];
        expect([...stated].sort()).toEqual(theirs.map(({ id }) => id).sort());
        expect([...changed, ...result.kept, ...result.vanished, ...result.own].sort()).toEqual(
          ours.map(({ id }) => id).sort(),
        );
        const after = write(ours, baseFrom(base), result).ours.map(({ id }) => id);
        expect(new Set(after).size).toBe(after.length);
      }),
    );
  });

  test("the same notice read again changes nothing", () => {
    fc.assert(
      fc.property(inputs, ({ base, ours, theirs, answers }) => {
        const first = reconcile({ base: baseFrom(base), ours, theirs, owned });
        const settled = settle(first, answersTo(first, answers[Symbol.iterator]()));
        const written = write(ours, baseFrom(base), settled);
        const again = reconcile({ ...written, theirs, owned });
        expect(again.added).toEqual([]);
        expect(again.updated).toEqual([]);
        expect(again.asked.flatMap(({ changes }) => changes)).toEqual([]);
        expect(again.asked.map(({ id, clashes }) => [id, clashes])).toEqual(
          settled.asked.map(({ id, clashes }) => [id, clashes]),
        );
        expect(again.vanished).toEqual(settled.vanished);
      }),
    );
  });

  test("the order of rows says nothing", () => {
    fc.assert(
      fc.property(inputs, ({ base, ours, theirs }) => {
        const one = reconcile({ base: baseFrom(base), ours, theirs, owned });
        const other = reconcile({
          base: baseFrom([...base].reverse()),
          ours: [...ours].reverse(),
          theirs: [...theirs].reverse(),
          owned,
        });
        expect(other).toEqual(one);
      }),
    );
  });

  test("what people entered is never touched, nor a field that only people changed", () => {
    fc.assert(
      fc.property(inputs, ({ base, ours, theirs }) => {
        const marks = baseFrom(base);
        const result = reconcile({ base: marks, ours, theirs, owned });
        for (const { id, changes } of [...result.updated, ...result.asked]) {
          const was = ours.find((each) => each.id === id)!;
          for (const { field, from } of changes) {
            expect(owned).toContain(field);
            expect(marksOf({ [field]: from }, owned)[field]).toBe(marks.get(id)?.[field]);
            expect(isSameValue(was.fields[field], from)).toBe(true);
          }
        }
      }),
    );
  });
});

test("marks survive the cell they stand in", () => {
  const marks = marksOf({ content: "Lập đề cương", deadline: may }, owned);
  expect(readMarks(writeMarks(marks))).toEqual(marks);
  expect(readMarks("content:zzzzzzz rác =1+1 deadline:")).toEqual({ content: "zzzzzzz" });
});

describe("rows found again", () => {
  const known = (sections: Record<string, string>) =>
    Object.entries(sections).map(([section, content]) => ({
      id: `06·${section}`,
      section,
      content,
      contentMark: null,
    }));
  const read = known;
  const carried = (before: Record<string, string>, after: Record<string, string>) => {
    const rows = known(before);
    const ids = carryIds(rows, read(after), new Set(rows.map(({ id }) => id)));
    return Object.keys(after).map((section) => ids.get(`06·${section}`));
  };
  const drains = "Nạo vét kênh mương nội đồng trước mùa mưa";
  const roads = "Sửa chữa đường liên thôn đoạn qua trường học";
  const lamps = "Lắp đèn chiếu sáng tại các ngõ xóm";

  test("a bullet put in before others takes nobody's place", () => {
    expect(
      carried({ "1/-1": drains, "1/-2": roads }, { "1/-1": lamps, "1/-2": drains, "1/-3": roads }),
    ).toEqual(["06·1/-1#2", "06·1/-1", "06·1/-2"]);
  });
  test("a bullet taken out leaves the others theirs", () => {
    expect(
      carried({ "1/-1": drains, "1/-2": roads, "1/-3": lamps }, { "1/-1": drains, "1/-2": lamps }),
    ).toEqual(["06·1/-1", "06·1/-3"]);
  });
  test("words changed a little are the same row, wholly other words are another", () => {
    expect(
      carried({ "1/-1": drains, "1/-2": roads }, { "1/-1": `${drains} năm 2024`, "1/-2": lamps }),
    ).toEqual(["06·1/-1", "06·1/-2#2"]);
  });
  test("what somebody rewrote in the workbook is found by the mark of what the notice said", () => {
    const rows = [
      {
        id: "06·1/-1",
        section: "1/-1",
        content: "việc của tôi",
        contentMark: marksOf({ content: drains }, owned)["content"]!,
      },
    ];
    expect(carryIds(rows, read({ "1/-2": drains }), new Set()).get("06·1/-2")).toBe("06·1/-1");
  });
  test("the order in which rows stand says nothing, and no id goes to two rows", () => {
    const words = fc.constantFrom(drains, roads, lamps, `${drains} năm 2024`, "Báo cáo");
    const notice = fc
      .array(words, { maxLength: 8 })
      .map((contents) =>
        contents.map((content, i) => ({ id: `06·1.${i}`, section: `1/-${i}`, content, contentMark: null })),
      );
    fc.assert(
      fc.property(notice, notice, (before, after) => {
        const taken = new Set(before.map(({ id }) => id));
        const ids = carryIds(before, after, taken);
        expect(ids.size).toBe(after.length);
        expect(new Set(ids.values()).size).toBe(after.length);
        expect(carryIds([...before].reverse(), [...after].reverse(), taken)).toEqual(ids);
      }),
    );
  });
});

import type { Sheet } from "../model/sheet";
import type { Slicer } from "../model/slicer";
import { readList, readText } from "../protocol/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import type { ApiObject, ApiType, Scalar } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods } from "./collection";
import { pivotFields, refreshPivot } from "./edit/pivots";
import { assertAllowed } from "./edit/protection";
import { chooseItems, homeOfPivot, removeSlicer, slicerChoices } from "./edit/slicers";
import { pivotField } from "./pivot-fields";
import { pivotNamed, pivotTable } from "./pivot-tables";
import type { PivotTarget } from "./pivot-target";
import { ownPivot } from "./pivot-target";
import { changing, placement } from "./placement";
import type { WorkbookSession } from "./session";
import { table } from "./table";
import { worksheet } from "./worksheet";

/** A slicer on its sheet. */
export interface SlicerTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet;
  readonly slicer: Slicer;
}

interface ItemTarget extends SlicerTarget {
  readonly caption: string;
}

/** Excel's own size, in points. */
const standardSize = { width: 144, height: 194.25 };

const assertThere = ({ session, sheet, slicer }: SlicerTarget): void => {
  if (!session.workbook.sheets.includes(sheet) || !sheet.slicers.includes(slicer)) throw itemNotFound();
};

/** What the PivotTable has now: changes of this batch are worked in first. */
const choicesOf = ({ session, slicer }: SlicerTarget): ReturnType<typeof slicerChoices> => {
  const home = homeOfPivot(session.workbook, slicer.pivot);
  if (home && session.stalePivots.has(slicer.pivot)) refreshPivot(session, home.sheet, home.pivot);
  return slicerChoices(session.workbook, slicer);
};

const selectedOf = (target: SlicerTarget): string[] =>
  choicesOf(target).flatMap(({ caption, isSelected }) => (isSelected ? [caption] : []));

const text = (key: "caption" | "style"): Scalar<SlicerTarget> => ({
  get: ({ slicer: own }) => own[key],
  set: (target, value) => {
    changing(target);
    target.slicer[key] = readText(value);
  },
});

export const slicerItem: ApiType<ItemTarget> = defineType("SlicerItem", {
  since: "1.10",
  id: ({ caption }) => caption,
  guard: (target) => {
    assertThere(target);
    if (!choicesOf(target).some(({ caption }) => caption === target.caption)) throw itemNotFound();
  },
  scalars: {
    key: { get: ({ caption }) => caption },
    name: { get: ({ caption }) => caption },
    isSelected: { get: (target) => selectedOf(target).includes(target.caption) },
  },
});

const itemMembers = {
  items: (target: SlicerTarget): ApiObject[] =>
    choicesOf(target).map(({ caption }) => slicerItem.of({ ...target, caption })),
  item: (target: SlicerTarget, key: string | number): ApiObject | null =>
    choicesOf(target).some(({ caption }) => caption === key)
      ? slicerItem.of({ ...target, caption: String(key) })
      : null,
};

export const slicerItems: ApiType<SlicerTarget> = defineType("SlicerItemCollection", {
  since: "1.10",
  ...itemMembers,
  methods: collectionMethods(itemMembers, {
    getCount: "1.10",
    getItemOrNullObject: "1.10",
    getItemAt: "1.10",
  }),
});

export const slicer: ApiType<SlicerTarget> = defineType("Slicer", {
  since: "1.10",
  id: ({ slicer: own }) => own.id,
  guard: assertThere,
  scalars: {
    id: { get: ({ slicer: own }) => own.id },
    name: {
      get: ({ slicer: own }) => own.name,
      set: (target, value) => {
        changing(target);
        const name = readText(value);
        const found = members.item({ session: target.session, sheet: null }, name);
        if (name === "" || (found && slicer.targetOf(found).slicer !== target.slicer))
          throw invalidArgument();
        target.slicer.name = name;
      },
    },
    caption: text("caption"),
    style: text("style"),
    ...placement(({ slicer: own }: SlicerTarget) => own),
    isFilterCleared: { get: (target) => choicesOf(target).every(({ isSelected }) => isSelected) },
  },
  navigations: {
    slicerItems: { get: (target) => slicerItems.of(target) },
    worksheet: { get: ({ session, sheet }) => worksheet.of({ session, sheet }) },
  },
  methods: {
    clearFilters: {
      call: (target) => {
        changing(target);
        chooseItems(target.session, target.slicer, []);
      },
    },
    delete: {
      call: (target) => {
        changing(target);
        removeSlicer(target.session.workbook, target.sheet, target.slicer);
      },
    },
    getSelectedItems: { call: selectedOf },
    selectItems: {
      call: (target, args) => {
        changing(target);
        const keys = args.has(0) ? readList(args.at(0)).map(readText) : [];
        const known = new Set(choicesOf(target).map(({ caption }) => caption));
        if (keys.some((key) => !known.has(key))) throw invalidArgument();
        chooseItems(target.session, target.slicer, keys);
      },
    },
  },
});

/** The slicers of a workbook, or those of one sheet. */
export interface SlicersTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet | null;
}

const places = ({ session, sheet }: SlicersTarget): SlicerTarget[] =>
  (sheet ? [sheet] : session.workbook.sheets).flatMap((home) =>
    home.slicers.map((each) => ({ session, sheet: home, slicer: each })),
  );

const members = {
  items: (target: SlicersTarget): ApiObject[] => places(target).map((each) => slicer.of(each)),
  item: (target: SlicersTarget, key: string | number): ApiObject | null => {
    const folded = String(key).toLowerCase();
    const found = places(target).find(
      ({ slicer: { id, name } }) => id === key || name.toLowerCase() === folded,
    );
    return found ? slicer.of(found) : null;
  },
};

/** The field's own name, with a number where another slicer has it. */
const freeName = (session: WorkbookSession, field: string): string => {
  const taken = new Set(places({ session, sheet: null }).map(({ slicer: { name } }) => name.toLowerCase()));
  if (!taken.has(field.toLowerCase())) return field;
  let n = 1;
  while (taken.has(`${field} ${n}`.toLowerCase())) n++;
  return `${field} ${n}`;
};

/** The PivotTable that a slicer is made for; the desk has none for tables. */
const readSource = (session: WorkbookSession, value: unknown): PivotTarget => {
  if (pivotTable.holds(value)) return pivotTable.targetOf(value);
  if (table.holds(value)) throw notImplemented("SlicerCollection.add", "a table as the source");
  const key = readText(value);
  const found = pivotNamed({ session, sheet: null }, key);
  if (found) return found;
  if (session.workbook.table(key)) throw notImplemented("SlicerCollection.add", "a table as the source");
  throw itemNotFound();
};

const readHome = ({ session, sheet }: SlicersTarget, value: unknown): Sheet => {
  if (worksheet.holds(value)) return worksheet.targetOf(value).sheet;
  if (typeof value === "string") {
    const named = session.workbook.sheet(value) ?? session.workbook.sheets.find(({ id }) => id === value);
    if (!named) throw itemNotFound();
    return named;
  }
  if (!sheet) throw invalidArgument();
  return sheet;
};

export const slicers: ApiType<SlicersTarget> = defineType("SlicerCollection", {
  since: "1.10",
  ...members,
  methods: {
    ...collectionMethods(members, { getCount: "1.10", getItemOrNullObject: "1.10", getItemAt: "1.10" }),
    add: {
      call: (target, args) => {
        const { session } = target;
        const source = readSource(session, args.at(0));
        const pivot = ownPivot(source);
        const wanted = args.at(1);
        const name = pivotField.holds(wanted) ? pivotField.targetOf(wanted).field : readText(wanted);
        const field = pivotFields(session.workbook, pivot.source).find(
          (each) => each.toLowerCase() === name.toLowerCase(),
        );
        if (field === undefined) throw invalidArgument();
        const sheet = readHome(target, args.has(2) ? args.at(2) : undefined);
        assertAllowed(sheet, "allowEditObjects");
        if (!pivot.picks.some((each) => each.field === field)) {
          pivot.picks.push({ field, chosen: null });
          session.stalePivots.add(pivot.id);
        }
        const made: Slicer = {
          id: session.workbook.newId(),
          name: freeName(session, field),
          caption: field,
          pivot: pivot.id,
          field,
          style: "SlicerStyleLight1",
          from: { row: 0, column: 0, right: 0, down: 0 },
          size: standardSize,
        };
        sheet.slicers.push(made);
        session.isDirty = true;
        return slicer.of({ session, sheet, slicer: made });
      },
    },
  },
});

import { readInteger } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods } from "./collection";
import { leaveAxes, pivotFields } from "./edit/pivots";
import type { FieldTarget, PivotTarget } from "./pivot-target";
import { ownPivot, pivotChanged } from "./pivot-target";
import { pivotFieldsOf } from "./pivot-fields";

const assertField = (target: FieldTarget): void => {
  const pivot = ownPivot(target);
  if (!pivotFields(target.session.workbook, pivot.source).includes(target.field)) throw itemNotFound();
};

export const pivotHierarchy: ApiType<FieldTarget> = defineType("PivotHierarchy", {
  since: "1.8",
  id: ({ field }) => field,
  guard: assertField,
  scalars: { id: { get: ({ field }) => field }, name: { get: ({ field }) => field } },
  navigations: { fields: { get: (target) => pivotFieldsOf.of(target) } },
});

const all = {
  items: (target: PivotTarget): ApiObject[] =>
    pivotFields(target.session.workbook, ownPivot(target).source).map((field) =>
      pivotHierarchy.of({ ...target, field }),
    ),
  item: (target: PivotTarget, key: string | number): ApiObject | null => {
    const folded = String(key).toLowerCase();
    const fields = pivotFields(target.session.workbook, ownPivot(target).source);
    const field = fields.find((each) => each.toLowerCase() === folded);
    return field === undefined ? null : pivotHierarchy.of({ ...target, field });
  },
};

export const pivotHierarchies: ApiType<PivotTarget> = defineType("PivotHierarchyCollection", {
  since: "1.8",
  ...all,
  methods: collectionMethods(all, { getCount: "1.8", getItemOrNullObject: "1.8" }),
});

interface AxisTarget extends PivotTarget {
  readonly axis: "rows" | "columns";
}

interface AxisFieldTarget extends AxisTarget {
  readonly field: string;
}

const assertOnAxis = (target: AxisFieldTarget): void => {
  if (!ownPivot(target)[target.axis].includes(target.field)) throw itemNotFound();
};

export const rowColumnHierarchy: ApiType<AxisFieldTarget> = defineType("RowColumnPivotHierarchy", {
  since: "1.8",
  id: ({ field }) => field,
  guard: assertOnAxis,
  scalars: {
    id: { get: ({ field }) => field },
    name: { get: ({ field }) => field },
    position: {
      get: (target) => ownPivot(target)[target.axis].indexOf(target.field),
      set: (target, value) => {
        const pivot = ownPivot(target);
        const others = pivot[target.axis].filter((each) => each !== target.field);
        others.splice(readInteger(value, 0, others.length), 0, target.field);
        pivot[target.axis] = others;
        pivotChanged(target);
      },
    },
  },
  navigations: { fields: { get: (target) => pivotFieldsOf.of(target) } },
});

const onAxis = {
  items: (target: AxisTarget): ApiObject[] =>
    ownPivot(target)[target.axis].map((field) => rowColumnHierarchy.of({ ...target, field })),
  item: (target: AxisTarget, key: string | number): ApiObject | null => {
    const folded = String(key).toLowerCase();
    const field = ownPivot(target)[target.axis].find((each) => each.toLowerCase() === folded);
    return field === undefined ? null : rowColumnHierarchy.of({ ...target, field });
  },
};

const rowColumnHierarchies: ApiType<AxisTarget> = defineType("RowColumnPivotHierarchyCollection", {
  since: "1.8",
  ...onAxis,
  methods: {
    ...collectionMethods(onAxis, { getCount: "1.8", getItemOrNullObject: "1.8" }),
    add: {
      call: (target, args) => {
        const { field, id } = args.object(0, pivotHierarchy);
        if (id !== target.id) throw invalidArgument();
        const pivot = ownPivot(target);
        // One hierarchy in one area only: not even as a value at the same time (Microsoft: Work with PivotTables).
        leaveAxes(pivot, field);
        pivot.data = pivot.data.filter((each) => each.field !== field);
        pivot[target.axis].push(field);
        pivotChanged(target);
        return rowColumnHierarchy.of({ ...target, field });
      },
    },
    remove: {
      call: (target, args) => {
        const { field, axis } = args.object(0, rowColumnHierarchy);
        if (axis !== target.axis) throw invalidArgument();
        const pivot = ownPivot(target);
        pivot[target.axis] = pivot[target.axis].filter((each) => each !== field);
        pivotChanged(target);
      },
    },
  },
});

export { rowColumnHierarchies as columnHierarchies, rowColumnHierarchies as rowHierarchies };

export const filterHierarchy: ApiType<FieldTarget> = defineType("FilterPivotHierarchy", {
  since: "1.8",
  id: ({ field }) => field,
  guard: (target) => {
    if (!ownPivot(target).filters.some(({ field }) => field === target.field)) throw itemNotFound();
  },
  scalars: {
    id: { get: ({ field }) => field },
    name: { get: ({ field }) => field },
    position: {
      get: (target) => ownPivot(target).filters.findIndex(({ field }) => field === target.field),
    },
  },
  navigations: { fields: { get: (target) => pivotFieldsOf.of(target) } },
});

const onFilters = {
  items: (target: PivotTarget): ApiObject[] =>
    ownPivot(target).filters.map(({ field }) => filterHierarchy.of({ ...target, field })),
  item: (target: PivotTarget, key: string | number): ApiObject | null => {
    const folded = String(key).toLowerCase();
    const filter = ownPivot(target).filters.find(({ field }) => field.toLowerCase() === folded);
    return filter ? filterHierarchy.of({ ...target, field: filter.field }) : null;
  },
};

export const filterHierarchies: ApiType<PivotTarget> = defineType("FilterPivotHierarchyCollection", {
  since: "1.8",
  ...onFilters,
  methods: {
    ...collectionMethods(onFilters, { getCount: "1.8", getItemOrNullObject: "1.8" }),
    add: {
      call: (target, args) => {
        const { field, id } = args.object(0, pivotHierarchy);
        if (id !== target.id) throw invalidArgument();
        const pivot = ownPivot(target);
        leaveAxes(pivot, field);
        pivot.data = pivot.data.filter((each) => each.field !== field);
        pivot.filters.push({ field, selected: null });
        pivotChanged(target);
        return filterHierarchy.of({ ...target, field });
      },
    },
    remove: {
      call: (target, args) => {
        const { field } = args.object(0, filterHierarchy);
        const pivot = ownPivot(target);
        pivot.filters = pivot.filters.filter((each) => each.field !== field);
        pivotChanged(target);
      },
    },
  },
});

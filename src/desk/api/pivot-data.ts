import type { Aggregation, PivotDataField } from "../model/pivot";
import { readInteger, readText } from "../protocol/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods } from "./collection";
import { defaultDataName, leaveAxes, newDataField, pivotFields } from "./edit/pivots";
import { pivotField } from "./pivot-fields";
import { pivotHierarchy } from "./pivot-hierarchies";
import type { PivotTarget } from "./pivot-target";
import { ownPivot, pivotChanged } from "./pivot-target";

interface DataTarget extends PivotTarget {
  readonly dataId: string;
}

const ofData = (target: DataTarget): PivotDataField => {
  const found = ownPivot(target).data.find(({ id }) => id === target.dataId);
  if (!found) throw itemNotFound();
  return found;
};

const aggregations: readonly Aggregation[] = [
  "Sum",
  "Count",
  "Average",
  "Max",
  "Min",
  "Product",
  "CountNumbers",
];

const readAggregation = (value: unknown): Aggregation => {
  const word = readText(value).toLowerCase();
  const found = aggregations.find((each) => each.toLowerCase() === word);
  if (found) return found;
  throw notImplemented("DataPivotHierarchy.summarizeBy", readText(value));
};

export const dataHierarchy: ApiType<DataTarget> = defineType("DataPivotHierarchy", {
  since: "1.8",
  id: ({ dataId }) => dataId,
  guard: (target) => void ofData(target),
  scalars: {
    id: { get: ({ dataId }) => dataId },
    name: {
      get: (target) => ofData(target).name,
      set: (target, value) => {
        const name = readText(value);
        const pivot = ownPivot(target);
        const own = ofData(target);
        const taken = [
          ...pivotFields(target.session.workbook, pivot.source),
          ...pivot.data.filter((each) => each !== own).map((each) => each.name),
        ];
        // "PivotTable field name already exists": a caption differs from every column's.
        if (name === "" || taken.some((each) => each.toLowerCase() === name.toLowerCase())) {
          throw invalidArgument(`The name ${JSON.stringify(name)} is taken or empty.`);
        }
        own.name = name;
        pivotChanged(target);
      },
    },
    summarizeBy: {
      get: (target) => ofData(target).summarizeBy,
      set: (target, value) => {
        const pivot = ownPivot(target);
        const own = ofData(target);
        const summarizeBy = readAggregation(value);
        // A caption of Excel's own follows; one that people chose stays.
        const isDefault = / of /.test(own.name) && own.name.includes(own.field);
        own.summarizeBy = summarizeBy;
        if (isDefault) {
          own.name = "";
          own.name = defaultDataName(pivot, own.field, summarizeBy);
        }
        pivotChanged(target);
      },
    },
    numberFormat: {
      get: (target) => ofData(target).numberFormat ?? "General",
      set: (target, value) => {
        ofData(target).numberFormat = readText(value);
        pivotChanged(target);
      },
    },
    position: {
      get: (target) => ownPivot(target).data.indexOf(ofData(target)),
      set: (target, value) => {
        const pivot = ownPivot(target);
        const own = ofData(target);
        const others = pivot.data.filter((each) => each !== own);
        others.splice(readInteger(value, 0, others.length), 0, own);
        pivot.data = others;
        pivotChanged(target);
      },
    },
  },
  navigations: { field: { get: (target) => pivotField.of({ ...target, field: ofData(target).field }) } },
});

const members = {
  items: (target: PivotTarget): ApiObject[] =>
    ownPivot(target).data.map(({ id }) => dataHierarchy.of({ ...target, dataId: id })),
  item: (target: PivotTarget, key: string | number): ApiObject | null => {
    const folded = String(key).toLowerCase();
    const found = ownPivot(target).data.find(({ id, name }) => id === key || name.toLowerCase() === folded);
    return found ? dataHierarchy.of({ ...target, dataId: found.id }) : null;
  },
};

export const dataHierarchies: ApiType<PivotTarget> = defineType("DataPivotHierarchyCollection", {
  since: "1.8",
  ...members,
  methods: {
    ...collectionMethods(members, { getCount: "1.8", getItemOrNullObject: "1.8" }),
    add: {
      call: (target, args) => {
        const { field, id } = args.object(0, pivotHierarchy);
        if (id !== target.id) throw invalidArgument();
        const pivot = ownPivot(target);
        // Adding it here takes it from rows, columns or filters (Microsoft: Work with PivotTables).
        leaveAxes(pivot, field);
        const data = newDataField(target.session, pivot, field);
        pivot.data.push(data);
        pivotChanged(target);
        return dataHierarchy.of({ ...target, dataId: data.id });
      },
    },
    remove: {
      call: (target, args) => {
        const { dataId } = args.object(0, dataHierarchy);
        const pivot = ownPivot(target);
        pivot.data = pivot.data.filter(({ id }) => id !== dataId);
        pivotChanged(target);
      },
    },
  },
});

import { readList, readRecord, readText } from "../protocol/arguments";
import { notImplemented } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods } from "./collection";
import type { FieldTarget } from "./pivot-target";
import { ownPivot, pivotChanged } from "./pivot-target";

/** The one field of a hierarchy; only OLAP sources have more. */
export const pivotField: ApiType<FieldTarget> = defineType("PivotField", {
  since: "1.8",
  id: ({ field }) => field,
  scalars: { id: { get: ({ field }) => field }, name: { get: ({ field }) => field } },
  methods: {
    applyFilter: {
      since: "1.12",
      call: (target, args) => {
        const { manualFilter, ...others } = readRecord(args.at(0));
        const filter = ownPivot(target).filters.find(({ field }) => field === target.field);
        const items = manualFilter === undefined ? [] : readList(readRecord(manualFilter)["selectedItems"]);
        // The desk's pivots choose one item of a filter field; the rest of Excel's filters is not modelled.
        if (Object.keys(others).length > 0 || !filter || items.length !== 1) {
          throw notImplemented("PivotField.applyFilter", "other than one item of a filter field");
        }
        filter.selected = readText(items[0]);
        pivotChanged(target);
      },
    },
    clearAllFilters: {
      since: "1.12",
      call: (target) => {
        for (const filter of ownPivot(target).filters) {
          if (filter.field === target.field) filter.selected = null;
        }
        pivotChanged(target);
      },
    },
  },
});

const members = {
  items: (target: FieldTarget): ApiObject[] => [pivotField.of(target)],
  item: (target: FieldTarget, key: string | number): ApiObject | null =>
    String(key).toLowerCase() === target.field.toLowerCase() ? pivotField.of(target) : null,
};

export const pivotFieldsOf: ApiType<FieldTarget> = defineType("PivotFieldCollection", {
  since: "1.8",
  ...members,
  methods: collectionMethods(members, { getCount: "1.8", getItemOrNullObject: "1.8" }),
});

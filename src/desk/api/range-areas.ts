import { formatArea, quoteSheet } from "../model/address";
import type { Area } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods } from "./collection";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { isEntireColumn, isEntireRow } from "./edit/geometry";
import { clear, clearKinds } from "./edit/clear";
import { range } from "./range";
import { rangeFormat } from "./range-format";
import type { WorkbookSession } from "./session";
import type { Cells } from "./tracked-range";
import { TrackedRange } from "./tracked-range";
import { worksheet } from "./worksheet";

/** Several rectangles on one sheet. */
export class TrackedAreas implements Cells {
  readonly ranges: readonly TrackedRange[];

  constructor(
    readonly session: WorkbookSession,
    readonly sheet: Sheet,
    areas: readonly Area[],
  ) {
    this.ranges = areas.map((area) => new TrackedRange(session, sheet, area));
    for (const each of this.ranges) each.keptBy = this;
  }

  get areas(): readonly Area[] {
    return this.ranges.map(({ area }) => area);
  }
}

export const trackedAreas = (session: WorkbookSession, sheet: Sheet, areas: readonly Area[]): TrackedAreas =>
  new TrackedAreas(session, sheet, areas);

const collection = {
  items: ({ ranges }: TrackedAreas): ApiObject[] => ranges.map((each) => range.of(each)),
  item: (): null => null,
};

export const rangeCollection: ApiType<TrackedAreas> = defineType("RangeCollection", {
  since: "1.9",
  items: collection.items,
  methods: collectionMethods(collection, { getCount: "1.9", getItemAt: "1.9" }),
});

export const rangeAreas: ApiType<TrackedAreas> = defineType("RangeAreas", {
  since: "1.9",
  keepsReference: true,
  guard: ({ areas }) => void areas,
  scalars: {
    address: {
      get: ({ sheet, areas }) =>
        areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(","),
    },
    areaCount: { get: ({ ranges }) => ranges.length },
    cellCount: {
      get: ({ areas }) => areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0),
    },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  navigations: {
    areas: { get: (target) => rangeCollection.of(target) },
    format: { get: (target) => rangeFormat.of(target) },
    worksheet: { get: ({ session, sheet }) => worksheet.of({ session, sheet }) },
    conditionalFormats: { get: (target) => conditionalFormats.of(target) },
    dataValidation: { get: (target) => dataValidation.of(target) },
  },
  methods: {
    clear: {
      call: ({ session, sheet, areas }, args) => {
        const kind = args.wordOr(0, clearKinds, "All");
        for (const area of areas) clear(session, sheet, area, kind);
      },
    },
  },
});

import { readBoolean, readText, readWord } from "../protocol/arguments";
import { itemNotFound } from "../protocol/errors";
import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { kept } from "./collection";
import { refreshPivot } from "./edit/pivots";
import type { PivotTarget } from "./pivot-target";
import { ownPivot, pivotChanged } from "./pivot-target";
import { rangeOf } from "./range";

export const pivotLayout: ApiType<PivotTarget> = defineType("PivotLayout", {
  since: "1.8",
  scalars: {
    layoutType: kept(
      ownPivot,
      "layoutType",
      (value) => readWord(value, ["Compact", "Tabular", "Outline"] as const),
      pivotChanged,
    ),
    showRowGrandTotals: kept(ownPivot, "showRowGrandTotals", readBoolean, pivotChanged),
    showColumnGrandTotals: kept(ownPivot, "showColumnGrandTotals", readBoolean, pivotChanged),
    autoFormat: { since: "1.9", ...kept(ownPivot, "autoFormat", readBoolean, pivotChanged) },
    preserveFormatting: { since: "1.9", ...kept(ownPivot, "preserveFormatting", readBoolean, pivotChanged) },
    emptyCellText: { since: "1.13", ...kept(ownPivot, "emptyCellText", readText, pivotChanged) },
    fillEmptyCells: { since: "1.13", ...kept(ownPivot, "fillEmptyCells", readBoolean, pivotChanged) },
  },
  methods: {
    getRange: {
      call: (target) => {
        const { session, sheet, id } = target;
        if (session.stalePivots.has(id)) refreshPivot(session, sheet, ownPivot(target));
        const { rendered } = ownPivot(target);
        if (!rendered) throw itemNotFound();
        return rangeOf(session, sheet, rendered);
      },
    },
  },
});

import type { Chart } from "./chart";

/**
 * Buttons that choose items of one field of a PivotTable. Which are chosen stands in the PivotTable (`picks`), for it
 * shows them also where the slicer is gone.
 */
export interface Slicer {
  readonly id: string;
  /** Unique in the workbook. */
  name: string;
  caption: string;
  /** Id of the PivotTable. */
  readonly pivot: string;
  /** Source column. */
  readonly field: string;
  style: string;
  from: Chart["from"];
  size: Chart["size"];
}

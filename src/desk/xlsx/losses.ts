/** What a file may hold that saving it cannot give back, in English: what people read comes from texts by these. */
export type Loss =
  | "array formulas"
  | "chart sheets"
  | "conditional formats of a kind younger than Excel 2007"
  | "connections to other data"
  | "custom views"
  | "data tables"
  | "dialog sheets"
  | "filters by a condition"
  | "form controls"
  | "input messages on cells without a validation rule"
  | "looks of parts of a text"
  | "macros"
  | "queries of other data"
  | "slicers"
  | "table styles of your own"
  | "timelines";

/** The words that Excel itself writes into a PivotTable, and whose rules its texts are sorted by. */
export interface PivotLanguage {
  readonly locale: string;
  readonly rowLabels: string;
  readonly columnLabels: string;
  readonly values: string;
  readonly grandTotal: string;
  /** Over the last columns where a pivot has several values. */
  readonly totalOf: (dataField: string) => string;
  readonly subtotal: (item: string) => string;
  readonly blank: string;
  readonly all: string;
}

export const englishPivot: PivotLanguage = {
  locale: "en-US",
  rowLabels: "Row Labels",
  columnLabels: "Column Labels",
  values: "Values",
  grandTotal: "Grand Total",
  totalOf: (dataField) => `Total ${dataField}`,
  subtotal: (item) => `${item} Total`,
  blank: "(blank)",
  all: "(All)",
};

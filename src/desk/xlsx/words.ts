/** The words that Office.js and the file format have for the same things, one list each for both directions. */

type Words<Model extends string> = Readonly<Record<Model, string>>;

export const horizontalAlignments = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const satisfies Words<string>;

export const verticalAlignments = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const satisfies Words<string>;

export const underlines = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const satisfies Words<string>;

/** Line style and weight together are one word in the file; the first pair with a word is the one it is read as. */
export const borderWords = [
  ["hair", "Continuous", "Hairline"],
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
] as const;

export const cellValueOperators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const satisfies Words<string>;

export const comparisonOperators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Words<string>;

export const validationKinds = {
  list: "list",
  date: "date",
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  time: "time",
  custom: "custom",
} as const satisfies Words<string>;

export const errorStyles = {
  Stop: "stop",
  Warning: "warning",
  Information: "information",
} as const satisfies Words<string>;

export const visibilities = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
} as const satisfies Words<string>;

export const paperSizes = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 } as const;

export const aggregations = {
  Sum: "sum",
  Count: "count",
  Average: "average",
  Max: "max",
  Min: "min",
  Product: "product",
  CountNumbers: "countNums",
} as const satisfies Words<string>;

/** Finds the model's word for the file's. */
export const modelWord = <Model extends string>(
  words: Readonly<Record<Model, string | number>>,
  fileWord: string | number | null,
): Model | undefined =>
  (Object.keys(words) as Model[]).find((word) => String(words[word]) === String(fileWord));

/** Where the labels of a chart stand. */
export const filePositions = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  BestFit: "bestFit",
} as const;

/** Where its legend stands. */
export const legendPlaces = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

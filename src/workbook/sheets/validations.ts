import type { ColumnPlan, Validation } from "../plan";
import type { WorkbookTexts } from "../texts/vi";

/** The checks that columns of several sheets share. */
export const validations = ({ errors }: WorkbookTexts) => ({
  /** One of the values under a defined name. */
  pick: (name: string): Validation => ({
    kind: "list",
    name,
    title: errors.title,
    error: errors.pickFromList,
  }),
  /** Values under a defined name are offered, and others taken as well. */
  offer: (name: string): Validation => ({
    kind: "list",
    name,
    isOpen: true,
    title: errors.title,
    error: errors.pickFromList,
  }),
  /** One of a few words that stand nowhere else. */
  choose: (...words: readonly string[]): Validation => ({
    kind: "choice",
    words,
    title: errors.title,
    error: errors.pickFromList,
  }),
  /** Nothing below zero. */
  amount: { kind: "amount", title: errors.title, error: errors.amount } satisfies Validation,
  /** A real date of this century: "31/04" and dates read month first come to light here. */
  date: {
    kind: "date",
    from: { year: 2000, month: 1, day: 1 },
    title: errors.title,
    error: errors.dateOnly,
  } satisfies Validation,
  days: {
    kind: "wholeNumber",
    from: 0,
    to: 365,
    title: errors.title,
    error: errors.days,
  } satisfies Validation,
  year: {
    kind: "wholeNumber",
    from: 2000,
    to: 2100,
    title: errors.title,
    error: errors.year,
  } satisfies Validation,
  /** Over a formula nothing is typed; sheets with such columns stay open for everything else. */
  computed: { kind: "computed", title: errors.title, error: errors.computed } satisfies Validation,
  share: { kind: "share", title: errors.title, error: errors.share } satisfies Validation,
});

/** A column whose formula nobody types over by mistake, in a sheet that stays open for everything else. */
export const guarded = (column: ColumnPlan, texts: WorkbookTexts): ColumnPlan =>
  column.formula === undefined || column.validation
    ? column
    : { ...column, validation: validations(texts).computed };

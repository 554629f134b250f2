import type { NoticeItem, ReadWarning, SuppliedField } from "../../notice/notice";

export const aboutLead: readonly ReadWarning[] = [
  "no-lead-unit",
  "several-lead-units",
  "lead-is-a-group",
  "unknown-unit",
];
export const aboutDeadline: readonly ReadWarning[] = [
  "impossible-date",
  "year-not-stated",
  "deadline-without-date",
];
const settledBy: Partial<Record<SuppliedField, readonly ReadWarning[]>> = {
  leadUnits: aboutLead,
  deadline: aboutDeadline,
};

/** Marks fields as supplied by people: what was inferred or doubtful about them is settled. */
export const supplied = (row: NoticeItem, ...fields: readonly SuppliedField[]): NoticeItem => {
  const settled = fields.flatMap((field) => settledBy[field] ?? []);
  return {
    ...row,
    inferred: row.inferred.filter((field) => !(fields as readonly string[]).includes(field)),
    warnings: row.warnings.filter((warning) => !settled.includes(warning)),
    supplied: [...new Set([...(row.supplied ?? []), ...fields])],
  };
};

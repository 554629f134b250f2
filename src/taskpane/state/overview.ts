import type { Notice, NoticeItem, ReadWarning } from "../../notice/notice";

export interface Overview {
  readonly tasks: number;
  readonly petitions: number;
  /** Units that could be asked: no groups. */
  readonly units: number;
  /** Rows with a deadline of their own or from above. */
  readonly deadlines: number;
}

export const overviewOf = (notice: Notice): Overview => ({
  tasks: notice.items.filter((item) => item.kind === "task").length,
  petitions: notice.items.filter((item) => item.kind === "petition").length,
  units: notice.units.filter((unit) => !unit.isGroup).length,
  deadlines: notice.items.filter((item) => item.deadline !== null).length,
});

export interface WarningCount {
  readonly warning: ReadWarning;
  readonly items: readonly NoticeItem[];
}

/** What stops a row from being followed comes first; within that, what concerns most rows. */
const gravity: readonly ReadWarning[] = [
  "impossible-date",
  "no-lead-unit",
  "lead-is-a-group",
  "unknown-unit",
  "deadline-without-date",
  "year-not-stated",
  "several-lead-units",
];

/** Each kind of warning once, with the rows it concerns. */
export const warningsOf = (items: readonly NoticeItem[]): readonly WarningCount[] =>
  gravity
    .map((warning) => ({ warning, items: items.filter((item) => item.warnings.includes(warning)) }))
    .filter(({ items: concerned }) => concerned.length > 0);

/** Rows that stand under one numbered section of the notice. */
export interface Section {
  readonly key: string;
  /** The section's own marker, as the notice prints it ("1", "II"). */
  readonly marker: string;
  readonly heading: string | null;
  readonly items: readonly NoticeItem[];
}

/** The rows in the notice's order, grouped by its outermost sections. */
export const sectionsOf = (items: readonly NoticeItem[]): readonly Section[] => {
  const sections: { key: string; marker: string; heading: string | null; items: NoticeItem[] }[] = [];
  for (const item of items) {
    const marker = item.section.split("/")[0] ?? "";
    const last = sections.at(-1);
    if (last?.marker === marker) last.items.push(item);
    else sections.push({ key: item.id, marker, heading: item.heading, items: [item] });
  }
  return sections;
};

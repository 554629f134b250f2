import type { Notice, NoticeItem, PassageRole, ReadWarning } from "../../notice/notice";

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

/** Arabic and Roman numbers and Vietnamese "Điều"; bullets and letters only divide what stands under a number. */
const numbered = /^(?:\d+|[IVXL]+|Điều\s+\d+)$/u;

const numberedPath = (section: string): string[] => {
  const path = section.split("/");
  const end = path.findIndex((marker) => !numbered.test(marker));
  return path.slice(0, end === -1 ? path.length : Math.max(1, end));
};

/** "2. Ủy ban nhân dân huyện:" without its marker and colon, where it is that of `marker`. */
const headingAfter = (text: string, marker: string): string | null => {
  const line = text.trim().replace(/\s+/g, " ");
  if (!line.startsWith(marker) || !/^[.):/\s-]/.test(line.slice(marker.length))) return null;
  return (
    line
      .slice(marker.length)
      .replace(/^[.):/\s-]+/, "")
      .replace(/\s*:$/, "") || null
  );
};

/** The rows in the notice's order, grouped by its numbered sections, under the headings that it prints. */
export const sectionsOf = ({ text, items, passages }: Notice): readonly Section[] => {
  const headings = passages.filter(({ role }) => role === "heading");
  const sections: (Section & { readonly path: string; readonly items: NoticeItem[] })[] = [];
  let end = 0;
  let nextHeading = 0;
  for (const item of items) {
    const path = numberedPath(item.section);
    const marker = path.at(-1) ?? "";
    const last = sections.at(-1);
    let printed: string | null = null;
    // Headings between the row before and this one; both lists are in the notice's order.
    for (; nextHeading < headings.length; nextHeading++) {
      const span = headings[nextHeading]?.span ?? [0, 0];
      if (span[0] >= item.span[0]) break;
      if (span[0] >= end) printed ??= headingAfter(text.slice(...span), marker);
    }
    if (last?.path === path.join("/")) {
      last.items.push(item);
    } else {
      const heading = printed ?? item.heading;
      sections.push({ key: item.id, path: path.join("/"), marker, heading, items: [item] });
    }
    end = item.span[1];
  }
  return sections;
};

/** A stretch of the notice that is no row; neighbouring lines of one kind are one stretch. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly role: PassageRole;
  /** It says of somebody what they are to do: see `Passage.mayBeRow`. */
  readonly mayBeRow: boolean;
  readonly text: string;
}

export const stretchesOf = ({ text, items, passages }: Notice): readonly Stretch[] => {
  const stretches: { from: number; to: number; role: PassageRole; mayBeRow: boolean }[] = [];
  const rowStarts = items.map(({ span }) => span[0]).sort((a, b) => a - b);
  let nextRow = 0;
  for (const { span, role, mayBeRow = false } of passages) {
    const last = stretches.at(-1);
    while (nextRow < rowStarts.length && (rowStarts[nextRow] ?? 0) < (last?.to ?? 0)) nextRow++;
    const rowBetween = (rowStarts[nextRow] ?? Infinity) < span[0];
    const isMore = last?.role === role && !last.mayBeRow && !mayBeRow && role !== "heading";
    if (isMore && !rowBetween) last.to = Math.max(last.to, span[1]);
    else stretches.push({ from: span[0], to: span[1], role, mayBeRow });
  }
  return stretches
    .map((stretch) => ({ ...stretch, text: text.slice(stretch.from, stretch.to).trim() }))
    .filter((stretch) => stretch.text !== "");
};

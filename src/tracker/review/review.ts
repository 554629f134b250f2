import type { Notice, NoticeItem, Passage } from "../../notice/notice";

/** A notice's rows while people go over them. */
export interface Review {
  /** As it was read: never changed. */
  readonly notice: Notice;
  /** In the notice's order. Ids are those of the reading; what people made has ids derived from them. */
  readonly rows: readonly NoticeItem[];
  /** In the notice's order. Rows and passages together cover every letter of the text. */
  readonly passages: readonly Passage[];
  readonly criterionSetId: string | null;
}

/** The review that nobody has done anything to. */
export const reviewOf = (notice: Notice): Review => ({
  notice,
  rows: notice.items,
  passages: notice.passages,
  criterionSetId: notice.criterionSetId,
});

/** The notice as people left it: units that they typed are units of the notice as well. */
export const reviewedNotice = ({ notice, rows, passages, criterionSetId }: Review): Notice => {
  const known = new Set(notice.units.map(({ name }) => name));
  const typed = new Set(
    rows
      .flatMap(({ leadUnits, coordinatingUnits }) => [...leadUnits, ...coordinatingUnits])
      .filter((name) => !known.has(name)),
  );
  const added = [...typed].map((name) => ({ name, level: null, isGroup: false, aliases: [] }));
  return { ...notice, items: rows, passages, criterionSetId, units: [...notice.units, ...added] };
};

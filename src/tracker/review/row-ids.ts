import type { NoticeItem } from "../../notice/notice";

/** `wish` with `first` behind it, or with the first number that no row has. */
export const freeId = (rows: readonly NoticeItem[], wish: string, first: string): string => {
  const taken = new Set(rows.map(({ id }) => id));
  let free = `${wish}${first}`;
  for (let n = 2; taken.has(free); n++) free = `${wish}~${n}`;
  return free;
};

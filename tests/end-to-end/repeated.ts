import type { Notice } from "../../src/notice/notice";

/** A notice with its rows repeated under other ids, to see what grows with the number of rows. */
export const repeated = (notice: Notice, rows: number): Notice => ({
  ...notice,
  items: Array.from({ length: rows }, (_, index) => {
    const item = notice.items[index % notice.items.length]!;
    return { ...item, id: `${item.id}#${index}` };
  }),
});

/**
 * What a version before called a column that has another header today, by machine key; 1: until the summaries got
 * the form that offices print.
 */
const formerHeaders: Readonly<Record<string, string>> = {
  criterionSetId: "Bộ tiêu chí",
  onTrack: "Chưa HT trong hạn",
  dueSoon: "Chưa HT sắp đến hạn",
};

/** Whether a header is one that an older version gave the column, and not people. */
export const isFormerHeader = (key: string, header: string): boolean => formerHeaders[key] === header;

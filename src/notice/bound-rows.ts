import type { Binding } from "./bindings";
import type { DraftRow } from "./draft-row";
import type { OutlineNode } from "./outline";
import type { PassageReader } from "./passage-reader";

/** Whether a row stands below one of the document's items of these numbers. */
const isWithin = (path: string, [first, last]: readonly [number, number]): boolean => {
  const number = Number(path.split("/", 1)[0]);
  return number >= first && number <= last;
};

const holdsBinding = (reader: PassageReader, { children }: OutlineNode): boolean =>
  children.some(
    ({ marker, textFrom, span }) => marker === null && reader.binding([textFrom, span[1]]) !== null,
  );

/**
 * Gives the rows before it what a sentence behind a list says of them: a common date, or who answers for them.
 * `parent` is the item below which the sentence stands: the list's own, or the list's last item.
 */
export const bindRows = (
  reader: PassageReader,
  rows: readonly DraftRow[],
  binding: Binding,
  parent: OutlineNode,
): void => {
  const list = parent.marker === null ? parent : parent.parent;
  // `1.1. … ⏎ Đơn vị chủ trì: A ⏎ 1.2. … ⏎ Đơn vị chủ trì: B`
  const eachHasItsOwn =
    parent.marker !== null && (list?.children ?? []).filter((item) => holdsBinding(reader, item)).length > 1;
  const isMeant = ({ node, path }: DraftRow): boolean => {
    if (eachHasItsOwn) return node === parent;
    if (binding.items !== null) return isWithin(path, binding.items);
    return node.parent === list || node === parent || node.parent === parent;
  };
  for (const row of rows) {
    if (!isMeant(row)) continue;
    if (binding.onlyReports && !/(?:^|\s)báo cáo/iu.test(reader.text.slice(...row.words))) continue;
    if (binding.deadline && row.deadlines.length === 0) {
      if (eachHasItsOwn) row.deadlines = [binding.deadline];
      else row.inherited = binding.deadline;
    }
    if (binding.units && !row.ownLead) {
      row.leads = binding.units.leads;
      row.coordinating = [...row.coordinating, ...binding.units.coordinating];
    }
  }
};

import type { Binding } from "./bindings";
import type { DraftRow } from "./draft-row";
import { isBelow, type OutlineNode } from "./outline";
import type { PassageReader } from "./passage-reader";

/** Whether a row stands below one of the document's items of these numbers. */
const isWithin = (path: string, [first, last]: readonly [number, number]): boolean => {
  const number = Number(path.split("/", 1)[0]);
  return number >= first && number <= last;
};

/** Gives rows what a sentence behind their list says of them: a common date, or who answers for them. */
export class RowBinder {
  /** By list: several of its items have a sentence each. Asked once, because such lists may be long. */
  private readonly eachItsOwn = new Map<OutlineNode, boolean>();

  constructor(private readonly reader: PassageReader) {}

  /**
   * Binds those of `rows`, which stand in the order of the outline, that the sentence speaks of. `parent` is the item below
   * which the sentence stands: the list's own, or the list's last item.
   */
  bind(rows: readonly DraftRow[], binding: Binding, parent: OutlineNode): void {
    const list = parent.marker === null ? parent : parent.parent;
    // `1.1. … ⏎ Đơn vị chủ trì: A ⏎ 1.2. … ⏎ Đơn vị chủ trì: B`
    const ofItem = parent.marker !== null && list !== null && this.hasSeveral(list);
    const isMeant = ({ node, path }: DraftRow): boolean => {
      if (ofItem) return node === parent;
      if (binding.items !== null) return isWithin(path, binding.items);
      if (binding.isOfAll) return isBelow(node, (above) => above === list);
      return node.parent === list || node === parent || node.parent === parent;
    };
    const from = ofItem ? parent.span[0] : binding.items === null && list ? list.span[0] : 0;
    for (let i = rows.length - 1; i >= 0; i--) {
      const row = rows[i];
      if (!row || row.span[0] < from) break;
      if (isMeant(row)) this.give(row, binding, ofItem);
    }
  }

  private give(row: DraftRow, { deadline, units, onlyReports }: Binding, asItsOwn: boolean): void {
    if (onlyReports && !/(?:^|\s)báo cáo/iu.test(this.reader.text.slice(...row.words))) return;
    if (deadline && row.deadlines.length === 0) {
      if (asItsOwn) row.deadlines = [deadline];
      else row.inherited = deadline;
    }
    if (units && !row.ownLead) {
      row.leads = units.leads;
      row.coordinating = [...row.coordinating, ...units.coordinating];
    }
  }

  private hasSeveral(list: OutlineNode): boolean {
    let several = this.eachItsOwn.get(list);
    if (several === undefined) {
      several = list.children.filter((item) => this.holdsBinding(item)).length > 1;
      this.eachItsOwn.set(list, several);
    }
    return several;
  }

  private holdsBinding({ children }: OutlineNode): boolean {
    return children.some(
      ({ marker, textFrom, span }) => marker === null && this.reader.binding([textFrom, span[1]]) !== null,
    );
  }
}

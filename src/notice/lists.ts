import { addressedBy } from "./lead-ins";
import { labelEnd, unitsOfHeading } from "./heading-units";
import type { Assignment } from "./assignments/assignment";
import { assigningEnd } from "./assignments/orders";
import type { Span } from "./notice";
import type { OutlineNode } from "./outline";
import type { PassageReader } from "./passage-reader";
import { verbs } from "./verbs";

/** A list of so many items has a manner that its last one may differ from. */
const FEWEST_BEFORE = 2;
/** `Tổ chức thực hiện` is a heading, although it opens with a verb. */
const FEWEST_LETTERS = 60;

/** An item of a list that says what, when and where. */
const SAYS_WHERE = /^\s*địa điểm\s*:/iu;

/** Whether the items below tell when and where something takes place. */
export const isEventBelow = ({ children }: OutlineNode): boolean =>
  children.some(({ text }) => SAYS_WHERE.test(text));

const wordsOf = ({ textFrom, span }: OutlineNode): Span => [textFrom, span[1]];

/** The last of some items that has a mark. */
const lastMarked = (items: readonly OutlineNode[]): OutlineNode | undefined => {
  let last = items.length - 1;
  while (last >= 0 && items[last]?.marker === null) last--;
  return items[last];
};

/** The others of an item's list. */
const likeOf = (item: OutlineNode, all: readonly OutlineNode[]): OutlineNode[] =>
  all.filter((each) => each !== item && each.marker?.style === item.marker?.style);

/** Where the last of what stands below an item ends. */
export const endOf = (node: OutlineNode): number => {
  let last = node;
  for (let below = last.children.at(-1); below; below = last.children.at(-1)) last = below;
  return last.span[1];
};

/** Whether an item that says what is to be done, without a stop, is the last of a list whose others have nothing below them. */
export const endsList = (reader: PassageReader, node: OutlineNode): boolean => {
  const { text, parent } = node;
  if (/:\s*$/u.test(text)) return false;
  if (!parent || lastMarked(parent.children) !== node) return false;
  // `Thôn 3 gửi nốt biên bản …`
  const words = wordsOf(node);
  const said = reader.said(words);
  const isDone =
    (text.length >= FEWEST_LETTERS && verbs.has(said, 0)) ||
    (reader.assignment(words).leads.length > 0 && unitsOfHeading(said).length === 0);
  if (!isDone) return false;
  const others = likeOf(node, parent.children);
  return others.length > 0 && others.every(({ children }) => children.length === 0);
};

/**
 * Whether a paragraph behind the last item of a list, whose other items have one paragraph each, speaks to all: `Ai chưa
 * rõ thì nhắn lại …`.
 */
export const standsBehindList = ({ parent }: OutlineNode): boolean => {
  const all = parent?.parent?.children ?? [];
  if (!parent || lastMarked(all) !== parent) return false;
  const others = likeOf(parent, all);
  return (
    others.length >= FEWEST_BEFORE &&
    others.every(({ children }) => children.every(({ marker }) => marker !== null))
  );
};

/** `Để khắc phục những hạn chế trên, Thường trực HĐND tỉnh đề nghị:` */
const ASKS = /(?:^|\s)(?:đề nghị|yêu cầu|giao|kiến nghị)(?:\s[^.;:]{1,80})?:\s*$/iu;

/**
 * `3. Về tình hình thu ngân sách` with `Yêu cầu UBND xã …` below it, `I. Kết quả giám sát` with `…, Thường trực đề nghị:` and a
 * list below it: a topic on which something is ordered.
 */
export const ordersUnderTopic = (reader: PassageReader, { text, children }: OutlineNode): boolean =>
  children.some(
    (child, i) =>
      (child.marker === null && i + 1 < children.length && ASKS.test(child.text)) ||
      (/^\s*về\s/iu.test(text) &&
        assigningEnd(reader.words.within(...wordsOf(child)), 0) !== null &&
        reader.assignment(wordsOf(child)).leads.length > 0),
  );

/** `Về tiêu chí Môi trường, gồm:`, `Phân công nhiệm vụ các thành viên: 1. Đồng chí X: …` list what is to be done. */
export const ordersBelow = (reader: PassageReader, { children }: OutlineNode): boolean => {
  const orders = children.filter((child) => {
    const said = reader.words.within(...wordsOf(child));
    const label = labelEnd(said);
    return (
      verbs.has(said, 0) ||
      (label !== null &&
        (child.children.length > 0
          ? ordersBelow(reader, child)
          : verbs.has(reader.words.within(label + 1, child.span[1]), 0)))
    );
  });
  return orders.length > children.length / 2;
};

/** Whom an item that introduces others names: `Gói thầu XL-02, yêu cầu Liên danh X hoàn thành các công việc sau:` */
export const introduced = (reader: PassageReader, node: OutlineNode): Assignment => {
  const own = reader.assignment(wordsOf(node));
  if (own.leads.length > 0 || !/:\s*$/u.test(node.text)) return own;
  return { leads: addressedBy(reader.said(wordsOf(node))), coordinating: own.coordinating };
};

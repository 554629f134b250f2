import { nobody, type Assignment } from "./assignments/assignment";
import { assigningEnd } from "./assignments/orders";
import { RowBinder } from "./bound-rows";
import type { Anchor } from "./deadlines/found";
import type { DraftRow, Rows, Scope } from "./draft-row";
import { fieldItem, fieldedParagraph, fieldedRow, fieldLineBefore, fieldLinesBelow } from "./field-lines";
import { unitsOfHeading } from "./heading-units";
import {
  headingWordsOf,
  isAssessment,
  isAssessmentHeading,
  isAttendanceHeading,
  isHeading,
  isReportPart,
} from "./headings";
import { rowsOfItem } from "./item-rows";
import {
  endOf,
  endsList,
  introduced,
  isEventBelow,
  ordersBelow,
  ordersUnderTopic,
  standsBehindList,
} from "./lists";
import { lastSentence } from "./lead-ins";
import type { Passage, PassageRole, Span } from "./notice";
import { orderBehindFacts } from "./orders-behind-facts";
import type { OutlineNode } from "./outline";
import { PassageReader } from "./passage-reader";
import { answersBelow, petitionRow } from "./petition-rows";
import { WHOLE_DOCUMENT, introducedBy, scopeBehindIntroduction, scopeBelow } from "./scopes";
import { ANNOUNCES, LISTS_CONTENTS, MEMBERS, hasOwnDeliverable, openingRole } from "./sentence-kinds";
import { sentencesBehind } from "./sentences";
import { tablesBelow } from "./table-rows";
import { verbs } from "./verbs";
import type { Words } from "./words";
import { areCommonNouns } from "./units/mention";

/** A part of the document, not an item within one. */
const isPart = ({ marker }: OutlineNode): boolean =>
  marker !== null && /^(?:part|roman|capital)$/.test(marker.style);

/** `Thời gian thực hiện: Từ ngày … đến hết ngày …`, unlike `Thời gian: 08 giờ …` of a meeting */
const TERM_OF_ALL =
  /^\s*(?:thời hạn|thời gian)\s(?:hoàn thành|thực hiện|triển khai|tổ chức thực hiện)(?:\s(?:kế hoạch|chung|các nhiệm vụ))?\s?[:.]\s/iu;
/** `Biện pháp khắc phục: Yêu cầu nhà thầu nộp lại …`: those whom no name tells apart are told so by who is responsible. */
const demandsOfOthers = (text: string, { leads, words }: DraftRow): boolean =>
  areCommonNouns(leads) && /^[^:.;]{0,60}(?:^|:\s*)yêu cầu\s/iu.test(text.slice(...words));

/** Walks the outline and makes a row of every innermost item that somebody has to do. */
export class RowReader {
  private readonly rows: DraftRow[] = [];
  private readonly passages: Passage[] = [];
  /** Rows that some item has set a term for, from the first on. */
  private termed = 0;
  private readonly reader: PassageReader;
  private readonly binder: RowBinder;

  constructor(words: Words, anchor: Anchor) {
    this.reader = new PassageReader(words, anchor);
    this.binder = new RowBinder(this.reader);
  }

  /** `onlyTables`: what is no table of assignments is none of the reader's business (an appendix). */
  read(root: OutlineNode, onlyTables = false): Rows {
    if (onlyTables) this.tables(root, WHOLE_DOCUMENT);
    else this.children(root, WHOLE_DOCUMENT, false);
    return { rows: this.rows, passages: this.passages };
  }

  private pass(span: Span, role: PassageRole): void {
    this.passages.push({ span, role });
  }

  private visit(node: OutlineNode, scope: Scope): void {
    if (this.bindsTerm(node)) return;
    if (node.children.length === 0) return this.leaf(node, node.path, scope);
    const answers = answersBelow(this.reader, node);
    if (answers.length > 0)
      return this.withThoseBelow(petitionRow(this.reader, node, answers, scope), answers.length, scope);
    const fields = fieldLinesBelow(this.reader, node);
    if (fields)
      return this.withThoseBelow(fieldedRow(this.reader, node, fields, scope), fields.lines.length, scope);
    const labelled = fieldedParagraph(this.reader, node);
    if (labelled) {
      const { paragraph, fields: below } = labelled;
      this.pass(node.span, "heading");
      this.rows.push(fieldedRow(this.reader, { ...paragraph, path: node.path }, below, scope));
      return;
    }
    if (
      node.children.every((child) => child.marker === null) &&
      (!isHeading(node.text) || endsList(this.reader, node))
    ) {
      // A sentence followed by paragraphs without marks: both say what is to be done.
      this.leaf(node, node.path, scope);
      this.children(node, scope, true);
    } else this.group(node, scope);
  }

  /** `Điều 3. Thời hạn hoàn thành: …`: an item of its own says by when all before it is to be done. */
  private bindsTerm({ text, textFrom, span, children, parent }: OutlineNode): boolean {
    if (children.length > 0 || this.rows.length === 0 || !TERM_OF_ALL.test(text)) return false;
    const deadline = this.reader.deadlines([textFrom, span[1]]).find(({ stated }) => stated !== null);
    if (!deadline || this.reader.assignment([textFrom, span[1]]).leads.length > 0) return false;
    // `3. … ⏎ - Thời gian hoàn thành: …` is said of its own item, where that holds tasks.
    const item = parent?.parent ? parent.span[0] : 0;
    const from = (this.rows.at(-1)?.span[0] ?? 0) >= item ? item : 0;
    for (let i = this.rows.length - 1; i >= this.termed; i--) {
      const row = this.rows[i];
      if (!row || row.span[0] < from) break;
      if (row.deadlines.length === 0) row.inherited ??= deadline;
    }
    if (from === 0) this.termed = this.rows.length;
    this.pass(span, "note");
    return true;
  }

  /** `c) Đơn vị thực hiện: …`: an item of its own says who is to do what its list says before and behind it. */
  private giveTo(list: OutlineNode, { leads, coordinating }: Assignment): void {
    for (let i = this.rows.length - 1; i >= 0; i--) {
      const row = this.rows[i];
      if (!row || row.span[0] < list.span[0]) break;
      if (row.ownLead && !demandsOfOthers(this.reader.text, row)) continue;
      row.leads = leads;
      row.coordinating = [...row.coordinating, ...coordinating];
    }
  }

  /** A row that holds the first `count` of the paragraphs below its item, and what the others say. */
  private withThoseBelow(row: DraftRow, count: number, scope: Scope): void {
    this.rows.push(row);
    const { node } = row;
    // A paragraph without a mark may hang below the last of those lines, and speaks for itself.
    const below = [
      ...node.children.slice(0, count).flatMap(({ children }) => children),
      ...node.children.slice(count),
    ];
    for (const [i, child] of below.entries()) this.paragraph(child, node, scope, false, count + i + 1);
  }

  /** A row whose item ends with what it is to hold, listed below it. */
  private withContents(node: OutlineNode, scope: Scope): void {
    this.leaf(node, node.path, scope);
    const row = this.rows.at(-1);
    const end = endOf(node);
    if (row?.node === node)
      this.rows[this.rows.length - 1] = { ...row, span: [row.span[0], end], words: [row.words[0], end] };
    else for (const child of node.children) this.passAll(child, "note");
  }

  /** A heading, or an item that only introduces its children. */
  private group(node: OutlineNode, scope: Scope): void {
    const words: Span = [node.textFrom, node.span[1]];
    const said = this.reader.said(words);
    const heading = headingWordsOf(node.text);
    const units = unitsOfHeading(said);
    if (MEMBERS.test(node.text) && !ordersBelow(this.reader, node)) {
      const isDue = LISTS_CONTENTS.test(node.text) || this.reader.deadlines(words).length > 0;
      return isDue && verbs.has(said, 0) ? this.withContents(node, scope) : this.passAll(node, "attendance");
    }
    if (units.length === 0 && isAttendanceHeading(said)) return this.passAll(node, "attendance");
    const reports = isAssessmentHeading(said) || (isPart(node) && isReportPart(heading));
    if (units.length === 0 && reports && !ordersUnderTopic(this.reader, node))
      return this.passAll(node, "assessment");
    const own = units.length > 0 ? { leads: units, coordinating: [] } : introduced(this.reader, node);
    const sentence = !isHeading(node.text) || node.text.trim().length > 160;
    if (units.length === 0 && own.leads.length > 0 && hasOwnDeliverable(node.text))
      this.leaf(node, node.path, scope);
    else this.pass(node.span, sentence ? "lead-in" : "heading");
    this.children(
      node,
      scopeBelow(
        scope,
        own,
        this.reader.deadlines(words),
        isHeading(node.text) ? heading : scope.heading,
        heading,
      ),
      false,
    );
  }

  /** Keeps the rows of the tables below an item; the nodes they were read from. */
  private tables(parent: OutlineNode, scope: Scope): ReadonlySet<OutlineNode> {
    const { rows, headings, nodes } = tablesBelow(this.reader, parent, scope);
    for (const row of rows) this.rows.push(row);
    for (const span of headings) this.pass(span, "heading");
    return nodes;
  }

  private passAll(node: OutlineNode, role: PassageRole): void {
    // `III. Thời gian và kinh phí` with `1. Thời gian thực hiện: …` below it
    if (role === "attendance" && this.bindsTerm(node)) return;
    this.pass(node.span, role);
    for (const child of node.children) this.passAll(child, role);
  }

  /** `below` an item that is a row itself, paragraphs without marks have paths of their own. */
  private children(parent: OutlineNode, scope: Scope, below: boolean): void {
    let inner: Scope = { ...scope, isEvent: isEventBelow(parent) };
    let paragraphs = 0;
    const tables = this.tables(parent, scope);
    const firstMarked = parent.children.findIndex((child) => child.marker !== null);
    let attendees: string | undefined;
    let doers: Assignment | null = null;
    for (const [i, child] of parent.children.entries()) {
      const style = child.marker?.style;
      if (style !== undefined && style === attendees) {
        this.passAll(child, "attendance");
        continue;
      }
      attendees = undefined;
      if (child.marker) {
        const item = parent.parent === null ? null : fieldItem(this.reader, child);
        if (item) this.pass(child.span, "note");
        else this.visit(child, inner);
        doers ??= item;
        continue;
      }
      if (tables.has(child)) continue;
      paragraphs++;
      const words: Span = [child.textFrom, child.span[1]];
      // `Thành phần tham dự:` and a list of dashes
      if (/:\s*$/u.test(child.text) && isAttendanceHeading(this.reader.said(words)))
        attendees = parent.children[i + 1]?.marker?.style;
      if (i < firstMarked) inner = this.beforeList(child, words, inner);
      else this.paragraph(child, parent, inner, below, paragraphs);
    }
    if (doers) this.giveTo(parent, doers);
  }

  /** Between a heading and its list: an introduction, whose date and units hold for the list. Gives the scope of what follows. */
  private beforeList(node: OutlineNode, words: Span, scope: Scope): Scope {
    const isBelowItem = node.parent?.parent != null;
    const labelled = isBelowItem ? fieldLineBefore(this.reader, node) : null;
    if (labelled) {
      this.pass(node.span, "lead-in");
      const deadlines = labelled.deadline ? [labelled.deadline] : [];
      return scopeBelow(scope, labelled, deadlines, scope.heading, "");
    }
    const own = introducedBy(this.reader, words);
    const introduces = /:\s*$/u.test(node.text);
    if (isBelowItem && own.leads.length > 0 && !introduces) {
      this.leaf(node, node.path, scope);
      return scope;
    }
    if (isBelowItem || introduces) this.pass(node.span, introduces ? "lead-in" : "other");
    else this.opening(node, scope);
    if (isBelowItem) {
      // Below those whom a letter asks, `Đề nghị UBND các xã chỉ đạo …:` asks others.
      const asksOthers = assigningEnd(this.reader.said(words), 0) !== null;
      const units = scope.leads.length > 0 && !asksOthers ? nobody : own;
      const dated = own.leads.length > 0 ? words : lastSentence(this.reader.text, words);
      return scopeBelow(scope, units, this.reader.deadlines(dated), scope.heading, "");
    }
    return introduces ? scopeBehindIntroduction(this.reader, words, scope) : scope;
  }

  /** A paragraph without a mark behind or instead of a list. */
  private paragraph(
    node: OutlineNode,
    parent: OutlineNode,
    scope: Scope,
    below: boolean,
    ordinal: number,
  ): void {
    const words: Span = [node.textFrom, node.span[1]];
    const binding = this.reader.binding(words);
    const own = this.reader.assignment(words);
    // `Báo cáo kết quả … trước ngày 15/3. Yêu cầu các đơn vị thực hiện./.`: all of them are meant in any case
    if (binding && this.rows.length > 0 && (binding.units || this.asksNobodyAlone(words))) {
      this.binder.bind(this.rows, binding, parent);
      this.pass(node.span, "note");
      return;
    }
    if (!below) {
      const path = !parent.parent
        ? node.path
        : ordinal === 1
          ? parent.path
          : `${parent.path}/p${String(ordinal)}`;
      if (parent.parent || (own.leads.length > 0 && !ANNOUNCES.test(node.text))) this.leaf(node, path, scope);
      else this.opening(node, scope);
      return;
    }
    if (own.leads.length > 0) this.leaf(node, node.path, scope);
    else this.continueRow(node);
  }

  /** The first sentence of a paragraph names groups at most. */
  private asksNobodyAlone(words: Span): boolean {
    const [behind] = sentencesBehind(this.reader.text, words);
    const { leads } = this.reader.assignment(behind ? [words[0], behind[0]] : words);
    return leads.every(({ isGroup }) => isGroup);
  }

  /** What stands around the items tells something; behind it somebody may be given something to do. */
  private opening(node: OutlineNode, scope: Scope): void {
    const [from, to] = node.span;
    const order = orderBehindFacts(this.reader, [node.textFrom, to]);
    this.pass([from, order ?? to], openingRole(this.reader.said([node.textFrom, order ?? to])));
    if (order === null) return;
    const text = this.reader.text.slice(order, to);
    this.leaf({ ...node, span: [order, to], textFrom: order, text }, node.path, scope);
  }

  /** A second paragraph of the same item. */
  private continueRow(node: OutlineNode): void {
    const last = this.rows.at(-1);
    if (
      !last ||
      standsBehindList(node) ||
      last.node !== node.parent ||
      isAssessment(this.reader.said([node.textFrom, node.span[1]])) ||
      /:\s*$/u.test(node.text) ||
      last.span[1] + 1 !== node.span[0]
    ) {
      this.pass(node.span, /:\s*$/u.test(node.text) ? "lead-in" : "other");
      return;
    }
    const words: Span = [last.words[0], node.span[1]];
    this.rows[this.rows.length - 1] = {
      ...last,
      span: [last.span[0], node.span[1]],
      words,
      deadlines: this.reader.deadlines(words),
    };
  }

  private leaf(node: OutlineNode, path: string, scope: Scope): void {
    const { rows, passages } = rowsOfItem(this.reader, node, path, scope);
    for (const row of rows) this.rows.push(row);
    for (const passage of passages) this.passages.push(passage);
  }
}

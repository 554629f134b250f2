import { onlyAgrees } from "./assignments/agreements";
import type { Assignment } from "./assignments/assignment";
import { assignmentOf } from "./assignments/assignments";
import { labelEnd, unitsOfHeading } from "./heading-units";
import { deadlinesIn } from "./deadlines/deadlines";
import type { Anchor, FoundDeadline } from "./deadlines/found";
import {
  headingWordsOf,
  isAssessment,
  isAssessmentHeading,
  isAssessmentLabel,
  isAttendanceHeading,
  isDecision,
  isHeading,
  isReportPart,
} from "./headings";
import { bindingOf, type Binding } from "./bindings";
import { addressedBy, announcesPetitions, lastSentence } from "./lead-ins";
import type { Passage, PassageRole, Span } from "./notice";
import type { OutlineNode } from "./outline";
import { assignmentTable, type TableRow } from "./assignment-tables";
import { answerFrom, isPetitionHeading, petitionerOf, petitionOf } from "./petitions";
import {
  ANNOUNCES,
  FORMULA,
  MEMBERS,
  PARTY,
  REFERS_TO_APPENDIX,
  hasOwnDeliverable,
  isTopic,
  openingRole,
  saysHowItIs,
} from "./sentence-kinds";
import type { DraftRow, Rows, Scope } from "./draft-row";
import { partsByDeadline, partsByLead } from "./splitting";
import { verbs } from "./verbs";
import type { Mention } from "./units/mention";
import type { Words } from "./words";

/** A part of the document, not an item within one. */
const isPart = ({ marker }: OutlineNode): boolean =>
  marker !== null && /^(?:part|roman|capital)$/.test(marker.style);

/** Whether a row stands below one of the document's items of these numbers. */
const isWithin = (path: string, [first, last]: readonly [number, number]): boolean => {
  const number = Number(path.split("/", 1)[0]);
  return number >= first && number <= last;
};

const SPLIT_LETTERS = "abcdeghiklmnopqrstuvxy";

/** Walks the outline and makes a row of every innermost item that somebody has to do (READER-CONTRACT: the row rule). */
export class RowReader {
  private readonly rows: DraftRow[] = [];
  private readonly passages: Passage[] = [];
  private readonly text: string;
  private lastAssigned: { from: number; to: number; assignment: Assignment } | null = null;

  constructor(
    private readonly words: Words,
    private readonly anchor: Anchor,
  ) {
    this.text = words.text;
  }

  /** `onlyTables`: what is no table of assignments is none of the reader's business (an appendix). */
  read(root: OutlineNode, onlyTables = false): Rows {
    const scope: Scope = { leads: [], coordinating: [], deadline: null, heading: null, petitions: null };
    if (onlyTables) this.tables(root, scope);
    else this.children(root, scope, false);
    return { rows: this.rows, passages: this.passages };
  }

  private pass(span: Span, role: PassageRole): void {
    this.passages.push({ span, role });
  }

  private visit(node: OutlineNode, scope: Scope): void {
    if (node.children.length === 0) this.leaf(node, node.path, scope);
    else if (node.children.every((child) => child.marker === null) && !isHeading(node.text)) {
      // A sentence followed by paragraphs without marks: both say what is to be done.
      this.leaf(node, node.path, scope);
      this.children(node, scope, true);
    } else this.group(node, scope);
  }

  /** A heading, or an item that only introduces its children. */
  private group(node: OutlineNode, scope: Scope): void {
    const words: Span = [node.textFrom, node.span[1]];
    const heading = headingWordsOf(node.text);
    const units = unitsOfHeading(this.words, words);
    if (MEMBERS.test(node.text) && !this.ordersBelow(node)) return this.passAll(node, "attendance");
    if (units.length === 0 && isAttendanceHeading(heading)) return this.passAll(node, "attendance");
    if (units.length === 0 && isAssessmentHeading(heading)) return this.passAll(node, "assessment");
    if (units.length === 0 && isPart(node) && isReportPart(heading)) return this.passAll(node, "assessment");
    const own = units.length > 0 ? { leads: units, coordinating: [] } : this.introduced(node, words);
    const sentence = !isHeading(node.text) || node.text.trim().length > 160;
    if (units.length === 0 && own.leads.length > 0 && hasOwnDeliverable(node.text))
      this.leaf(node, node.path, scope);
    else this.pass(node.span, sentence ? "lead-in" : "heading");
    this.children(
      node,
      this.below(
        scope,
        own,
        deadlinesIn(this.words, words, this.anchor),
        isHeading(node.text) ? heading : scope.heading,
        heading,
      ),
      false,
    );
  }

  /** `Về tiêu chí Môi trường, gồm:` lists what is to be done, and no members. */
  private ordersBelow({ children }: OutlineNode): boolean {
    return children.every(({ textFrom, span }) => verbs.has(this.words.within(textFrom, span[1]), 0));
  }

  /** Whom an item that introduces others names: `Gói thầu XL-02, yêu cầu Liên danh X hoàn thành các công việc sau:` */
  private introduced({ text }: OutlineNode, words: Span): Assignment {
    const own = assignmentOf(this.words, words);
    if (own.leads.length > 0 || !/:\s*$/u.test(text)) return own;
    return { leads: addressedBy(this.words, words), coordinating: own.coordinating };
  }

  /** Reads the tables below an item; the nodes they were read from. */
  private tables(parent: OutlineNode, scope: Scope): Set<OutlineNode> {
    const read = new Set<OutlineNode>();
    const { children } = parent;
    for (let i = 0; i < children.length; i++) {
      const run: OutlineNode[] = [];
      for (let child = children[i]; child?.isTableRow; child = children[++i]) run.push(child);
      const table =
        run.length > 1
          ? assignmentTable(
              this.words,
              run.map(({ span }) => span),
              this.anchor,
            )
          : null;
      if (!table) continue;
      for (const node of run) read.add(node);
      for (const span of table.headings) this.pass(span, "heading");
      for (const [j, row] of table.rows.entries())
        this.rows.push(this.tableRow(row, run[0] ?? parent, parent, scope, j));
    }
    return read;
  }

  private tableRow(
    row: TableRow,
    node: OutlineNode,
    parent: OutlineNode,
    scope: Scope,
    index: number,
  ): DraftRow {
    const own = row.deadline ? [row.deadline] : deadlinesIn(this.words, row.task, this.anchor);
    const ordinal = row.ordinal ?? String(index + 1);
    return {
      path: parent.path === "" ? ordinal : `${parent.path}/${ordinal}`,
      span: row.span,
      words: row.task,
      heading: scope.heading,
      label: null,
      petition: null,
      leads: row.leads.length > 0 ? row.leads : scope.leads,
      coordinating: row.coordinating,
      ownLead: row.leads.length > 0,
      deadlines: own,
      inherited: scope.deadline,
      node,
    };
  }

  private below(
    scope: Scope,
    own: { readonly leads: readonly Mention[]; readonly coordinating: readonly Mention[] },
    deadlines: readonly FoundDeadline[],
    heading: string | null,
    words: string,
  ): Scope {
    return {
      leads: own.leads.length > 0 ? own.leads : scope.leads,
      coordinating: own.leads.length > 0 ? own.coordinating : scope.coordinating,
      deadline: deadlines.find(({ stated }) => stated !== null) ?? deadlines[0] ?? scope.deadline,
      heading,
      petitions: isPetitionHeading(words) ? { petitioner: petitionerOf(words) } : scope.petitions,
    };
  }

  private passAll(node: OutlineNode, role: PassageRole): void {
    this.pass(node.span, role);
    for (const child of node.children) this.passAll(child, role);
  }

  /** `below` an item that is a row itself, paragraphs without marks have paths of their own. */
  private children(parent: OutlineNode, scope: Scope, below: boolean): void {
    let inner = scope;
    let paragraphs = 0;
    const tables = this.tables(parent, scope);
    const firstMarked = parent.children.findIndex((child) => child.marker !== null);
    for (const [i, child] of parent.children.entries()) {
      if (child.marker) {
        this.visit(child, inner);
        continue;
      }
      if (tables.has(child)) continue;
      paragraphs++;
      const words: Span = [child.textFrom, child.span[1]];
      if (i < firstMarked) {
        // Between a heading and its list: an introduction, whose date and units hold for the list.
        const own = this.assignment(words);
        if (parent.parent && own.leads.length > 0 && !/:\s*$/u.test(child.text))
          this.leaf(child, child.path, inner);
        else {
          const last = lastSentence(this.text, words);
          if (!parent.parent && /:\s*$/u.test(child.text))
            inner = {
              ...inner,
              deadline: deadlinesIn(this.words, last, this.anchor)[0] ?? null,
              leads: addressedBy(this.words, last),
              petitions: announcesPetitions(this.text.slice(...last))
                ? { petitioner: null }
                : inner.petitions,
            };
          if (parent.parent)
            inner = this.below(
              inner,
              inner.leads.length > 0 ? { leads: [], coordinating: [] } : own,
              deadlinesIn(this.words, words, this.anchor),
              inner.heading,
              "",
            );
          this.pass(
            child.span,
            /:\s*$/u.test(child.text) ? "lead-in" : parent.parent ? "other" : openingRole(child.text),
          );
        }
        continue;
      }
      this.paragraph(child, parent, inner, below, paragraphs);
    }
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
    const binding = bindingOf(this.words, words, this.anchor);
    const own = this.assignment(words);
    if (binding && (own.leads.length === 0 || binding.units)) {
      this.bind(binding, parent);
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
      else this.pass(node.span, openingRole(node.text));
      return;
    }
    if (own.leads.length > 0) this.leaf(node, node.path, scope);
    else this.continueRow(node);
  }

  /**
   * Behind the last item of a list whose other items have one paragraph each, a paragraph speaks to all: `Ai chưa rõ
   * thì nhắn lại …`.
   */
  private standsBehindList({ parent }: OutlineNode): boolean {
    const siblings = parent?.parent?.children.filter(({ marker }) => marker !== null) ?? [];
    return (
      siblings.length > 3 &&
      siblings.at(-1) === parent &&
      siblings.slice(0, -1).every(({ children }) => children.every(({ marker }) => marker !== null))
    );
  }

  /** A second paragraph of the same item. */
  private continueRow(node: OutlineNode): void {
    const last = this.rows.at(-1);
    if (
      !last ||
      this.standsBehindList(node) ||
      last.node !== node.parent ||
      isAssessment(node.text) ||
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
      deadlines: deadlinesIn(this.words, words, this.anchor),
    };
  }

  /** A sentence after a list that binds its rows: a common date, or who answers for them. */
  private bind(binding: Binding, parent: OutlineNode): void {
    const list = parent.marker === null ? parent : parent.parent;
    // `1.1. … ⏎ Đơn vị chủ trì: A ⏎ 1.2. … ⏎ Đơn vị chủ trì: B`
    const eachHasItsOwn =
      parent.marker !== null && (list?.children ?? []).filter((item) => this.isBound(item)).length > 1;
    for (const row of this.rows) {
      const inList = eachHasItsOwn
        ? row.node === parent
        : binding.items === null
          ? row.node.parent === list || row.node === parent || row.node.parent === parent
          : isWithin(row.path, binding.items);
      if (!inList || (binding.onlyReports && !/(?:^|\s)báo cáo/iu.test(this.text.slice(...row.words))))
        continue;
      if (binding.deadline && row.deadlines.length === 0) {
        if (eachHasItsOwn) row.deadlines = [binding.deadline];
        else row.inherited = binding.deadline;
      }
      if (binding.units && !row.ownLead) {
        row.leads = binding.units.leads;
        row.coordinating = [...row.coordinating, ...binding.units.coordinating];
      }
    }
  }

  /** Who a passage names; the same passage is asked about by several rules, one after the other. */
  private assignment(span: Span): Assignment {
    if (this.lastAssigned?.from !== span[0] || this.lastAssigned.to !== span[1])
      this.lastAssigned = { from: span[0], to: span[1], assignment: assignmentOf(this.words, span) };
    return this.lastAssigned.assignment;
  }

  private isBound({ children }: OutlineNode): boolean {
    return children.some(
      ({ marker, textFrom, span }) =>
        marker === null && bindingOf(this.words, [textFrom, span[1]], this.anchor) !== null,
    );
  }

  /** What the row itself says, unless it only says whom it concerns or what a committee is to lead. */
  private ownAssignment(span: Span, scope: Scope): Assignment {
    const own = this.assignment(span);
    const words = this.text.slice(span[0], span[0] + 12);
    // `Đối với các xã X, Y: …` under a unit's heading says where; `Lãnh đạo UBND …` under a Party committee is a verb.
    const concerns = scope.leads.length > 0 && /^\s*đối với\s/iu.test(words);
    const leads = /^\s*lãnh đạo\s/iu.test(words) && scope.leads.some(({ name }) => PARTY.test(name));
    // `Phân công cấp ủy viên phụ trách …`: what they are to do, and with whom
    const appoints =
      scope.leads.length > 0 &&
      /^\s*phân công\s/iu.test(words) &&
      own.leads.every(({ alias }) => /^\p{Ll}/u.test(alias));
    return concerns || leads || appoints ? { leads: [], coordinating: own.coordinating } : own;
  }

  private leaf(node: OutlineNode, path: string, scope: Scope): void {
    const words: Span = [node.textFrom, node.span[1]];
    const text = node.text.trim();
    const selfPetition =
      scope.petitions === null &&
      isPetitionHeading(text.slice(0, 120)) &&
      answerFrom(this.text, words) !== null &&
      /^về\s/iu.test(text);
    const petition =
      scope.petitions || selfPetition
        ? petitionOf(this.text, words, scope.petitions?.petitioner ?? null)
        : null;
    const assigned: Span =
      petition?.assignment != null ? [answerFrom(this.text, words) ?? words[0], words[1]] : words;
    const own = this.ownAssignment(assigned, scope);
    const deadlines = deadlinesIn(this.words, words, this.anchor);
    if (!petition && FORMULA.test(text)) return this.pass(node.span, "closing");
    if (!petition && deadlines.length === 0 && onlyAgrees(this.words, words))
      return this.pass(node.span, "decision");
    if (!petition && own.leads.length === 0) {
      if (
        isHeading(node.text) &&
        node.text.trim().length < 80 &&
        deadlines.length === 0 &&
        (isAttendanceHeading(text) || isAssessmentHeading(text))
      )
        return this.pass(node.span, "heading");
      if (REFERS_TO_APPENDIX.test(text)) return this.pass(node.span, "note");
      if (isDecision(text) && (scope.leads.length === 0 || deadlines.length === 0))
        return this.pass(node.span, "decision");
      const reported = /^([^:.;]{2,60}):\s/u.exec(text)?.[1];
      if (reported !== undefined && (isAssessmentLabel(reported) || isAttendanceHeading(reported)))
        return this.pass(node.span, "assessment");
      if (scope.leads.length === 0 && (isAssessment(text) || saysHowItIs(text)) && deadlines.length === 0)
        return this.pass(node.span, "assessment");
      if (/:$/u.test(text) && text.length < 60) return this.pass(node.span, "heading");
    }
    const colon = labelEnd(this.words, words);
    const labelled =
      own.leads.length > 0 && colon !== null && unitsOfHeading(this.words, [words[0], colon]).length > 0;
    const label =
      colon === null
        ? null
        : this.text
            .slice(words[0], colon)
            .replace(/\s*\([^)]*\)/gu, "")
            .trim();
    const shortLabel = petition === null && label !== null && (labelled || isTopic(label)) ? label : null;
    const whole: DraftRow = {
      path,
      span: node.span,
      words,
      heading: shortLabel ?? scope.heading,
      label: shortLabel,
      petition,
      leads: own.leads.length > 0 ? own.leads : petition ? [] : scope.leads,
      coordinating:
        own.coordinating.length > 0
          ? own.coordinating
          : own.leads.length > 0 || petition
            ? []
            : scope.coordinating,
      ownLead: own.leads.length > 0,
      deadlines,
      inherited: scope.deadline,
      node,
    };
    const clauses: Span = labelled && colon !== null ? [colon + 1, words[1]] : words;
    const dated = petition ? [words] : partsByDeadline(this.words, clauses, deadlines);
    const parts =
      petition || labelled || own.leads.length === 0
        ? dated
        : partsByLead(this.words, words).flatMap((part) =>
            partsByDeadline(
              this.words,
              part,
              deadlines.filter(({ span }) => span[0] >= part[0] && span[1] <= part[1]),
            ),
          );
    if (parts.length === 1) {
      this.rows.push(whole);
      return;
    }
    if (labelled && colon !== null) this.pass([node.span[0], colon + 1], "heading");
    for (const [i, part] of parts.entries()) {
      const said = this.assignment(part);
      const helpers = said.coordinating;
      const joined = i > 0 && /\svà\s*$/u.test(this.text.slice(...(parts[i - 1] ?? part)));
      this.rows.push({
        ...whole,
        path: `${path}/${SPLIT_LETTERS[i] ?? String(i + 1)}`,
        span: i === 0 && !labelled ? [node.span[0], part[1]] : part,
        words: part,
        leads: i > 0 && said.leads.length > 0 ? said.leads : whole.leads,
        coordinating: helpers.length > 0 ? helpers : joined ? (this.rows.at(-1)?.coordinating ?? []) : [],
        deadlines: deadlines.filter(({ span }) => span[0] >= part[0] && span[1] <= part[1]),
      });
    }
  }
}

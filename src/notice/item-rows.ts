import type { Assignment } from "./assignments/assignment";
import { pathOfPart, rowsOfClauses } from "./clause-rows";
import { deadlinesWithin, type FoundDeadline } from "./deadlines/found";
import { draftRow, type DraftRow, type Rows, type Scope } from "./draft-row";
import { labelEnd, unitsOfHeading } from "./heading-units";
import type { Span } from "./notice";
import type { OutlineNode } from "./outline";
import { roleOfNoRow } from "./no-rows";
import type { PassageReader } from "./passage-reader";
import {
  answerFrom,
  answeringSentence,
  behindCitizensColon,
  isPetitionHeading,
  isVoterAsking,
  petitionOf,
  type Petition,
} from "./petitions";
import { unitBehindFacts } from "./orders-behind-facts";
import { PARTY, isTopic } from "./sentence-kinds";
import { partsByDeadline, partsByLead } from "./splitting";
import type { Words } from "./words";
import { areCommonNouns } from "./units/mention";

/**
 * The rows that an innermost item makes: one, or several where its clauses go to different units or by different dates;
 * none, and a passage of some role, where nobody has to do anything.
 */
export const rowsOfItem = (reader: PassageReader, node: OutlineNode, path: string, scope: Scope): Rows => {
  const words: Span = [node.textFrom, node.span[1]];
  const said = reader.said(words);
  const asked = petitionIn(reader, words, scope);
  const petition = asked?.petition ?? null;
  const assigned = asked?.answer ?? words[0];
  const own = ownAssignment(reader, node, [assigned, words[1]], scope);
  const deadlines = reader.deadlines(words);
  const role = petition ? null : roleOfNoRow(node, said, own, deadlines, scope);
  if (role) return { rows: [], passages: [{ span: node.span, role }] };

  const label = labelOf(said);
  const namesLead = own.leads.length > 0 && label !== null && label.units;
  const shownLabel =
    petition === null && label && (namesLead || isTopic(label.text, said)) ? label.text : null;
  const whole = draftRow(node, scope, {
    path,
    span: node.span,
    words,
    heading: shownLabel ?? scope.heading,
    label: shownLabel,
    petition,
    ...withScope(own, petition, scope),
    ownLead: own.leads.length > 0,
    deadlines,
  });
  if (petition) return { rows: answersOf(reader, whole, asked?.answer ?? null), passages: [] };
  const clauses: Span = namesLead ? [label.end + 1, words[1]] : words;
  // `Các tổ chức chính trị - xã hội: Hội A đảm nhận …; Hội B vận động …`: a group, and each of it
  const sharesOut = namesLead && own.leads.every(({ isGroup }) => isGroup);
  const units =
    own.leads.length > 0 && (!namesLead || sharesOut) ? partsByLead(said.within(...clauses)) : [clauses];
  const parts = cutByDeadline(reader, units, deadlines);
  if (parts.length === 1) return { rows: [whole], passages: [] };
  const from = namesLead ? clauses[0] : node.span[0];
  return {
    rows: rowsOfClauses(reader, whole, parts, { from, isShared: sharesOut, scope }),
    passages: namesLead ? [{ span: [node.span[0], clauses[0]], role: "heading" }] : [],
  };
};

/** A petition whose answer goes to several, each by a day of its own: one row each, with what was asked. */
const answersOf = (reader: PassageReader, whole: DraftRow, answer: number | null): readonly DraftRow[] => {
  if (answer === null) return [whole];
  const said = reader.said([answer, whole.words[1]]);
  const rows = cutByDeadline(reader, partsByLead(said), whole.deadlines).map((part, i): DraftRow => ({
    ...whole,
    ...reader.assignment(part),
    path: pathOfPart(whole.path, i),
    span: [i === 0 ? whole.span[0] : part[0], part[1]],
    words: [i === 0 ? whole.words[0] : part[0], part[1]],
    deadlines: deadlinesWithin(whole.deadlines, part),
    petition: whole.petition && { ...whole.petition, assignment: reader.text.slice(...part).trim() },
  }));
  const areApart = rows.every(({ leads, deadlines }) => leads.length > 0 && deadlines.length === 1);
  return rows.length > 1 && areApart ? rows : [whole];
};

/** Parts of an item, each cut where its own clauses go by different dates. */
const cutByDeadline = (
  reader: PassageReader,
  parts: readonly Span[],
  deadlines: readonly FoundDeadline[],
): Span[] => parts.flatMap((part) => partsByDeadline(reader.said(part), deadlinesWithin(deadlines, part)));

interface AskedFor {
  readonly petition: Petition;
  /** Where its answer begins; null where nothing is answered. */
  readonly answer: number | null;
}

/** The item's petition: below a heading that opens petitions, or where it is itself what somebody asks and is answered. */
const petitionIn = (reader: PassageReader, words: Span, scope: Scope): AskedFor | null => {
  const { text } = reader;
  const written = text.slice(...words).trim();
  // Voters ask, and a sentence of its own answers them, or somebody is to answer all of a list: one wherever it stands.
  const answering = answeringSentence(
    text,
    words,
    scope.petitions !== null,
    (rest) => reader.assignment(rest).leads.length > 0,
  );
  const colon = answering === null ? behindCitizensColon(text, words) : null;
  const answered =
    answering ?? (colon !== null && reader.assignment([colon, words[1]]).leads.length > 0 ? colon : null);
  const isVoters = answered !== null || (scope.leads.length > 0 && isVoterAsking(written));
  const isAbout =
    /^về\s/iu.test(written) && isPetitionHeading(written.slice(0, 120).replace(/[:,.;]\s[^]*$/u, ""));
  if (scope.petitions === null && !isVoters && !isAbout) return null;
  const answer = answered ?? answerFrom(text, words);
  if (scope.petitions === null && !isVoters && answer === null) return null;
  const petition = petitionOf(text, words, scope.petitions?.petitioner ?? null, answer);
  return petition && { petition, answer };
};

/** What the row itself says, unless it only says whom it concerns or what a committee is to lead. */
const ownAssignment = (reader: PassageReader, node: OutlineNode, span: Span, scope: Scope): Assignment => {
  const own = reader.assignment(span);
  if (scope.leads.length === 0) return own.leads.length > 0 ? own : (unitBehindFacts(reader, span) ?? own);
  const words = reader.text.slice(span[0], span[0] + 12);
  // `Đối với các xã X, Y: …` under a unit's heading says where; `Lãnh đạo UBND …` under a Party committee is a verb.
  const concerns = /^\s*đối với\s/iu.test(words);
  const leads = /^\s*lãnh đạo\s/iu.test(words) && scope.leads.some(({ name }) => PARTY.test(name));
  // `Phân công cấp ủy viên phụ trách …`: what they are to do, and with whom
  const areAnybody = areCommonNouns(own.leads);
  const appoints = areAnybody && /(?:^|[,;])\s*phân công\s/iu.test(reader.text.slice(...span));
  // `3. Ban Quản lý Khu kinh tế ⏎ a) Yêu cầu các doanh nghiệp …`: it is the unit of the heading that demands.
  const demands = areAnybody && /^\s*yêu cầu\s/iu.test(words) && standsBelowUnits(reader, node);
  return concerns || leads || appoints || demands ? { leads: [], coordinating: own.coordinating } : own;
};

const MOST_HEADING = 260;

/** Whether the item stands below a heading that names units and nothing else. */
const standsBelowUnits = ({ words }: PassageReader, { parent }: OutlineNode): boolean =>
  parent?.marker != null &&
  parent.text.length <= MOST_HEADING &&
  unitsOfHeading(words.within(parent.textFrom, parent.span[1])).length > 0;

/** Those whom the row names, else those whom it stands below. A petition's answer does not go to those who asked. */
const withScope = (own: Assignment, petition: Petition | null, scope: Scope): Assignment => {
  const inherits = own.leads.length === 0 && petition === null;
  return {
    leads: inherits ? scope.leads : own.leads,
    coordinating: own.coordinating.length === 0 && inherits ? scope.coordinating : own.coordinating,
  };
};

interface Label {
  /** Without remarks in brackets. */
  readonly text: string;
  /** Place of its colon. */
  readonly end: number;
  /** It names units and nothing else. */
  readonly units: boolean;
}

const labelOf = (said: Words): Label | null => {
  const end = labelEnd(said);
  if (end === null) return null;
  const label = said.within(said.start, end);
  return {
    text: label.written.replace(/\s*\([^)]*\)/gu, "").trim(),
    end,
    units: unitsOfHeading(label).length > 0,
  };
};

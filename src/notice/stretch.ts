import { criterionSets } from "../catalog/criteria";
import { assignmentOf } from "./assignments/assignments";
import { CriteriaReader } from "./criteria";
import { anchorOf } from "./deadlines/anchor";
import { deadlinesIn } from "./deadlines/deadlines";
import { foldPhrase } from "./folding";
import { LegalReferenceReader } from "./legal-references";
import { markerOf } from "./markers";
import { NamedUnits } from "./named-units";
import type { Deadline, InferredField, Notice, NoticeItem, ReadWarning, Span } from "./notice";
import { recurrenceOf } from "./recurrence";
import { targetsOf } from "./targets";
import { UnitSuggestions } from "./unit-suggestions";
import type { Mention } from "./units/mention";
import { wordsOf, type Words } from "./words";

/** What a stretch of the notice says by itself, whatever stands above it. */
export type StretchRead = Pick<
  NoticeItem,
  | "content"
  | "leadUnits"
  | "coordinatingUnits"
  | "deadline"
  | "recurrence"
  | "criteria"
  | "targets"
  | "legalReferences"
  | "suggestions"
  | "inferred"
  | "warnings"
>;

/** Reads a stretch of the notice as one row: a part of a row that people split, or a passage that they made one. */
export const readStretch = (notice: Notice, span: Span): StretchRead => {
  const stretch = wordsOf(notice.text).within(...withoutMarker(notice.text, span));
  const content = stretch.written.replace(/\s+/gu, " ").trim();
  const { leads, coordinating } = assignmentOf(stretch);
  const nameOf = namesIn(notice);
  const suggestions = new UnitSuggestions();
  const leadUnits = [...new Set(leads.map(nameOf))];
  const deadlines = deadlinesIn(stretch, anchorOf(notice.header, notice.text));
  // Several dates in one row: the last is what counts, as everywhere in the reader.
  const found = deadlines.filter(({ stated }) => stated !== null).at(-1) ?? deadlines[0];
  const deadline: Deadline | null = found
    ? { text: found.text, stated: found.stated, op: found.op, source: "own", span: found.span }
    : null;
  const isGuessed = found?.reckoned === true || found?.warnings.includes("year-not-stated") === true;
  const inferred: InferredField[] = isGuessed ? ["deadline"] : [];
  const warnings: ReadWarning[] = [...(found?.warnings ?? [])];
  if (leadUnits.length === 0) warnings.push("no-lead-unit");
  else if (leads.every(({ isGroup }) => isGroup)) warnings.push("lead-is-a-group");
  if (leadUnits.length > 1) warnings.push("several-lead-units");
  if (leads.some(({ isKnown, isGroup }) => !isKnown && !isGroup)) warnings.push("unknown-unit");
  return {
    content,
    leadUnits,
    coordinatingUnits: [...new Set(coordinating.map(nameOf))].filter((name) => !leadUnits.includes(name)),
    deadline,
    recurrence: deadlines.find(({ recurrence }) => recurrence !== null)?.recurrence ?? recurrenceOf(stretch),
    criteria: criteriaNamed(notice.criterionSetId, null, stretch),
    targets: targetsOf(stretch),
    legalReferences: new LegalReferenceReader(notice.header).in(stretch),
    suggestions: [...new Set([...leads, ...coordinating].flatMap((unit) => suggestions.for(unit)))],
    inferred,
    warnings: [...new Set(warnings)],
  };
};

/** Codes of a set's criteria that a row names, by its heading or in its words; none where there is no such set. */
export const criteriaNamed = (setId: string | null, heading: string | null, content: Words): string[] => {
  const set = criterionSets.find(({ id }) => id === setId);
  return set ? new CriteriaReader(set).codesIn(heading, content) : [];
};

const withoutMarker = (text: string, [from, to]: Span): Span => {
  const start = to - text.slice(from, to).trimStart().length;
  return [start + (markerOf(text.slice(start, to))?.length ?? 0), to];
};

/** The names by which the notice as a whole knows its units. */
const namesIn = (notice: Notice): ((mention: Mention) => string) => {
  const units = new NamedUnits(notice.header);
  const known = new Map(notice.units.map(({ name }) => [foldPhrase(name), name]));
  return (mention) => {
    const name = units.nameOf(mention);
    return known.get(foldPhrase(name)) ?? name;
  };
};

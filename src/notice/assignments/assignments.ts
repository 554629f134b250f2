import { labelEnd, unitsOfHeading } from "../heading-units";
import type { Span } from "../notice";
import { unitListAt } from "../unit-lists";
import type { Mention } from "../units/mention";
import { UnitReader } from "../units/reader";
import { verbs } from "../verbs";
import type { Words } from "../words";
import { nobody, type Assignment } from "./assignment";
import { helpersIn } from "./helpers";
import { leadsInSentences } from "./sentences";
import { behindLabel, behindTopic, inBrackets } from "./set-apart";

/** `Các Bộ: A, B, C rà soát …`: the colon stands inside a list, not behind a label. */
const sharedListPast = (reader: UnitReader, colon: number): readonly Mention[] | null => {
  const list = unitListAt(reader, 0);
  return list && reader.words.from(list.next - 1) > colon && verbs.has(reader.words, list.next)
    ? list.mentions
    : null;
};

/** The places where a row without a label may name who does it, the likeliest first. */
const unlabelled = (words: Words, span: Span, label: number | null, reader: UnitReader): Assignment => {
  for (const named of [leadsInSentences(reader), behindTopic(words, span, label)])
    if (named.leads.length > 0) return named;
  for (const read of [inBrackets, behindLabel]) {
    const named = read(words, span);
    if (named.leads.length > 0) return named;
  }
  return nobody;
};

/** Who a row's own words name as responsible, and who is to help. */
export const assignmentOf = (words: Words, span: Span): Assignment => {
  const label = labelEnd(words, span);
  const whole = new UnitReader(words.within(...span));
  const shared = label === null ? null : sharedListPast(whole, label);
  if (shared) return { leads: shared, coordinating: helpersIn(whole) };
  const labelled = label === null ? [] : unitsOfHeading(words, [span[0], label]);
  const reader =
    label !== null && labelled.length > 0 ? new UnitReader(words.within(label + 1, span[1])) : whole;
  const own = labelled.length > 0 ? nobody : unlabelled(words, span, label, reader);
  const leads = labelled.length > 0 ? labelled : own.leads;
  const names = new Set(leads.map((lead) => lead.name));
  const coordinating = [...own.coordinating, ...helpersIn(reader)].filter(({ name }) => {
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
  return { leads, coordinating };
};

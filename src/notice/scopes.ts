import type { Assignment } from "./assignments/assignment";
import type { FoundDeadline } from "./deadlines/found";
import type { Scope } from "./draft-row";
import { addressedBy, announcesPetitions, lastSentence } from "./lead-ins";
import type { Span } from "./notice";
import type { PassageReader } from "./passage-reader";
import { isPetitionHeading, petitionerOf } from "./petitions";

/** `III. PHÂN CÔNG NHIỆM VỤ`, `Chủ tịch UBND xã yêu cầu:`: what is listed below it is to be done, whoever it goes to. */
const ORDERS =
  /^\s*phân công(?!\p{L})|(?<!\p{L})(?:yêu cầu|giao|đề nghị|phân công|chỉ đạo)(?!\p{L})[^.;:]{0,120}:\s*$/iu;

/** `Ban Thanh tra nhân dân kiến nghị:` names who asks; those asked are named below. */
const ASKS =
  /\s(?:kiến nghị|đề nghị|yêu cầu|đề xuất)(?:\s(?:một số|các)?\s?(?:nội dung|vấn đề)?\s?(?:sau|như sau)?)?\s*:\s*$/u;

/** Nothing stands above it. */
export const WHOLE_DOCUMENT: Scope = {
  leads: [],
  coordinating: [],
  deadline: null,
  heading: null,
  petitions: null,
  isEvent: false,
  isOrdered: false,
};

/** The scope below an item that names these units and days; `words` are what it says, without its mark. */
export const scopeBelow = (
  scope: Scope,
  own: Assignment,
  deadlines: readonly FoundDeadline[],
  heading: string | null,
  words: string,
): Scope => ({
  leads: own.leads.length > 0 ? own.leads : scope.leads,
  coordinating: own.leads.length > 0 ? own.coordinating : scope.coordinating,
  deadline: deadlines.find(({ stated }) => stated !== null) ?? deadlines[0] ?? scope.deadline,
  heading,
  petitions: isPetitionHeading(words) ? { petitioner: petitionerOf(words) } : scope.petitions,
  isEvent: false,
  isOrdered: scope.isOrdered || ORDERS.test(words),
});

/** The scope behind a paragraph that introduces the document's own list: `…, Chủ tịch UBND xã yêu cầu:`. */
export const scopeBehindIntroduction = (reader: PassageReader, words: Span, scope: Scope): Scope => {
  const last = lastSentence(reader.text, words);
  const written = reader.text.slice(...last);
  return {
    ...scope,
    isOrdered: ORDERS.test(written),
    deadline: reader.deadlines(last).find(({ isEvent }) => !isEvent) ?? null,
    leads: addressedBy(reader.said(last)),
    petitions: announcesPetitions(written) ? { petitioner: null } : scope.petitions,
  };
};

/** Whom a paragraph before a list hands it to. */
export const introducedBy = (reader: PassageReader, words: Span): Assignment =>
  ASKS.test(reader.text.slice(...words))
    ? { leads: addressedBy(reader.said(words)), coordinating: [] }
    : reader.assignment(words);

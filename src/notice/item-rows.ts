import { onlyAgrees } from "./assignments/agreements";
import type { Assignment } from "./assignments/assignment";
import { deadlinesWithin, type FoundDeadline } from "./deadlines/found";
import { draftRow, type DraftRow, type Rows, type Scope } from "./draft-row";
import { labelEnd, unitsOfHeading } from "./heading-units";
import {
  decidesOn,
  isAssessment,
  isAssessmentHeading,
  isAssessmentLabel,
  isAttendanceHeading,
  isDecision,
  isHeading,
} from "./headings";
import type { PassageRole, Span } from "./notice";
import { isBelow, type OutlineNode } from "./outline";
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
import { FORMULA, PARTY, REFERS_TO_APPENDIX, isTopic, saysHowItIs } from "./sentence-kinds";
import { partsByDeadline, partsByLead } from "./splitting";
import { verbs } from "./verbs";
import type { Words } from "./words";

const SPLIT_LETTERS = "abcdeghiklmnopqrstuvxy";
const MOST_HEADING = 80;
const MOST_BARE_LABEL = 60;

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
  const own = ownAssignment(reader, [assigned, words[1]], scope);
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
  if (petition) return { rows: [whole], passages: [] };
  const clauses: Span = namesLead ? [label.end + 1, words[1]] : words;
  // `Các tổ chức chính trị - xã hội: Hội A đảm nhận …; Hội B vận động …`: a group, and each of it
  const sharesOut = namesLead && own.leads.every(({ isGroup }) => isGroup);
  const units =
    own.leads.length > 0 && (!namesLead || sharesOut) ? partsByLead(said.within(...clauses)) : [clauses];
  const parts = units.flatMap((part) =>
    partsByDeadline(said.within(...part), deadlinesWithin(deadlines, part)),
  );
  if (parts.length === 1) return { rows: [whole], passages: [] };
  const rows = withWhatOpens(
    reader,
    rowsOfParts(reader, whole, parts, namesLead ? clauses[0] : node.span[0], sharesOut),
    scope,
  );
  const [only] = rows;
  return {
    rows: only && rows.length === 1 ? [{ ...only, path: whole.path }] : rows.map(lettered(whole.path)),
    passages: namesLead ? [{ span: [node.span[0], clauses[0]], role: "heading" }] : [],
  };
};

/** A clause that hands nothing out opens the one behind it, and is no row of its own. */
const withWhatOpens = (reader: PassageReader, rows: readonly DraftRow[], scope: Scope): DraftRow[] => {
  const kept: DraftRow[] = [];
  let opening: DraftRow | null = null;
  for (const [at, row] of rows.entries()) {
    if (at + 1 < rows.length && handsNothingOut(reader, row, scope)) {
      opening ??= row;
      continue;
    }
    kept.push(
      opening
        ? { ...row, span: [opening.span[0], row.span[1]], words: [opening.words[0], row.words[1]] }
        : row,
    );
    opening = null;
  }
  return kept;
};

/**
 * A clause before one that hands out: `Thường trực … thống nhất nội dung …; giao Sở X …`,
 * `Kinh phí từ ngân sách xã; giao Phòng X …`.
 */
const handsNothingOut = (reader: PassageReader, { words, deadlines }: DraftRow, scope: Scope): boolean => {
  if (deadlines.length > 0) return false;
  const said = reader.said(words);
  const label = labelEnd(said);
  if (
    onlyAgrees(said) ||
    isDecision(said) ||
    GROUNDS.test(said.written) ||
    (label !== null && decidesOn(said, label + 1))
  )
    return true;
  return (
    scope.leads.length === 0 &&
    reader.assignment(words).leads.length === 0 &&
    !verbs.has(said, 0) &&
    // `Toàn xã còn 11 nhà tạm. MTTQ xã chủ trì …`: a fact is a sentence of its own.
    (/[.!?]\s*$/u.test(said.written) || ORDERS_BEHIND.test(reader.text.slice(words[1], words[1] + 20)))
  );
};

/** `Theo đề nghị của … tại Văn bản số …; Chủ tịch UBND tỉnh chuyển Sở X …` */
const GROUNDS = /^\s*(?:Theo|Căn cứ|Xét|Tiếp theo|Trên cơ sở|Phúc đáp)\s[^;]*;\s*$/u;
const ORDERS_BEHIND = /^\s*(?:giao|yêu cầu|đề nghị)\s/iu;

const lettered =
  (path: string) =>
  (row: DraftRow, i: number): DraftRow => ({ ...row, path: `${path}/${SPLIT_LETTERS[i] ?? String(i + 1)}` });

/**
 * A row for every part; `from` is where the first begins, with its marker unless a label stands between. `isShared`: the
 * label names a group, and each part one of it.
 */
const rowsOfParts = (
  reader: PassageReader,
  whole: DraftRow,
  parts: readonly Span[],
  from: number,
  isShared: boolean,
): DraftRow[] => {
  const rows: DraftRow[] = [];
  for (const [i, part] of parts.entries()) {
    const said = reader.assignment(part);
    const before = parts[i - 1];
    // `A phối hợp với B làm … trước ngày 1/4 và làm … trước ngày 1/6`: B helps with both.
    const goesOn = before !== undefined && /\svà\s*$/u.test(reader.text.slice(...before));
    const helpersBefore = goesOn ? (rows.at(-1)?.coordinating ?? []) : [];
    rows.push({
      ...whole,
      span: i === 0 ? [from, part[1]] : part,
      words: part,
      leads: (i > 0 || isShared) && said.leads.length > 0 ? said.leads : whole.leads,
      coordinating: said.coordinating.length > 0 ? said.coordinating : helpersBefore,
      deadlines: deadlinesWithin(whole.deadlines, part),
    });
  }
  return rows;
};

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
  const answering = answeringSentence(text, words, (rest) => reader.assignment(rest).leads.length > 0);
  const colon = answering === null ? behindCitizensColon(text, words) : null;
  const answered =
    answering ?? (colon !== null && reader.assignment([colon, words[1]]).leads.length > 0 ? colon : null);
  const isVoters = answered !== null || (scope.leads.length > 0 && isVoterAsking(written));
  const isAbout = /^về\s/iu.test(written) && isPetitionHeading(written.slice(0, 120));
  if (scope.petitions === null && !isVoters && !isAbout) return null;
  const answer = answered ?? answerFrom(text, words);
  if (scope.petitions === null && !isVoters && answer === null) return null;
  const petition = petitionOf(text, words, scope.petitions?.petitioner ?? null, answer);
  return petition && { petition, answer };
};

/** What the row itself says, unless it only says whom it concerns or what a committee is to lead. */
const ownAssignment = (reader: PassageReader, span: Span, scope: Scope): Assignment => {
  const own = reader.assignment(span);
  if (scope.leads.length === 0) return own.leads.length > 0 ? own : (unitBehindFacts(reader, span) ?? own);
  const words = reader.text.slice(span[0], span[0] + 12);
  // `Đối với các xã X, Y: …` under a unit's heading says where; `Lãnh đạo UBND …` under a Party committee is a verb.
  const concerns = /^\s*đối với\s/iu.test(words);
  const leads = /^\s*lãnh đạo\s/iu.test(words) && scope.leads.some(({ name }) => PARTY.test(name));
  // `Phân công cấp ủy viên phụ trách …`: what they are to do, and with whom
  const appoints = /^\s*phân công\s/iu.test(words) && own.leads.every(({ alias }) => /^\p{Ll}/u.test(alias));
  return concerns || leads || appoints ? { leads: [], coordinating: own.coordinating } : own;
};

/** Those whom the row names, else those whom it stands below. A petition's answer does not go to those who asked. */
const withScope = (own: Assignment, petition: Petition | null, scope: Scope): Assignment => {
  const inherits = own.leads.length === 0 && petition === null;
  return {
    leads: inherits ? scope.leads : own.leads,
    coordinating: own.coordinating.length === 0 && inherits ? scope.coordinating : own.coordinating,
  };
};

/** `… thực hiện gấp mấy việc sau:` whose list stands elsewhere, in a table or below other marks. */
const INTRODUCES = /(?<!\p{L})(?:sau|sau đây|dưới đây|cụ thể)\s*:$/u;

/** `UBND phường đề nghị:` behind a list: what it asks for follows. */
const ASKS_BELOW = /(?<!\p{L})(?:yêu cầu|đề nghị)\s*:$/u;

/** `IV. TỔ CHỨC THỰC HIỆN` with nothing left below it. */
const PART_STYLES: ReadonlySet<string> = new Set(["part", "roman", "capital"]);
const isTitle = (text: string): boolean => text === text.toUpperCase() && text.length < MOST_HEADING;

/** `Giáo viên chủ nhiệm: ………`: a line to be filled in by hand. */
const BLANK = /^[^:]{2,80}:[\s.…_/]*[.…_]{3,}[\s.…_/]*$/u;

/** `Giao ban tuần dời sang 14h00 thứ Năm`: when something takes place instead. */
const MOVED =
  /^(?:lịch\s)?(?:giao ban|họp|cuộc họp|hội nghị|buổi họp|phiên họp|tiếp công dân)[^.;:]{0,60}\s(?:dời|chuyển|lùi|hoãn|tạm hoãn)(?!\p{L})/iu;

/** `Trực Tết: có lịch riêng.` */
const SEE_ELSEWHERE =
  /^[^:.;]{2,60}:\s(?:có|theo|xem)\s(?:lịch|kế hoạch|văn bản|danh sách|phụ lục|bảng|thông báo)(?:\s\p{L}+){0,2}\s(?:riêng|kèm theo|đính kèm|gửi kèm)[^.;]{0,30}\.?$/iu;

/** First words of what an article does by being signed. */
const DECIDES =
  /^(?:(?:nay )?(?:phê duyệt|thành lập|kiện toàn|ban hành|công nhận|công bố|bãi bỏ|thu hồi|sửa đổi|điều chỉnh|giải thể|phân bổ|quy định)|thông qua|cho phép)(?!\p{L})/iu;

/** `Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm …`: how those work whom a decision sets up. */
const WORKING_RULE =
  /^[^.;:]{2,80}\s(?:làm việc theo (?:chế độ|nguyên tắc)|hoạt động theo (?:chế độ|nguyên tắc|quy chế)|được sử dụng con dấu|tự giải thể)(?!\p{L})|^Kinh phí[^.;:]{0,80}\s(?:do|từ|lấy từ)\s[^.;:]*(?:bảo đảm|đảm bảo|chi trả|ngân sách)/iu;

/** `Ông A báo cáo: đến 25/10 đã thu …`: what somebody said. */
const SPEAKS = /^[^.:;]{3,60}\s(?:báo cáo|phát biểu|trình bày|cho biết|phản ánh|có ý kiến)\s?:/iu;

/** `Thành phần tham dự: Lãnh đạo Văn phòng, …` */
const WHO_COMES = /^(?:thành phần|đại biểu|khách mời|tham dự)[^.;:]{0,40}:\s/iu;

/** `- Căn cứ Luật …;` in a list of dashes */
const LEGAL_BASIS =
  /^(?:căn cứ (?:luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn|thông báo|văn bản|bộ luật|hiến pháp|pháp lệnh)|(?:theo|xét) đề nghị của)(?!\p{L})[^;]*[;.,]$/iu;

/** The part that says where the money comes from. */
const BUDGET = /^(?:nguồn |dự toán )?kinh phí(?: thực hiện| tổ chức| dự kiến)?$/iu;

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

const isArticle = ({ marker }: OutlineNode): boolean => marker?.style === "article";

/** What an item is that hands nothing out; null where it is a row. */
const roleOfNoRow = (
  node: OutlineNode,
  said: Words,
  own: Assignment,
  deadlines: readonly FoundDeadline[],
  scope: Scope,
): PassageRole | null => {
  const text = node.text.trim();
  const isDated = deadlines.length > 0;
  if (FORMULA.test(text)) return "closing";
  if (BLANK.test(text)) return "note";
  if (INTRODUCES.test(text) || (node.marker === null && !isDated && ASKS_BELOW.test(text))) return "lead-in";
  if (node.marker && PART_STYLES.has(node.marker.style) && isTitle(text)) return "heading";
  if (!isDated && onlyAgrees(said)) return "decision";
  if (!isDated && WORKING_RULE.test(text) && (isArticle(node) || isBelow(node, isArticle))) return "decision";
  if (own.leads.length > 0 && own.leads.every(({ isPerson }) => isPerson) && SPEAKS.test(text))
    return "assessment";
  if (!isDated && WHO_COMES.test(text)) return "attendance";
  if (own.leads.length > 0) return null;
  if (MOVED.test(text)) return "other";
  if (SEE_ELSEWHERE.test(text)) return "note";
  const isInherited = scope.leads.length > 0;
  // `Điều 1. Phê duyệt …`: what a decision itself does
  if (!isDated && isArticle(node) && DECIDES.test(text)) return "decision";
  if (!isDated && !isInherited && BUDGET.test(scope.heading ?? "")) return "note";
  if (!isDated && !isInherited && LEGAL_BASIS.test(text)) return "opening";
  const opensPart = isHeading(text) && text.length < MOST_HEADING && !isDated;
  if (opensPart && (isAttendanceHeading(said) || isAssessmentHeading(said))) return "heading";
  if (REFERS_TO_APPENDIX.test(text)) return "note";
  if (isDecision(said) && (!isInherited || !isDated)) return "decision";
  if (scope.isEvent && /^\s*(?:nội dung|hình thức|đối tượng|trang phục)[^:.;]{0,30}:\s/iu.test(said.written))
    return "attendance";
  const label = /^\s*[^:.;]{2,60}(?=:\s)/u.exec(said.written)?.[0];
  const reported = label === undefined ? null : said.within(said.start, said.start + label.length);
  if (reported && (isAssessmentLabel(reported) || isAttendanceHeading(reported))) return "assessment";
  if (!isInherited && !isDated && (isAssessment(said) || saysHowItIs(said))) return "assessment";
  return !isDated && /:$/u.test(text) && text.length < MOST_BARE_LABEL ? "heading" : null;
};

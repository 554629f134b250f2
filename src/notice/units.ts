import {
  actionVerbs,
  afterNameWords,
  groupNouns,
  groupQualifiers,
  personTitles,
  reactingWords,
} from "../catalog/vocabulary";
import type { UnitLevel } from "../catalog/units";
import { AND, type Word } from "./folding";
import { phraseTrie } from "./phrase-trie";
import { placeAt, sliceOf, type Place } from "./places";
import { heads, placeWords, sectorNames, sectorOffice, wholeNames } from "./unit-names";

/** A unit named at some place of the text. */
export interface Mention {
  /** Canonical name; groups and offices of persons as written. */
  readonly name: string;
  /** As written. */
  readonly alias: string;
  readonly level: UnitLevel | null;
  readonly isGroup: boolean;
  /** From the catalogue, and not merely built like a unit's name. */
  readonly isKnown: boolean;
  /** Lacks the place that would say who it is: `Đảng ủy` in `Đảng ủy, UBND xã …`. */
  readonly lacksPlace: boolean;
  readonly place: Place | null;
  readonly from: number;
  readonly to: number;
  /** Index of the first word after it. */
  readonly next: number;
}

export const verbs = phraseTrie(actionVerbs);
const afterName = phraseTrie(afterNameWords);
const groups = phraseTrie(groupNouns);
const qualifiers = phraseTrie(groupQualifiers);
const titles = phraseTrie(personTitles);

const MOST_NAME_WORDS = 16;
const QUANTIFIERS = new Set(["các", "những", "mọi"]);
const NAME_GAP = /^[ \t]*[-–—&]?[ \t]*$/;
const SPACE_ONLY = /^[ \t]+$/;
/** A suffix that an office of one level carries for its own level says nothing new. */
const OWN_LEVEL: Readonly<Record<string, UnitLevel>> = { Bộ: "central", Sở: "province", Phòng: "district" };

/** A reader of unit names in the words of one text. */
export class UnitReader {
  constructor(
    readonly text: string,
    readonly words: readonly Word[],
  ) {}

  readonly isVerb = (at: number): boolean => verbs.has(this.words, at);

  private place(at: number, end: number): Place | null {
    return placeAt(this.text, this.words, at, end, this.isVerb);
  }

  private raw(start: number, next: number): string {
    return sliceOf(this.words, this.text, start, next);
  }

  private mention(start: number, next: number, rest: Partial<Mention> & { name: string }): Mention {
    return {
      alias: this.raw(start, next),
      level: null,
      isGroup: false,
      isKnown: true,
      lacksPlace: false,
      place: null,
      from: this.words[start]?.from ?? 0,
      to: this.words[next - 1]?.to ?? 0,
      next,
      ...rest,
    };
  }

  /** The unit at word `start`, reading no further than word `end`; null where none is named. */
  at(start: number, end = this.words.length): Mention | null {
    return (
      this.named(start, end) ?? this.person(start, end) ?? this.group(start, end) ?? this.built(start, end)
    );
  }

  /** `UBND xã Cẩm Quang`, `Hội Nông dân huyện`, `Sở Y tế`, `Phòng Tài chính - KH`. */
  private named(start: number, end: number): Mention | null {
    const whole = wholeNames.match(this.words, start, end);
    const head = heads.match(this.words, start, end);
    const sector = head && !head.value.open ? sectorNames.match(this.words, head.next, end) : null;
    if (sector && head && (!whole || sector.next > whole.next)) {
      const name = `${head.value.words} ${sector.value}`;
      const office = sectorOffice(name);
      if (!office && !this.words[head.next]?.capital) return null;
      // `Cục Y tế dự phòng` is none of the offices called by their field alone.
      const whatGoesOn = office ? null : this.built(start, end);
      if (whatGoesOn && whatGoesOn.next > sector.next) return whatGoesOn;
      const place = this.place(sector.next, end) ?? this.bareName(sector.next, end);
      const own = place !== null && !place.many && !/\p{Lu}/u.test(place.text);
      const said = own && (head.value.words in OWN_LEVEL || place.level === office?.level);
      return this.mention(start, place?.next ?? sector.next, {
        name: place && !said ? `${name} ${place.text}` : name,
        level: place?.level ?? office?.level ?? OWN_LEVEL[head.value.words] ?? null,
        isGroup: place?.many ?? false,
        place,
      });
    }
    if (!whole || this.isOtherWord(start, whole.next, end)) return null;
    const unit = whole.value;
    // A fuller name than the catalogue's begins with the same words: `Ban Chỉ đạo phòng, chống …`, `Văn phòng Sở`
    const longer = this.built(start, end);
    const place = this.place(whole.next, end) ?? this.bareName(whole.next, end);
    const of = place ? null : this.bodyBehind(whole.next, end);
    if (of)
      return this.mention(start, of.next, {
        ...of,
        name: `${unit.name} ${of.name}`,
        alias: this.raw(start, of.next),
        from: this.words[start]?.from ?? 0,
      });
    if (longer && longer.next > (place?.next ?? whole.next)) return longer;
    return this.mention(start, place?.next ?? whole.next, {
      name: place ? `${unit.name} ${placeText(place)}` : unit.name,
      level: place?.level ?? unit.level,
      isGroup: place?.many ?? false,
      lacksPlace: !place && unit.needsPlace,
      place,
    });
  }

  /** The body that an office belongs to: `Ban Pháp chế HĐND tỉnh`, `Ban Xây dựng Đảng Đảng ủy`. */
  private bodyBehind(at: number, end: number): Mention | null {
    if (!this.wordFollows(at) || !this.words[at]?.capital || !wholeNames.has(this.words, at)) return null;
    return this.named(at, end);
  }

  /** `Thanh tra` the verb, `Thống kê` the noun: without a place and without a capital they are no units. */
  private isOtherWord(start: number, next: number, end: number): boolean {
    if (next - start > 2) return false;
    const words = this.words.slice(start, next);
    if (words.some((word) => word.capital)) return false;
    return !this.place(next, end);
  }

  /** A place without its kind: `Điện lực Cẩm Xuyên`, `Sở Y tế Hà Nội`, `BHXH Việt Nam`. */
  private bareName(start: number, end: number): Place | null {
    let next = start;
    // `Thuế cơ sở 4`: a figure that counts nothing
    const first = this.words[start];
    if (
      first &&
      start < end &&
      /^\d{1,2}$/.test(first.raw) &&
      SPACE_ONLY.test(first.gap) &&
      this.isOver(start + 1, end)
    )
      return { text: first.raw, level: null, many: false, names: [], next: start + 1 };
    while (next < end && next - start < 4) {
      const word = this.words[next];
      if (!word?.capital || !SPACE_ONLY.test(word.gap) || this.isVerb(next)) break;
      if (heads.has(this.words, next) || wholeNames.has(this.words, next)) break;
      next++;
    }
    if (
      next === start ||
      (next - start === 1 && next < end && /^[ \t]+$/.test(this.words[next]?.gap ?? ""))
    ) {
      // One capitalised word in running text is rather the start of what is to be done: `UBND Tổ chức …`
      if (next === start || (this.words[start]?.raw.length ?? 0) < 3) return null;
    }
    return { text: this.raw(start, next), level: null, many: false, names: [], next };
  }

  /** Whether a name is over before this word: it ends there, or a comma, `và` or a verb follows. */
  private isOver(at: number, end: number): boolean {
    const word = this.words[at];
    return at >= end || !word || /[,;:]/.test(word.gap) || word.key === AND || this.isVerb(at);
  }

  /** `Chủ tịch UBND các xã, phường`, `Lãnh đạo Văn phòng`: written as it stands. */
  private person(start: number, end: number): Mention | null {
    const many = QUANTIFIERS.has(this.words[start]?.raw.toLowerCase() ?? "");
    const title =
      titles.match(this.words, start, end) ?? (many ? titles.match(this.words, start + 1, end) : null);
    if (!title) return null;
    const named = COMRADE.test(title.value) ? this.officeBehindName(title.next, end) : null;
    if (named) return { ...named, from: this.words[start]?.from ?? named.from };
    const unit = this.wordFollows(title.next) ? this.at(title.next, end) : null;
    if (unit && COMRADE.test(title.value)) return { ...unit, from: this.words[start]?.from ?? unit.from };
    if (!unit && !(this.words[start]?.capital && STANDS_ALONE.test(title.value))) return null;
    let next = unit?.next ?? title.next;
    // A list of offices is one group: `Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch UBND các tỉnh`
    for (;;) {
      if (!/^,\s*$/.test(this.words[next]?.gap ?? "")) break;
      const more = titles.match(this.words, next, end);
      if (!more) break;
      next = (this.wordFollows(more.next) ? this.at(more.next, end)?.next : undefined) ?? more.next;
    }
    return this.mention(start, next, {
      name: this.raw(start, next),
      level: unit?.level ?? null,
      isGroup: (unit?.isGroup ?? true) || next !== unit?.next,
      isKnown: unit?.isKnown ?? false,
    });
  }

  /** `Đồng chí Nguyễn Văn A, Chủ tịch UBND xã`: a name of two to five words, a comma and an office. */
  private officeBehindName(start: number, end: number): Mention | null {
    let next = start;
    while (next < end && next - start < 5 && this.words[next]?.capital && this.wordFollows(next)) next++;
    if (next - start < 2 || !/^\s*[,-]\s*$/.test(this.words[next]?.gap ?? "")) return null;
    return titles.has(this.words, next) ? this.person(next, end) : null;
  }

  private wordFollows(at: number): boolean {
    return SPACE_ONLY.test(this.words[at]?.gap ?? ".");
  }

  /** `các phòng, ngành liên quan`, `cơ quan liên quan`, `chính quyền địa phương`, `các Ban HĐND`. */
  private group(start: number, end: number): Mention | null {
    let at = start;
    const quantified = QUANTIFIERS.has(this.words[at]?.raw.toLowerCase() ?? "");
    if (quantified) at++;
    if (this.words[at]?.key === "tât´") at++;
    let next = groups.match(this.words, at, end)?.next ?? -1;
    if (next < 0) return null;
    const noun = this.raw(start, next).toLowerCase();
    let listed = 1;
    let qualified = false;
    for (;;) {
      const of = this.wordFollows(next) && this.words[next]?.raw.toLowerCase() === "của" ? 1 : 0;
      const qualifier = this.wordFollows(next) ? qualifiers.match(this.words, next, end) : null;
      if (qualifier) {
        next = qualifier.next;
        qualified = true;
      }
      const under =
        this.wordFollows(next) && BELONGS.has(this.words[next]?.raw ?? "")
          ? (this.named(next + 1, end)?.next ?? this.place(next + 1, end)?.next)
          : undefined;
      if (under !== undefined) {
        next = under;
        qualified = true;
      }
      const place = this.place(next, end);
      const body = place
        ? null
        : this.wordFollows(next + of)
          ? wholeNames.match(this.words, next + of, end)
          : null;
      if (place) next = place.next;
      else if (body && this.words[next + of]?.capital) next = this.place(body.next, end)?.next ?? body.next;
      if (qualified) {
        const withThem = this.wordFollows(next) ? qualifiers.match(this.words, next, end) : null;
        if (withThem) next = withThem.next;
        break;
      }
      next = this.kindOfGroup(next, end);
      const gap = this.words[next]?.gap ?? ".";
      const and = SPACE_ONLY.test(gap) && this.words[next]?.key === AND ? 1 : 0;
      if (and === 0 && !/^(?:,\s*|\s*[-/]\s*)$/.test(gap)) break;
      // Not across to a unit of its own: `các Ban và Sở Tư pháp`
      if (this.namedAt(next + and, end)) break;
      const item = QUANTIFIERS.has(this.words[next + and]?.raw.toLowerCase() ?? "")
        ? null
        : groups.match(this.words, next + and, end);
      if (!item) break;
      listed++;
      next = item.next;
    }
    if (!quantified && !qualified && listed < 2 && !STANDS_FOR_MANY.has(noun)) return null;
    // `xã`, `huyện` alone are places, and `có` opens a clause that belongs to the group: `địa phương có rừng`
    const clause = this.clauseOfGroup(next, end);
    return this.mention(start, clause, { name: this.raw(start, clause), isGroup: true, level: null });
  }

  /** What kind of them: `các đơn vị truyền thông`, `các tổ chức đảng`; up to three words before a verb or a comma. */
  private kindOfGroup(start: number, end: number): number {
    let next = start;
    while (next < end && next - start < 4) {
      const word = this.words[next];
      if (!word || !SPACE_ONLY.test(word.gap) || word.capital || /^\d/.test(word.raw)) break;
      // `giáo viên chủ nhiệm các lớp`
      const whose = QUANTIFIERS.has(word.raw) ? groups.match(this.words, next + 1, end) : null;
      if (whose) return whose.next;
      if (
        word.key === AND ||
        this.isVerb(next) ||
        afterName.has(this.words, next) ||
        qualifiers.has(this.words, next)
      )
        break;
      if (
        reactions.has(this.words, next) ||
        BELONGS.has(word.raw) ||
        groups.has(this.words, next) ||
        this.place(next, end)
      )
        break;
      next++;
    }
    // Four and more lower-case words are rather what they do, by a verb that is in no list.
    return next - start > 3 ? start : next;
  }

  /** `… có rừng`: two words behind `có` that say which of them are meant. */
  private clauseOfGroup(next: number, end: number): number {
    if (!this.wordFollows(next) || this.words[next]?.raw !== "có" || this.isVerb(next)) return next;
    const last = next + 2;
    return last <= end && !this.isVerb(next + 1) && this.wordFollows(next + 1) ? last : next;
  }

  /** A name from the catalogue, without trying whether it might be a group. */
  private namedAt(start: number, end: number): boolean {
    return this.named(start, end) !== null;
  }

  /** A name that no catalogue holds: a first word such as `Ban`, `Trung tâm`, `Công ty`, and what belongs to it. */
  built(start: number, end: number): Mention | null {
    const head = heads.match(this.words, start, end);
    if (!head || head.next >= end) return null;
    const first = this.words[head.next];
    if (!first || !NAME_GAP.test(first.gap)) return null;
    // `ban hành`, `hội nghị`, `phòng, chống`: the name itself begins with a capital or a figure
    const longHead = head.next - start > 1 && !head.value.open;
    // `Tổ Toán - Tin`, unlike `Tổ công tác chỉ đạo …`: a name in capitals ends where others end.
    const open = head.value.open && !first.capital;
    if (!first.capital && !/^\d/.test(first.raw) && !longHead && !head.value.open) return null;
    if (this.isVerb(start) || (head.value.open && !this.words[start]?.capital)) return null;
    let next = head.next;
    while (next < end && next - start < MOST_NAME_WORDS) {
      const word = this.words[next];
      if (word && /[-–—]/.test(word.gap) && word.capital && this.wholeAfter(next, end)) break;
      if (!word || !(NAME_GAP.test(word.gap) || this.commaInName(next, end))) break;
      const place = this.place(next, end);
      if (place && next > head.next) {
        next = place.next;
        break;
      }
      if (!open && this.endsName(next, next > head.next)) break;
      if (open && next > head.next && (word.capital || afterName.has(this.words, next))) break;
      // `Kiểm soát` opens a name although `soát` alone may open what is to be done.
      const compound = word.capital ? verbs.match(this.words, next, next + 2) : null;
      if (compound) {
        next = compound.next;
        continue;
      }
      if (word.key === AND && (this.wholeAfter(next + 1, end) || !this.words[next + 1])) break;
      next++;
    }
    while (next > head.next && this.words[next - 1]?.key === AND) next--;
    if (next === head.next) return null;
    return this.mention(start, next, {
      name: properCase(
        `${head.value.words}${this.text.slice(this.words[head.next - 1]?.to ?? 0, this.words[next - 1]?.to ?? 0)}`,
      ),
      level: head.value.level,
      isKnown: false,
    });
  }

  /** `Viện Chiến lược, Chính sách tài nguyên`: a capital behind a comma that opens no unit of its own. */
  private commaInName(at: number, end: number): boolean {
    const word = this.words[at];
    const next = this.words[at + 1];
    if (
      !word?.capital ||
      !next ||
      at + 1 >= end ||
      !/^,[ \t]$/.test(word.gap) ||
      next.capital ||
      !SPACE_ONLY.test(next.gap)
    )
      return false;
    return (
      !this.isVerb(at) &&
      !this.wholeAfter(at, end) &&
      !titles.has(this.words, at) &&
      !placeWords.has(this.words, at) &&
      !groups.has(this.words, at)
    );
  }

  /** A verb or a preposition; some verbs are parts of names as well: `Quỹ Đầu tư phát triển`. */
  private endsName(at: number, inName: boolean): boolean {
    if (!inName) return !this.words[at]?.capital && this.isVerb(at);
    // `… công nghiệp Cần Thơ`: a capital before a capital is a name, whatever the word may mean elsewhere.
    if (this.words[at]?.capital && this.words[at + 1]?.capital) return false;
    // `Phòng Kế hoạch - Tổng hợp`
    if (this.words[at]?.capital && /[-–—]/.test(this.words[at]?.gap ?? "")) return false;
    const verb = verbs.match(this.words, at);
    // `… dự án đầu tư xây dựng`, `… dự án xây dựng`
    const before = this.words[at - 1]?.raw.toLowerCase() ?? "";
    const named =
      verb !== null &&
      (NAMING_VERBS.has(verb.value) || (verb.value === "xây dựng" && /^(?:tư|án)$/u.test(before)));
    return (verb !== null && !named) || afterName.has(this.words, at);
  }

  private wholeAfter(at: number, end: number): boolean {
    return (
      heads.match(this.words, at, end) !== null ||
      wholeNames.has(this.words, at) ||
      QUANTIFIERS.has(this.words[at]?.raw ?? "")
    );
  }
}

/** Words that stand for a group without `các` before them. */
const STANDS_FOR_MANY = new Set([
  "địa phương",
  "chính quyền địa phương",
  "cấp ủy",
  "chủ đầu tư",
  "nhà đầu tư",
  "chính quyền",
  "nhà trường",
  "nhà thầu",
  "tư vấn giám sát",
  "tư vấn thiết kế",
  "giáo viên bộ môn",
  "giáo viên chủ nhiệm",
]);

/** Offices that are somebody without a unit behind them; `Lãnh đạo` and `Trưởng` alone are a verb and a part of a name. */
const STANDS_ALONE =
  /^(?:Bộ trưởng|Thủ trưởng|Giám đốc|Tổng Giám đốc|Chủ tịch|Bí thư|Hiệu trưởng|Phó Hiệu trưởng|Thống đốc|Tổng Thanh tra|Chánh Văn phòng|Chánh VP|Chánh Thanh tra|Trưởng thôn)$/u;
const COMRADE = /^(?:đồng chí|đ\/c|ông|bà)$/iu;
const BELONGS = new Set(["thuộc"]);
const reactions = phraseTrie(reactingWords);
const NAMING_VERBS = new Set(["phát triển", "đầu tư", "quản lý"]);

const placeText = (place: Place): string => place.text;

const properCase = (name: string): string => {
  const plain = name.replace(/\s*[–—]\s*/g, " - ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

import {
  actionVerbs,
  afterNameWords,
  groupNouns,
  groupQualifiers,
  nounsEndingInVerbs,
  personTitles,
  ranks,
  reactingWords,
  verbsInNames,
} from "../catalog/vocabulary";
import type { UnitLevel } from "../catalog/units";
import { phraseTrie } from "./phrase-trie";
import { placeAt, type Place } from "./places";
import { heads, placeWords, sectorNames, sectorOffice, wholeNames } from "./unit-names";
import type { Words } from "./words";

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
  /** Somebody by name, and not an office. */
  readonly isPerson?: boolean;
  /** Lacks the place that would say who it is: `Đảng ủy` in `Đảng ủy, UBND xã …`. */
  readonly lacksPlace: boolean;
  readonly place: Place | null;
  readonly from: number;
  readonly to: number;
  /** Index of the first word after it. */
  readonly next: number;
}

export const verbs = phraseTrie(actionVerbs);
const rankTrie = phraseTrie(ranks);
const namingVerbs = phraseTrie(verbsInNames);
const compounds = phraseTrie(nounsEndingInVerbs);
const afterName = phraseTrie(afterNameWords);
const groups = phraseTrie(groupNouns);
const qualifiers = phraseTrie(groupQualifiers);
export const titles = phraseTrie(personTitles);

const MOST_NAME_WORDS = 16;
const QUANTIFIERS = new Set(["các", "những", "mọi"]);
const MOST_OFFICE_WORDS = 8;
const NAME_GAP = /^[ \t]*[-–—&]?[ \t]*$/;
/** A suffix that an office of one level carries for its own level says nothing new. */
const OWN_LEVEL: Readonly<Record<string, UnitLevel>> = { Bộ: "central", Sở: "province", Phòng: "district" };

/** A reader of unit names in the words of one text. */
export class UnitReader {
  constructor(readonly words: Words) {}

  readonly isVerb = (at: number): boolean =>
    verbs.has(this.words, at) && !(at > 0 && compounds.has(this.words, at - 1));

  /** A verb that no unit's name holds. */
  readonly isPlainVerb = (at: number): boolean => this.isVerb(at) && !namingVerbs.has(this.words, at);

  private place(at: number, end: number): Place | null {
    return placeAt(this.words, at, end, this.isVerb);
  }

  private raw(start: number, next: number): string {
    return this.words.slice(start, next);
  }

  private mention(start: number, next: number, rest: Partial<Mention> & { name: string }): Mention {
    return {
      alias: this.raw(start, next),
      level: null,
      isGroup: false,
      isKnown: true,
      lacksPlace: false,
      place: null,
      from: this.words.from(start),
      to: this.words.to(next - 1),
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
      const office = sectorOffice(head.value, sector.value);
      if (!office && !this.words.capital(head.next)) return null;
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
        from: this.words.from(start),
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
    if (!this.wordFollows(at) || !this.words.capital(at) || !wholeNames.has(this.words, at)) return null;
    return this.named(at, end);
  }

  /** `Thanh tra` the verb, `Thống kê` the noun: without a place and without a capital they are no units. */
  private isOtherWord(start: number, next: number, end: number): boolean {
    if (next - start > 2) return false;
    for (let i = start; i < next; i++) {
      // `Thống kê diện tích …` opens a sentence with a capital, and is the verb all the same.
      const opensSentence = i === start && start === 0 && verbs.has(this.words, start) && next < end;
      if (this.words.capital(i) && !(opensSentence && this.wordFollows(next))) return false;
    }
    return !this.place(next, end) && !this.isVerb(next);
  }

  /** A place without its kind: `Điện lực Cẩm Xuyên`, `Sở Y tế Hà Nội`, `BHXH Việt Nam`. */
  private bareName(start: number, end: number): Place | null {
    let next = start;
    // `Thuế cơ sở 4`: a figure that counts nothing
    const first = this.words.raw(start);
    if (
      start < end &&
      /^\d{1,2}$/.test(first) &&
      this.words.gap(start).isSpace &&
      this.isOver(start + 1, end)
    )
      return { text: first, level: null, many: false, names: [], next: start + 1 };
    while (next < end && next - start < 4) {
      if (!this.words.capital(next) || !this.words.gap(next).isSpace || this.isVerb(next)) break;
      if (heads.has(this.words, next) || wholeNames.has(this.words, next)) break;
      next++;
    }
    if (next === start || (next - start === 1 && next < end && this.words.gap(next).isSpace)) {
      // One capitalised word in running text is rather the start of what is to be done: `UBND Tổ chức …`
      if (next === start || this.words.raw(start).length < 3) return null;
    }
    return { text: this.raw(start, next), level: null, many: false, names: [], next };
  }

  /** Whether a name is over before this word: it ends there, or a comma, `và` or a verb follows. */
  private isOver(at: number, end: number): boolean {
    return at >= end || /[,;:]/.test(this.words.gap(at).text) || this.words.isAnd(at) || this.isVerb(at);
  }

  /** `Chủ tịch UBND các xã, phường`, `Lãnh đạo Văn phòng`: written as it stands. */
  private person(start: number, end: number): Mention | null {
    const many = QUANTIFIERS.has(this.words.lower(start));
    const rank = this.words.capital(start) ? rankTrie.match(this.words, start, end) : null;
    const ranked =
      rank && this.words.gap(rank.next).text.length <= 2 ? this.namedPerson(start, start, end) : null;
    if (ranked) return ranked;
    const title =
      titles.match(this.words, start, end) ?? (many ? titles.match(this.words, start + 1, end) : null);
    if (!title) return null;
    const addressed = COMRADE.test(title.value);
    const named = addressed && !many ? this.namedPerson(start, title.next, end) : null;
    if (named) return named;
    const unit = this.wordFollows(title.next) ? this.at(title.next, end) : null;
    if (unit && addressed) return { ...unit, from: this.words.from(start) };
    // `Giám đốc HTX ký kết …`: of the one cooperative that the notice is about
    const kind = unit || !this.wordFollows(title.next) ? null : heads.match(this.words, title.next, end);
    const ofKind = kind && !kind.value.open && this.isOver(kind.next, end) ? kind.next : null;
    if (!unit && ofKind === null && !(this.words.capital(start) && STANDS_ALONE.test(title.value)))
      return null;
    let next = unit?.next ?? ofKind ?? title.next;
    // A list of offices is one group: `Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch UBND các tỉnh`
    for (;;) {
      if (!/^,\s*$/.test(this.words.gap(next).text)) break;
      const more = titles.match(this.words, next, end);
      if (!more) break;
      next = (this.wordFollows(more.next) ? this.at(more.next, end)?.next : undefined) ?? more.next;
    }
    return this.mention(start, next, {
      name: this.raw(start, next),
      level: unit?.level ?? null,
      isGroup: (unit?.isGroup ?? ofKind === null) || next !== (unit?.next ?? ofKind),
      isKnown: unit?.isKnown ?? false,
    });
  }

  /** `đồng chí Nguyễn Văn A, Chủ tịch UBND xã`, `chị Nga`: a name of up to five words, and the office where it is said. */
  private namedPerson(start: number, titleEnd: number, end: number): Mention | null {
    // `đồng chí Thượng tá Lâm Văn Quyền`
    const nameFrom = rankTrie.match(this.words, titleEnd, end)?.next ?? titleEnd;
    let next = nameFrom;
    const follows = (at: number): boolean =>
      this.wordFollows(at) || (at === nameFrom && /^\.\s?$/.test(this.words.gap(at).text));
    while (next < end && next - nameFrom < 5 && this.words.capital(next) && follows(next)) {
      // `đồng chí Chủ tịch UBND xã`: an office and no name
      if (wholeNames.has(this.words, next) || heads.has(this.words, next) || titles.has(this.words, next))
        break;
      next++;
    }
    const length = next - nameFrom;
    if (length < (FAMILIAR.test(this.words.raw(nameFrom - 1)) ? 1 : 2)) return null;
    const behind = /^\s*[,-]\s*$/.test(this.words.gap(next).text) && titles.has(this.words, next);
    const office = behind ? (this.person(next, end) ?? this.bareOffice(next, end)) : null;
    return this.mention(start, office?.next ?? next, {
      name: lowerFirst(this.raw(start, office?.next ?? next)),
      level: office?.level ?? null,
      isKnown: office?.isKnown ?? false,
      isPerson: true,
    });
  }

  /** `Trưởng phòng Tổ chức và Nhân sự`, `Kế toán trưởng`: an office behind a name, up to a comma or a verb. */
  private bareOffice(start: number, end: number): Mention | null {
    let next = titles.match(this.words, start, end)?.next ?? start;
    while (next < end && next - start < MOST_OFFICE_WORDS && NAME_GAP.test(this.words.gap(next).text)) {
      const within = this.words.capital(next) || this.words.isAnd(next);
      if (!within && (this.isVerb(next) || afterName.has(this.words, next))) break;
      next++;
    }
    return next > start ? this.mention(start, next, { name: this.raw(start, next), isKnown: false }) : null;
  }

  private wordFollows(at: number): boolean {
    return this.words.gap(at).isSpace;
  }

  /** `các phòng, ngành liên quan`, `cơ quan liên quan`, `chính quyền địa phương`, `các Ban HĐND`. */
  private group(start: number, end: number): Mention | null {
    let at = start;
    const quantified = QUANTIFIERS.has(this.words.lower(at));
    if (quantified) at++;
    if (this.words.key(at) === "tât´") at++;
    let next = groups.match(this.words, at, end)?.next ?? -1;
    if (next < 0) return null;
    const noun = this.raw(start, next).toLowerCase();
    let listed = 1;
    let qualified = false;
    for (;;) {
      const of = this.wordFollows(next) && this.words.lower(next) === "của" ? 1 : 0;
      const qualifier = this.wordFollows(next) ? qualifiers.match(this.words, next, end) : null;
      if (qualifier) {
        next = qualifier.next;
        qualified = true;
      }
      const under =
        this.wordFollows(next) && BELONGS.has(this.words.raw(next))
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
      else if (body && this.words.capital(next + of)) next = this.place(body.next, end)?.next ?? body.next;
      if (qualified) {
        const withThem = this.wordFollows(next) ? qualifiers.match(this.words, next, end) : null;
        if (withThem) next = withThem.next;
        break;
      }
      next = this.kindOfGroup(next, end);
      const gap = this.words.gap(next);
      const and = gap.isSpace && this.words.isAnd(next) ? 1 : 0;
      if (and === 0 && !/^(?:,\s*|\s*[-/]\s*)$/.test(gap.text)) break;
      // Not across to a unit of its own: `các Ban và Sở Tư pháp`
      if (this.namedAt(next + and, end)) break;
      const item = QUANTIFIERS.has(this.words.lower(next + and))
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
      const { raw, capital } = this.words.spelling(next);
      if (!this.words.gap(next).isSpace || capital || /^\d/.test(raw)) break;
      // `giáo viên chủ nhiệm các lớp`
      const whose = QUANTIFIERS.has(raw) ? groups.match(this.words, next + 1, end) : null;
      if (whose) return whose.next;
      if (
        this.words.isAnd(next) ||
        this.isVerb(next) ||
        afterName.has(this.words, next) ||
        qualifiers.has(this.words, next)
      )
        break;
      if (
        reactions.has(this.words, next) ||
        BELONGS.has(raw) ||
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
    if (!this.wordFollows(next) || this.words.raw(next) !== "có" || this.isVerb(next)) return next;
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
    const first = this.words.spelling(head.next);
    if (!NAME_GAP.test(this.words.gap(head.next).text)) return null;
    // `ban hành`, `hội nghị`, `phòng, chống`: the name itself begins with a capital or a figure
    const longHead = head.next - start > 1 && !head.value.open;
    // `Tổ Toán - Tin`, unlike `Tổ công tác chỉ đạo …`: a name in capitals ends where others end.
    const open = head.value.open && !first.capital;
    if (!first.capital && !/^\d/.test(first.raw) && !longHead && !head.value.open) return null;
    if (this.isVerb(start) || (head.value.open && !this.words.capital(start))) return null;
    let next = head.next;
    while (next < end && next - start < MOST_NAME_WORDS) {
      const { capital } = this.words.spelling(next);
      const gap = this.words.gap(next).text;
      if (/[-–—]/.test(gap) && capital && this.wholeAfter(next, end)) break;
      if (!(NAME_GAP.test(gap) || this.commaInName(next, end))) break;
      const place = this.place(next, end);
      if (place && next > head.next) {
        next = place.next;
        break;
      }
      if (!open && !this.commaInName(next, end) && this.endsName(next, next > head.next)) break;
      // `Tổ thủy nông huy động …`: one word opens no long name.
      if (
        open &&
        head.next - start === 1 &&
        next > head.next &&
        !this.words.capital(next) &&
        this.isPlainVerb(next)
      )
        break;
      if (open && next > head.next && (capital || afterName.has(this.words, next))) break;
      // `Kiểm soát` opens a name although `soát` alone may open what is to be done.
      const compound = capital ? verbs.match(this.words, next, next + 2) : null;
      if (compound) {
        next = compound.next;
        continue;
      }
      if (this.words.isAnd(next) && (this.wholeAfter(next + 1, end) || next + 1 >= this.words.length)) break;
      next++;
    }
    while (next > head.next && this.words.isAnd(next - 1)) next--;
    if (next === head.next) return null;
    return this.mention(start, next, {
      name: properCase(
        `${head.value.words}${this.words.text.slice(this.words.to(head.next - 1), this.words.to(next - 1))}`,
      ),
      level: head.value.level,
      isKnown: false,
    });
  }

  /** `Viện Chiến lược, Chính sách tài nguyên`: a capital behind a comma that opens no unit of its own. */
  private commaInName(at: number, end: number): boolean {
    // `Trung tâm Giám sát, điều hành đô thị thông minh`: two fields of one name
    if (
      /^,[ \t]$/.test(this.words.gap(at).text) &&
      !this.words.capital(at) &&
      namingVerbs.has(this.words, at) &&
      namingVerbs.match(this.words, at - 2, at)?.next === at &&
      this.words.capital(at - 2)
    )
      return true;
    if (
      !this.words.capital(at) ||
      at + 1 >= end ||
      !/^,[ \t]$/.test(this.words.gap(at).text) ||
      this.words.capital(at + 1) ||
      !this.words.gap(at + 1).isSpace
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
    if (!inName) return !this.words.capital(at) && this.isVerb(at);
    // `… công nghiệp Cần Thơ`: a capital before a capital is a name, whatever the word may mean elsewhere.
    if (this.words.capital(at) && this.words.capital(at + 1)) return false;
    // `Phòng Kế hoạch - Tổng hợp`, `Cục Trồng trọt và Bảo vệ thực vật`
    if (this.words.capital(at) && (/[-–—]/.test(this.words.gap(at).text) || this.words.isAnd(at - 1)))
      return false;
    const verb = this.isVerb(at) ? verbs.match(this.words, at) : null;
    if (verb && this.words.capital(at) && namingVerbs.has(this.words, at)) return false;
    // `… dự án đầu tư xây dựng`, `… dự án xây dựng`
    const before = this.words.lower(at - 1);
    const named =
      verb !== null &&
      (NAMING_VERBS.has(verb.value) || (verb.value === "xây dựng" && /^(?:tư|án)$/u.test(before)));
    return (verb !== null && !named) || afterName.has(this.words, at);
  }

  private wholeAfter(at: number, end: number): boolean {
    return (
      heads.match(this.words, at, end) !== null ||
      wholeNames.has(this.words, at) ||
      QUANTIFIERS.has(this.words.raw(at))
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
  "gvcn",
]);

/** Offices that are somebody without a unit behind them; `Lãnh đạo` and `Trưởng` alone are a verb and a part of a name. */
const STANDS_ALONE =
  /^(?:Bộ trưởng|Thủ trưởng|Giám đốc|Tổng Giám đốc|Chủ tịch|Bí thư|Hiệu trưởng|Phó Hiệu trưởng|Thống đốc|Tổng Thanh tra|Chánh Văn phòng|Chánh VP|Chánh Thanh tra|Trưởng thôn|Tổng phụ trách Đội|Kế toán trưởng)$/u;
const COMRADE = /^(?:đồng chí|đ\/c|ông|bà|cô|thầy|anh|chị|bác)$/iu;
/** In messages people go by their given name alone. */
const FAMILIAR = /^(?:cô|thầy|anh|chị|bác)$/iu;
const BELONGS = new Set(["thuộc"]);
const reactions = phraseTrie(reactingWords);
const NAMING_VERBS = new Set(["phát triển", "đầu tư", "quản lý"]);

const placeText = (place: Place): string => place.text;

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const properCase = (name: string): string => {
  const plain = name.replace(/\s*[–—]\s*/g, " - ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

import type { NoticeHeader, UnitMention } from "./notice";
import { foldPhrase } from "./folding";
import { inSentenceCase } from "./letter-case";
import { withKindInFull } from "./places";
import { LAST_DAY_OF_DISTRICTS, standsOn } from "../catalog/validity";
import { UnitReader } from "./units/reader";
import type { Mention } from "./units/mention";
import { wordsOf } from "./words";

/** Settles names over the whole notice: one unit keeps one name, however often and variously it is written. */
export class NamedUnits {
  private readonly units = new Map<
    string,
    { name: string; level: UnitMention["level"]; isGroup: boolean; aliases: Set<string> }
  >();
  private readonly keys = new Map<string, string>();
  private readonly shown = new Map<string, string>();
  private readonly issuer: string | null;
  private readonly hasDistricts: boolean;

  constructor(header: NoticeHeader) {
    this.issuer = header.issuer === null ? null : canonicalIssuer(header.issuer);
    const day =
      header.issuedDate ??
      header.meetingDate ??
      (header.issuedYear === null ? null : { year: header.issuedYear, month: 1, day: 1 });
    this.hasDistricts = standsOn({ validFrom: null, validTo: LAST_DAY_OF_DISTRICTS }, day);
  }

  /** The name by which a mention is known in this notice. `Văn phòng` alone is the issuing office. */
  nameOf(mention: Mention): string {
    const isIssuers = mention.name === "Văn phòng" && /^Văn phòng/u.test(this.issuer ?? "");
    const own = this.written((isIssuers ? this.issuer : null) ?? mention.name);
    const key = this.keyOf(own);
    const level = this.levelOf(mention);
    const known = this.units.get(key);
    if (known) {
      known.aliases.add(mention.alias);
      known.level ??= level;
      return known.name;
    }
    this.units.set(key, {
      name: own,
      level,
      isGroup: mention.isGroup,
      aliases: new Set([mention.alias]),
    });
    return own;
  }

  private written(name: string): string {
    let shown = this.shown.get(name);
    if (shown === undefined) this.shown.set(name, (shown = inSentenceCase(name)));
    return shown;
  }

  /** Folded once for every way of writing a name. Written short and in full alike; people keep the form that they read first. */
  private keyOf(name: string): string {
    let key = this.keys.get(name);
    if (key === undefined)
      this.keys.set(name, (key = foldPhrase(withKindInFull(name.replace(/^HTX\s/u, "Hợp tác xã ")))));
    return key;
  }

  /** An office called by its field (`Phòng Nội vụ`) is the district's until 30/6/2025, and the commune's from the next day. */
  private levelOf({ name, level, place }: Mention): UnitMention["level"] {
    if (place || !/^Phòng\s/u.test(name) || (level !== "district" && level !== "commune")) return level;
    return this.hasDistricts ? "district" : "commune";
  }

  list(): UnitMention[] {
    return [...this.units.values()].map(({ name, level, isGroup, aliases }) => ({
      name,
      level,
      isGroup,
      aliases: [...aliases],
    }));
  }
}

/** The issuer as a unit's name: the catalogue's spelling instead of printed capitals. */
const canonicalIssuer = (printed: string): string => {
  const mention = new UnitReader(wordsOf(printed)).at(0);
  return mention?.isKnown ? mention.name : printed;
};

import type { NoticeHeader, UnitMention } from "./notice";
import { foldPhrase, wordsOf } from "./folding";
import { UnitReader, type Mention } from "./units";

/** Settles names over the whole notice: one unit keeps one name, however often and variously it is written. */
export class NamedUnits {
  private readonly units = new Map<
    string,
    { name: string; level: UnitMention["level"]; isGroup: boolean; aliases: Set<string> }
  >();
  private readonly issuer: string | null;

  constructor(header: NoticeHeader) {
    this.issuer = header.issuer === null ? null : canonicalIssuer(header.issuer);
  }

  /** The name by which a mention is known in this notice. `Văn phòng` alone is the issuing office. */
  nameOf(mention: Mention): string {
    const own =
      this.issuer !== null && mention.name === "Văn phòng" && /^Văn phòng/u.test(this.issuer)
        ? this.issuer
        : mention.name;
    const key = foldPhrase(own);
    const known = this.units.get(key);
    if (known) {
      known.aliases.add(mention.alias);
      known.level ??= mention.level;
      return known.name;
    }
    this.units.set(key, {
      name: own,
      level: mention.level,
      isGroup: mention.isGroup,
      aliases: new Set([mention.alias]),
    });
    return own;
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
  const mention = new UnitReader(printed, wordsOf(printed)).at(0);
  if (!mention?.isKnown) return printed;
  const place = mention.place?.text ?? "";
  return place === "" ? mention.name : mention.name.replace(place, titled(place));
};

const titled = (capitals: string): string =>
  capitals
    .toLowerCase()
    .split(" ")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");

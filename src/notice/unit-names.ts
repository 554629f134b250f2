import {
  agencies,
  bodies,
  sectorOffices,
  sectors,
  unitHeads,
  type CatalogueUnit,
  type UnitHead,
} from "../catalog/units";
import type { UnitLevel } from "../catalog/units";
import { foldPhrase } from "./folding";
import { PhraseTrie } from "./phrase-trie";

/** Units with a whole name of their own: `UBND`, `Hội Nông dân`, `Văn phòng Điều phối nông thôn mới`. */
export const wholeNames = new PhraseTrie<CatalogueUnit>();
for (const unit of [...bodies, ...agencies])
  for (const name of [unit.name, ...unit.aliases]) wholeNames.add(name, unit);

/** Fields behind `Bộ`, `Sở`, `Phòng`, by every spelling; the value is the full name of the field. */
export const sectorNames = new PhraseTrie<string>();
for (const { name, aliases } of sectors) for (const alias of [name, ...aliases]) sectorNames.add(alias, name);

/** First words of names that no list holds. */
export const heads = new PhraseTrie<UnitHead>();
for (const head of unitHeads) for (const words of [head.words, ...head.aliases]) heads.add(words, head);

const officeByName = new Map<string, CatalogueUnit>(
  sectorOffices.map((unit) => [foldPhrase(unit.name), unit]),
);
/** Heads and sectors are few, and so are the names made of them. */
const officeOf = new Map<string, CatalogueUnit | null>();

/** The catalogue's entry for `Sở Y tế`, `Phòng Nội vụ` …; null for a field that has no such office. */
export const sectorOffice = (head: UnitHead, sector: string): CatalogueUnit | null => {
  const name = `${head.words} ${sector}`;
  let office = officeOf.get(name);
  if (office === undefined) officeOf.set(name, (office = officeByName.get(foldPhrase(name)) ?? null));
  return office;
};

/** Level by the word for the place: `huyện` → district. `thành phố` may be of either, and says nothing. */
export const placeLevels: Readonly<Record<string, UnitLevel | null>> = {
  "trung ương": "central",
  tỉnh: "province",
  "thành phố": null,
  tp: null,
  huyện: "district",
  quận: "district",
  "thị xã": "district",
  xã: "commune",
  phường: "commune",
  "thị trấn": "commune",
  "đặc khu": "commune",
  thôn: "village",
  xóm: "village",
  bản: "village",
  buôn: "village",
  ấp: "village",
  bon: "village",
  sóc: "village",
  phum: "village",
  làng: "village",
  khóm: "village",
  "khu phố": "village",
  "tổ dân phố": "village",
};

export const placeWords = new PhraseTrie<string>();
for (const word of Object.keys(placeLevels)) placeWords.add(word, word);

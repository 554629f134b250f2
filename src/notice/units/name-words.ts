import {
  afterNameWords,
  communePostLetters,
  communePosts,
  familyNames,
  fieldStaffNouns,
  groupNouns,
  groupQualifiers,
  personTitles,
  ranks,
  verbsBehindNames,
  verbsInNames,
} from "../../catalog/vocabulary";
import { phraseTrie } from "../phrase-trie";

/** `chủ tịch`, `giám đốc`, `đồng chí`: offices and forms of address. */
export const titles = phraseTrie(personTitles);
/** Whom the field behind them says, in a commune: `công chức Địa chính - Xây dựng`. */
export const fieldStaff = phraseTrie(fieldStaffNouns);
/** `Thượng tá`, `TS.`, `BS.`: ranks and degrees before a name. */
export const rankWords = phraseTrie(ranks);
/** Verbs that names hold as well: `Quỹ Đầu tư phát triển`. */
export const namingVerbs = phraseTrie(verbsInNames);
/** Verbs that no name holds. */
export const verbsBehind = phraseTrie(verbsBehindNames);
/** Words behind a name that are no part of it. */
export const afterName = phraseTrie(afterNameWords);
/** `đơn vị`, `phòng`, `ngành`: what groups are made of. */
export const groupMembers = phraseTrie(groupNouns);
/** `Nguyễn`, `Trần`: what a person's name opens with. */
export const families = phraseTrie(familyNames);
/** `Văn phòng - Thống kê`: a field that stands for the civil servant of a commune who holds it. */
export const posts = phraseTrie(communePosts);
for (const [letters, post] of Object.entries(communePostLetters)) posts.add(letters, post);
/** `liên quan`, `trực thuộc`: which of them are meant. */
export const qualifiers = phraseTrie(groupQualifiers);
/** What may stand between two words of one name: spaces, a dash, `&`. */
export const NAME_GAP = /^ *[-–—&]? *$/;
/** Words that make one of a kind into all of them. */
export const quantifiers: ReadonlySet<string> = new Set(["các", "những", "mọi"]);

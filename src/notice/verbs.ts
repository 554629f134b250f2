import { actionVerbs } from "../catalog/vocabulary";
import { phraseTrie } from "./phrase-trie";

/** Verbs that open what is to be done: `rà soát`, `chủ trì`, `tham mưu` … */
export const verbs = phraseTrie(actionVerbs);

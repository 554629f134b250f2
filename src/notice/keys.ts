import type { NoticeHeader } from "./notice";
import { isoDate } from "./calendar-date";
import { foldPhrase } from "./folding";

const { imul } = Math;

/** A short hash that is the same everywhere (FNV-1a, 32 bits, in base 36). */
export const shortHash = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0");
};

/**
 * The key of a notice: its number and symbol. Where the number is still blank, symbol, issuer, date and subject
 * stand in for it, so that the same draft read again has the same key (DESIGN, decision 3).
 */
export const noticeKey = (header: NoticeHeader, opening: string): string => {
  if (header.number !== null && header.documentNumber !== null) return header.documentNumber;
  const date = header.issuedDate ? isoDate(header.issuedDate) : String(header.issuedYear ?? "");
  const subject = header.subject ?? (header.symbol === null ? opening.slice(0, 200) : "");
  const parts = [header.symbol, header.issuer, date, subject].map((part) => foldPhrase(part ?? ""));
  return `${header.symbol ?? "VB"}~${shortHash(parts.join("|"))}`;
};

/** `1/-4/+2` → `1.4.2`, `2/-1/a` → `2.1a`: short enough to be read out. */
export const shortPath = (path: string): string =>
  path
    .replace(/(^|\/)[-+•]/gu, "$1")
    .replaceAll("/", ".")
    .replace(/(\d)\.([a-zđ])$/u, "$1$2")
    .replace(/[\s()]/gu, "");

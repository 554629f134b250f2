import { calendarDate, type CalendarDate } from "./calendar-date";

const TIME = String.raw`\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?(?:AM|PM|SA|CH))?`;
const DAY = String.raw`\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})`;
const WHEN = String.raw`(?:${TIME},?\s{1,2}${DAY}|${DAY},?\s{1,2}${TIME})`;
const SENDER = String.raw`[^:[\]\t]{1,60}`;

/** `[07:42, 14/10/2025] Văn phòng: …`, `14/10/2025, 07:42 - Văn phòng: …`: what chat programs put before a copied message. */
const STAMP = new RegExp(String.raw`^\s*(?:\[${WHEN}\]|${WHEN}\s-)\s*${SENDER}:(?:\s+|$)`, "iu");
/** `Văn phòng, [14.10.2025 07:42]` on a line of its own. */
const STAMP_ALONE = new RegExp(String.raw`^\s*${SENDER},\s*\[${WHEN}\]\s*$`, "iu");
/** A name, and below it `14/10/2025 11:42` on a line of its own. */
const WHEN_ALONE = new RegExp(String.raw`^\s*${WHEN}\s*$`, "iu");
const NAME_ABOVE = /^[^.:;,!?\t]{1,40}$/u;
const stampOf = (line: string): string | undefined =>
  (STAMP.exec(line) ?? STAMP_ALONE.exec(line) ?? WHEN_ALONE.exec(line))?.[0];

/** `Thôn 3 nhận tin ạ`, `Rõ ạ`: an answer that says no more than that the message was read. */
const RECEIPT =
  /^\s*(?:[\p{L}\d.]{1,12}\s){0,4}(?:(?:đã\s)?nhận\s(?:được|tin|thông tin|rồi)|rõ|ok|oke|vâng|dạ|nhất trí)(?:,?\s(?:tin|ạ|nhé|rồi|anh|chị|em|a|c|e|nhận|đã|sếp|thủ trưởng)){0,5}[^\p{L}\d]*$/iu;
const MOST_RECEIPT = 60;

/** The lines of a chat without what the program put between them, and those. */
export interface Chat {
  readonly lines: readonly string[];
  /** Stamps and receipts. */
  readonly around: readonly string[];
}

/** Takes a copied chat apart; a text without stamps stays as it is. */
export const withoutStamps = (lines: readonly string[]): Chat => {
  const kept: string[] = [];
  const around: string[] = [];
  for (const line of lines) {
    const stamp = stampOf(line);
    if (stamp === undefined) {
      kept.push(line);
      continue;
    }
    const message = line.slice(stamp.length);
    if (WHEN_ALONE.test(line)) {
      const above = kept.at(-1);
      if (above === undefined || !NAME_ABOVE.test(above)) {
        kept.push(line);
        continue;
      }
      kept.pop();
      around.push(above);
    }
    around.push(stamp.trim());
    if (message.length < MOST_RECEIPT && RECEIPT.test(message)) around.push(message);
    // A message begins anew whatever stood above it.
    else kept.push("", message);
  }
  return { lines: around.length > 0 ? kept : lines, around };
};

/** The day of a chat's stamp; null for what is none. */
export const stampedOn = (line: string): CalendarDate | null => {
  const [, day, month, year = ""] = /(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})/u.exec(stampOf(line) ?? "") ?? [];
  return day === undefined
    ? null
    : calendarDate(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day));
};

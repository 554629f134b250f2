import { fromTcvn3 } from "./tcvn3";
import { fromVni } from "./vni";

/** Encodings of Vietnamese from before Unicode, in which old files and their fonts still speak. */
export type LegacyEncoding = "tcvn3" | "vni";

const converters: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
};

/** Words that every notice is full of, and that carry marks, so that no other encoding spells them by chance. */
const COMMON = new Set(
  "và của các là được có không này đã những với để người nhân dân ủy hội đồng thực hiện việc về tại số ngày tháng năm xã huyện tỉnh công tác kế hoạch chỉ đạo nông thôn mới đảng thông báo kết luận độc lập tự hạnh phúc nghĩa việt trước yêu cầu đề nghị phòng xây dựng trên"
    .split(" ")
    .filter((word) => /[^a-z]/.test(word)),
);
const WORD = /[\p{L}\p{M}\u00a1-\u00ff]+/gu;
/** Letters of Vietnamese that Latin-1 has not. */
const UNICODE_LETTER = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u;
/** Some thousand words show what a document is written in. */
const SAMPLE = 40_000;
const FEWEST = 3;

const commonWords = (text: string): number => {
  let count = 0;
  for (const match of text.matchAll(WORD)) if (COMMON.has(match[0].toLowerCase())) count++;
  return count;
};

/**
 * The old encoding that a text is written in, told by its letters: converted, it must hold far more of the commonest
 * Vietnamese words than as it stands. Null for Unicode and for text that is not Vietnamese.
 */
export const detectLegacyEncoding = (text: string): LegacyEncoding | null => {
  const sample = text.slice(0, SAMPLE);
  const asItStands = commonWords(sample.normalize("NFC"));
  let best: LegacyEncoding | null = null;
  let most = Math.max(FEWEST, asItStands * 3);
  for (const encoding of Object.keys(converters) as LegacyEncoding[]) {
    const count = commonWords(converters[encoding](sample));
    if (count > most) [best, most] = [encoding, count];
  }
  return best;
};

/** Converts each line that is still in the old encoding; lines typed in Unicode in between are left alone. */
export const convertLegacy = (text: string, encoding: LegacyEncoding): string =>
  text
    .split("\n")
    .map((line) => (UNICODE_LETTER.test(line) ? line : converters[encoding](line)))
    .join("\n");

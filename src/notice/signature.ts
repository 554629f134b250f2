import type { TextLine } from "./normalise";
import type { Signer } from "./notice";

const CAPACITY = /^(?:kt|tm|t\/m|tl|t\/l|tuq|q)(?:\s*\.\s*|\s+)\p{L}/iu;
/** `KT. CHỦ TỊCH`, `TM ỦY BAN NHÂN DÂN`; `QUYẾT ĐỊNH:` is none. */
export const IN_PLACE_OF = /^(?:KT|TM|TL|TUQ|T\/M|Q)(?:\.\s*|\s+)\p{Lu}{2}/u;
const NAME_WORD = /^\p{Lu}[\p{L}.]*$/u;
/** `TS. Trần A`, `PGS.TS. Lê B`, `BSCKII. Hà C`: degrees or a rank before a name. */
export const DEGREE =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|BS|BSCKI{1,2}|CKI{1,2}|DS|KS|CN|Thượng tá|Đại tá|Trung tá|Thiếu tá|Thiếu tướng)(?:\.\s?|\s))+(?=\p{Lu})/u;
/** A whole line `Hà Nội, ngày 8 tháng 6 năm 2026`. */
export const DATE_ALONE = /^[^,.;:]{2,40},\s*ngày[\s\d…./_]*tháng[\s\d…./_]*năm\s*\d{0,4}\s*$/iu;
/** In place of a signature. */
export const SIGNED =
  /^[[(]?(?:đã ký(?: số)?|chờ ký|ký số|ký tên|ký(?:,| và)?\s(?:tên,?\s)?(?:ghi rõ họ(?: và)? tên|đóng dấu))(?:[,;]? (?:và )?(?:đóng dấu|ghi rõ họ(?: và)? tên))?[\])]?$/iu;

/** `2 Theo Quy chế làm việc của Sở …`: at the foot of the last page. */
export const FOOTNOTE = /^\d{1,2}\s\p{Lu}.{20,}/u;

/** The number of the last page. */
export const LAST_PAGE = /^\d{1,3}$/;

/** `KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN … Lê Văn A` on one line: what stands in capitals, then the name. */
const untied = (line: string): string[] => {
  const words = line.split(" ");
  let name = words.length;
  while (
    name > 0 &&
    NAME_WORD.test(words[name - 1] ?? "") &&
    (words[name - 1] ?? "") !== (words[name - 1] ?? "").toUpperCase()
  )
    name--;
  if (name === 0 || DEGREE.test(line) || words.length - name < 2 || words.length - name > 5) return [line];
  const titles = words.slice(0, name).join(" ");
  // `Y Thành Niê`: one letter is a part of the name.
  if (titles !== titles.toUpperCase() || !/\p{Lu}{2}/u.test(titles)) return [line];
  return [...titles.split(/\s+(?=(?:PHÓ|KT\.|CHÁNH|Q\.)\s?)/u), words.slice(name).join(" ")];
};

/** First words of an office; a line that begins with none goes on with the office above it. */
export const OFFICE =
  /^(?:PHÓ|CHỦ TỊCH|CHÁNH|TRƯỞNG|GIÁM ĐỐC|TỔNG|BÍ THƯ|ỦY VIÊN|UỶ VIÊN|HIỆU TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|THỨ TRƯỞNG|BỘ TRƯỞNG|CHỈ HUY|THỦ TƯỚNG|VIỆN TRƯỞNG|TỔ TRƯỞNG|TỔ PHÓ|THƯ KÝ|CHỦ TỌA|CHỦ TOẠ|CHỦ TRÌ|NGƯỜI|KẾ TOÁN)(?!\p{L})/u;
/** A person's name as it is signed. */
export const NAME = /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4}$/u;

/** Minutes are signed by several, the secretary first: the last of them counts. */
const ofLastSigner = (lines: readonly string[]): readonly string[] => {
  for (let i = lines.length - 1; i > 0; i--) {
    const above = lines[i - 1] ?? "";
    if (OFFICE.test(lines[i] ?? "") && NAME.test(above) && !isCapital(above)) return lines.slice(i);
  }
  return lines;
};

const isCapital = (line: string): boolean => line === line.toUpperCase();

/** The offices of the signer, each whole where it is broken over lines. */
const offices = (lines: readonly string[]): string[] =>
  lines.reduce<string[]>((known, line) => {
    const above = known.at(-1);
    return above === undefined || OFFICE.test(line)
      ? [...known, line]
      : [...known.slice(0, -1), `${above} ${line}`];
  }, []);

/** Who signed, and in whose place; null where the block names nobody. */
export const readSignature = (lines: readonly TextLine[]): Signer | null => {
  const printed = ofLastSigner(
    lines
      .flatMap((line) => untied(line.text))
      .flatMap((line) => (CAPACITY.test(line) ? line.split(/(?:\s[-–])?\s+(?=(?:PHÓ|THỨ)\s)/u) : [line]))
      .filter(
        (line) =>
          !SIGNED.test(line) && !DATE_ALONE.test(line) && !LAST_PAGE.test(line) && !FOOTNOTE.test(line),
      ),
  );
  if (printed.length === 0 || printed.length > 14) return null;
  const capacities = printed.filter((line) => CAPACITY.test(line));
  const others = printed.filter((line) => !CAPACITY.test(line));
  const last = others.at(-1) ?? null;
  const isName =
    last !== null && last.split(" ").length <= 6 && (last !== last.toUpperCase() || others.length > 1);
  const held = offices(isName ? others.slice(0, -1) : others);
  return {
    capacity: capacities.length > 0 ? capacities.join(" ") : null,
    position: held.length > 1 ? held.slice(0, -1).join(", ") : null,
    title: held.at(-1) ?? null,
    name: isName ? last.replace(DEGREE, "") : null,
  };
};

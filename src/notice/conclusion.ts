import type { TextLine } from "./normalise";

/** What was said at a meeting, and what was concluded there. */
export interface MinutesParts {
  readonly said: readonly TextLine[];
  readonly concluded: readonly TextLine[];
}

const SAID =
  /^(?:nội dung|diễn biến|thảo luận|ý kiến (?:thảo luận|phát biểu))(?:\s(?:cuộc họp|buổi làm việc|hội nghị|làm việc|thảo luận))?$/iu;
const CONCLUDED =
  /^(?:ý kiến )?kết luận(?:\s(?:cuộc họp|buổi làm việc|hội nghị|của\s[^.;:]{2,60}))?(?:(?:,| và)\s(?:phân công|giao|chỉ đạo)[^.;:]{0,40})?$/iu;

/** A heading alone on its line: behind a number, or in capitals or with a colon where it has no mark. */
const headingOf = (line: TextLine): string | null => {
  const text = line.text.slice(line.marker?.length ?? 0).trim();
  // `Kết luận: Thống nhất trình …`: the part stands on the line that names it.
  const label = line.marker === null ? /^[^.;:]{4,60}(?=:\s)/u.exec(text)?.[0] : undefined;
  if (label !== undefined && (SAID.test(label) || CONCLUDED.test(label))) return label;
  if (text.length > 90) return null;
  if (line.marker === null)
    return /:$/u.test(text) || text === text.toUpperCase() ? text.replace(/\s*:$/u, "") : null;
  return line.marker.style === "roman" || line.marker.style === "number"
    ? text.replace(/\s*[:.]$/u, "")
    : null;
};

/**
 * Minutes tell what was said before what was concluded. Where a part headed `Kết luận` follows one headed `Nội dung` or
 * `Diễn biến`, only the conclusion hands out tasks.
 */
export const minutesParts = (lines: readonly TextLine[]): MinutesParts => {
  const headings = lines.map(headingOf);
  const said = headings.findIndex((heading) => heading !== null && SAID.test(heading));
  const concluded =
    said < 0
      ? -1
      : headings.findIndex((heading, i) => i > said && heading !== null && CONCLUDED.test(heading));
  if (concluded < 0) return { said: [], concluded: lines };
  return { said: lines.slice(0, concluded), concluded: lines.slice(concluded) };
};

import type { TextLine } from "./normalise";
import type { Passage, PassageRole } from "./notice";

/** A passage of one role for every line. */
export const passagesOf = (lines: readonly TextLine[], role: PassageRole): Passage[] =>
  lines.map((line) => ({ span: [line.from, line.from + line.text.length] as const, role }));

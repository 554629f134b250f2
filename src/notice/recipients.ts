import { recipientsWords } from "../catalog/vocabulary";
import type { TextLine } from "./normalise";
import type { Span } from "./notice";

const LABEL = new RegExp(String.raw`^(?:${recipientsWords.join("|")})\s*:?\s*`, "iu");
const BULLET = /^[-–—•+*]\s*/u;
const FILED = /^[-–—•+*]?\s*Lưu(?:\s*:|\s)/iu;

export interface Recipients {
  readonly names: readonly string[];
  readonly spans: readonly Span[];
  /** Lines behind the recipients: the signature and what follows. */
  readonly rest: readonly TextLine[];
}

const plain = (item: string): string =>
  item
    .replace(BULLET, "")
    .replace(/[;,.\s]+$/u, "")
    .trim();

const isCapitals = (line: string): boolean => /\p{L}{2}/u.test(line) && line === line.toUpperCase();

/** `Nơi nhận` and its items, whether each stands on a line or all in one cell. The last of them is `Lưu: …`. */
export const readRecipients = (tail: readonly TextLine[]): Recipients => {
  const at = tail.findIndex((line) => LABEL.test(line.text));
  if (at < 0) return { names: [], spans: [], rest: tail };
  const names: string[] = [];
  const spans: Span[] = [];
  let next = at;
  for (; next < tail.length; next++) {
    const line = tail[next];
    if (!line) break;
    const text = next === at ? line.text.replace(LABEL, "") : line.text;
    const bulleted = BULLET.test(text);
    if (next > at && !bulleted && (isCapitals(text) || names.some((name) => FILED.test(name)))) break;
    if (next > at && !bulleted && /^(?:kt|tm|tl|tuq)\.\s/iu.test(text)) break;
    spans.push([line.from, line.from + line.text.length]);
    for (const item of text.split(/(?<=[;.,])\s+(?=[-–•]\s)/u)) {
      const name = plain(item);
      if (name === "") continue;
      if (next > at && !bulleted && /^\p{Ll}/u.test(name) && names.length > 0)
        names[names.length - 1] += ` ${name}`;
      else names.push(name);
    }
  }
  return { names, spans, rest: [...tail.slice(0, at), ...tail.slice(next)] };
};

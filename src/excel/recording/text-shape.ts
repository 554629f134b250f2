/** Kinds of characters that a mask keeps apart; everything else, marks and spaces among it, stays. */
type Kind = "latin" | "vietnamese" | "tone" | "digit";

const letters: Readonly<Record<Kind, string>> = {
  latin: "abcdefghijklmnopqrstuvwxyz",
  vietnamese: "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ",
  /** Tone marks that stand for themselves, as in text in the decomposed form. */
  tone: "\u0300\u0301\u0303\u0309\u0323",
  digit: "0123456789",
};

/** Letters of other scripts are masked as Vietnamese ones are. */
const kindOf = (character: string): Kind | null => {
  if (/[a-z]/i.test(character)) return "latin";
  if (/\p{L}/u.test(character)) return "vietnamese";
  if (/\p{M}/u.test(character)) return "tone";
  return /\p{Nd}/u.test(character) ? "digit" : null;
};

/**
 * The text with one sign for each kind of character: two texts have the same shape where these are equal.
 * `Phòng 5` and `Thúng 7` have, `phòng 5` has not.
 */
export const shapeOf = (text: string): string =>
  [...text]
    .map((character) => {
      const kind = kindOf(character);
      if (kind === null) return character;
      if (kind === "digit") return "0";
      if (kind === "tone") return "\u0323";
      const sign = kind === "latin" ? "a" : "ạ";
      return isUpper(character) ? sign.toUpperCase() : sign;
    })
    .join("");

const isUpper = (character: string): boolean =>
  character !== character.toLowerCase() && character === character.toUpperCase();

/** A whole number from 0 up to but not including `below`. */
export type Draw = (below: number) => number;

/** Not to be guessed from what was drawn before: a mask must not be undone. */
export const drawAtRandom: Draw = (below) => {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number % below;
};

/** After so many draws the next word that is free is taken: there are few words of one letter. */
const patience = 20;
/** So many words are tried one after another; where all are taken there are more words than letters for them. */
const mostTried = 1_000;

/**
 * Replaces words by others of the same shape, drawn at random and nowhere written down: the same word by the
 * same throughout, whatever its case, and different words by different ones, so that what is equal, unequal
 * or counted stays so.
 */
export class ShapeMask {
  readonly #replacements = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(private readonly draw: Draw = drawAtRandom) {}

  mask(text: string): string {
    return text.replace(/[\p{L}\p{M}]+|\p{Nd}+/gu, (word) => this.#inCaseOf(word));
  }

  #inCaseOf(word: string): string {
    const replacement = [...this.#replacementOf(word.toLowerCase())];
    return [...word]
      .map((character, i) => {
        const letter = replacement[i] ?? "";
        return isUpper(character) ? letter.toUpperCase() : letter;
      })
      .join("");
  }

  #replacementOf(word: string): string {
    const known = this.#replacements.get(word);
    if (known !== undefined) return known;
    let replacement = this.#drawn(word);
    for (let tries = 0; this.#taken.has(replacement) && tries < patience; tries++) {
      replacement = this.#drawn(word);
    }
    for (let tries = 0; this.#taken.has(replacement) && tries < mostTried; tries++) {
      replacement = this.#after(word, replacement);
    }
    this.#taken.add(replacement);
    this.#replacements.set(word, replacement);
    return replacement;
  }

  #drawn(word: string): string {
    return choicesOf(word)
      .map((choice) => choice.charAt(this.draw(choice.length)))
      .join("");
  }

  /** The replacement that follows another, counted as figures are: the last letter first. */
  #after(word: string, replacement: string): string {
    const next = [...replacement];
    const choices = choicesOf(word);
    for (let i = next.length - 1; i >= 0; i--) {
      const choice = choices[i] ?? "";
      const at = choice.indexOf(next[i] ?? "") + 1;
      next[i] = choice.charAt(at % choice.length);
      if (at < choice.length) break;
    }
    return next.join("");
  }
}

/** For each character of a word those that may stand for it. A number keeps its size: zeros in front stay, and no others come. */
const choicesOf = (word: string): string[] =>
  [...word].map((character, i) => {
    const kind = kindOf(character) ?? "latin";
    if (kind !== "digit" || i > 0) return letters[kind];
    return character === "0" ? "0" : "123456789";
  });

import { decodePage, pageOfCharset } from "./code-pages";

/** A font of the file's table. */
export interface RtfFont {
  readonly name: string;
  /** The code page of its bytes; null for the file's own. */
  readonly page: string | null;
  /** Its bytes are pictures. */
  readonly isSymbol: boolean;
}

const SYMBOL_CHARSET = 2;

/** The fonts of a file, as its `\fonttbl` describes them one after the other: `{\f1\fcharset163 Times New Roman;}`. */
export class RtfFonts {
  readonly #byNumber = new Map<number, RtfFont>();
  #number = 0;
  #charset = 0;
  #name = "";

  get(number: number): RtfFont | null {
    return this.#byNumber.get(number) ?? null;
  }

  /** A word of a font's description. */
  describe(word: string, number: number | null): void {
    if (word === "f") this.#number = number ?? 0;
    else if (word === "fcharset") this.#charset = number ?? 0;
  }

  /** Letters of a font's name, which ends its description with `;`. */
  addName(bytes: Uint8Array, page: string): void {
    for (const part of decodePage(bytes, page).split(/(;)/)) {
      if (part !== ";") {
        this.#name += part;
        continue;
      }
      this.#byNumber.set(this.#number, {
        name: this.#name.trim(),
        page: pageOfCharset(this.#charset),
        isSymbol: this.#charset === SYMBOL_CHARSET,
      });
      this.#name = "";
      this.#charset = 0;
    }
  }
}

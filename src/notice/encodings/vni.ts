/** Combining marks by the letter that VNI fonts put behind a vowel. */
const GRAVE = "\u0300";
const ACUTE = "\u0301";
const CIRCUMFLEX = "\u0302";
const TILDE = "\u0303";
const BREVE = "\u0306";
const HOOK = "\u0309";
const HORN = "\u031b";
const DOT = "\u0323";

const MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
/** Letters that stand for themselves. */
const LONE: Readonly<Record<string, string>> = {
  ô: "o" + HORN,
  Ô: "O" + HORN,
  ö: "u" + HORN,
  Ö: "U" + HORN,
  ñ: "đ",
  Ñ: "Đ",
  æ: "i" + HOOK,
  Æ: "I" + HOOK,
  ó: "i" + TILDE,
  Ó: "I" + TILDE,
  ò: "i" + DOT,
  Ò: "I" + DOT,
  î: "y" + DOT,
  Î: "Y" + DOT,
};

const PAIR = /([AEOUYaeouyÔôÖö])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôÔöÖñÑæÆóÓòÒîÎ]/g;

/** Text typed with a VNI-Windows font and pasted as Latin-1: `tröôùc ngaøy` → `trước ngày`. */
export const fromVni = (text: string): string =>
  text
    .normalize("NFC")
    .replace(PAIR, (letters: string, vowel: string | undefined, mark: string | undefined) =>
      vowel === undefined || mark === undefined
        ? (LONE[letters] ?? letters)
        : (LONE[vowel] ?? vowel) + (MARKS[mark.toLowerCase()] ?? ""),
    )
    .normalize("NFC");

import { wordsOf } from "./words";

/** A phrase as one comparable key: `Kinh tế – Hạ tầng`, `kinh tế và hạ tầng` and `KINH TẾ - HẠ TẦNG` are equal. */
export const foldPhrase = (phrase: string): string => {
  const words = wordsOf(phrase);
  let key = "";
  for (let i = 0; i < words.length; i++)
    if (!words.isAnd(i)) key += key === "" ? words.key(i) : ` ${words.key(i)}`;
  return key;
};

/** Vietnamese letters as they are typed where their marks are hard to come by: `Đường` is `Duong`. */
export const withoutMarks = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D");

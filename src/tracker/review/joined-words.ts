/** Two texts as one: a semicolon parts them where the first does not end a clause. */
export const joinedWords = (a: string, b: string): string => {
  const [first, second] = [a.trim(), b.trim()];
  if (first === "" || second === "") return first || second;
  return `${first}${/[.;:,!?]$/u.test(first) ? " " : "; "}${second}`;
};

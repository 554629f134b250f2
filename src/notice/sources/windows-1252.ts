/** The characters of the bytes 80 to 9F; those without one are left. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/**
 * Decodes Windows-1252. Node's own decoder of that name takes it for Latin-1 (nodejs/node#56542) and leaves
 * control characters where quotation marks and dashes stood.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (char) => HIGH[char.charCodeAt(0) - 0x80] ?? char);
}

import { decodeWindows1252 } from "../windows-1252";

/** The code pages of a font's `\fcharset`, by what a browser's decoder calls them; others take the file's own. */
const CHARSETS = new Map([
  [128, "shift_jis"],
  [129, "euc-kr"],
  [134, "gbk"],
  [136, "big5"],
  [161, "windows-1253"],
  [162, "windows-1254"],
  [163, "windows-1258"],
  [177, "windows-1255"],
  [178, "windows-1256"],
  [186, "windows-1257"],
  [204, "windows-1251"],
  [222, "windows-874"],
  [238, "windows-1250"],
]);

/** `\ansicpg1258`: the file's own code page; Windows-1252 for those that no decoder knows. */
const PAGES = new Map([
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [65001, "utf-8"],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
]);

const DEFAULT = "windows-1252";

/** The name of the code page that `\ansicpg` names. */
export const pageOf = (number: number | null): string => PAGES.get(number ?? 0) ?? DEFAULT;

/** The name of the code page that a font's letters stand in, where `\fcharset` says so. */
export const pageOfCharset = (charset: number): string | null => CHARSETS.get(charset) ?? null;

const decoders = new Map<string, TextDecoder>();

/** The letters of some bytes of a code page; U+FFFD for bytes that it has no letters for. */
export function decodePage(bytes: Uint8Array, page: string): string {
  if (page === DEFAULT) return decodeWindows1252(bytes);
  let decoder = decoders.get(page);
  if (decoder === undefined) decoders.set(page, (decoder = new TextDecoder(page)));
  return decoder.decode(bytes);
}

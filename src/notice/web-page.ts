/** What a portal prints around a document, each on a line of its own. */
const FURNITURE = new RegExp(
  String.raw`^\s*(?:${[
    String.raw`chia sẻ(?:\s+(?:facebook|zalo|twitter|email|x|in bài))*(?:\s+(?:in bài|cỡ chữ).*)?`,
    String.raw`in (?:bài|trang)(?: viết| này)?`,
    String.raw`cỡ chữ.{0,30}`,
    String.raw`tải (?:về|xuống|tệp)(?:\s*:.*)?`,
    String.raw`(?:thứ \p{L}+|chủ nhật),\s\d{1,2}\/\d{1,2}\/\d{4}.{0,60}`,
    String.raw`lượt xem\s*:?.{0,20}`,
    String.raw`trang chủ(?:\s*[»>|/].*)?`,
    String.raw`(?:cổng|trang) thông tin điện tử(?: tổng hợp)?(?:\s.{0,60})?`,
    String.raw`giới thiệu\s*\|.*`,
    String.raw`về trang trước.{0,40}`,
    String.raw`lên đầu trang`,
    String.raw`thích(?: trang)?|bình luận(?: \(\d+\))?|gửi (?:email|bình luận)`,
  ].join("|")})\s*$`,
  "iu",
);
/** From such a line on a page is about other things. */
const FOOT =
  /^\s*(?:(?:các )?(?:tin|bài(?: viết)?|văn bản)(?: đã đưa| khác| liên quan| cùng chuyên mục| mới(?: nhất)?)+|bản quyền (?:thuộc|©).*|©.*)\s*:?\s*$/iu;
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|ndash|mdash|hellip|#39|#160);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&#160;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&ndash;": "–",
  "&mdash;": "—",
  "&hellip;": "…",
};

/** Letters that a page's source writes by name, as they are shown. */
export const withoutEntities = (text: string): string =>
  text.includes("&") ? text.replace(ENTITY, (name) => ENTITIES[name] ?? name) : text;

/** Whether a line is what a portal prints around a document. */
export const isPageFurniture = (line: string): boolean => line.length < 120 && FURNITURE.test(line);

/** Index of the line from which on a page is about other things; the number of lines where it is not. Looks behind the document's middle. */
export const pageFootFrom = (lines: readonly string[]): number => {
  const from = lines.length >> 1;
  const at = lines.slice(from).findIndex((line) => FOOT.test(line));
  return at < 0 ? lines.length : from + at;
};

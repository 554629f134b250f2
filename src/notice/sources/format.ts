import { NoticeError } from "../notice";

/** What this folder can read. A zip is a .docx or says itself what else it is. */
export type SourceFormat = "text" | "docx" | "pdf" | "html" | "rtf";

/** Pictures, archives and old files by their first bytes; what to do stands with the name. */
const REFUSED: readonly (readonly [start: readonly number[], kind: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], "ảnh PNG; cần bản Word, PDF có chữ hoặc văn bản"],
  [[0xff, 0xd8, 0xff], "ảnh JPEG; cần bản Word, PDF có chữ hoặc văn bản"],
  [[0x47, 0x49, 0x46, 0x38], "ảnh GIF; cần bản Word, PDF có chữ hoặc văn bản"],
  [[0x49, 0x49, 0x2a, 0x00], "ảnh TIFF; cần bản Word, PDF có chữ hoặc văn bản"],
  [[0x4d, 0x4d, 0x00, 0x2a], "ảnh TIFF; cần bản Word, PDF có chữ hoặc văn bản"],
  [[0x42, 0x4d], "ảnh BMP; cần bản Word, PDF có chữ hoặc văn bản"],
  [[0x52, 0x61, 0x72, 0x21], "tệp nén RAR; giải nén rồi chọn văn bản"],
  [[0x37, 0x7a, 0xbc, 0xaf], "tệp nén 7z; giải nén rồi chọn văn bản"],
  [[0x1f, 0x8b], "tệp nén gzip; giải nén rồi chọn văn bản"],
];

const MHTML = "trang web lưu một tệp (.mht); mở bằng Word rồi lưu thành .docx";
const WORD_XML = "tệp Word dạng XML; mở bằng Word rồi lưu thành .docx";

/** A mark of the format may follow some rubbish of the mail or the scanner, but not a page of it. */
const HEAD = 1024;

/**
 * Tells the format by the first bytes, then by the name.
 *
 * @throws NoticeError `unsupported-format` or `protected-file` for a kind of file that cannot be read
 */
export function recogniseFormat(bytes: Uint8Array, fileName: string): SourceFormat {
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.includes("%PDF-")) return "pdf";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "docx";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refusalOfCompound(bytes);
  const text = head.replace(/\0/g, "").replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*/, "");
  const refused = REFUSED.find(([start]) => startsWith(bytes, start) && isCertain(start, bytes));
  if (refused !== undefined) throw unsupported(refused[1]);
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP")
    throw unsupported("ảnh WebP; cần bản Word, PDF có chữ hoặc văn bản");
  if (/^ftyp(?:hei|mif|avif)/.test(head.slice(4, 12)))
    throw unsupported("ảnh HEIC; cần bản Word, PDF có chữ hoặc văn bản");
  if (text.startsWith("{\\rtf")) return "rtf";
  if (/^(?:MIME-Version:|From:.*\r?\n)/i.test(text) && /multipart\/related/i.test(head))
    throw unsupported(MHTML);
  if (text.startsWith("<?xml") && /Word\.Document|wordprocessingml|wordml/.test(head))
    throw unsupported(WORD_XML);
  if (isHtml(text)) return "html";
  return /\.x?html?$/i.test(fileName) ? "html" : "text";
}

/** The start of a bitmap is two ordinary letters; a text may begin with them. */
function isCertain(start: readonly number[], bytes: Uint8Array): boolean {
  return start.length > 2 || start[0] === 0x1f || bytes.subarray(0, 64).includes(0);
}

/** Also the clipboard's own form, which begins with the places of its parts. */
function isHtml(text: string): boolean {
  return (
    /^(?:<!doctype\s+html|<html|<head|<body|<meta\s|<!--StartFragment)/i.test(text) ||
    /^Version:[\d.]+\s+StartHTML:/i.test(text)
  );
}

/**
 * Old Office files and protected new ones share a container; the names of the streams within it tell them
 * apart. Names are stored as UTF-16.
 */
function refusalOfCompound(bytes: Uint8Array): NoticeError {
  const all = latin1(bytes);
  const holds = (stream: string) => all.includes([...stream].map((char) => `${char}\0`).join(""));
  if (holds("EncryptedPackage")) return new NoticeError("protected-file", "tệp Office đặt mật khẩu");
  if (holds("WordDocument")) return unsupported("tệp Word 97-2003 (.doc); mở bằng Word rồi lưu thành .docx");
  if (holds("Workbook") || holds("Book"))
    return unsupported("bảng tính Excel 97-2003 (.xls); hãy chọn tệp Word, PDF hoặc văn bản");
  if (holds("PowerPoint Document"))
    return unsupported("bản trình chiếu PowerPoint 97-2003 (.ppt); hãy chọn tệp Word, PDF hoặc văn bản");
  if (holds("__substg1.0")) return unsupported("thư Outlook (.msg); lưu tệp đính kèm rồi chọn tệp đó");
  return unsupported("tệp Office đời cũ; mở bằng Office rồi lưu theo định dạng mới");
}

const unsupported = (kind: string) => new NoticeError("unsupported-format", kind);

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** Each byte as a character; those of ASCII as themselves. */
const latin1 = (bytes: Uint8Array) => new TextDecoder("windows-1252").decode(bytes);

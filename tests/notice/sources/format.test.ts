import fc from "fast-check";
import { NoticeError } from "../../../src/notice/notice";
import { readSource } from "../../../src/notice/sources/source";
import { makeDocx, paragraph } from "./make-docx";

const ascii = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
const joined = (...parts: (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** An old container whose directory names these streams. */
const compound = (...streams: string[]) =>
  joined(
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    new Uint8Array(2048),
    ...streams.map((name) =>
      joined(ascii([...name].map((char) => `${char}\0`).join("")), new Uint8Array(64)),
    ),
  );

const refused = async (bytes: Uint8Array, name: string) => {
  const failure = await readSource(bytes, name).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(NoticeError);
  return failure as NoticeError;
};

describe("the kind of a file", () => {
  test("is told by its bytes, whatever its name says", async () => {
    const docx = makeDocx({ body: paragraph("Kết luận") });
    for (const name of ["a.docx", "a.pdf", "a.txt", "a.doc", "a", "a.xls"])
      expect((await readSource(docx, name)).text).toBe("Kết luận");
    const text = new TextEncoder().encode("Kết luận: 1 < 2");
    for (const name of ["a.docx", "a.pdf", "a.md", "a"])
      expect((await readSource(text, name)).text).toBe("Kết luận: 1 < 2");
  });

  test.each([
    [
      "an old Word document",
      compound("Root Entry", "WordDocument"),
      "unsupported-format",
      /Word 97-2003.*\.docx/,
    ],
    ["an old workbook", compound("Root Entry", "Workbook"), "unsupported-format", /Excel 97-2003/],
    ["an older workbook", compound("Root Entry", "Book"), "unsupported-format", /Excel 97-2003/],
    ["an old presentation", compound("PowerPoint Document"), "unsupported-format", /PowerPoint 97-2003/],
    ["a mail", compound("__substg1.0_0037001F"), "unsupported-format", /Outlook/],
    ["another old file", compound("Contents"), "unsupported-format", /đời cũ/],
    ["a protected document", compound("EncryptionInfo", "EncryptedPackage"), "protected-file", /mật khẩu/],
    ["a PNG", ascii("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "unsupported-format", /PNG/],
    ["a JPEG", ascii("\xff\xd8\xff\xe0\0\x10JFIF"), "unsupported-format", /JPEG/],
    ["a TIFF", ascii("II*\0\0\0"), "unsupported-format", /TIFF/],
    ["a bitmap", ascii("BM\x36\x00\x10\0\0\0"), "unsupported-format", /BMP/],
    ["a GIF", ascii("GIF89a"), "unsupported-format", /GIF/],
    ["a WebP", ascii("RIFF\0\0\0\0WEBPVP8 "), "unsupported-format", /WebP/],
    ["a HEIC", ascii("\0\0\0\x18ftypheic\0\0"), "unsupported-format", /HEIC/],
    ["a RAR", ascii("Rar!\x1a\x07"), "unsupported-format", /RAR/],
    ["a 7z", ascii("7z\xbc\xaf\x27"), "unsupported-format", /7z/],
    ["a gzip", ascii("\x1f\x8b\x08\0"), "unsupported-format", /gzip/],
    [
      "a web archive",
      ascii("MIME-Version: 1.0\r\nContent-Type: multipart/related"),
      "unsupported-format",
      /trang web/,
    ],
    [
      "Word XML",
      ascii(`<?xml version="1.0"?><?mso-application progid="Word.Document"?>`),
      "unsupported-format",
      /XML/,
    ],
    ["a program", ascii("\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0"), "unsupported-format", /nhị phân/],
    ["nothing", new Uint8Array(), "empty", /^$/],
  ])("that cannot be read is named: %s", async (_what, bytes, code, detail) => {
    const failure = await refused(bytes, "Thông báo.docx");
    expect(failure.code).toBe(code);
    expect(failure.detail ?? "").toMatch(detail);
  });

  test("is text where two letters only look like the start of a picture or an archive", async () => {
    for (const text of ["BM-01: Biểu mẫu báo cáo", "PK: Phòng Kế hoạch", "II. NHIỆM VỤ", "GIFT", "%PD"])
      expect((await readSource(new TextEncoder().encode(text), "a.txt")).text).toBe(text);
  });

  test("never throws anything but a NoticeError, whatever the bytes", async () => {
    const starts = [
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x3c],
      [0xff, 0xfe],
      ascii("<html><"),
      ascii("{\\rtf"),
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
      .map(([start, rest]) => joined(start, rest));
    await fc.assert(
      fc.asyncProperty(bytes, async (any) => {
        const outcome = await readSource(any, "a.bin").catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(NoticeError);
      }),
      { numRuns: 400 },
    );
  });

  test("nor when a Word document is bent anywhere", async () => {
    const whole = makeDocx({
      body: paragraph("Kết luận ".repeat(20)),
      footnotes: ["a"],
      numbering: "",
      styles: "",
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bent = whole.slice();
        bent[at] = byte;
        const outcome = await readSource(bent, "a.docx").catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(NoticeError);
      }),
      { numRuns: 300 },
    );
  });
});

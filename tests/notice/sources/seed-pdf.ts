import { Typesetter, makePdf, pageNumber } from "./make-pdf";
import type { Seed } from "./seed";

/** Where paragraphs begin: the first line indented, as offices set them; or all lines hanging below the mark. */
export type SeedSetting = "indented" | "hanging";

/** The seed printed as a PDF with page numbers, letterhead and foot in two columns. */
export function seedPdf(seed: Seed, setting: SeedSetting): Uint8Array {
  const pages = new Typesetter().sideBySide(
    ["BAN CHỈ ĐẠO HUYỆN", seed.number],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "Độc lập - Tự do - Hạnh phúc", seed.placeAndDate],
  );
  pages.y -= 12;
  for (const line of seed.title) pages.paragraph(line, { centred: true, before: 0 });
  for (const { mark, shown } of seed.body) {
    if (setting === "indented") pages.paragraph(shown, { first: 36 });
    else pages.paragraph(shown, { first: mark === "" ? 0 : 10, rest: mark === "" ? 0 : 24 });
  }
  pages.y -= 20;
  if (pages.y < 300) pages.newPage();
  pages.sideBySide(seed.recipients, seed.signature, 12, false);
  return makePdf(pages.pages(pageNumber));
}

/** What a reader of `seedPdf` gives. */
export function seedPdfLines(seed: Seed): string[] {
  return [
    "BAN CHỈ ĐẠO HUYỆN",
    seed.number,
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
    "Độc lập - Tự do - Hạnh phúc",
    seed.placeAndDate,
    ...seed.title,
    ...seed.body.map(({ shown }) => shown),
    ...seed.recipients,
    ...seed.signature,
  ];
}

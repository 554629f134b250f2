import type { FieldValue } from "../../tracker/record";
import { textOf } from "../../workbook/followed-rows";
import type { Texts } from "../texts/vi";

/**
 * Where in which notice a row comes from, in words: `06/TB-BCĐ` and `1/-4/+2` are "06/TB-BCĐ, mục 1, gạch đầu dòng 4,
 * dấu cộng 2".
 */
export const sourcePlace = (
  fields: Readonly<Record<string, FieldValue>>,
  texts: Texts["follow"]["task"],
): string | null => {
  const notice = textOf(fields["noticeId"]);
  const section = textOf(fields["section"]);
  if (notice === null || section === null) return notice;
  const parts = section.split("/").map((marker) => {
    const number = marker.slice(1);
    if (marker.startsWith("-")) return texts.bullet(number);
    if (marker.startsWith("+")) return texts.subBullet(number);
    return texts.section(marker);
  });
  return texts.place(notice, parts.join(", "));
};

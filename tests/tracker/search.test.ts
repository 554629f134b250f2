import { matcherOf, searchable } from "../../src/tracker/search";
import { growthOf, mostGrowth } from "../growth";

const finds = (query: string, text: string): boolean => matcherOf(query)(searchable(text));

test.each([
  ["hang rao", "Trồng hàng rào xanh"],
  ["HÀNG RÀO", "trồng hàng rào xanh"],
  ["duong", "Mở rộng đường trục thôn"],
  ["kinh te ha tang", "Phòng Kinh tế và Hạ tầng"],
  ["kinh tế và hạ tầng", "Phòng Kinh tế – Hạ tầng"],
  ["ky thuat", "hạ tầng kĩ thuật"],
  ["hoa", "Hoà giải cơ sở"],
  ["06 tb", "06/TB-BCĐ·1.2"],
  ["quy ho", "Công bố quy hoạch"],
  ["rao hang", "hàng rào"],
  ["", "bất kỳ"],
])("“%s” finds “%s”", (query, text) => expect(finds(query, text)).toBe(true));

test.each([
  ["rang", "hàng rào"],
  ["ang", "hàng rào"],
  ["hang rao do", "hàng rào xanh"],
])("“%s” does not find “%s”", (query, text) => expect(finds(query, text)).toBe(false));

test("searching many rows grows with their number", async () => {
  const text = searchable("Chỉ đạo các thôn soát xét, xây dựng Khung kế hoạch đảm bảo khả thi ".repeat(5));
  const search = (rows: number): void => {
    const matches = matcherOf("khung ke hoach xa");
    for (let row = 0; row < rows; row++) matches(text);
  };
  expect(await growthOf(search, 20_000)).toBeLessThan(mostGrowth);
});

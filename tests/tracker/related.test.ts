import { suggestRelated, type WordedRow } from "../../src/tracker/related";
import { growthOf, mostGrowth } from "../growth";

const row = (id: string, content: string, section = id, noticeKey = "1"): WordedRow => ({
  id,
  noticeKey,
  section,
  content,
});

const drains = "Giải tỏa lấn chiếm hành lang thoát lũ, khơi thông cống Bà Tư và kênh tiêu úng Đồng Trũng";
const again = "Phòng Kinh tế: kiểm tra việc lấn chiếm hành lang thoát lũ, cống Bà Tư, kênh tiêu úng; báo cáo";

/** Syllables that few other numbers share. */
const words = (index: number): string =>
  [...String(index)].map((digit, place) => `thôn ${"abcdeghiku"[Number(digit)]}${place}`).join(" ");

describe("rows of the same matter", () => {
  test("are found in another section and in another notice, from both sides", () => {
    expect([...suggestRelated([row("1/a", drains), row("2/b", again)], [])]).toEqual([
      ["1/a", ["2/b"]],
      ["2/b", ["1/a"]],
    ]);
    expect(suggestRelated([row("1/a", drains), row("1/b", again, "1/b", "2")], []).get("1/b")).toEqual([
      "1/a",
    ]);
  });

  test.each([
    ["in one section", row("1/a", drains), row("1/b", again)],
    [
      "about other things in the same formulas",
      row(
        "1",
        "Chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện công tác tiêm phòng gia súc, báo cáo kết quả",
      ),
      row(
        "2",
        "Chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện công tác đấu giá đất, báo cáo kết quả",
      ),
    ],
  ])("are not looked for %s", (_name, one, other) => {
    expect(suggestRelated([one, other], []).size).toBe(0);
  });

  test("are not those that only name the same unit", () => {
    const unit = "Trung tâm Phát triển quỹ đất và Dịch vụ công ích";
    const rows = [row("1", `${unit} thu gom rác thải`), row("2", `${unit} trồng cây xanh`)];
    expect(suggestRelated(rows, []).size).toBe(2);
    expect(suggestRelated(rows, [unit]).size).toBe(0);
  });

  test("what everybody is told is nobody's match", () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(String(index), drains));
    expect(suggestRelated(rows, []).size).toBe(0);
  });
});

test("the search grows with the rows and not with their square", async () => {
  const rows = (count: number): WordedRow[] =>
    Array.from({ length: count }, (_, index) => row(String(index), `${drains} ${words(index)}`));
  const grown = await growthOf((size) => suggestRelated(rows(size), []), 2500);
  expect(grown).toBeLessThan(mostGrowth);
});

import { convertLegacy, detectLegacyEncoding } from "../../src/notice/encodings/legacy";

const samples = {
  tcvn3: [
    "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\nPhßng Kinh tÕ - H¹ tÇng tr×nh tr\u00adíc ngµy 25/3/2024",
    "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nPhòng Kinh tế - Hạ tầng trình trước ngày 25/3/2024",
  ],
  vni: [
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc\nPhoøng Kinh teá - Haï taàng trình tröôùc ngaøy 25/3/2024",
    "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nPhòng Kinh tế - Hạ tầng trình trước ngày 25/3/2024",
  ],
} as const;

describe("encodings from before Unicode", () => {
  test.each(["tcvn3", "vni"] as const)("%s is told by its letters and converted", (encoding) => {
    const [old, unicode] = samples[encoding];
    expect(detectLegacyEncoding(old)).toBe(encoding);
    expect(convertLegacy(old, encoding)).toBe(unicode);
  });

  test.each([
    samples.vni[1],
    "Phòng Nội vụ báo cáo trước ngày 15/5/2024".normalize("NFD"),
    "Le préfet a décidé à l'unanimité; où êtes-vous, señor?",
    "",
  ])("Unicode is left alone: %s", (text) => {
    expect(detectLegacyEncoding(text)).toBeNull();
  });

  test("a line already in Unicode stays as it is among old ones", () => {
    const mixed = `${samples.tcvn3[0]}\nỦy ban nhân dân huyện`;
    expect(convertLegacy(mixed, "tcvn3")).toBe(`${samples.tcvn3[1]}\nỦy ban nhân dân huyện`);
  });
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const seed = join(root, "seeds/06-TB-BCD-cam-quang.txt");
const folder = mkdtempSync(join(tmpdir(), "notice-"));

const read = (...args: string[]): { status: number | null; stdout: string; stderr: string } => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/read.ts", ...args],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
};
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe("the command `read`", () => {
  test("prints the seed as one JSON object of the contract", () => {
    const { status, stdout, stderr } = read(seed, "--json");
    expect([status, stderr]).toEqual([0, ""]);
    const notice = JSON.parse(stdout) as {
      header: Record<string, unknown>;
      items: { id: string; kind: string; deadline: { stated: string | null } | null }[];
      signer: unknown;
    };
    expect(notice.header).toMatchObject({
      documentNumber: "06/TB-BCĐ",
      issuer: null,
      issuedDate: null,
      placeOfIssue: "Cẩm Xuyên",
    });
    expect(notice.items.filter(({ kind }) => kind === "task")).toHaveLength(28);
    expect(notice.items.filter(({ kind }) => kind === "petition")).toHaveLength(5);
    expect(notice.items.find(({ id }) => id === "06/TB-BCĐ·1.2")?.deadline).toMatchObject({
      text: "chậm nhất trước ngày 25/3/2024",
      stated: "2024-03-25",
      op: "before",
      source: "own",
    });
    expect(notice.signer).toEqual({
      capacity: "KT. TRƯỞNG BAN",
      position: "PHÓ TRƯỞNG BAN",
      title: "PHÓ CHỦ TỊCH UBND HUYỆN",
      name: "Lê Ngọc Hà",
    });
  });

  test("prints a table for people", () => {
    const { status, stdout } = read(seed);
    expect(status).toBe(0);
    expect(stdout).toContain("Nhiệm vụ (28)");
    expect(stdout).toContain("trước ngày 30/10/2024 → 30/10/2024 (hạn chung)");
  });

  test("a notice without a task is read, and said to have none", () => {
    const { status, stdout, stderr } = read(
      file(
        "none.txt",
        "UBND XÃ A\nSố: 1/TB-UBND\nTHÔNG BÁO\nVề việc treo cờ\n\nUBND xã thông báo lịch treo cờ.\n",
      ),
      "--json",
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ items: [] });
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test.each([
    ["no such file", join(folder, "nowhere.txt"), "Không tìm thấy tệp"],
    ["a folder", folder, "không phải là tệp"],
    ["an empty file", file("empty.txt", ""), "trống"],
    [
      "a picture",
      file("picture.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)),
      "Chưa đọc được loại tệp",
    ],
    [
      "a secret document",
      file("secret.txt", "UBND TỈNH A\nMẬT\nSố: 1/TB-UBND\nTHÔNG BÁO\nKết luận\n"),
      "độ mật",
    ],
  ])("%s ends with status 2, one line and nothing on standard output", (_name, path, words) => {
    const { status, stdout, stderr } = read(path, "--json");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("text in an old encoding is converted and said to be; --convert agrees beforehand", () => {
    const old = file(
      "old.txt",
      "Sè: 1/TB-UBND\nth«ng b¸o\nNgµy 12/3/2024, Chñ tÞch UBND huyÖn yªu cÇu:\n1. Phßng Néi vô b¸o c¸o tr\u00adíc ngµy 25/3/2024.\n",
    );
    const asked = read(old, "--json");
    expect(asked.stderr).toContain("TCVN3");
    expect(JSON.parse(asked.stdout)).toMatchObject({
      items: [{ leadUnits: ["Phòng Nội vụ"], deadline: { stated: "2024-03-25" } }],
    });
    expect(read(old, "--json", "--convert").stderr).toBe("");
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/desk/xlsx/open";

const root = join(__dirname, "../..");
const seed = join(root, "seeds/06-TB-BCD-cam-quang.txt");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "track-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run track` without npm: the same program with the same arguments. */
const track = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", join(root, "src/cli/track.ts"), ...args], {
    cwd: root,
    encoding: "utf8",
  });

const written = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const patience = 30_000;

describe("npm run track", () => {
  test(
    "writes the workbook and the figures, and says them in Vietnamese",
    () => {
      const output = join(folder, "tracker.xlsx");
      const json = join(folder, "r.json");
      const run = track(seed, "-o", output, "--as-of", "2024-11-01", "--json", json);
      expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: "" });
      expect(run.stdout).toContain("Nhiệm vụ: 28 (quá hạn 14, sắp đến hạn 0)");
      expect(run.stdout).toContain("Kiến nghị: 5 (quá hạn 2, sắp đến hạn 0)");
      expect(run.stdout).toContain(output);
      const report = JSON.parse(readFileSync(json, "utf8"));
      expect(report).toMatchObject({
        asOf: "2024-11-01",
        tasks: 28,
        petitions: 5,
        criteria: 20,
        overdue: { tasks: 14, petitions: 2 },
        dueSoon: { tasks: 0, petitions: 0 },
      });
      expect(report.batches).toBeLessThanOrEqual(6);
      expect(report.bytes).toBe(readFileSync(output).length);
      const total = report.byUnit.reduce((sum: number, unit: { total: number }) => sum + unit.total, 0);
      expect(total).toBe(28);
    },
    patience,
  );

  test.each([
    ["an empty file", () => written("trống.txt", ""), "Văn bản trống"],
    ["a file of blanks", () => written("trắng.txt", " \n\t\n "), "Văn bản trống"],
    [
      "a picture",
      () => written("ảnh.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
      "Chưa đọc được",
    ],
    ["a file that is not there", () => join(folder, "không-có.txt"), "Không tìm thấy tệp"],
  ])("%s: one clear line, status 2, no file", (_name, input, words) => {
    const file = input();
    const before = readdirSync(folder);
    const run = track(file, "-o", join(folder, "tracker.xlsx"), "--json", join(folder, "r.json"));
    expect(run.status).toBe(2);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect(run.stderr).toContain(words);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("a notice without a task: a warning, status 0, no workbook", () => {
    const file = written(
      "nghỉ-lễ.txt",
      "Số: 12/TB-UBND\n\nThanh Hà, ngày 20 tháng 4 năm 2026\n\nTHÔNG BÁO\nVề việc nghỉ lễ 30/4 và 01/5\n\nCán bộ, công chức được nghỉ từ ngày 30/4/2026 đến hết ngày 03/5/2026.\n",
    );
    const run = track(file, "-o", join(folder, "tracker.xlsx"));
    expect(run.status).toBe(0);
    expect(run.stderr).toContain("không thấy nhiệm vụ");
    expect(existsSync(join(folder, "tracker.xlsx"))).toBe(false);
  });

  test(
    "makes the sheets asked for, by name with or without marks, or by key",
    () => {
      const output = join(folder, "tracker.xlsx");
      const run = track(
        seed,
        "-o",
        output,
        "--with",
        "Thôn, nhat ky",
        "--with",
        "frameworkPlan",
        "--villages",
        "Thôn 1",
      );
      expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: "" });
      const names = openWorkbook(readFileSync(output)).sheets.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(["Thôn", "Nhật ký", "Khung kế hoạch"]));
      expect(names).not.toContain("Ma trận thôn");
    },
    patience,
  );

  test.each([
    ["a sheet that nobody knows", ["--with", "Biểu đồ"], "Nhật ký (changeLog)"],
    ["a day that does not exist", ["--as-of", "2024-02-30"], "không phải là một ngày"],
    ["an unknown option", ["--asof", "2024-04-01"], "Cách dùng"],
    ["two notices at once", [seed], "Cách dùng"],
  ])("%s is refused with the way to say it", (_name, args, words) => {
    const run = track(seed, "-o", join(folder, "tracker.xlsx"), ...args);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a place where nothing can be written is said", () => {
    const run = track(seed, "-o", join(folder, "không-có", "tracker.xlsx"));
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("Không ghi được tệp");
  });
});

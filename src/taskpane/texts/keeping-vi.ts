import type { FindingKind } from "../../workbook/findings";
import type { ShownPlace } from "../../excel/show-place";
import type { RefreshedSummaries } from "../../excel/summaries";

const kinds: Record<FindingKind, string> = {
  "table-gone": "Bảng đã bị xóa",
  "header-hidden": "Dòng tiêu đề của bảng đang bị ẩn",
  "key-gone": "Cột mã đã bị xóa, không nhận ra các dòng",
  "column-gone": "Cột đã bị xóa",
  "formula-broken": "Công thức hỏng",
  "formula-typed-over": "Ô công thức bị gõ đè",
  "text-date": "Ngày gõ thành chữ",
  "impossible-date": "Ngày không có trong lịch",
  "not-a-date": "Ô ngày ghi thứ khác",
  "done-in-future": "Hoàn thành sau ngày chốt số liệu",
  "done-without-date": "Hoàn thành nhưng thiếu ngày",
  "date-without-done": "Có ngày hoàn thành nhưng tình trạng chưa xong",
  "unknown-unit": "Đơn vị không có trong danh sách",
  "unit-ended": "Đơn vị đã thôi hoạt động, còn việc chưa xong",
  "unknown-state": "Tình trạng không có trong danh sách",
  "no-id": "Dòng chưa có mã",
  "duplicate-id": "Dòng chép lại, trùng mã",
  "colours-gone": "Mất quy tắc tô màu",
  "column-renamed": "Cột đã đổi tên (vẫn dùng được)",
  "pivots-gone": "Các PivotTable đã bị xóa",
};

const advice: Partial<Record<FindingKind, string>> = {
  "table-gone": "Bấm Ctrl+Z nếu vừa xóa, hoặc chép trang từ bản lưu trước.",
  "header-hidden": "Bấm vào bảng, thẻ Thiết kế bảng, chọn Dòng tiêu đề.",
  "key-gone": "Bấm Ctrl+Z nếu vừa xóa; không có cột này thì không cập nhật từ ngăn được.",
  "column-gone": "Bấm Ctrl+Z nếu vừa xóa; các phần khác vẫn dùng được.",
  "impossible-date": "Gõ lại ngày đúng vào ô.",
  "not-a-date": "Gõ lại theo ngày/tháng/năm.",
  "done-in-future": "Sửa ngày, hoặc bỏ chốt số liệu ở phần Tổng hợp.",
  "done-without-date": "Ghi ngày hoàn thành, nếu không thì không biết đúng hạn hay muộn.",
  "date-without-done": "Chọn Hoàn thành, hoặc xóa ngày.",
  "unknown-unit": "Chọn trong danh sách, hoặc thêm đơn vị vào trang Đơn vị.",
  "unit-ended": "Ghi đơn vị kế thừa ở trang Đơn vị; việc giữ nguyên, số liệu tính cho đơn vị kế thừa.",
  "unknown-state": "Chọn một tình trạng trong danh sách của ô.",
  "colours-gone": "Chữ và số vẫn đúng, chỉ thiếu màu.",
  "pivots-gone": "Trang Tổng hợp đơn vị bằng công thức vẫn có đủ.",
};

const places: Record<ShownPlace, string> = {
  overview: "Tổng quan",
  unitSummary: "Tổng hợp đơn vị",
  analysis: "Phân tích (PivotTable)",
  tasks: "Nhiệm vụ",
  units: "Đơn vị và các cách gọi",
  criteria: "Bộ tiêu chí",
  holidays: "Ngày nghỉ",
  parameters: "Bảng tham số, người ký",
  extensions: "Sổ gia hạn",
};

/** Words for keeping a tracker in order: check, summaries, settings. */
export const keepingVi = {
  check: {
    title: "Kiểm tra",
    running: "Đang xem bảng theo dõi…",
    again: "Kiểm tra lại",
    clean: "Không có chỗ nào sai.",
    found: (count: number): string => `${count} chỗ cần xem`,
    kinds,
    advice,
    place: (table: string, row: number | null, column: string | null): string =>
      [table, row === null ? null : `dòng ${row}`, column === null ? null : `cột ${column}`]
        .filter(Boolean)
        .join(", "),
    mend: "Sửa",
    mendAt: (place: string): string => `Sửa ${place}`,
    mendAll: (count: number): string => `Sửa ${count} chỗ chắc chắn`,
    mended: (count: number): string => `Đã sửa ${count} chỗ.`,
    more: (count: number): string => `… và ${count} chỗ nữa`,
    repair: "Dựng lại màu và định dạng",
    repaired: "Đã dựng lại màu, danh sách chọn và định dạng của bảng theo dõi.",
    hidden: "Chỗ này đang bị lọc hoặc ẩn; đã hiện ra.",
  },
  summaries: {
    title: "Tổng hợp",
    refresh: "Cập nhật tổng hợp",
    refreshed: ({ pivots, addedUnits, addedCriteria, addedVillages }: RefreshedSummaries): string =>
      [
        pivots === null
          ? "Đã tính lại các bảng. Bản Excel này không có PivotTable."
          : `Đã tính lại các bảng và làm mới ${pivots} PivotTable.`,
        ...(addedUnits.length > 0 ? [`Thêm dòng tổng hợp cho: ${addedUnits.join(", ")}.`] : []),
        ...(addedCriteria.length > 0
          ? [`Thêm vào bảng tổng hợp, ma trận các tiêu chí: ${addedCriteria.join(", ")}.`]
          : []),
        ...(addedVillages.length > 0 ? [`Thêm dòng cho thôn: ${addedVillages.join(", ")}.`] : []),
      ].join(" "),
    asOf: "Ngày chốt số liệu",
    followToday: (date: string): string => `Theo hôm nay (${date})`,
    freeze: "Chốt ở một ngày",
    day: "Ngày chốt",
    save: "Ghi",
    saved: "Đã ghi vào trang Danh mục; mọi trạng thái tính theo ngày này.",
    open: "Mở trong sổ",
    print:
      "Muốn in: mở trang cần in rồi bấm Ctrl+P. Chương trình không tự in được; khổ giấy và tiêu đề đã đặt sẵn.",
  },
  settings: {
    title: "Cài đặt",
    hint: "Các cài đặt nằm trong trang Danh mục của sổ, ai mở sổ cũng dùng chung.",
    rules: "Quy tắc và mẫu in",
    lists: "Danh mục",
    count: (name: string, count: number): string => `${name} (${count})`,
    listsHint: "Bấm để tới bảng trong sổ và sửa ở đó.",
    save: "Ghi vào sổ",
    saved: "Đã ghi.",
    badDays: "Một số nguyên từ 0 đến 365.",
  },
  sheets: {
    title: "Thêm trang cho sổ",
    hint: "Những trang không phải sổ nào cũng cần. Các trang đang có giữ nguyên.",
    villages: "Tên các thôn, tổ dân phố",
    villagesHint: "Mỗi dòng một tên; để trống thì trang có sẵn dòng để ghi sau.",
    make: "Lập trang đã chọn",
    made: (count: number): string => (count === 0 ? "Các trang này đã có sẵn:" : `Đã lập ${count} trang:`),
  },
  forward: {
    title: "Sổ do bản cũ của chương trình lập",
    offer:
      "Có thể nâng lên bản này: thêm cột và tham số còn thiếu, công thức được cập nhật, những gì đã nhập giữ nguyên. Nên lưu một bản sao trước.",
    bring: "Nâng cấp sổ",
    done: "Đã nâng cấp sổ; những gì đã nhập giữ nguyên",
    renamed: (columns: readonly string[]): string => `Cột đổi tên: ${columns.join(", ")}`,
    columns: (columns: readonly string[]): string => `Cột mới: ${columns.join(", ")}`,
    parameters: (names: readonly string[]): string => `Tham số mới: ${names.join(", ")}`,
    lists: (names: readonly string[]): string => `Danh mục mới: ${names.join(", ")}`,
    formatsLeft: "Chưa dựng lại được màu và định dạng; bấm nút đó trong phần Kiểm tra.",
  },
  places,
  history: "Các lần sửa gần đây",
  change: (day: string, field: string, from: string, to: string): string =>
    `${day}, ${field}: ${from} → ${to}`,
};

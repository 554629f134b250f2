/** Who or what a label speaks of: `Đơn vị thực hiện: …`. */
export const WHO = "(?:đơn vị|cơ quan|bộ phận|cá nhân|người|cán bộ|công chức|chuyên viên|lãnh đạo|đồng chí)";

/** What the labels before those who lead say of them, without the colon: `Chủ trì`, `Đơn vị giải quyết`. Ignores case. */
export const LEAD_LABEL = String.raw`(?:(?:${WHO}\s+)?(?:chủ trì|phụ trách|thực hiện|chịu trách nhiệm|đầu mối|tham mưu)(?:\s(?:chính|thực hiện|chung|tham mưu))?|${WHO}\s+(?:giải quyết|xử lý|trả lời|theo dõi|đôn đốc)(?:\s(?:chính|chung))?)`;

/** A notice made up to try the pane with: no office, place or person of it exists. */
export const sampleNotice = `ỦY BAN NHÂN DÂN
XÃ BÌNH MINH
Số: 15/TB-UBND

Bình Minh, ngày 06 tháng 10 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban về xây dựng nông thôn mới

Ngày 05/10/2026, Chủ tịch UBND xã chủ trì cuộc họp giao ban về xây dựng nông thôn mới. Sau khi nghe báo cáo và ý kiến thảo luận, Chủ tịch UBND xã kết luận như sau:

I. ĐÁNH GIÁ CHUNG

Các phòng, đơn vị và các thôn đã tích cực triển khai; một số việc còn chậm so với kế hoạch.

II. NHIỆM VỤ TRỌNG TÂM

1. Phòng Kinh tế:
- Rà soát hồ sơ đất đai tại 04 thôn, báo cáo UBND xã trước ngày 20/10/2026.
- Chủ trì, phối hợp với Phòng Văn hóa - Xã hội lập danh sách hộ nghèo cần hỗ trợ nhà ở, hoàn thành chậm nhất ngày 31/10/2026.

2. Phòng Văn hóa - Xã hội:
- Tổ chức tập huấn chuyển đổi số cho cán bộ thôn trong tháng 11/2026.
- Hằng tháng tổng hợp kết quả thực hiện tiêu chí Giáo dục, tiêu chí Y tế gửi Văn phòng HĐND và UBND xã.

3. Công an xã: Lắp đặt 06 camera an ninh tại các trục đường chính; phối hợp với các thôn bảo đảm an ninh trật tự dịp lễ, tết.

4. Văn phòng HĐND và UBND xã: Theo dõi, đôn đốc, báo cáo kết quả thực hiện Thông báo này trước ngày 15/11/2026.

5. Chỉnh trang cảnh quan các tuyến đường liên thôn, hoàn thành trước ngày 30/11/2026.

III. VỀ KIẾN NGHỊ CỦA CÁC THÔN

1. Thôn 3 đề nghị hỗ trợ kinh phí sửa chữa nhà văn hóa: Giao Phòng Kinh tế kiểm tra, tham mưu UBND xã trước ngày 25/10/2026.

Trên đây là kết luận của Chủ tịch UBND xã, thông báo để các phòng, đơn vị, các thôn biết, thực hiện./.

Nơi nhận:
- Các phòng, đơn vị;
- Các thôn;
- Lưu: VT.

TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
`;

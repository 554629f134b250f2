import {
  FIRST_DAY_OF_NEW_MINISTRIES,
  FIRST_DAY_OF_TWO_LEVELS,
  LAST_DAY_OF_DISTRICTS,
  LAST_DAY_OF_OLD_MINISTRIES,
} from "../validity";
import type { CatalogueUnit, UnitLevel } from "./unit-catalogue";

type Days = Pick<CatalogueUnit, "validFrom" | "validTo">;
const always: Days = { validFrom: null, validTo: null };
const untilMerger: Days = { validFrom: null, validTo: LAST_DAY_OF_OLD_MINISTRIES };
const sinceMerger: Days = { validFrom: FIRST_DAY_OF_NEW_MINISTRIES, validTo: null };
const ofDistricts: Days = { validFrom: null, validTo: LAST_DAY_OF_DISTRICTS };
const ofTwoLevels: Days = { validFrom: FIRST_DAY_OF_TWO_LEVELS, validTo: null };

const office =
  (head: string, level: UnitLevel) =>
  (sectorName: string, days: Days, ...successors: string[]): CatalogueUnit => ({
    name: `${head} ${sectorName}`,
    level,
    aliases: [],
    successors: successors.map((successor) => `${head} ${successor}`),
    needsPlace: false,
    ...days,
  });

const ministry = office("Bộ", "central");
const department = office("Sở", "province");
const districtOffice = office("Phòng", "district");
const communeOffice = office("Phòng", "commune");

/**
 * Ministries, departments of provinces and offices of districts and communes, by field.
 * Sources: NQ 176/2025/QH15 (ministries), NĐ 45/2025/NĐ-CP (departments and district offices),
 * NĐ 150/2025/NĐ-CP (communes from 1/7/2025). Names of the fields and their short forms: sectors.ts.
 */
export const sectorOffices: readonly CatalogueUnit[] = [
  ministry("Quốc phòng", always),
  ministry("Công an", always),
  ministry("Ngoại giao", always),
  ministry("Nội vụ", always),
  ministry("Tư pháp", always),
  ministry("Tài chính", always),
  ministry("Kế hoạch và Đầu tư", untilMerger, "Tài chính"),
  ministry("Công Thương", always),
  ministry("Nông nghiệp và Phát triển nông thôn", untilMerger, "Nông nghiệp và Môi trường"),
  ministry("Tài nguyên và Môi trường", untilMerger, "Nông nghiệp và Môi trường"),
  ministry("Nông nghiệp và Môi trường", sinceMerger),
  ministry("Giao thông vận tải", untilMerger, "Xây dựng"),
  ministry("Xây dựng", always),
  ministry("Thông tin và Truyền thông", untilMerger, "Khoa học và Công nghệ"),
  ministry("Khoa học và Công nghệ", always),
  ministry("Lao động - Thương binh và Xã hội", untilMerger, "Nội vụ"),
  ministry("Văn hóa, Thể thao và Du lịch", always),
  ministry("Giáo dục và Đào tạo", always),
  ministry("Y tế", always),
  ministry("Dân tộc và Tôn giáo", sinceMerger),
  department("Nội vụ", always),
  department("Tư pháp", always),
  department("Tài chính", always),
  department("Kế hoạch và Đầu tư", untilMerger, "Tài chính"),
  department("Công Thương", always),
  department("Nông nghiệp và Phát triển nông thôn", untilMerger, "Nông nghiệp và Môi trường"),
  department("Tài nguyên và Môi trường", untilMerger, "Nông nghiệp và Môi trường"),
  department("Nông nghiệp và Môi trường", sinceMerger),
  department("Giao thông vận tải", untilMerger, "Xây dựng"),
  department("Xây dựng", always),
  department("Thông tin và Truyền thông", untilMerger, "Khoa học và Công nghệ"),
  department("Khoa học và Công nghệ", always),
  department("Lao động - Thương binh và Xã hội", untilMerger, "Nội vụ"),
  department("Văn hóa, Thể thao và Du lịch", always),
  department("Văn hóa và Thể thao", always),
  department("Du lịch", always),
  department("Giáo dục và Đào tạo", always),
  department("Y tế", always),
  department("Ngoại vụ", always),
  department("Quy hoạch - Kiến trúc", always),
  department("Dân tộc và Tôn giáo", sinceMerger),
  districtOffice("Kinh tế và Hạ tầng", ofDistricts, "Kinh tế", "Kinh tế, Hạ tầng và Đô thị"),
  districtOffice("Quản lý đô thị", ofDistricts, "Kinh tế, Hạ tầng và Đô thị"),
  districtOffice("Tài chính - Kế hoạch", ofDistricts, "Kinh tế", "Kinh tế, Hạ tầng và Đô thị"),
  districtOffice("Tài nguyên và Môi trường", ofDistricts, "Kinh tế", "Kinh tế, Hạ tầng và Đô thị"),
  districtOffice("Nông nghiệp và Phát triển nông thôn", ofDistricts, "Kinh tế"),
  districtOffice("Nông nghiệp và Môi trường", ofDistricts, "Kinh tế"),
  districtOffice("Văn hóa và Thông tin", ofDistricts, "Văn hóa - Xã hội"),
  districtOffice("Văn hóa, Khoa học và Thông tin", ofDistricts, "Văn hóa - Xã hội"),
  districtOffice("Giáo dục và Đào tạo", ofDistricts, "Văn hóa - Xã hội"),
  districtOffice("Y tế", ofDistricts, "Văn hóa - Xã hội"),
  districtOffice("Nội vụ", ofDistricts, "Văn hóa - Xã hội"),
  districtOffice("Lao động - Thương binh và Xã hội", ofDistricts, "Văn hóa - Xã hội"),
  districtOffice("Tư pháp", ofDistricts),
  districtOffice("Dân tộc", ofDistricts, "Văn hóa - Xã hội"),
  communeOffice("Kinh tế", ofTwoLevels),
  communeOffice("Kinh tế, Hạ tầng và Đô thị", ofTwoLevels),
  communeOffice("Văn hóa - Xã hội", ofTwoLevels),
];

/** Letters from 0xA1 on as TCVN3 fonts (.VnTime …) draw them, TCVN 5712:1993 VN3; a space where the font has none. */
const UPPER_HALF =
  "ĂÂÊÔƠƯĐăâêôơưđ" + // A1 - AE
  "      " + // AF - B4
  "àảãáạ " + // B5 - BA
  "ằẳẵắ" + // BB - BE
  "       " + // BF - C5
  "ặầẩẫấậè ẻẽéẹềểễếệìỉ" + // C6 - D8
  "   " + // D9 - DB
  "ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ"; // DC - FE

const FIRST = 0xa1;
const LEGACY = /[\u00a1-\u00fe]/g;

/** Text typed with a TCVN3 font and pasted as Latin-1: `tr­íc ngµy` → `trước ngày`. Capitals of .VnTimeH fonts come out small. */
export const fromTcvn3 = (text: string): string =>
  text
    .replace(LEGACY, (letter) => {
      const meant = UPPER_HALF[letter.charCodeAt(0) - FIRST];
      return meant === undefined || meant === " " ? letter : meant;
    })
    .normalize("NFC");

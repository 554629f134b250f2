import type { Seed, SeedParagraph } from "./seed";

/** The head of a file as Word writes it: its fonts, of which `\f1` is the machine's Vietnamese one. */
export const HEAD =
  String.raw`{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0\stshfdbch0{\fonttbl` +
  String.raw`{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}` +
  String.raw`{\f1\fbidi \froman\fcharset163\fprq2 Times New Roman (Vietnamese);}` +
  String.raw`{\f3\fbidi \froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol;}` +
  String.raw`{\f36\fnil\fcharset0 .VnTime{\*\falt Courier New};}{\f37\fnil\fcharset0 .VnTimeH;}}` +
  String.raw`{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql\f0\fs28 Normal;}{\s1 heading 1;}}` +
  String.raw`{\*\generator Riched20}{\info{\title Kh\'f4ng ph\u7843?i n\u7897?i dung}{\author A}}` +
  String.raw`{\header\pard \'dd \i TR\'ca\'cf \'d0\par}{\*\pnseclvl1\pnucrm{\pntxta .}}` +
  "\r\n";

/** Letters beyond ASCII as Word writes them: `\u7871?`, those of the code page as `\'e1`. */
export const rtfText = (text: string): string =>
  [...text]
    .map((char) => {
      const code = char.charCodeAt(0);
      if (/[\\{}]/.test(char)) return `\\${char}`;
      if (code < 0x80) return char;
      return `\\u${String(code > 0x7fff ? code - 0x1_0000 : code)}\\'3f`;
    })
    .join("");

/** A paragraph; `mark` is what Word's list prints before it. */
export const rtfParagraph = (text: string, mark = ""): string =>
  (mark && `{\\listtext\\pard\\plain\\ltrpar \\hich\\af0\\dbch\\af0\\loch\\f0 ${rtfText(mark)}\\tab}`) +
  `\\pard\\plain \\ql \\li0\\ri0\\f0\\fs28 {\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\lang1066\r\n${rtfText(text)}}\\par\r\n`;

/** One row: cells with their right edges, in twips; `borders` is what stands before each `\cellx`. */
export const rtfRow = (
  cells: readonly (readonly [text: string, right: number, borders?: string])[],
): string =>
  `\\trowd\\trgaph108\\trleft-108${cells.map(([, right, borders = DRAWN]) => `${borders}\\cellx${String(right)}`).join("")}` +
  cells
    .map(
      ([text]) =>
        `\\pard\\intbl ${text
          .split("\n")
          .map((line) => `{${rtfText(line)}}`)
          .join("\\par ")}\\cell `,
    )
    .join("") +
  "\\pard\\intbl\\row\r\n";

export const DRAWN = String.raw`\clvertalt\clbrdrt\brdrs\brdrw10 \clbrdrl\brdrs\brdrw10 \clbrdrb\brdrs\brdrw10 `;
export const BARE = String.raw`\clvertalt\clbrdrt\brdrnone \clbrdrl\brdrnone `;

export const bytesOfRtf = (body: string, head = HEAD): Uint8Array =>
  Uint8Array.from(`${head}${body}}`, (char) => char.charCodeAt(0));

/** The seed as Rich Text Format: lists numbered by Word, header and foot in tables without lines. */
export const seedRtf = (seed: Seed): Uint8Array =>
  bytesOfRtf(
    [
      rtfRow([
        [`BAN CHỈ ĐẠO HUYỆN\n${seed.number}`, 4000, BARE],
        [`CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n${seed.placeAndDate}`, 9000, BARE],
      ]),
      ...seed.title.map((line) => rtfParagraph(line)),
      ...seed.body.map(ofSeed),
      rtfRow([
        [seed.recipients.join("\n"), 4000, BARE],
        [seed.signature.join("\n"), 9000, BARE],
      ]),
    ].join(""),
  );

const ofSeed = ({ mark, stretches }: SeedParagraph): string =>
  rtfParagraph(stretches.map(({ text }) => text).join(""), mark);

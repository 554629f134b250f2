import { vi as chronoVietnamese } from "chrono-node";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readNotice } from "../../src/notice/read";
import { line, median } from "./measure";

const seed = readFileSync(join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt"), "utf8");

/** The notice over and over, up to so many bytes of UTF-8. */
const upTo = (bytes: number): string => seed.repeat(Math.ceil(bytes / Buffer.byteLength(seed)));

/**
 * The whole reading beside a general date parser that only looks for Vietnamese dates in the same text.
 * A ratio of at most 1 is what we want; the second line shows that cost grows with length and no faster.
 */
export const benchReading = async (): Promise<void> => {
  const text = upTo(1_000_000);
  const ours = await median(() => readNotice(text));
  const peer = await median(() => chronoVietnamese.parse(text), 3);
  line("reading 1 MB", { ms: ours, "chrono-node dates alone, ms": peer, "ours / peer": ours / peer });
  const quarter = await median(() => readNotice(upTo(250_000)));
  line("reading 1 MB against 250 KB", { "ratio (4 is linear)": ours / quarter });
};

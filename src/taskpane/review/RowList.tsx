import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { Notice, NoticeItem } from "../../notice/notice";
import { sectionsOf } from "../state/overview";
import { useTexts } from "../texts/TextsContext";
import { LazyBlock } from "./LazyBlock";
import { NoticeRow } from "./NoticeRow";
import { rowsHeading } from "./row-anchor";
import { unitWordsOf } from "./sentence-parts";

const useStyles = makeStyles({
  title: { display: "block", margin: 0 },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
});

/** Rows of one section in one block; a section that is long goes on in the next, without its heading. */
interface Group {
  readonly key: string;
  readonly heading: string | null;
  /** Rows of the whole section. */
  readonly count: number;
  readonly items: readonly NoticeItem[];
}

const rowsPerBlock = 25;
/** A row of the notice takes some such height at the pane's own width. */
const rowHeight = 170;

/** The sections in blocks of about as many rows each. */
const blocksOf = (notice: Notice, headingOf: (marker: string) => string): Group[][] => {
  const blocks: Group[][] = [];
  let room = 0;
  for (const { key, marker, heading, items } of sectionsOf(notice)) {
    for (let from = 0; from < items.length;) {
      if (room === 0) {
        blocks.push([]);
        room = rowsPerBlock;
      }
      const part = items.slice(from, from + room);
      blocks.at(-1)?.push({
        key: `${key} ${from}`,
        heading: from === 0 ? (heading ?? headingOf(marker)) : null,
        count: items.length,
        items: part,
      });
      from += part.length;
      room -= part.length;
    }
  }
  return blocks;
};

export interface RowListProps {
  /** With the rows that are to be shown. */
  readonly notice: Notice;
  /** The row that is open to be edited. */
  readonly openId: string | null;
  /** Rows chosen; null while nobody is choosing. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onOpen: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

/** Every row found, grouped by the notice's sections. */
export const RowList = memo(({ notice, openId, chosen, onOpen, onChoose }: RowListProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useMemo(() => unitWordsOf(notice.units), [notice.units]);
  const blocks = useMemo(() => blocksOf(notice, texts.review.section), [notice, texts]);
  return (
    <section>
      <Subtitle2 as="h2" id={rowsHeading} tabIndex={-1} className={styles.title}>
        {texts.review.rows}
      </Subtitle2>
      {blocks.map((groups, index) => (
        <LazyBlock
          key={groups[0]?.key ?? index}
          estimate={rowHeight * groups.reduce((sum, { items }) => sum + items.length, 0)}
          isFixed={index === 0 || groups.some(({ items }) => items.some(({ id }) => id === openId))}
        >
          {() =>
            groups.map(({ key, heading, count, items }) => (
              <div key={key}>
                {heading !== null && (
                  <h3 className={styles.heading}>
                    {heading} <Caption1 className={styles.count}>· {texts.review.groupCount(count)}</Caption1>
                  </h3>
                )}
                <ol className={styles.rows}>
                  {items.map((item) => (
                    <NoticeRow
                      key={item.id}
                      item={item}
                      text={notice.text}
                      words={words}
                      isOpen={item.id === openId}
                      isChosen={chosen?.has(item.id) ?? null}
                      onOpen={onOpen}
                      onChoose={onChoose}
                    />
                  ))}
                </ol>
              </div>
            ))
          }
        </LazyBlock>
      ))}
    </section>
  );
});
RowList.displayName = "RowList";

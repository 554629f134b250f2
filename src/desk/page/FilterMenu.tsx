import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { FilterChoice } from "./editing/filter-choices";
import type { DeskTexts } from "./texts";

const useStyles = makeStyles({
  surface: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    width: "260px",
    padding: tokens.spacingVerticalM,
  },
  sort: { display: "flex", gap: tokens.spacingHorizontalS },
  list: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "220px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  end: { display: "flex", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

export interface FilterMenuProps {
  readonly target: HTMLElement;
  /** The column's header. */
  readonly header: string;
  readonly choices: readonly FilterChoice[];
  readonly texts: DeskTexts;
  readonly onSort: (ascending: boolean) => void;
  /** The texts to show, or null for all. */
  readonly onFilter: (texts: readonly string[] | null) => void;
  readonly onClose: () => void;
}

/** More lines than these are found by typing, not by scrolling. */
const mostShown = 200;

/** What a table's filter button opens: sorting, and which rows are shown. */
export const FilterMenu = ({
  target,
  header,
  choices,
  texts,
  onSort,
  onFilter,
  onClose,
}: FilterMenuProps) => {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(
    () => new Set(choices.filter(({ isShown }) => isShown).map(({ text }) => text)),
  );
  const found = choices.filter(({ text }) => text.toLowerCase().includes(search.trim().toLowerCase()));
  const count = found.filter(({ text }) => shown.has(text)).length;
  const set = (names: readonly string[], isShown: boolean): void =>
    setShown((old) => {
      const next = new Set(old);
      for (const name of names) {
        if (isShown) next.add(name);
        else next.delete(name);
      }
      return next;
    });
  const onApply = (): void => {
    // What was searched for is what is wanted, as in Excel.
    const wanted = found.filter(({ text }) => shown.has(text)).map(({ text }) => text);
    onFilter(wanted.length === choices.length ? null : wanted);
  };
  return (
    <Popover
      open
      trapFocus
      positioning={{ target, position: "below", align: "end" }}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={texts.filterOf(header)}>
        <div className={styles.sort}>
          <Button size="small" onClick={() => onSort(true)}>
            {texts.sortUp}
          </Button>
          <Button size="small" onClick={() => onSort(false)}>
            {texts.sortDown}
          </Button>
        </div>
        <Input
          size="small"
          aria-label={texts.filterSearch}
          placeholder={texts.filterSearch}
          value={search}
          onChange={(_event, { value }) => {
            setSearch(value);
            setShown(
              new Set(
                choices
                  .filter(({ text }) => text.toLowerCase().includes(value.trim().toLowerCase()))
                  .map(({ text }) => text),
              ),
            );
          }}
        />
        <div className={styles.list} role="group" aria-label={texts.filterOf(header)}>
          <Checkbox
            size="medium"
            label={texts.filterAll}
            checked={count === found.length ? true : count === 0 ? false : "mixed"}
            onChange={(_event, { checked }) =>
              set(
                found.map(({ text }) => text),
                checked !== false,
              )
            }
          />
          {found.slice(0, mostShown).map(({ text }) => (
            <Checkbox
              key={text}
              label={text === "" ? texts.filterBlank : text}
              checked={shown.has(text)}
              onChange={(_event, { checked }) => set([text], checked === true)}
            />
          ))}
        </div>
        {found.length > mostShown && <span>{texts.filterMore(found.length - mostShown)}</span>}
        <div className={styles.end}>
          <Button size="small" onClick={() => onFilter(null)}>
            {texts.filterClear}
          </Button>
          <Button size="small" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button size="small" appearance="primary" disabled={count === 0} onClick={onApply}>
            {texts.ok}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
};

import {
  Button,
  Caption1,
  Input,
  makeStyles,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { vietnameseDate } from "../../notice/calendar-date";
import {
  countCriteria,
  countLists,
  countUnits,
  followLists,
  type FollowedRow,
  type GroupCount,
} from "../../tracker/follow";
import { ScreenTitle } from "../components/ScreenTitle";
import { Icon } from "../icons/Icon";
import { useTexts } from "../texts/TextsContext";
import { listed, type ListFilter } from "./list-filter";
import { RowLines } from "./RowLines";
import { useTracker } from "./TrackerContext";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  asOf: { color: tokens.colorNeutralForeground2 },
  kinds: { display: "flex", gap: tokens.spacingHorizontalXS },
  lists: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalXS },
  list: { justifyContent: "space-between", fontWeight: tokens.fontWeightRegular, paddingInline: "8px" },
  count: { fontWeight: tokens.fontWeightSemibold, paddingLeft: tokens.spacingHorizontalXS },
  filters: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalXS },
  wide: { gridColumn: "1 / -1" },
  group: { minWidth: 0 },
  found: { color: tokens.colorNeutralForeground2 },
});

export interface FollowListsProps {
  readonly title: string;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly onChoose: (row: FollowedRow) => void;
}

/** Lists with their counts, the groups within them, a search, and the rows that come out. */
export const FollowLists = ({ title, filter, onFilter, onChoose }: FollowListsProps) => {
  const styles = useStyles();
  const texts = useTexts().follow;
  const { followed, view, run } = useTracker();
  const { rows, settings } = view;
  const { asOf } = settings;

  const ofKind = useMemo(() => rows.filter(({ kind }) => kind === filter.kind), [rows, filter.kind]);
  const counts = useMemo(() => countLists(ofKind), [ofKind]);
  const units = useMemo(() => countUnits(ofKind), [ofKind]);
  const criteria = useMemo(() => countCriteria(ofKind), [ofKind]);
  // Typing goes first, the list follows.
  const deferred = useDeferredValue(filter);
  const shown = useMemo(() => listed(rows, deferred), [rows, deferred]);

  // A search that finds nothing in one list is meant for all of them more often than not.
  const elsewhere = useMemo(
    () => (shown.length > 0 ? 0 : listed(rows, { ...deferred, list: "all" }).length),
    [shown, rows, deferred],
  );
  const lists = followLists.filter((list) => list !== "stale" || filter.kind === "task");
  return (
    <>
      <div className={styles.top}>
        <ScreenTitle takesFocus={false}>{title}</ScreenTitle>
        <Button
          appearance="subtle"
          size="small"
          icon={<Icon name="refresh" size={16} />}
          aria-label={texts.refresh}
          title={texts.refresh}
          onClick={() => run(() => followed.refresh())}
        />
      </div>
      <Caption1 className={styles.asOf}>
        {texts.asOf(vietnameseDate(asOf))}
        {settings.frozenAsOf && ` (${texts.frozen})`}
      </Caption1>
      <div role="group" aria-label={texts.kindsLabel} className={styles.kinds}>
        {(["task", "petition"] as const).map((kind) => (
          <ToggleButton
            key={kind}
            size="small"
            shape="circular"
            checked={filter.kind === kind}
            onClick={() => onFilter({ ...filter, kind, unit: undefined, criterion: undefined })}
          >
            {texts.kinds[kind]}
          </ToggleButton>
        ))}
      </div>
      <div role="group" aria-label={texts.listsLabel} className={styles.lists}>
        {lists.map((list) => (
          <ToggleButton
            key={list}
            size="small"
            className={styles.list}
            checked={filter.list === list}
            title={list === "stale" ? texts.staleHint : undefined}
            onClick={() => onFilter({ ...filter, list })}
          >
            <span>{texts.lists[list]}</span>
            <span className={styles.count}>{counts[list]}</span>
          </ToggleButton>
        ))}
      </div>
      <div className={styles.filters}>
        <Input
          className={styles.wide}
          type="search"
          aria-label={texts.search}
          placeholder={`${texts.search}. ${texts.searchHint}`}
          contentBefore={<Icon name="search" size={16} />}
          value={filter.query}
          onChange={(_event, { value }) => onFilter({ ...filter, query: value })}
        />
        <GroupSelect
          className={criteria.length > 0 ? styles.group : styles.wide}
          label={texts.unit}
          any={texts.anyUnit}
          groups={units}
          chosen={filter.unit}
          onChoose={(unit) => onFilter({ ...filter, unit })}
        />
        {criteria.length > 0 && (
          <GroupSelect
            className={styles.group}
            label={texts.criterion}
            any={texts.anyCriterion}
            groups={criteria}
            chosen={filter.criterion}
            onChoose={(criterion) => onFilter({ ...filter, criterion: criterion ?? undefined })}
          />
        )}
      </div>
      {shown.length === 0 && elsewhere > 0 && (
        <Button onClick={() => onFilter({ ...filter, list: "all" })}>{texts.searchAll(elsewhere)}</Button>
      )}
      <Caption1 role="status" className={styles.found}>
        {shown.length === 0 ? texts.nothing : texts.found(shown.length)}
      </Caption1>
      <RowLines
        // Another list begins at its top.
        key={JSON.stringify(deferred)}
        rows={shown}
        asOf={asOf}
        label={texts.rowList}
        onChoose={onChoose}
      />
    </>
  );
};

interface GroupSelectProps {
  readonly className: string;
  readonly label: string;
  readonly any: string;
  readonly groups: readonly GroupCount[];
  readonly chosen: string | null | undefined;
  readonly onChoose: (key: string | null | undefined) => void;
}

/** One of the groups, each with its counts; groups are told apart by their place, since any text may be a name. */
const GroupSelect = ({ className, label, any, groups, chosen, onChoose }: GroupSelectProps) => {
  const texts = useTexts().follow;
  const at = groups.findIndex(({ key }) => key === chosen);
  return (
    <Select
      className={className}
      aria-label={label}
      value={chosen === undefined || at < 0 ? "" : String(at)}
      onChange={(_event, { value }) => onChoose(value === "" ? undefined : groups[Number(value)]?.key)}
    >
      <option value="">{any}</option>
      {groups.map(({ key, total, overdue }, index) => (
        <option key={index} value={index}>
          {texts.group(key ?? texts.noUnit, total, overdue)}
        </option>
      ))}
    </Select>
  );
};

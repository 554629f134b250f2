import { useEffect, useState } from "react";
import type { RowName } from "../../excel/edit-row";
import type { Arrival } from "../../excel/go-to";
import { useTexts } from "../texts/TextsContext";
import { FollowLists } from "./FollowLists";
import { HiddenRowBar } from "./HiddenRowBar";
import { initialFilter, type ListFilter } from "./list-filter";
import { TaskCard } from "./TaskCard";
import { useTracker } from "./TrackerContext";

/** The lists of what needs a push, or the one task that is selected in the sheet or in a list. */
export const FollowScreen = () => {
  const texts = useTexts().follow;
  const { followed, view, run } = useTracker();
  const [filter, setFilter] = useState<ListFilter>(initialFilter);
  const [shown, setShown] = useState<RowName | null>(view.selected);
  const [hiddenBy, setHiddenBy] = useState<Exclude<Arrival, "there"> | null>(null);

  // What is selected in the sheet is shown here, each time that it is selected.
  const { selected } = view;
  const [seen, setSeen] = useState(selected);
  if (selected !== seen) {
    setSeen(selected);
    setShown(selected);
    setHiddenBy(null);
  }
  useEffect(() => window.scrollTo(0, 0), [shown?.id, shown?.kind]);

  const goTo = (row: RowName): void =>
    run(async () => {
      const arrival = await followed.goToRow(row, false);
      setHiddenBy(arrival === "there" ? null : arrival);
    });
  const choose = (row: RowName): void => {
    setShown(row);
    goTo(row);
  };
  if (!shown) {
    return <FollowLists title={texts.title} filter={filter} onFilter={setFilter} onChoose={choose} />;
  }
  return (
    <>
      {hiddenBy && <HiddenRowBar row={shown} by={hiddenBy} onDone={() => setHiddenBy(null)} />}
      <TaskCard
        key={`${shown.kind} ${shown.id}`}
        name={shown}
        onGoTo={() => goTo(shown)}
        onClose={() => setShown(null)}
        onShow={choose}
      />
    </>
  );
};

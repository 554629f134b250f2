import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarDate } from "../../notice/calendar-date";
import { isoDate, vietnameseDate } from "../../notice/calendar-date";
import { typedDate } from "../../tracker/review/typed-date";
import { useTexts } from "../texts/TextsContext";
import { useCommitOnLeaving } from "./use-commit-on-leaving";

export interface DateFieldProps {
  readonly label: string;
  readonly date: CalendarDate | null;
  /** Taken where no year is typed; null where the notice gives none. */
  readonly year: number | null;
  readonly onChange: (date: CalendarDate | null) => void;
}

const isSameDay = (a: CalendarDate | null, b: CalendarDate | null): boolean =>
  (a && isoDate(a)) === (b && isoDate(b));

/**
 * A day typed as day, month and year. Not the browser's own field: that one shows and takes dates in the order that
 * the machine is set to, month first on most of them.
 */
export const DateField = ({ label, date, year, onChange }: DateFieldProps) => {
  const texts = useTexts();
  const [typed, setTyped] = useState(date ? vietnameseDate(date) : "");
  const [shown, setShown] = useState(date);
  const [error, setError] = useState<"unreadable" | "impossible" | null>(null);
  // Undone or applied from elsewhere: what is typed follows.
  if (!isSameDay(shown, date)) {
    setShown(date);
    setTyped(date ? vietnameseDate(date) : "");
    setError(null);
  }
  const commit = (): void => {
    const read = typedDate(typed, year);
    if (read === "unreadable" || read === "impossible") return setError(read);
    const next = read === "blank" ? null : read;
    setError(null);
    setTyped(next ? vietnameseDate(next) : "");
    if (!isSameDay(next, date)) onChange(next);
  };
  useCommitOnLeaving(commit);
  return (
    <Field
      label={label}
      validationState={error ? "error" : "none"}
      validationMessage={error ? texts.editing.dateErrors[error] : null}
      hint={error ? null : texts.editing.dateHint}
    >
      <Input
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        placeholder={texts.editing.datePlaceholder}
        onChange={(_event, { value }) => {
          setTyped(value);
          setError(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
};

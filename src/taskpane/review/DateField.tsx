import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CalendarDate } from "../../notice/calendar-date";
import { isoDate, vietnameseDate } from "../../notice/calendar-date";
import { typedDate } from "../../tracker/typed-date";
import { halfTyped, keepHalfTyped } from "../state/half-typed";
import { useTexts } from "../texts/TextsContext";
import { useCommitOnLeaving } from "./use-commit-on-leaving";

export interface DateFieldProps {
  readonly label: string;
  /** Under which a day that makes no sense yet is kept. */
  readonly name: string;
  readonly date: CalendarDate | null;
  /** Taken where no year is typed; null where the notice gives none. */
  readonly year: number | null;
  readonly onChange: (date: CalendarDate | null) => void;
}

const isSameDay = (a: CalendarDate | null, b: CalendarDate | null): boolean =>
  (a && isoDate(a)) === (b && isoDate(b));

const errorOf = (typed: string, year: number | null): "unreadable" | "impossible" | null => {
  const read = typedDate(typed, year);
  return read === "unreadable" || read === "impossible" ? read : null;
};

/**
 * A day typed as day, month and year. Not the browser's own field: that one shows and takes dates in the order that
 * the machine is set to, month first on most of them.
 */
export const DateField = ({ label, name, date, year, onChange }: DateFieldProps) => {
  const texts = useTexts();
  const [typed, setTyped] = useState(() => halfTyped(name) || (date ? vietnameseDate(date) : ""));
  const [shown, setShown] = useState(date);
  const [error, setError] = useState(() => (halfTyped(name) === "" ? null : errorOf(halfTyped(name), year)));
  // Undone or applied from elsewhere: what is typed follows.
  if (!isSameDay(shown, date)) {
    setShown(date);
    setTyped(date ? vietnameseDate(date) : "");
    setError(null);
  }
  // A day that comes from elsewhere is an answer: what was half typed is no longer wanted.
  const given = useRef(date);
  useEffect(() => {
    if (!isSameDay(given.current, date)) keepHalfTyped(name, "");
    given.current = date;
  }, [date, name]);
  const commit = (): void => {
    const read = typedDate(typed, year);
    if (read === "unreadable" || read === "impossible") {
      keepHalfTyped(name, typed);
      return setError(read);
    }
    keepHalfTyped(name, "");
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

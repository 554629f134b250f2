import type { keepingVi } from "./keeping-vi";

/** Words for keeping a tracker in order: check, summaries, settings. */
export const keepingEn: typeof keepingVi = {
  check: {
    title: "Check",
    running: "Looking through the tracker…",
    again: "Check again",
    clean: "Nothing is wrong.",
    found: (count) => `${count} ${count === 1 ? "place" : "places"} to look at`,
    kinds: {
      "table-gone": "Table deleted",
      "header-hidden": "The table's header row is hidden",
      "key-gone": "Column of ids deleted: no row can be recognised",
      "column-gone": "Column deleted",
      "formula-broken": "Broken formula",
      "formula-typed-over": "Formula typed over",
      "text-date": "Day typed as text",
      "impossible-date": "No such day in the calendar",
      "not-a-date": "Something else where a day belongs",
      "done-in-future": "Completed after the as-of date",
      "done-without-date": "Completed without a day",
      "date-without-done": "Day of completion, but not completed",
      "unknown-unit": "Unit is not in the list",
      "unit-ended": "Unit that exists no more, with open work",
      "unknown-state": "State is not in the list",
      "no-id": "Row without an id",
      "duplicate-id": "Copied row with the same id",
      "colours-gone": "Colour rules missing",
      "column-renamed": "Column renamed (still works)",
      "pivots-gone": "PivotTables deleted",
    },
    advice: {
      "table-gone": "Press Ctrl+Z if it was just now, or copy the sheet from an earlier file.",
      "header-hidden": "Select the table and tick Header Row under Table Design.",
      "key-gone": "Press Ctrl+Z if it was just now; without it the pane cannot write to rows.",
      "column-gone": "Press Ctrl+Z if it was just now; all else still works.",
      "impossible-date": "Type the right day into the cell.",
      "not-a-date": "Type a day into the cell.",
      "done-in-future": "Correct the day, or let the figures follow today (Summaries).",
      "done-without-date": "Enter the day, or nobody knows whether it was on time.",
      "date-without-done": "Choose the completed state, or delete the day.",
      "unknown-unit": "Choose one from the list, or add the unit to the sheet of units.",
      "unit-ended": "Name its successor on the sheet of units; tasks stay, figures go to the successor.",
      "unknown-state": "Choose a state from the cell's list.",
      "colours-gone": "Words and figures are right; only colours are missing.",
      "pivots-gone": "The summary per unit by formula is complete.",
    },
    place: (table, row, column) =>
      [table, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`]
        .filter(Boolean)
        .join(", "),
    mend: "Mend",
    mendAt: (place) => `Mend ${place}`,
    mendAll: (count) => `Mend ${count} that are certain`,
    mended: (count) => `Mended ${count}.`,
    more: (count) => `… and ${count} more`,
    repair: "Build colours and formats anew",
    repaired: "The tracker's colours, lists and formats are built anew.",
    hidden: "A filter hid this place; it is shown now.",
  },
  summaries: {
    title: "Summaries",
    refresh: "Refresh the summaries",
    refreshed: ({ pivots, addedUnits, addedCriteria, addedVillages }) =>
      [
        pivots === null
          ? "The tables are calculated anew. This Excel has no PivotTables."
          : `The tables are calculated anew and ${pivots} PivotTables refreshed.`,
        ...(addedUnits.length > 0 ? [`Rows were added for: ${addedUnits.join(", ")}.`] : []),
        ...(addedCriteria.length > 0
          ? [`Summaries and matrices now have the criteria: ${addedCriteria.join(", ")}.`]
          : []),
        ...(addedVillages.length > 0
          ? [`Rows were added for the villages: ${addedVillages.join(", ")}.`]
          : []),
      ].join(" "),
    asOf: "As-of date",
    followToday: (date) => `Follow today (${date})`,
    freeze: "Freeze at a day",
    day: "Day",
    save: "Save",
    saved: "Saved in the workbook; every status counts from this day.",
    open: "Open in the workbook",
    print:
      "To print, open the sheet and press Ctrl+P. An add-in cannot print by itself; paper and titles are set up.",
  },
  settings: {
    title: "Settings",
    hint: "They stand in the workbook's sheet of lists, the same for everybody who opens it.",
    rules: "Rules and print form",
    lists: "Lists",
    count: (name, count) => `${name} (${count})`,
    listsHint: "Opens the table in the workbook, to be changed there.",
    save: "Save in the workbook",
    saved: "Saved.",
    badDays: "A whole number from 0 to 365.",
  },
  sheets: {
    title: "Add sheets to the workbook",
    hint: "Not every workbook needs them. The sheets that are there stay as they are.",
    villages: "Names of the villages",
    villagesHint: "One a line; left blank, the sheet has lines to fill in later.",
    make: "Make the chosen sheets",
    made: (count) =>
      count === 0 ? "These sheets are there already:" : `${count} ${count === 1 ? "sheet" : "sheets"} made:`,
  },
  forward: {
    title: "An older version made this workbook",
    offer:
      "It can be brought forward: columns and settings that it lacks are added and formulas updated; what was entered stays. Save a copy first.",
    bring: "Bring forward",
    done: "Brought forward; what was entered is as before",
    renamed: (columns) => `Renamed columns: ${columns.join(", ")}`,
    columns: (columns) => `New columns: ${columns.join(", ")}`,
    parameters: (names) => `New settings: ${names.join(", ")}`,
    lists: (names) => `New lists: ${names.join(", ")}`,
    formatsLeft: "Colours and formats could not be built anew; that can be asked for under Check.",
  },
  places: {
    overview: "Overview",
    unitSummary: "Summary per unit",
    analysis: "Analysis (PivotTables)",
    tasks: "Tasks",
    units: "Units and their other names",
    criteria: "Criteria",
    holidays: "Holidays",
    parameters: "Parameters, signers",
    extensions: "Extensions",
  },
  history: "Latest changes",
  change: (day, field, from, to) => `${day}, ${field}: ${from} → ${to}`,
};

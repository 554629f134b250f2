import { offeredSheets, type OptionalSheetKey } from "../workbook/optional-sheets";
import { CommandError } from "./notice-file";
import { trackTexts } from "./track-texts";
import { withoutMarks } from "../notice/folding";

/** Names between commas, from an option that may be given several times. */
export const namesIn = (values: readonly string[] = []): string[] =>
  values.flatMap((value) => value.split(/[,;]/)).flatMap((name) => name.trim() || []);

/** As people type where Vietnamese letters are hard to come by: `Thôn × tiêu chí` is `thon x tieu chi`. */
const plain = (text: string): string =>
  withoutMarks(text.toLowerCase())
    .replace(/×/gu, "x")
    .replace(/[^a-z0-9]/gu, "");

/**
 * A sheet that can be asked for, by its name in the workbook or by its key.
 *
 * @throws CommandError that lists what there is
 */
export const optionalSheet = (name: string): OptionalSheetKey => {
  const found = offeredSheets.find(({ key, title }) =>
    [key, title].some((each) => plain(each) === plain(name)),
  );
  if (!found) throw new CommandError(trackTexts.unknownSheet(name, offeredSheets));
  return found.key;
};

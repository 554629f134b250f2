import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { BrokenEntry } from "./editing/use-cell-editing";
import type { DeskTexts } from "./texts";

export interface BrokenEntryDialogProps {
  readonly broken: BrokenEntry;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
  /** The keyboard goes back to the sheet once it is closed. */
  readonly onClosed: () => void;
  readonly texts: DeskTexts;
}

/** What Excel says when a validation does not allow what was typed, with the choices that its style leaves. */
export const BrokenEntryDialog = ({ broken, onRetry, onCancel, onClosed, texts }: BrokenEntryDialogProps) => {
  const { style, title, message } = broken.validation.errorAlert;
  const close = (then: () => void) => (): void => {
    then();
    onClosed();
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) close(onRetry)();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title || texts.brokenTitle}</DialogTitle>
          <DialogContent>
            {message || texts.brokenMessage}
            {style === "Warning" && ` ${texts.brokenContinue}`}
          </DialogContent>
          <DialogActions>
            {style === "Warning" && <Button onClick={close(broken.insist)}>{texts.yes}</Button>}
            {style === "Information" && (
              <Button appearance="primary" onClick={close(broken.insist)}>
                {texts.ok}
              </Button>
            )}
            {style !== "Information" && (
              <Button appearance="primary" onClick={close(onRetry)}>
                {style === "Stop" ? texts.retry : texts.no}
              </Button>
            )}
            <Button onClick={close(onCancel)}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

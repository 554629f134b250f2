import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { Loss } from "../xlsx/losses";
import type { DeskTexts } from "./texts";

export interface LossesDialogProps {
  /** What saving cannot keep, as the reader of files names it. */
  readonly losses: readonly Loss[];
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly texts: DeskTexts;
}

/** Names, before a file is saved, what of the opened one will be missing in it. */
export const LossesDialog = ({ losses, onSave, onClose, texts }: LossesDialogProps) => (
  <Dialog
    open
    modalType="alert"
    onOpenChange={(_event, { open }) => {
      if (!open) onClose();
    }}
  >
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{texts.saveLossesTitle}</DialogTitle>
        <DialogContent>
          {texts.saveLosses}
          <ul>
            {losses.map((loss) => (
              <li key={loss}>{texts.losses[loss]}</li>
            ))}
          </ul>
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button onClick={onSave}>{texts.saveAnyway}</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);

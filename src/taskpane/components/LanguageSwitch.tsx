import { Button, Caption1 } from "@fluentui/react-components";
import type { Language } from "../state/preferences";
import { useTexts } from "../texts/TextsContext";

export interface LanguageSwitchProps {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

/** Names the other language in that language. */
export const LanguageSwitch = ({ language, onChange }: LanguageSwitchProps) => {
  const texts = useTexts();
  const other: Language = language === "vi" ? "en" : "vi";
  return (
    <Button
      appearance="transparent"
      size="small"
      lang={other}
      aria-label={texts.language.switch}
      onClick={() => onChange(other)}
    >
      <Caption1>{texts.language.other}</Caption1>
    </Button>
  );
};

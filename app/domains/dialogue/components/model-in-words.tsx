import { useTexts } from '~/i18n/texts';
import { Paragraphs } from '~/ui/paragraphs';
import { RulesInWords } from '~/ui/rules-in-words';
import type { Model } from '../model';
import { sayModel } from '../models/say-model';

/** How a committee meets citizens, as they read it: its own words, then every rule; what is assumed says so. */
export function ModelInWords(props: { rules: Model; heading?: 'h2' | 'h3' | 'h4' }) {
  const { rules, heading } = props;
  const texts = useTexts();
  const { assumed, adviser, adviserLink } = texts.dialogueModels;
  return (
    <>
      <CommitteeWords words={rules.words} />
      <RulesInWords parts={sayModel(rules, texts)} assumed={assumed} heading={heading} />
      {rules.adviserUrl !== null && (
        <p>
          {adviser} <a href={rules.adviserUrl}>{adviserLink}</a>
        </p>
      )}
    </>
  );
}

/** What a committee says itself of what it wants to hear. */
export function CommitteeWords({ words }: Pick<Model, 'words'>) {
  return words === null ? null : <Paragraphs text={words} language="da" />;
}

import { type Texts, useTexts } from '~/i18n/texts';
import { CheckField, ChoiceField, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import type { DraftContent } from '../asking/draft-content';
import { longestNeeds } from '../asking/forms';
import type { RuleSet } from '../rule-set';
import { askings } from '../vocabulary';
import { StageButtons } from './asking-frame';

/**
 * Who asks, whether everyone may read it, and what is needed at the meeting.
 * @param props.shownName the name that would be shown; null: none would; undefined: nobody is signed in yet
 */
export function WhoStage(props: {
  draftId: string;
  content: DraftContent;
  rules: RuleSet;
  shownName: string | null | undefined;
  isMending: boolean;
}) {
  const { content, draftId, rules, shownName, isMending } = props;
  const { asking } = useTexts();
  return (
    <PostForm
      name="hvem"
      fields={labelsOfWho(asking.form.who, rules)}
      hidden={{ draft: draftId, ret: isMending ? 'ja' : null }}
    >
      <p className="note">{asking.rules.presence[rules.presence]}</p>
      <WhoFields content={content} rules={rules} shownName={shownName} />
      <StageButtons stage="hvem" draftId={draftId} isMending={isMending} />
    </PostForm>
  );
}

type Consent = Pick<RuleSet, 'consent'>;

/** The labels of `WhoFields`, for the summary of what is wrong. */
export function labelsOfWho(who: Texts['asking']['form']['who'], { consent }: Consent) {
  const publish = consent === 'needed' ? who.publishNeeded : who.publish;
  return { asking: who.asking, askedWith: who.askedWith, publish, needs: who.needs };
}

/**
 * Who asks, whether everyone may read it, and what they need.
 * @param props.shownName the name that would be shown; null: none would; undefined: nobody is signed in yet
 */
export function WhoFields(props: {
  content: Pick<DraftContent, 'asking' | 'askedWith' | 'publish' | 'withName' | 'needs'>;
  rules: Consent;
  shownName: string | null | undefined;
}) {
  const { content, rules, shownName } = props;
  const { who } = useTexts().asking.form;
  const isNeeded = rules.consent === 'needed';
  return (
    <>
      <ChoiceField
        name="asking"
        label={who.asking}
        value={content.asking ?? 'alone'}
        options={askings.map((one) => ({ value: one, label: who.askings[one] }))}
      />
      <TextField
        name="askedWith"
        label={who.askedWith}
        hint={who.askedWithHint}
        value={content.askedWith}
        maxLength={400}
      />
      <ChoiceField
        name="publish"
        label={labelsOfWho(who, rules).publish}
        hint={isNeeded ? who.publishNeededHint : who.publishHint}
        value={content.publish}
        options={[
          { value: 'yes', label: isNeeded ? who.publishYesNeeded : who.publishYes },
          ...(isNeeded ? [] : [{ value: 'no', label: who.publishNo }]),
        ]}
      />
      {shownName === null ? (
        <p className="soft">{who.noName}</p>
      ) : (
        <CheckField
          name="withName"
          label={who.withName}
          hint={shownName === undefined ? who.withNameUnknown : who.withNameHint(shownName)}
          checked={content.withName === 'yes'}
        />
      )}
      <TextField
        name="needs"
        label={who.needs}
        hint={who.needsHint}
        optional
        multiline
        value={content.needs}
        maxLength={longestNeeds}
      />
    </>
  );
}

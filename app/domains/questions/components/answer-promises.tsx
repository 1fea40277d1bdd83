import { useTexts } from '~/i18n/texts';
import { ChoiceField, SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { longestPromise } from '../answering/forms';
import type { AnswerWork } from '../answering/read-answer-work.server';
import { longestText } from '../rules/showing';

/** What a promise says: what, who and by when. */
export function PromiseFields({ units }: { units: AnswerWork['units'] }) {
  const { promise } = useTexts().questionAnswers.work;
  return (
    <>
      <TextField
        name="promise"
        label={promise.promise}
        hint={promise.promiseHint}
        multiline
        maxLength={longestPromise}
      />
      <SelectField
        name="unit"
        label={promise.unit}
        placeholder={promise.chooseUnit}
        options={units.map(({ id, name }) => ({ value: id, label: name, lang: 'da' }))}
      />
      <TextField name="due" label={promise.due} hint={promise.dueHint} type="date" width="code" />
    </>
  );
}

/** Where something more is promised in an answer that everyone reads. */
export function MorePromises({ units }: { units: AnswerWork['units'] }) {
  const { promise } = useTexts().questionAnswers.work;
  const fields = { promise: promise.promise, unit: promise.unit, due: promise.due };
  return (
    <Section title={promise.heading} id="loefte">
      <PostForm name="svar-loefte" fields={fields}>
        <PromiseFields units={units} />
        <SubmitButton kind="secondary">{promise.submit}</SubmitButton>
      </PostForm>
    </Section>
  );
}

/** Where whoever promised something says what came of it. */
export function KeepPromise({ open }: { open: AnswerWork['openPromises'] }) {
  const { keep } = useTexts().questionAnswers.work;
  const [first] = open;
  if (first === undefined) return null;
  const isOnly = open.length === 1;
  return (
    <Section title={keep.heading} id="opfoelgning">
      <PostForm
        name="svar-holdt"
        fields={{ followUp: keep.which, outcome: keep.outcome }}
        hidden={{ followUp: isOnly ? first.id : null }}
      >
        {isOnly ? (
          <p lang="da">{first.promise}</p>
        ) : (
          <ChoiceField
            name="followUp"
            label={keep.which}
            options={open.map(({ id, promise }) => ({ value: id, label: promise }))}
          />
        )}
        <TextField
          name="outcome"
          label={keep.outcome}
          hint={keep.outcomeHint}
          multiline
          maxLength={longestText}
        />
        <SubmitButton>{keep.submit}</SubmitButton>
      </PostForm>
    </Section>
  );
}

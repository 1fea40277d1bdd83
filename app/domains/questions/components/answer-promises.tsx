import { useTexts } from '~/i18n/texts';
import { ChoiceField, SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { longestPromise } from '../answering/forms';
import type { AnswerWork } from '../answering/read-answer-work.server';
import { longestText } from '../rules/showing';

/** What a promise says: what, who and by when. */
export function PromiseFields(props: {
  units: { id: string; name: string }[];
  /** As it stands; none: it is new. */
  was?: { promise: string; unitId: string; dueOn: string };
}) {
  const { units, was } = props;
  const { promise } = useTexts().questionAnswers.work;
  return (
    <>
      <TextField
        name="promise"
        label={promise.promise}
        hint={promise.promiseHint}
        multiline
        maxLength={longestPromise}
        value={was?.promise}
      />
      <SelectField
        name="unit"
        label={promise.unit}
        placeholder={promise.chooseUnit}
        value={was?.unitId}
        options={units.map(({ id, name }) => ({ value: id, label: name, lang: 'da' }))}
      />
      <TextField
        name="due"
        label={promise.due}
        hint={promise.dueHint}
        type="date"
        width="code"
        value={was?.dueOn}
      />
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

/** Where what was promised, or came of it, is put right. */
export function FixPromises({ work }: { work: AnswerWork }) {
  const { fixPromise, promise: labels } = useTexts().questionAnswers.work;
  if (work.promisesToFix.length === 0) return null;
  return (
    <Section title={fixPromise.heading} id="ret-loefte">
      <p>{fixPromise.lead}</p>
      {work.promisesToFix.map((one) => (
        <details key={one.id}>
          <summary lang="da">{one.promise}</summary>
          <PostForm
            name={`svar-loefte-ret.${one.id}`}
            fields={{
              promise: labels.promise,
              unit: labels.unit,
              due: labels.due,
              outcome: fixPromise.outcome,
            }}
            hidden={{ seen: one.hash }}
          >
            <PromiseFields units={unitsWith(work.units, one)} was={one} />
            {one.outcome !== null && (
              <TextField
                name="outcome"
                label={fixPromise.outcome}
                multiline
                maxLength={longestText}
                value={one.outcome}
              />
            )}
            <SubmitButton kind="secondary">{fixPromise.submit}</SubmitButton>
          </PostForm>
        </details>
      ))}
    </Section>
  );
}

/** The units that can be chosen, with the one that promised, which may be no more. */
function unitsWith(
  units: AnswerWork['units'],
  { unitId: id, unit: name }: { unitId: string; unit: string },
): { id: string; name: string }[] {
  return units.some((one) => one.id === id) ? units : [{ id, name }, ...units];
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

import { useTexts } from '~/i18n/texts';
import { CheckField, SelectField, TextField } from '~/ui/fields';
import { useTicked } from '~/ui/form';
import { accessField, sdgField, topicRows } from '../sessions/forms';
import type { SessionDetails } from '../sessions/new-session';
import { accessKinds } from '../vocabulary';
import { NodeChoice } from './node-choice';

/** What can be chosen for a session. */
export type SessionChoices = {
  areas: { id: string; name: string }[];
  /** Parts of plans that are chosen. */
  linked: { id: string; title: string; planTitle: string }[];
  sdgs: { goal: number; name: string }[];
};

/** Where a session is and what it is about. */
export function SessionFields(props: {
  /** Null: it is new. */
  details: SessionDetails | null;
  /** What a new one begins with. */
  begins?: Pick<SessionDetails, 'place' | 'access' | 'accessNote'> | null;
  isDialogueMeeting: boolean;
  /** Persons at a dialogue meeting unless something else is written. */
  usualCapacity: number;
  choices: SessionChoices;
}) {
  const { details, isDialogueMeeting } = props;
  const at = details ?? props.begins;
  const { fields } = useTexts().dialogueSetUp;
  return (
    <>
      <TextField
        name="place"
        label={fields.place}
        hint={fields.placeHint}
        value={at?.place}
        maxLength={200}
      />
      <TextField
        name="remoteUrl"
        label={fields.remoteUrl}
        hint={fields.remoteUrlHint}
        value={details?.remoteUrl}
        inputMode="url"
        optional
      />
      <AccessBoxes chosen={at?.access ?? []} />
      <TextField
        name="accessNote"
        label={fields.accessNote}
        value={at?.accessNote}
        maxLength={500}
        optional
      />
      <SelectField
        name="area"
        label={fields.area}
        value={details?.areaId}
        placeholder={fields.noArea}
        options={props.choices.areas.map(({ id, name }) => ({
          value: id,
          label: name,
          lang: 'da',
        }))}
      />
      {isDialogueMeeting ? (
        <DialogueMeetingFields details={details} usualCapacity={props.usualCapacity} />
      ) : (
        // The form has them, empty, so that nothing is missing in it.
        ['title', 'capacity'].map((name) => <input key={name} type="hidden" name={name} />)
      )}
      <LinkBoxes choices={props.choices} details={details} />
    </>
  );
}

function AccessBoxes({ chosen }: { chosen: string[] }) {
  const { dialogue, dialogueSetUp } = useTexts();
  const isTicked = useTicked();
  return (
    <fieldset className="choice-field">
      <legend className="ds-label">{dialogueSetUp.fields.access}</legend>
      {accessKinds.map((kind) => (
        <CheckField
          key={kind}
          name={accessField(kind)}
          label={dialogue.access[kind]}
          checked={isTicked(chosen.includes(kind))}
        />
      ))}
    </fieldset>
  );
}

function DialogueMeetingFields(props: { details: SessionDetails | null; usualCapacity: number }) {
  const { details, usualCapacity } = props;
  const { fields } = useTexts().dialogueSetUp;
  return (
    <>
      <TextField
        name="title"
        label={fields.title}
        hint={fields.titleHint}
        value={details?.title}
        maxLength={200}
      />
      <TextField
        name="capacity"
        label={fields.capacity}
        hint={fields.capacityHint(usualCapacity)}
        value={details?.capacity == null ? '' : String(details.capacity)}
        inputMode="numeric"
        width="short"
      />
      <h3>{fields.topics}</h3>
      <p className="field-hint">{fields.topicsHint}</p>
      {Array.from({ length: topicRows }, (_, at) => {
        const topic = details?.topics[at];
        return (
          <fieldset className="field-row" key={at}>
            <legend className="ds-label">{fields.topic(at + 1)}</legend>
            {topic?.id && <input type="hidden" name={`topic_id-${at}`} value={topic.id} />}
            <TextField name={`topic-${at}`} label={fields.topicTitle} value={topic?.title} />
            <TextField name={`table-${at}`} label={fields.tableName} value={topic?.tableName} />
            <TextField name={`host-${at}`} label={fields.host} value={topic?.host} />
          </fieldset>
        );
      })}
    </>
  );
}

function LinkBoxes(props: { choices: SessionChoices; details: SessionDetails | null }) {
  const { choices, details } = props;
  const { fields } = useTexts().dialogueSetUp;
  const isTicked = useTicked();
  const goals = details?.sdgs ?? [];
  return (
    <>
      <NodeChoice linked={choices.linked} />
      <details open={goals.length > 0}>
        <summary>{fields.sdgs}</summary>
        <fieldset className="choice-field">
          <legend className="visually-hidden">{fields.sdgs}</legend>
          {choices.sdgs.map(({ goal, name }) => (
            <CheckField
              key={goal}
              name={sdgField(goal)}
              label={`${goal}. ${name}`}
              checked={isTicked(goals.includes(goal))}
            />
          ))}
        </fieldset>
      </details>
    </>
  );
}

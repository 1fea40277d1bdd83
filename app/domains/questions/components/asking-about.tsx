import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import type { DraftContent } from '../asking/draft-content';
import { longestPlace } from '../asking/forms';
import { StageButtons } from './asking-frame';

type Node = { id: string; title: string; planTitle: string };
type Answered = { given?: Record<string, string> };

/**
 * What a question is about. Parts of plans are found by words, with or without a script: what was found is ticked, and
 * what was ticked stays.
 * @param props.nodes those that are ticked, and those that were found
 * @param props.words what was searched for; null: nothing was
 * @param props.sdgs the UN goals, each shown by `chip`
 */
export function AboutStage(props: {
  draftId: string;
  content: DraftContent;
  committees: { slug: string; name: string }[];
  nodes: Node[];
  words: string | null;
  hits: number;
  sdgs: { goal: number; name: string; chip: ReactNode }[];
  isMending: boolean;
}) {
  const { content, draftId, isMending } = props;
  const { about } = useTexts().asking.form;
  return (
    <PostForm
      name="emne"
      fields={{ committee: about.committee, place: about.place }}
      hidden={{ draft: draftId, ret: isMending ? 'ja' : null }}
    >
      <CommitteeField value={content.committee} committees={props.committees} />
      <PlanParts {...props} />
      <details open={content.sdgs.length > 0}>
        <summary>
          {about.sdgs} ({about.sdgsChosen(content.sdgs.length)})
        </summary>
        <fieldset className="choice-field sdg-choices">
          <legend className="visually-hidden">{about.sdgs}</legend>
          {props.sdgs.map(({ goal, name, chip }) => (
            <Tick key={goal} name={`sdg-${goal}`} isTicked={content.sdgs.includes(String(goal))}>
              <span className="sdg-choice">
                {chip}
                {name}
              </span>
            </Tick>
          ))}
        </fieldset>
      </details>
      <PlaceField value={content.place} />
      <StageButtons stage="emne" draftId={draftId} isMending={isMending} />
    </PostForm>
  );
}

/** The committee in whose field it is. */
export function CommitteeField(props: {
  value: string | null;
  committees: { slug: string; name: string }[];
}) {
  const { about } = useTexts().asking.form;
  return (
    <SelectField
      name="committee"
      label={about.committee}
      hint={about.committeeHint}
      optional
      value={props.value}
      placeholder={about.unknown}
      options={props.committees.map(({ slug, name }) => ({
        value: slug,
        label: name,
        lang: 'da',
      }))}
    />
  );
}

/** The place that it is about. */
export function PlaceField({ value }: { value: string | null }) {
  const { about } = useTexts().asking.form;
  return (
    <TextField
      name="place"
      label={about.place}
      hint={about.placeHint}
      optional
      value={value}
      maxLength={longestPlace}
    />
  );
}

function PlanParts(props: {
  content: DraftContent;
  nodes: Node[];
  words: string | null;
  hits: number;
}) {
  const { about } = useTexts().asking.form;
  return (
    <div className="plan-parts" id="planer">
      <div className="inline-form">
        <TextField
          name="q"
          type="search"
          label={about.search}
          hint={about.searchHint}
          value={props.words}
          maxLength={200}
        />
        {/* The first button of the form: what Enter in the field does. */}
        <SubmitButton kind="secondary" name="do" value="soeg">
          {about.searchButton}
        </SubmitButton>
      </div>
      {props.words !== null && props.hits === 0 && <p role="status">{about.noHits(props.words)}</p>}
      {props.nodes.length > 0 && (
        <fieldset className="choice-field">
          <legend className="ds-label">{about.nodes}</legend>
          {props.nodes.map(({ id, title, planTitle }) => (
            <Tick key={id} name={`node-${id}`} isTicked={props.content.nodes.includes(id)}>
              <span lang="da">
                {title}
                <span className="field-hint">{planTitle}</span>
              </span>
            </Tick>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** A box of several; after a fault it stands as it was sent, ticked or not. */
function Tick(props: { name: string; isTicked: boolean; children: ReactNode }) {
  const given = useActionData<Answered>()?.given;
  const isTicked = given?.form === 'emne' ? given[props.name] === 'yes' : props.isTicked;
  return (
    <label className="choice">
      <input type="checkbox" name={props.name} value="yes" defaultChecked={isTicked} />
      {props.children}
    </label>
  );
}

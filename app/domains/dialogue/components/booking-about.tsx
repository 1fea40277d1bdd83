import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { useDraft, useField } from '~/ui/form';
import { longestTopic } from '../booking/forms';

type Answered = {
  given?: Record<string, string>;
  more?: { nodes?: { id: string; title: string; planTitle: string }[]; words?: string };
};
type Node = { id: string; title: string };

/** Before a node's id: its box, and the words that stand beside it, so that they stand there again. */
const box = 'node-';
const words = 'title-';

/**
 * What a matter hangs together with: parts of plans, found by words with or without a script, UN goals, a place. All of
 * it may be left out.
 * @param props.sdgs the UN goals, each shown by `chip`
 */
export function AboutFields({ sdgs }: { sdgs: { goal: number; name: string; chip: ReactNode }[] }) {
  const { form } = useTexts().dialogueBooking;
  const answered = useActionData<Answered>();
  const given = { ...useDraft(), ...answered?.given };
  const chosen = sdgs.filter(({ goal }) => given[`sdg-${goal}`] === 'yes').length;
  const nodes = nodesToShow(given, answered?.more?.nodes ?? []);
  const searched = answered?.more?.words;
  const isOpen = searched !== undefined || nodes.length > 0 || chosen > 0;
  return (
    <details open={isOpen} id="planer">
      <summary>{form.about}</summary>
      <div className="about-fields">
        <p className="soft">{form.aboutHint}</p>
        <div className="inline-form">
          <TextField
            name="q"
            type="search"
            label={form.search}
            hint={form.searchHint}
            maxLength={200}
          />
          <SubmitButton kind="secondary" name="do" value="soeg">
            {form.searchButton}
          </SubmitButton>
        </div>
        {searched && answered?.more?.nodes?.length === 0 && (
          <p role="status">{form.noHits(searched)}</p>
        )}
        {nodes.length > 0 && (
          <fieldset className="choice-field">
            <legend className="ds-label">{form.nodes}</legend>
            {nodes.map(({ id, title }) => (
              <Tick key={id} name={box + id}>
                <span lang="da">{title}</span>
                <input type="hidden" name={words + id} value={title} />
              </Tick>
            ))}
          </fieldset>
        )}
        <details open={chosen > 0}>
          <summary>
            {form.sdgs} ({form.sdgsChosen(chosen)})
          </summary>
          <fieldset className="choice-field sdg-choices">
            <legend className="visually-hidden">{form.sdgs}</legend>
            {sdgs.map(({ goal, name, chip }) => (
              <Tick key={goal} name={`sdg-${goal}`}>
                <span className="sdg-choice">
                  {chip}
                  {name}
                </span>
              </Tick>
            ))}
          </fieldset>
        </details>
        <TextField
          name="place"
          label={form.place}
          hint={form.placeHint}
          optional
          maxLength={longestTopic}
        />
      </div>
    </details>
  );
}

/** Those that are ticked, and those that were found just now. */
function nodesToShow(
  given: Record<string, string>,
  found: { id: string; title: string; planTitle: string }[],
): Node[] {
  const ticked = Object.keys(given)
    .filter((name) => name.startsWith(box) && given[name] === 'yes')
    .map((name) => name.slice(box.length))
    .map((id) => ({ id, title: given[words + id] ?? id }));
  const known = ticked.map(({ id }) => id);
  const more = found
    .filter(({ id }) => !known.includes(id))
    .map(({ id, title, planTitle }) => ({ id, title: `${title} · ${planTitle}` }));
  return [...ticked, ...more];
}

function Tick(props: { name: string; children: ReactNode }) {
  const { value } = useField({ name: props.name });
  return (
    <label className="choice">
      <input type="checkbox" name={props.name} value="yes" defaultChecked={value === 'yes'} />
      {props.children}
    </label>
  );
}

import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { TextField } from '~/ui/fields';
import { useDraft } from '~/ui/form';
import { longestTopic } from '../booking/forms';
import { NodeChoice, Tick, useNodes } from './node-choice';

type Answered = { given?: Record<string, string> };

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
  const { nodes, searched } = useNodes();
  const isOpen = searched !== undefined || nodes.length > 0 || chosen > 0;
  return (
    <details open={isOpen}>
      <summary>{form.about}</summary>
      <div className="about-fields">
        <p className="soft">{form.aboutHint}</p>
        <NodeChoice />
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

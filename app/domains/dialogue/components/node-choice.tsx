import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { Attention } from '~/ui/attention';
import { TextField } from '~/ui/fields';
import { useDraft, useField, useTicked } from '~/ui/form';

type Found = { id: string; title: string; planTitle: string };
type Node = { id: string; title: string };
type Answered = {
  given?: Record<string, string>;
  more?: { nodes?: Found[]; words?: string };
};

/** Before a node's id: its box, and the words that stand beside it, so that they stand there again. */
const box = 'node-';
const words = 'title-';

/**
 * Parts of plans that a form ties something to, found by words with or without a script: its button sends the whole
 * form, so that nothing that was written is lost.
 * @param props.linked those that are tied to it already
 */
export function NodeChoice({ linked = [] }: { linked?: Found[] }) {
  const { form } = useTexts().dialogueBooking;
  const { nodes, found, searched, searchedBefore } = useNodes(linked);
  return (
    <div id="planer">
      <div className="inline-form">
        <TextField
          name="q"
          type="search"
          label={form.search}
          hint={form.searchHint}
          maxLength={200}
        />
        <button className="ds-button is-secondary" type="submit" name="do" value="soeg">
          {form.searchButton}
        </button>
      </div>
      {searchedBefore !== undefined && (
        <input type="hidden" name="searched" value={searchedBefore} />
      )}
      {searched !== undefined && (
        <Attention className="found-nodes" role="status">
          <p>{found === 0 ? form.noHits(searched) : form.hits(found, searched)}</p>
        </Attention>
      )}
      {nodes.length > 0 && (
        <fieldset className="choice-field">
          <legend className="ds-label">{form.nodes}</legend>
          {nodes.map(({ id, title }) => (
            <Tick key={id} name={box + id} isTicked={linked.some((node) => node.id === id)}>
              <span lang="da">{title}</span>
              <input type="hidden" name={words + id} value={title} />
            </Tick>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/**
 * Those that are tied to it or ticked, and those that were found just now; `searched`: the words that were searched by
 * now, `searchedBefore`: now or earlier.
 */
export function useNodes(linked: Found[] = []) {
  const answered = useActionData<Answered>();
  const given = { ...useDraft(), ...answered?.given };
  const { nodes: found = [], words: searched } = answered?.more ?? {};
  const ticked = Object.keys(given)
    .filter((name) => name.startsWith(box) && given[name] === 'yes')
    .map((name) => name.slice(box.length))
    .map((id) => ({ id, title: given[words + id] ?? id }));
  const named = (nodes: Found[]) =>
    nodes.map(({ id, title, planTitle }) => ({ id, title: `${title} · ${planTitle}` }));
  const byId = new Map<string, Node>();
  for (const node of [...named(linked), ...ticked, ...named(found)])
    if (!byId.has(node.id)) byId.set(node.id, node);
  return {
    nodes: [...byId.values()],
    found: found.length,
    searched,
    searchedBefore: searched ?? given.searched,
  };
}

/** A box of several, ticked as it was sent. */
export function Tick(props: { name: string; isTicked?: boolean; children: ReactNode }) {
  const { value } = useField({ name: props.name });
  const isTicked = useTicked();
  const isOn = value === undefined ? isTicked(props.isTicked ?? false) : value === 'yes';
  return (
    <label className="choice">
      <input type="checkbox" name={props.name} value="yes" defaultChecked={isOn} />
      {props.children}
    </label>
  );
}

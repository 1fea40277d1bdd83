import type { ReactNode } from 'react';
import type { Language } from '~/i18n/languages';
import { formatList } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Paragraphs } from '~/ui/paragraphs';
import type { NeedKind } from '../vocabulary';

type Booked = {
  language: Language;
  viewpoint: string | null;
  agendaItem: string | null;
  place: string | null;
  companions: string | null;
  partySize: number;
  needs: string[];
  needsNote: string | null;
  isRemote: boolean;
  links: { nodes: { id: string; title: string; path: string }[] };
};

/** What somebody brings to the table. */
export function BookedWhat(props: {
  booking: Booked;
  table: string | null;
  sdgs: ReactNode;
  materials: ReactNode;
}) {
  const { booking, table, sdgs, materials } = props;
  const { what } = useTexts().dialogueStaff.booking;
  const href = useHref();
  const { language, viewpoint, agendaItem, place, links } = booking;
  return (
    <dl className="record booked-facts">
      <Fact name={what.table} lang="da">
        {table}
      </Fact>
      <Fact name={what.viewpoint}>
        {viewpoint && <Paragraphs text={viewpoint} language={language} />}
      </Fact>
      <Fact name={what.agendaItem} lang={language}>
        {agendaItem}
      </Fact>
      <Fact name={what.place} lang={language}>
        {place}
      </Fact>
      <Fact name={what.nodes}>
        {links.nodes.length > 0 && (
          <ul lang="da">
            {links.nodes.map(({ id, title, path }) => (
              <li key={id}>
                <a href={href(path)}>{title}</a>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={what.sdgs}>{sdgs}</Fact>
      <Fact name={what.materials}>{materials}</Fact>
    </dl>
  );
}

/** Who comes, and what they need. */
export function BookedWho({ booking, children }: { booking: Booked; children?: ReactNode }) {
  const { dialogue, dialogueStaff } = useTexts();
  const { who } = dialogueStaff.booking;
  const own = useLanguage();
  const { language, companions, partySize, needs, needsNote, isRemote } = booking;
  const kinds = needs.map((need) => dialogue.needs[need as NeedKind]);
  return (
    <dl className="record booked-facts">
      {children}
      <Fact name={who.partyName}>{who.party(partySize)}</Fact>
      <Fact name={who.companions} lang={language}>
        {companions}
      </Fact>
      <Fact name={who.needs}>
        {(kinds.length > 0 || needsNote !== null || isRemote) && (
          <strong>
            {[formatList(kinds, own), isRemote && who.remote].filter(Boolean).join('. ')}
            {needsNote !== null && (
              <>
                {kinds.length > 0 || isRemote ? '. ' : ''}
                <span lang={language}>{needsNote}</span>
              </>
            )}
          </strong>
        )}
      </Fact>
    </dl>
  );
}

/** A line of facts; nothing where nothing is known. */
export function Fact(props: { name: string; lang?: Language; children: ReactNode }) {
  const { name, lang, children } = props;
  if (children === null || children === undefined || children === false || children === '')
    return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}

/** Who booked, as far as whoever reads it may know. */
export function useGuestName(): (guest: { name: string | null; isProtected: boolean }) => string {
  const { who } = useTexts().dialogueStaff.booking;
  return ({ name, isProtected }) => (isProtected ? who.protected : (name ?? who.nameless));
}

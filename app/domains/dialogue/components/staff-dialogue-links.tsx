import { useHref, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { staffDialoguePath } from '../paths';
import type { StaffLinks } from '../screening/links-for-staff.server';

/** Where sessions are set up and models changed, how it goes, and one's own calendar of it. */
export function StaffDialogueLinks({ links }: { links: StaffLinks }) {
  const { links: texts } = useTexts().dialogueStaff;
  const href = useHref();
  const { runs, sees, evaluates } = links;
  const pages = [
    ...(runs.length > 0 ? [{ path: 'nye', label: texts.setUp }] : []),
    ...(sees ? [{ path: 'tidligere', label: texts.past }] : []),
    ...(evaluates ? [{ path: 'evaluering', label: texts.evaluation }] : []),
    ...(sees ? [{ path: 'kalender', label: texts.calendar }] : []),
    ...runs.map(({ slug, name }) => ({ path: `udvalg/${slug}`, label: texts.model(name) })),
  ];
  if (pages.length === 0) return null;
  return (
    <Section title={texts.heading} id="andet">
      <ul className="link-list">
        {pages.map(({ path, label }) => (
          <li key={path}>
            <a href={href(`${staffDialoguePath}/${path}`)}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { useLoaderData } from '@remix-run/react';
import { copyOf } from '~/domains/identity/own/copy-of-data.server';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { Page, Section } from '~/ui/page';
import { personalData } from './personal-data.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.copy.title,
  description: texts.me.data.lead,
}));

export const loader = citizenRoute({ activity: 'own_data' }, async (ctx) =>
  copyOf(ctx, ctx.actor.personId, personalData),
);

/** The same as the JSON, to be read, printed and saved. */
export default function Copy() {
  const { municipality, made, sections } = useLoaderData<typeof loader>();
  const { me, mail, staff, audit, inbox, dialogue, dialogueBooking } = useTexts();
  const language = useLanguage();
  const titles: Record<string, string> = me.copy.sections;
  const labels: Record<string, string> = me.copy.fields;
  const mails = Object.entries(mail.templates).map(([name, { heading }]) => [name, heading]);
  // What a mail was about before what a word means elsewhere: `sign_in` is both.
  const common: Record<string, string> = me.copy.words;
  const words: Record<string, Record<string, string>> = {
    role: staff.roles,
    action: audit.actions,
    decision: inbox.decided,
    template: Object.fromEntries(mails) as Record<string, string>,
    bookingState: dialogue.states,
    bookingDecision: dialogueBooking.copied.words,
    bookingNeeds: dialogue.needs,
    followUpState: dialogue.followUps,
    outcome: dialogue.outcomes,
  };
  const shown = (field: string, value: string | number | boolean | null) => {
    if (value === null || value === '') return '–';
    if (typeof value === 'boolean') return value ? me.copy.yes : me.copy.no;
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:/.test(value)) {
      return formatMoment(value, language);
    }
    const list = words[field];
    if (list) return eachIn(list, String(value));
    return common[String(value)] ?? String(value);
  };
  return (
    <Page
      title={me.copy.title}
      kicker={municipality}
      lead={me.copy.made(formatMoment(made, language))}
      crumbs={[
        { path: '/min-side', label: me.title },
        { path: '/min-side/data', label: me.data.title },
      ]}
    >
      <p className="print-hint">{me.copy.print}</p>
      {Object.entries(sections).map(([name, rows]) => (
        <Section key={name} title={titles[name] ?? name}>
          {rows.length === 0 && <p className="soft">{me.copy.nothing}</p>}
          {rows.map((row, at) => (
            <dl className="record" key={at}>
              {Object.entries(row).map(([field, value]) => (
                <div key={field}>
                  <dt>{labels[field] ?? field}</dt>
                  <dd>{shown(field, value)}</dd>
                </div>
              ))}
            </dl>
          ))}
        </Section>
      ))}
    </Page>
  );
}

/** Words of a list, one or several of them. */
function eachIn(list: Record<string, string>, value: string): string {
  return value
    .split(', ')
    .map((one) => list[one] ?? one)
    .join(', ');
}

import { useLoaderData } from '@remix-run/react';
import { listOutbox } from '~/domains/notifications/read-outbox.server';
import { demoRoute } from '~/platform/demo-route.server';
import { pageMeta } from '~/platform/page-meta';
import { formatFullPeriod } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.demo.mailTitle,
  description: texts.demo.mailLead,
}));

export const loader = demoRoute(async ({ outbox, municipality }) => ({
  mails: (await listOutbox(outbox, municipality?.name)).map(
    ({ id, to, subject, text, language, entry }) => ({
      id,
      to,
      subject,
      language,
      text,
      entry: entry ?? null,
    }),
  ),
}));

/** What would have been sent, the newest first. */
export default function Mail() {
  const { mails } = useLoaderData<typeof loader>();
  const { demo } = useTexts();
  const language = useLanguage();
  return (
    <Page title={demo.mailTitle} lead={demo.mailLead} crumbs={[]}>
      {mails.length === 0 && <p>{demo.noMails}</p>}
      {mails.map((mail) => (
        <article key={mail.id} className="section" lang={mail.language}>
          <h2>{mail.subject}</h2>
          <p className="small soft">{mail.to}</p>
          {mail.entry && (
            <p className="small soft" lang={language}>
              {demo.entry[mail.entry.method](
                formatFullPeriod(mail.entry.startsAt, mail.entry.endsAt, language),
              )}
            </p>
          )}
          <div className="prose demo-mail">
            {mail.text.split('\n\n').map((paragraph) => (
              <p key={paragraph}>
                {paragraph.split(/(https?:\/\/\S+)/).map((part) =>
                  /^https?:/.test(part) ? (
                    <a key={part} href={part}>
                      {part}
                    </a>
                  ) : (
                    part
                  ),
                )}
              </p>
            ))}
          </div>
        </article>
      ))}
    </Page>
  );
}

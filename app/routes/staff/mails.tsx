import { useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { dropMail } from '~/domains/notifications/drop-mail.server';
import { mailsForm } from '~/domains/notifications/forms';
import { type GivenUpMail, listGivenUp } from '~/domains/notifications/list-given-up.server';
import { resendMails } from '~/domains/notifications/resend-mails.server';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';

const roles = ['administrator'] as const;
const here = '/medarbejder/mails';

export const meta = pageMeta(({ texts }) => ({
  title: texts.notifications.givenUp.title,
  description: texts.notifications.givenUp.description,
}));

export const loader = staffRoute({ roles }, async (ctx) => ({ mails: await listGivenUp(ctx) }));

export const action = staffAction({ roles, form: mailsForm }, async (ctx, { form }) => {
  switch (form.form) {
    case 'igen': {
      const count = await resendMails(ctx, form.mail);
      const said = form.mail === 'all' ? 'mails_igen' : 'mail_igen';
      return { to: here, said: count === 0 ? 'mail_vaek' : said };
    }
    case 'drop': {
      const isDropped = await dropMail(ctx, form.mail);
      return { to: here, said: isDropped ? 'mail_fjernet' : 'mail_vaek' };
    }
  }
});

export default function Mails() {
  const { mails } = useLoaderData<typeof loader>();
  const { givenUp } = useTexts().notifications;
  return (
    <StaffPage title={givenUp.title} lead={givenUp.lead}>
      {mails.length === 0 ? (
        <p>{givenUp.none}</p>
      ) : (
        <>
          {mails.length > 1 && (
            <PostForm name="igen" hidden={{ mail: 'all' }}>
              <SubmitButton>{givenUp.resendAll}</SubmitButton>
            </PostForm>
          )}
          <ul className="link-list">
            {mails.map((one) => (
              <MailRow key={one.id} {...one} />
            ))}
          </ul>
        </>
      )}
    </StaffPage>
  );
}

function MailRow(one: GivenUpMail) {
  const { givenUp } = useTexts().notifications;
  const language = useLanguage();
  const what = givenUp.templates[one.template];
  const to = one.address ?? givenUp.protectedAddress;
  return (
    <li className="row">
      <div>
        <strong>{what}</strong>
        <p>{to}</p>
        <p className="small">{one.failure && givenUp.failures[one.failure]}</p>
        <p className="small soft">
          {givenUp.tried(one.attempts, formatMoment(one.failedAt, language))}
        </p>
      </div>
      <div className="form-actions">
        <PostForm name="igen" className="inline-form" hidden={{ mail: one.id }}>
          <button className="ds-button" type="submit" aria-label={givenUp.resendLabel(what, to)}>
            {givenUp.resend}
          </button>
        </PostForm>
        <PostForm name="drop" className="inline-form" hidden={{ mail: one.id }}>
          <button
            className="ds-button is-secondary"
            type="submit"
            aria-label={givenUp.dropLabel(what, to)}
          >
            {givenUp.drop}
          </button>
        </PostForm>
      </div>
    </li>
  );
}

import { useLoaderData } from '@remix-run/react';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { CadenceField } from '~/domains/thread/components/cadence-field';
import { findPublicSubject } from '~/domains/thread/find-subject.server';
import { follow } from '~/domains/thread/follow.server';
import { whyNotFollowable } from '~/domains/thread/follows';
import { followForm } from '~/domains/thread/forms';
import { cadenceOf } from '~/domains/thread/list-follows.server';
import { useHref, useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.thread.follow.title,
  description: texts.thread.follow.description,
}));

export const loader = citizenRoute({ activity: 'follow' }, async (ctx, { params }) => {
  const subject = await findPublicSubject(ctx, params.subject ?? '');
  const { email, isEmailConfirmed } = await findOwnAccount(ctx, ctx.actor.personId);
  return {
    subject,
    cadence: await cadenceOf(ctx, subject.id),
    canFollow: whyNotFollowable({ email, confirmed: isEmailConfirmed }, 0) === null,
  };
});

export const action = citizenAction(
  { activity: 'follow', form: followForm },
  async (ctx, { form, params }) => {
    const outcome = await follow(ctx, { subjectId: params.subject ?? '', cadence: form.cadence });
    if (outcome.ok) return { to: '/min-side/foelger', said: 'foelger' };
    const { reason } = outcome;
    return { faults: { cadence: reason === 'too_many' ? 'too_many_follows' : reason } };
  },
);

/** Where „Følg“ leads from any public page: how often one wants to be told. */
export default function Follow() {
  const { subject, cadence, canFollow } = useLoaderData<typeof loader>();
  const { follow: texts } = useTexts().thread;
  const href = useHref();
  return (
    <Page title={texts.title} lead={texts.lead} crumbs={[]}>
      <p>
        {texts.subject}{' '}
        <a lang="da" href={href(subject.path)}>
          {subject.title}
        </a>
        {subject.context !== '' && <span lang="da"> – {subject.context}</span>}
      </p>
      {canFollow ? (
        <>
          {cadence !== null && <p className="note">{texts.following}</p>}
          <PostForm fields={{ cadence: texts.how }}>
            <CadenceField label={texts.how} value={cadence ?? 'daily'} />
            <SubmitButton>{cadence === null ? texts.submit : texts.change}</SubmitButton>
          </PostForm>
        </>
      ) : (
        <>
          <p className="note">{texts.noEmail}</p>
          <p className="next-steps">
            <a className="ds-button" href={href('/min-side/sikkerhed/email')}>
              {texts.addEmail}
            </a>
          </p>
        </>
      )}
      <p className="next-steps">
        <a href={href(subject.path)}>{texts.back}</a>
        <a href={href('/min-side/foelger')}>{texts.all}</a>
      </p>
    </Page>
  );
}

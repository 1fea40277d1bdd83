import { useActionData, useLoaderData } from '@remix-run/react';
import { findSubscription, unsubscribe } from '~/domains/thread/unsubscribe.server';
import { useHref, useTexts } from '~/i18n/texts';
import { oneClickAction, oneClickRoute } from '~/platform/one-click-route.server';
import { pageMeta } from '~/platform/page-meta';
import { Attention } from '~/ui/attention';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.thread.unsubscribe.title,
  description: texts.thread.unsubscribe.description,
}));

export const loader = oneClickRoute((ctx, { params }) => findSubscription(ctx, params.token ?? ''));

export const action = oneClickAction((ctx, { params }) => unsubscribe(ctx, params.token ?? ''));

/** Ends mails about what one follows. Opening it, as programs that look through mail do, ends nothing. */
export default function Unsubscribe() {
  const { kind, subscriptions, title } = useLoaderData<typeof loader>();
  const ended = useActionData<typeof action>()?.ended;
  const { unsubscribe: texts } = useTexts().thread;
  const href = useHref();
  return (
    <Page title={texts.title} crumbs={[]}>
      {ended !== undefined && (
        <Attention className="said" role="status">
          <p>{texts.done}</p>
        </Attention>
      )}
      {ended === undefined && subscriptions === 0 && <p>{texts.over}</p>}
      {ended === undefined && subscriptions > 0 && (
        <>
          <p className="page-lead">
            {kind === 'digests'
              ? texts.digests(subscriptions)
              : title === null
                ? texts.followUntitled
                : texts.follow(title)}
          </p>
          <PostForm hidden={{ 'List-Unsubscribe': 'One-Click' }}>
            <SubmitButton>{texts.button}</SubmitButton>
          </PostForm>
        </>
      )}
      <p className="next-steps">
        <a href={href('/min-side/foelger')}>{texts.others}</a>
      </p>
    </Page>
  );
}

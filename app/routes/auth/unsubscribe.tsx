import type { MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  useActionData,
  useLoaderData,
  useRouteError,
} from '@remix-run/react';
import { ErrorPage, errorMeta } from '~/domains/identity/components/error-page';
import { findSubscription, unsubscribe } from '~/domains/thread/unsubscribe.server';
import { textsOfPath, useHref, useTexts } from '~/i18n/texts';
import { oneClickAction, oneClickRoute } from '~/platform/one-click-route.server';
import type { ErrorData } from '~/platform/page-answer.server';
import { pageMeta } from '~/platform/page-meta';
import { Attention } from '~/ui/attention';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';

const ofPage = pageMeta(({ texts }) => ({
  title: texts.thread.unsubscribe.title,
  description: texts.thread.unsubscribe.description,
}));

export const meta: MetaFunction = (page) => {
  if (page.error === undefined) return ofPage(page);
  if (!isBroken(page.error)) return errorMeta(page);
  const { title } = textsOfPath(page.location.pathname).thread.unsubscribe.broken;
  return [{ title: `${title} – Medspil` }, { name: 'robots', content: 'noindex' }];
};

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

function isBroken(error: unknown): boolean {
  return (
    isRouteErrorResponse(error) &&
    error.status === 404 &&
    (error.data as Partial<ErrorData> | null)?.reason === 'not_found'
  );
}

/** Whoever wants no more mails is told how to stop them, whatever became of the link. */
export function ErrorBoundary() {
  const isLink = isBroken(useRouteError());
  const { broken } = useTexts().thread.unsubscribe;
  const href = useHref();
  if (!isLink) return <ErrorPage />;
  return (
    <Page title={broken.title} lead={broken.lead} crumbs={[]}>
      <p>{broken.otherwise}</p>
      <p className="next-steps">
        <a href={href('/min-side/foelger')}>{broken.link}</a>
      </p>
    </Page>
  );
}

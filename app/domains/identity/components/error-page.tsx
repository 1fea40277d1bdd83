import type { MetaDescriptor } from '@remix-run/node';
import {
  isRouteErrorResponse,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { LanguageLink } from '~/domains/municipalities/components/site-frame';
import { languages } from '~/i18n/languages';
import { textsOfPath, useHref, useTexts } from '~/i18n/texts';
import type { ErrorData } from '~/platform/page-answer.server';
import { Page } from '~/ui/page';
import { WaitPage } from './wait-page';

/** What the frame around the page knows; nothing where the root itself has failed. */
type Frame = {
  site: { name: string; languages: string[] } | null;
  who: { isStaff: boolean } | null;
  requestId: string;
};

/** Title of a page that could not be shown; every other page has a title of its own. */
export function errorMeta(page: {
  error?: unknown;
  location: { pathname: string };
  matches: { id: string; data?: unknown }[];
}): MetaDescriptor[] {
  const frame = page.matches.find(({ id }) => id === 'root')?.data as Frame | undefined;
  const { title } = textsOfPath(page.location.pathname).errors[reasonOf(page.error)];
  return [
    { title: `${title} – ${frame?.site?.name ?? 'Medspil'}` },
    { name: 'robots', content: 'noindex' },
  ];
}

function reasonOf(error: unknown): ErrorData['reason'] | 'method_not_allowed' | 'unexpected' {
  if (!isRouteErrorResponse(error)) return 'unexpected';
  if (error.status === 405) return 'method_not_allowed';
  return (error.data as Partial<ErrorData> | null)?.reason ?? 'unexpected';
}

/** What failed, why, and what to do now – in the language of the address, never a stack trace. */
export function ErrorPage() {
  const { errors } = useTexts();
  const href = useHref();
  const data = useRouteLoaderData<Frame>('root');
  const error = useRouteError();
  const reason = reasonOf(error);
  const known = isRouteErrorResponse(error) ? (error.data as Partial<ErrorData> | null) : null;
  const requestId = known?.requestId ?? data?.requestId;
  const { title, text } = errors[reason];
  const { pathname, search } = useLocation();
  if (known?.wait) return <WaitPage {...known.wait} />;
  if (reason === 'language_not_offered') {
    return (
      <Page title={title} lead={text}>
        <p className="next-steps">
          {languages
            .filter((language) => data?.site?.languages.includes(language))
            .map((language) => (
              <LanguageLink key={language} language={language} />
            ))}
        </p>
      </Page>
    );
  }
  const lead = reason === 'not_found' && !data?.site ? errors.notFoundAtFrontDoor : text;
  return (
    <Page title={title} lead={lead}>
      {requestId && (reason === 'unavailable' || reason === 'unexpected') && (
        <p className="soft">{errors.requestId(requestId)}</p>
      )}
      <p className="next-steps">
        {reason === 'bad_request' && search !== '' && <a href={pathname}>{errors.toSamePage}</a>}
        {reason === 'forbidden' && data?.who?.isStaff && (
          <a href={href('/medarbejder')}>{errors.toOverview}</a>
        )}
        <a href={href('/')}>{errors.toFront}</a>
        {data?.site && <a href={href('/soeg')}>{errors.toSearch}</a>}
      </p>
    </Page>
  );
}

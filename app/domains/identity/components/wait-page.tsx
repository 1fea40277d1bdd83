import { useLocation } from '@remix-run/react';
import { formatClock, formatMoment } from '~/i18n/format';
import { pathWithoutLanguage } from '~/i18n/languages';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { Wait } from '~/platform/page-answer.server';
import { Page, Section } from '~/ui/page';
import { returnTo } from '../forms';
import { otherWays } from '../other-ways';
import { onTheWay } from '../second-factor/on-the-way';

/** Where somebody tried too often: from when they can try again, and what they can do until then. */
export function WaitPage({ until, isSoon, limit, hasMitid }: Wait) {
  const { errors, identity, secondFactor } = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { pathname, search } = useLocation();
  const names = {
    mitid: identity.signIn.byMitid,
    password: identity.signIn.byPassword,
    link: identity.signIn.byLink,
    passkey: secondFactor.signIn.way,
  };
  const ways = otherWays({ path: pathWithoutLanguage(pathname), limit, hasMitid });
  const next = returnTo.parse(new URLSearchParams(search).get('videre') ?? undefined);
  const { waitUntil } = errors;
  return (
    <Page
      title={errors.too_many.title}
      lead={`${errors.too_many.text} ${
        isSoon
          ? waitUntil.clock(formatClock(until, language))
          : waitUntil.moment(formatMoment(until, language))
      }`}
    >
      {ways.length > 0 && (
        <Section title={secondFactor.signIn.others}>
          <p className="intro">{waitUntil.otherWays}</p>
          <ul className="link-list">
            {ways.map(({ way, path }) => (
              <li key={way}>
                <a className="title" href={href(onTheWay(path, next))}>
                  {names[way]}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="next-steps">
        <a href={href('/')}>{errors.toFront}</a>
      </p>
    </Page>
  );
}

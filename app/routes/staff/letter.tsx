import { useLoaderData } from '@remix-run/react';
import { BigCode, Paper } from '~/domains/identity/components/paper';
import { markSentForm } from '~/domains/identity/forms';
import { markSent } from '~/domains/identity/letter/mark-sent.server';
import { findLetterToSend } from '~/domains/identity/letter/queries.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { textsIn } from '~/i18n/texts-of-language';
import { addressFor } from '~/domains/municipalities/address';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { CheckField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page, Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.desk.letter.title,
  description: texts.desk.letter.lead,
}));

/** Looking at a letter changes nothing; that it was sent is said by the button. */
export const loader = staffRoute({ roles: ['desk_officer'] }, async (ctx, { params }) => {
  const { paper, sentAt } = await findLetterToSend(ctx, params.letter ?? '');
  return {
    sentAt,
    letter: paper && {
      ...paper,
      address: addressFor(ctx, '/min-side/brev', paper.language),
      municipality: ctx.municipality.name,
      today: ctx.now.toString(),
    },
  };
});

export const action = staffAction(
  { roles: ['desk_officer'], form: markSentForm },
  async (ctx, { params }) => {
    const outcome = await markSent(ctx, params.letter ?? '');
    if (!outcome.ok) return { to: '/medarbejder/breve', said: 'brev_ikke_mere' };
    return { to: '/medarbejder/breve', said: 'brev_sendt' };
  },
);

type Data = Awaited<ReturnType<typeof loader>>;

export default function Letter() {
  const { letter, sentAt } = useLoaderData<typeof loader>();
  const { desk, staff } = useTexts();
  const href = useHref();
  const language = useLanguage();
  return (
    <Page
      title={desk.letter.title}
      lead={letter ? desk.letter.lead : desk.letter.wasSent(formatDay(sentAt!, language))}
      crumbs={[
        { path: '/medarbejder', label: staff.title },
        { path: '/medarbejder/breve', label: desk.letters.title },
      ]}
    >
      {letter ? (
        <>
          <OnPaper letter={letter} />
          <Section title={desk.letter.markHeading}>
            <p>{desk.letter.markLead}</p>
            <PostForm fields={{ inside: desk.letter.inside }}>
              <CheckField name="inside" label={desk.letter.inside} hint={desk.letter.insideHint} />
              <SubmitButton>{desk.letter.mark}</SubmitButton>
            </PostForm>
          </Section>
        </>
      ) : (
        <p className="next-steps">
          <a href={href('/medarbejder/breve')}>{desk.letter.back}</a>
        </p>
      )}
    </Page>
  );
}

/** In the citizen's language, whatever the language of the page around it. */
function OnPaper({ letter }: { letter: NonNullable<Data['letter']> }) {
  const { language, municipality } = letter;
  const { paper } = textsIn(language).desk;
  return (
    <Paper language={language}>
      <div className="paper-head has-window">
        <address className="paper-address" lang="da">
          {letter.name}
          <br />
          {letter.street}
          <br />
          {letter.postcode} {letter.city}
        </address>
        <p>
          <strong lang="da">{municipality}</strong>
          <br />
          {formatDay(letter.today, language)}
        </p>
      </div>
      <h2>{paper.subject}</h2>
      <p>{paper.greeting(letter.name)}</p>
      <p>{paper.why(municipality)}</p>
      <BigCode code={letter.code} />
      <h3>{paper.how}</h3>
      <ol>
        {paper.steps(letter.address).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{paper.until(formatDay(letter.expiresAt, language))}</p>
      <p>{paper.notYou}</p>
      <p>
        {paper.regards}
        <br />
        <span lang="da">{municipality}</span>
      </p>
    </Paper>
  );
}

import { useLoaderData } from '@remix-run/react';
import { BigCode, Envelope, Paper } from '~/domains/identity/components/paper';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { markSentForm } from '~/domains/identity/forms';
import { markSent } from '~/domains/identity/letter/mark-sent.server';
import { findLetter } from '~/domains/identity/letter/queries.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { textsIn } from '~/i18n/texts-of-language';
import { addressFor } from '~/domains/municipalities/address';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { CheckField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.desk.letter.title,
  description: texts.desk.letter.lead,
}));

/** Looking at a letter changes nothing; that it was sent is said by the button. */
export const loader = staffRoute({ roles: ['desk_officer'] }, async (ctx, { params }) => {
  const found = await findLetter(ctx, params.letter ?? '');
  if (found.state !== 'asked') return { was: found, letter: null };
  return {
    was: null,
    letter: {
      ...found.paper,
      address: addressFor(ctx, '/min-side/brev', found.paper.language),
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
  const { letter, was } = useLoaderData<typeof loader>();
  const { desk } = useTexts();
  const href = useHref();
  const language = useLanguage();
  return (
    <StaffPage
      title={desk.letter.title}
      lead={was ? desk.letter.was[was.state](formatDay(was.at, language)) : desk.letter.lead}
      crumbs={[{ path: '/medarbejder/breve', label: desk.letters.title }]}
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
    </StaffPage>
  );
}

/** In the citizen's language, whatever the language of the page around it. */
function OnPaper({ letter }: { letter: NonNullable<Data['letter']> }) {
  const { language, municipality } = letter;
  const { paper } = textsIn(language).desk;
  return (
    <Paper language={language}>
      <Envelope to={letter} from={municipality} day={formatDay(letter.today, language)} />
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

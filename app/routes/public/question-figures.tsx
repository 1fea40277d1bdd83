import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readFigures } from '~/domains/questions/answering/read-figures.server';
import { QuestionFigures } from '~/domains/questions/components/question-figures';
import { figuresHoldUntil } from '~/domains/questions/rules/figures';
import { useHref, useTexts } from '~/i18n/texts';
import { danishDay } from '~/platform/clock';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

const here = '/spoergsmaal/tal';

export const meta = pageMeta<Awaited<ReturnType<typeof loader>>>(({ texts, data }) => ({
  title: texts.questionAnswers.figures.title(data.year),
  description: texts.questionAnswers.figures.description,
}));

const query = z.object({
  aar: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .optional(),
});

export const loader = publicRoute({ query }, async (ctx, { query, holdsUntil }) => {
  const figures = await readFigures(ctx, query.aar ?? danishDay(ctx.now).year);
  if (!figures.years.includes(figures.year)) throw new NotFound();
  holdsUntil(figuresHoldUntil(ctx.now));
  return figures;
});

/** „Spørgsmål til byrådet i tal“: what a year's questions came to. */
export default function QuestionFiguresPage() {
  const figures = useLoaderData<typeof loader>();
  const texts = useTexts().questionAnswers.figures;
  const href = useHref();
  const others = figures.years.filter((year) => year !== figures.year);
  return (
    <Page
      title={texts.title(figures.year)}
      lead={texts.lead}
      crumbs={[{ path: '/spoergsmaal', label: texts.crumb }]}
    >
      <QuestionFigures figures={figures} />
      {others.length > 0 && (
        <nav aria-label={texts.years}>
          <ul className="next-steps">
            {others.map((year) => (
              <li key={year}>
                <a href={`${href(here)}?aar=${year}`}>{year}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Page>
  );
}

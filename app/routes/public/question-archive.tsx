import { useLoaderData } from '@remix-run/react';
import { listCommittees } from '~/domains/municipalities/queries.server';
import { sdgs } from '~/domains/plans/sdgs';
import { Archive } from '~/domains/questions/components/archive';
import { archiveQuery } from '~/domains/questions/finding/archive-query';
import { listQuestions, yearsOfQuestions } from '~/domains/questions/finding/list-questions.server';
import { findPublicSubject } from '~/domains/thread/find-subject.server';
import { useHref, useTexts } from '~/i18n/texts';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

const perPage = 20;

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionArchive.title,
  description: texts.questionArchive.description,
}));

export const loader = publicRoute(
  { query: archiveQuery },
  async (ctx, { query: { filter, page }, language }) => {
    const committees = await listCommittees(ctx);
    return {
      filter,
      page,
      perPage,
      found: await listQuestions(ctx, filter, { page, perPage }),
      choices: {
        committees: committees.map(({ slug, name }) => ({ slug, name })),
        sdgs: sdgs.map(({ goal, name }) => ({ goal, name: name[language] })),
        years: await yearsOfQuestions(ctx),
        node: filter.nodeId === undefined ? null : await titleOf(ctx, filter.nodeId),
      },
    };
  },
);

/** A part of a plan by its title; null: none that search knows. */
async function titleOf(ctx: ReadContext, nodeId: string): Promise<{ title: string } | null> {
  try {
    const { title } = await findPublicSubject(ctx, nodeId);
    return { title };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

export default function QuestionArchive() {
  const data = useLoaderData<typeof loader>();
  const { asking, questionArchive: texts } = useTexts();
  const href = useHref();
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ path: '/spoergsmaal', label: asking.front.title }]}
    >
      <Archive {...data} />
      <p className="next-steps">
        <a rel="alternate" type="application/atom+xml" href={href('/spoergsmaal/atom.xml')}>
          {texts.feed}
        </a>
      </p>
    </Page>
  );
}

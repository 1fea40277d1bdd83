import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SessionsHere } from '~/domains/dialogue/components/sessions-here';
import { NodeView } from '~/domains/plans/components/node-view';
import { readNode } from '~/domains/plans/queries/node-page.server';
import { fewQuestions, QuestionsHere } from '~/domains/questions/components/questions-here';
import { listQuestions } from '~/domains/questions/finding/list-questions.server';
import { FollowLink } from '~/domains/thread/components/follow-link';
import { pathInLanguage } from '~/i18n/languages';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { readSessionsHere } from './read-sessions-here.server';
import { readVoices, voicesQuery } from './read-voices.server';
import { Voices } from './voices';

type Data = Exclude<Awaited<ReturnType<typeof loader>>, Response>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.node.content.title,
  description:
    data.node.content.summary ??
    data.node.content.goals?.map((goal) => goal.text).join('. ') ??
    `${texts.plans.kinds[data.node.kind].one}: ${data.node.content.title}. ${data.plan.title}`,
}));

export const loader = publicRoute(
  { query: voicesQuery },
  async (ctx, { params, language, query, holdsUntil }) => {
    const node = await readNode(ctx, params.plan ?? '', params.node ?? '');
    const planPath = `/planer/${node.plan.slug}`;
    // The root is the plan itself, which has its own page.
    const path = node.node.isRoot ? planPath : `${planPath}/${node.node.slug}`;
    if (path === `${planPath}/${params.node}`) {
      const dialogue = await readSessionsHere(ctx, { nodeId: node.node.id }, holdsUntil);
      const voices = await readVoices(ctx, { nodeId: node.node.id, at: path, language, query });
      const questions = await listQuestions(ctx, { nodeId: node.node.id }, fewQuestions);
      return { ...node, path, voices, questions, dialogue };
    }
    // For good, but a browser asks again: a node may go back to an address that it had.
    return redirect(pathInLanguage(path, language), {
      status: 301,
      headers: { 'Cache-Control': 'no-cache' },
    });
  },
);

export default function Node() {
  const page = useLoaderData<typeof loader>();
  const { id, droppedIn, content } = page.node;
  return (
    <NodeView
      page={page}
      first={droppedIn === null && <FollowLink subjectId={id} title={content.title} />}
      voices={
        <>
          <SessionsHere about="node" {...page.dialogue} />
          <QuestionsHere about="node" filter={{ nodeId: id }} found={page.questions} />
          <Voices
            at={page.path}
            write={page.path}
            isOpen={droppedIn === null}
            voices={page.voices}
          />
        </>
      }
    />
  );
}

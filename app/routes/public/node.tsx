import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CommentList } from '~/domains/comments/components/comment-list';
import { commentsPerPage, listComments } from '~/domains/comments/list-comments.server';
import { AttachedFiles } from '~/domains/files/components/attached-files';
import { NodeView } from '~/domains/plans/components/node-view';
import { readNode } from '~/domains/plans/queries/node-page.server';
import { FollowLink } from '~/domains/thread/components/follow-link';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { pathInLanguage } from '~/i18n/languages';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Section } from '~/ui/page';
import { Pagination } from '~/ui/pagination';

type Data = Exclude<Awaited<ReturnType<typeof loader>>, Response>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.node.content.title,
  description:
    data.node.content.summary ??
    data.node.content.goals?.map((goal) => goal.text).join('. ') ??
    `${texts.plans.kinds[data.node.kind].one}: ${data.node.content.title}. ${data.plan.title}`,
}));

const query = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

export const loader = publicRoute({ query }, async (ctx, { params, language, query: { page } }) => {
  const node = await readNode(ctx, params.plan ?? '', params.node ?? '');
  const planPath = `/planer/${node.plan.slug}`;
  // The root is the plan itself, which has its own page.
  const path = node.node.isRoot ? planPath : `${planPath}/${node.node.slug}`;
  if (path === `${planPath}/${params.node}`) {
    const { total, comments } = await listComments(ctx, node.node.id, page);
    return { ...node, path, voices: { total, comments, page, perPage: commentsPerPage } };
  }
  // For good, but a browser asks again: a node may go back to an address that it had.
  return redirect(pathInLanguage(path, language), {
    status: 301,
    headers: { 'Cache-Control': 'no-cache' },
  });
});

export default function Node() {
  const page = useLoaderData<typeof loader>();
  const { id, droppedIn, content } = page.node;
  return (
    <NodeView
      page={page}
      first={droppedIn === null && <FollowLink subjectId={id} title={content.title} />}
      voices={<Voices page={page} />}
    />
  );
}

/** „Giv din mening“. It only leads to the form, so that the page is the same for everyone and may be kept. */
function Voices({ page: { path, node, voices } }: { page: Data }) {
  const { section } = useTexts().comments;
  const href = useHref();
  const { comments, page, total, perPage } = voices;
  const isOpen = node.droppedIn === null;
  return (
    <Section title={section.heading} id="mening">
      <p>{isOpen ? section.lead : section.noneOpen}</p>
      {isOpen && (
        <p className="next-steps">
          <a className="ds-button is-secondary" href={href(`${path}/kommentar`)} rel="nofollow">
            {section.write}
          </a>
        </p>
      )}
      {total === 0 && <p className="soft">{section.none}</p>}
      {comments.length > 0 && (
        <CommentList
          comments={comments}
          pictures={({ files }) => <AttachedFiles files={files} />}
          events={({ events }) => <WhatHappened events={events} heading="h3" />}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / perPage)}
        address={(to) => `${href(path)}?page=${to}#mening`}
      />
    </Section>
  );
}

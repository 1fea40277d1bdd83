import { useLoaderData } from '@remix-run/react';
import { MeetCommittee } from '~/domains/dialogue/components/meet-committee';
import { howToMeet } from '~/domains/dialogue/models/meet-committee.server';
import { CommitteeValidity } from '~/domains/municipalities/components/committee-validity';
import { ComingMeetings } from '~/domains/municipalities/components/coming-meetings';
import { listComingMeetings } from '~/domains/municipalities/meetings.server';
import { listCommittees } from '~/domains/municipalities/queries.server';
import { CommitteePlans } from '~/domains/plans/components/committee-plans';
import { listCommitteeNodes } from '~/domains/plans/queries/committee-nodes.server';
import { fewQuestions, QuestionsHere } from '~/domains/questions/components/questions-here';
import { listQuestions } from '~/domains/questions/finding/list-questions.server';
import { FollowLink } from '~/domains/thread/components/follow-link';
import { useTexts } from '~/i18n/texts';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';
import { readSessionsHere } from './read-sessions-here.server';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.committee.name,
  description: texts.municipalities.committeeLead(data.committee.name),
}));

export const loader = publicRoute({}, async (ctx, { params, holdsUntil }) => {
  const committees = await listCommittees(ctx);
  const committee = committees.find((one) => one.slug === params.committee);
  if (!committee) throw new NotFound();
  return {
    committee,
    how: await howToMeet(ctx, committee, holdsUntil),
    nodes: await listCommitteeNodes(ctx, committee.id),
    meetings: await listComingMeetings(ctx, committee.id),
    dialogue: await readSessionsHere(ctx, { committee: committee.slug }, holdsUntil),
    questions: await listQuestions(ctx, { committee: committee.slug }, fewQuestions),
    isDemo: ctx.municipality.demonstration,
  };
});

export default function Committee() {
  const { committee, how, nodes, meetings, dialogue, questions, isDemo } =
    useLoaderData<typeof loader>();
  const { municipalities } = useTexts();
  return (
    <Page
      title={committee.name}
      titleLang="da"
      kicker={municipalities.committeeKinds[committee.kind]}
      lead={
        nodes.length === 0
          ? municipalities.committeeEmpty(committee.name)
          : municipalities.committeeLead(committee.name)
      }
      first={
        committee.kind !== 'collective' && (
          <FollowLink subjectId={committee.id} title={committee.name} />
        )
      }
      crumbs={[{ path: '/udvalg', label: municipalities.committeesTitle }]}
    >
      {committee.kind === 'collective' && <p className="soft">{municipalities.collectiveNote}</p>}
      <CommitteeValidity committee={committee} />
      {how && <MeetCommittee how={how} slug={committee.slug} isDemo={isDemo} {...dialogue} />}
      {committee.kind !== 'collective' && <ComingMeetings meetings={meetings} isDemo={isDemo} />}
      <CommitteePlans nodes={nodes} />
      <QuestionsHere about="committee" filter={{ committee: committee.slug }} found={questions} />
    </Page>
  );
}

import { useLoaderData } from '@remix-run/react';
import { DialogueAhead } from '~/domains/dialogue/components/dialogue-ahead';
import { nextOpenSessions } from '~/domains/dialogue/finding/next-open.server';
import { sessionsChangeAt } from '~/domains/dialogue/rules/standing';
import { FrontDoor, MunicipalityFront } from '~/domains/municipalities/components/front-pages';
import { listCommittees, listMunicipalities } from '~/domains/municipalities/queries.server';
import { ExampleLine } from '~/domains/plans/components/example-line';
import { PlanCard } from '~/domains/plans/components/plan-card';
import { SdgChip } from '~/domains/plans/components/sdg-chip';
import { readExampleLine } from '~/domains/plans/queries/example-line.server';
import { countGoals } from '~/domains/plans/queries/goals.server';
import { countCommitteeNodes } from '~/domains/plans/queries/committee-nodes.server';
import { listPlans } from '~/domains/plans/queries/plan-list.server';
import { listSdgUse } from '~/domains/plans/queries/sdgs.server';
import { LatestQuestions } from '~/domains/questions/components/latest-questions';
import { QuestionTimeAhead } from '~/domains/questions/components/question-time-ahead';
import { listQuestions } from '~/domains/questions/finding/list-questions.server';
import { comingTimes } from '~/domains/questions/meetings/question-times.server';
import { changesAt, nextQuestionTime } from '~/domains/questions/rules/next-meeting';
import { useTexts } from '~/i18n/texts';
import type { ReadContext } from '~/platform/context.server';
import { pageMeta } from '~/platform/page-meta';
import type { HoldsUntil } from '~/platform/request.server';
import { siteRoute } from '~/platform/route-builders.server';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) =>
  data.kind === 'front_door'
    ? { title: 'Medspil', description: texts.municipalities.frontDoorLead }
    : { title: data.name, description: texts.municipalities.frontLead },
);

export const loader = siteRoute({
  municipality: async (ctx, { holdsUntil }) => ({
    kind: 'municipality' as const,
    name: ctx.municipality.name,
    plans: await listPlans(ctx),
    example: await readExampleLine(ctx),
    sdgs: await listSdgUse(ctx),
    goalCount: await countGoals(ctx),
    committees: await committeesInPlans(ctx),
    questionTime: await questionTimeAhead(ctx, holdsUntil),
    dialogue: await dialogueAhead(ctx, holdsUntil),
    questions: await listQuestions(ctx, {}, { page: 1, perPage: 3 }),
  }),
  frontDoor: async ({ db, originOf }) => ({
    kind: 'front_door' as const,
    municipalities: (await listMunicipalities(db)).map((municipality) => ({
      name: municipality.name,
      code: municipality.code,
      languages: municipality.languages,
      origin: originOf(municipality),
    })),
  }),
});

async function questionTimeAhead(ctx: ReadContext, holdsUntil: HoldsUntil) {
  const times = await comingTimes(ctx);
  const changes = changesAt(times, ctx.now);
  if (changes) holdsUntil(changes);
  return nextQuestionTime(times, ctx.now);
}

/** The next session that can be booked; null: none. */
async function dialogueAhead(ctx: ReadContext, holdsUntil: HoldsUntil) {
  const { open, seen } = await nextOpenSessions(ctx, {}, 1);
  const changes = sessionsChangeAt(seen, ctx.now);
  if (changes) holdsUntil(changes);
  return open[0] ?? null;
}

/** The committees that something in the plans names. */
async function committeesInPlans(ctx: ReadContext) {
  const counts = await countCommitteeNodes(ctx);
  return (await listCommittees(ctx)).filter(({ id }) => counts.has(id));
}

export default function Front() {
  const data = useLoaderData<typeof loader>();
  const { plans } = useTexts();
  if (data.kind === 'front_door') return <FrontDoor municipalities={data.municipalities} />;
  return (
    <MunicipalityFront
      name={data.name}
      committees={data.committees}
      goalCount={data.goalCount}
      questionTime={data.questionTime && <QuestionTimeAhead time={data.questionTime} />}
      dialogue={data.dialogue && <DialogueAhead session={data.dialogue} />}
      questions={data.questions.total > 0 && <LatestQuestions found={data.questions} />}
      example={data.example && <ExampleLine example={data.example} />}
      plans={
        data.plans.length === 0 ? (
          <p>{plans.listEmpty}</p>
        ) : (
          <ul>
            {data.plans.map((plan) => (
              <PlanCard key={plan.id} plan={plan} heading="h3" />
            ))}
          </ul>
        )
      }
      sdgs={
        data.sdgs.length === 0 ? null : (
          <ul className="chips">
            {data.sdgs.map((sdg) => (
              <li key={sdg.goal}>
                <SdgChip goal={sdg.goal} count={sdg.nodes} />
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}

import { useLoaderData } from '@remix-run/react';
import { activities, whyNotAllowed } from '~/domains/identity/activities';
import { FoundPersonalData } from '~/domains/moderation/components/found-personal-data';
import { SdgNumber, SdgRow } from '~/domains/plans/components/sdg-chip';
import { sdgs } from '~/domains/plans/sdgs';
import { draftOwnerOf } from '~/domains/questions/asking/draft-owner.server';
import { askForm } from '~/domains/questions/asking/forms';
import { sendDraft } from '~/domains/questions/asking/send-draft.server';
import { stageAfter, stagePath } from '~/domains/questions/asking/stages';
import { takeStage } from '~/domains/questions/asking/take-stage.server';
import { throwDraftAway } from '~/domains/questions/asking/throw-draft-away.server';
import { AboutStage } from '~/domains/questions/components/asking-about';
import { WhatChanged } from '~/domains/questions/components/asking-changed';
import { RulesInShort } from '~/domains/questions/components/asking-facts';
import { AskingFrame } from '~/domains/questions/components/asking-frame';
import { SendStage } from '~/domains/questions/components/asking-send';
import { SimilarStage } from '~/domains/questions/components/asking-similar';
import { BeginLink, BegunQuestions } from '~/domains/questions/components/asking-start';
import { TextStage } from '~/domains/questions/components/asking-text';
import { WhoStage } from '~/domains/questions/components/asking-who';
import { NextMeeting } from '~/domains/questions/components/next-meeting';
import { QuotaSpent } from '~/domains/questions/components/quota-spent';
import { ownQuestionPath } from '~/domains/questions/rules/showing';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { publicAction } from '~/platform/action-route.server';
import { pageMeta } from '~/platform/page-meta';
import { signInRoute } from '~/platform/route-builders.server';
import { Section } from '~/ui/page';
import { askQuery, readAsking } from './ask-council.server';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: `${texts.asking.form.stages[data.stage]} – ${texts.asking.form.title}`,
  description: texts.asking.form.description,
}));

export const handle = { hydrate: true };

export const loader = signInRoute({ query: askQuery }, async ({ ctx, who, browser }, { query }) =>
  readAsking(ctx, { who, browser, query }),
);

export const action = publicAction(
  { form: askForm },
  async (ctx, { form, who, browser, isForAnother, language }): Promise<Done> => {
    // Nobody knows whom it is about; what was written stands there again.
    if (isForAnother) return { faults: { form: 'other_person' } };
    const owner = draftOwnerOf(who, browser);
    const actor = who?.helped?.actor ?? ctx.actor;
    const acting = { ...ctx, actor };
    switch (form.form) {
      case 'smid':
        await throwDraftAway(acting, owner, form.draft);
        return { to: '/spoergsmaal/stil', said: 'kladde_smidt' };
      case 'besvaret':
        if (form.do === 'gem') return { to: '/spoergsmaal', said: 'fik_svar_gemt' };
        await throwDraftAway(acting, owner, form.draft);
        return { to: '/spoergsmaal', said: 'fik_svar' };
      case 'send': {
        const here = encodeURIComponent(stagePath('send', form.draft));
        if (actor.kind !== 'person') return { to: `/log-ind?videre=${here}` };
        if (whyNotAllowed(actor, activities.ask_council) !== null) {
          return { to: `/hvad-kraever-det?mangler=ask_council&videre=${here}` };
        }
        const sent = await sendDraft({ ...ctx, actor }, owner, { id: form.draft, language });
        if (!sent.ok) return { faults: { send: sent.reason } };
        return { to: ownQuestionPath(sent.value), said: 'spoergsmaal_sendt' };
      }
      default: {
        const kept = await takeStage(acting, owner, form);
        if (!kept.ok) return { faults: kept.reason };
        if ('sentAs' in kept.value) {
          return { to: ownQuestionPath(kept.value.sentAs), said: 'spoergsmaal_er_sendt' };
        }
        const { id, cookie, sentBefore } = kept.value;
        const isSearch = form.form === 'emne' && form.do === 'soeg';
        const next = isSearch ? 'emne' : form.ret ? 'send' : stageAfter(form.form);
        const search = isSearch
          ? `&${new URLSearchParams({ q: form.q, ...(form.ret && { ret: 'ja' }) }).toString()}#planer`
          : '';
        return {
          to: stagePath(next, id) + (sentBefore === null ? '' : `&sendt=${sentBefore}`) + search,
          cookies: cookie === null ? [] : [cookie],
        };
      }
    }
  },
);

/** „Stil et spørgsmål“, stage by stage: for everyone, signed in or not, until it is sent. */
export default function AskCouncil() {
  const data = useLoaderData<typeof loader>();
  const { form } = useTexts().asking;
  const leads = {
    regler: undefined,
    tekst: form.text.lead,
    besvaret: form.similar.lead,
    emne: form.about.lead,
    hvem: form.who.lead,
    send: form.send.lead,
  };
  return (
    <AskingFrame
      stage={data.stage}
      draft={data.draft}
      isGone={data.isGone}
      sentBefore={data.sentBefore}
      isSignedIn={data.asker !== null}
      lead={leads[data.stage]}
    >
      <StageOf {...data} />
    </AskingFrame>
  );
}

function StageOf(data: Data) {
  const { stage, draft, content, isMending, rules, time, asker } = data;
  const { next } = useTexts().asking;
  const draftId = draft?.id ?? null;
  const written = { draftId: draftId ?? '', content, isMending };
  switch (stage) {
    case 'regler':
      return (
        <>
          <BegunQuestions drafts={data.drafts} isSignedIn={asker !== null} />
          <Section title={next.heading}>
            <MeetingNow {...data} />
          </Section>
          <RulesInShort rules={rules} />
          <BeginLink draftId={draftId} />
        </>
      );
    case 'tekst':
      return (
        <TextStage
          {...written}
          draftId={draftId}
          formId={draftId ?? data.newId}
          seen={{ rules: data.version, meeting: time?.meetingId ?? '' }}
          found={(text, field) => <FoundPersonalData text={text} field={field} />}
        />
      );
    case 'besvaret':
      return data.similar && <SimilarStage draftId={written.draftId} similar={data.similar} />;
    case 'emne':
      return <About {...data} />;
    case 'hvem':
      return (
        <WhoStage
          {...written}
          rules={rules}
          shownName={asker === null ? undefined : asker.shownName}
        />
      );
    case 'send':
      return <Send {...data} />;
  }
}

/** The meeting that a question comes to now, or why none of whoever looks does. */
function MeetingNow({ spent, time, ahead }: Data) {
  if (spent.length === 0) return <NextMeeting next={ahead} />;
  return <QuotaSpent asked={spent} day={time?.meetingStartsAt ?? null} />;
}

function About(data: Data) {
  const language = useLanguage();
  const chosen = data.nodes.map(({ id }) => id);
  return (
    <AboutStage
      draftId={data.draft?.id ?? ''}
      content={data.content}
      isMending={data.isMending}
      committees={data.committees}
      nodes={[...data.nodes, ...data.found.filter(({ id }) => !chosen.includes(id))]}
      words={data.words}
      hits={data.found.length}
      sdgs={sdgs.map(({ goal, name }) => ({
        goal,
        name: name[language],
        chip: <SdgNumber goal={goal} />,
      }))}
    />
  );
}

function Send(data: Data) {
  const { content, rules, time, asker } = data;
  const isBarred = rules.who === 'residents' && asker?.isResident === false;
  return (
    <SendStage
      draftId={data.draft?.id ?? ''}
      content={content}
      committee={data.committees.find(({ slug }) => slug === content.committee)?.name ?? null}
      nodes={data.nodes}
      shownName={asker === null ? undefined : asker.shownName}
      sdgs={<SdgRow goals={content.sdgs.map(Number)} />}
      meeting={<MeetingNow {...data} />}
      changed={<WhatChanged content={content} version={data.version} time={time} />}
      obstacle={asker === null ? 'not_signed_in' : isBarred ? 'not_resident' : null}
    />
  );
}

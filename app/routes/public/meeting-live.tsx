import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { isLive, liveStateOf, refreshSeconds } from '~/domains/questions/agenda/live-state';
import { readPublicMeeting } from '~/domains/questions/agenda/read-public-meeting.server';
import { LiveView } from '~/domains/questions/components/live-view';
import { formatDay, formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

type Data = Awaited<ReturnType<typeof loader>>;

/** The clock counts and the page asks for what is new; without a script it is fetched anew. */
export const handle = {
  hydrate: true,
  refreshes: ({ state, isStill }: Data) => (isLive(state) && !isStill ? refreshSeconds : null),
};

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: `${texts.questionAgenda.live.title}, ${data.day}`,
  description: `${data.title}, ${data.day}. ${texts.questionAgenda.live.description}`,
}));

const query = z.object({ stille: z.literal('ja').optional() });

export const loader = publicRoute(
  { query },
  async (ctx, { params, language, query: { stille } }) => {
    const meeting = await readPublicMeeting(ctx, params.meeting ?? '');
    const { meetingId, title, place, meetingStartsAt } = meeting;
    return {
      meetingId,
      title,
      place,
      meetingStartsAt,
      day: formatDay(meetingStartsAt, language),
      state: liveStateOf(meeting),
      now: ctx.now.toString(),
      isStill: stille !== undefined,
    };
  },
);

/** Question time as it goes on, for a screen in the hall and for those at home. */
export default function MeetingLive() {
  const { title, place, meetingStartsAt, day: _, ...view } = useLoaderData<typeof loader>();
  const { live, staff, list } = useTexts().questionAgenda;
  const language = useLanguage();
  return (
    <Page
      title={live.title}
      lead={staff.lead(title, formatMoment(meetingStartsAt, language), place)}
      crumbs={[
        { path: '/spoergsmaal', label: list.question },
        { path: `/spoergsmaal/moeder/${view.meetingId}`, label: title, lang: 'da' },
      ]}
    >
      <LiveView {...view} meetingStartsAt={meetingStartsAt} />
    </Page>
  );
}

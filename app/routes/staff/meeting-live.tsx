import { useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { liveForm } from '~/domains/questions/agenda/forms';
import { readLive } from '~/domains/questions/agenda/read-live.server';
import { LiveDesk } from '~/domains/questions/components/live-desk';
import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { actOnLive } from './act-on-live.server';
import { agendaPath } from './meeting-paths';

/** The clock counts. */
export const handle = { hydrate: true };

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionAgenda.desk.title,
  description: texts.questionAgenda.desk.description,
}));

export const loader = staffRoute({ roles: ['council_secretariat'] }, async (ctx, { params }) => ({
  live: await readLive(ctx, params.meeting ?? ''),
}));

export const action = staffAction(
  { roles: ['council_secretariat'], form: liveForm },
  async (ctx, { form, params }) => actOnLive(ctx, params.meeting ?? '', form),
);

export default function MeetingLive() {
  const { live } = useLoaderData<typeof loader>();
  const { desk, staff, list, public: words } = useTexts().questionAgenda;
  const language = useLanguage();
  const href = useHref();
  const { time, whyNotLive } = live;
  const path = agendaPath(time.meetingId);
  return (
    <StaffPage
      title={desk.title}
      lead={staff.lead(time.title, formatMoment(time.meetingStartsAt, language), time.place)}
      crumbs={[
        { path: '/medarbejder/moeder', label: list.meetings },
        { path, label: staff.title },
      ]}
    >
      {whyNotLive === null ? (
        <LiveDesk live={live} />
      ) : (
        <p>{time.endedAt === null ? desk.why[whyNotLive] : desk.ended}</p>
      )}
      <p className="next-steps">
        <a href={href(`/spoergsmaal/moeder/${time.meetingId}/direkte`)}>{words.follow}</a>
        <a href={href(path)}>{staff.title}</a>
      </p>
    </StaffPage>
  );
}

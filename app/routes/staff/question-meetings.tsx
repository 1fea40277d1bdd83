import { useLoaderData } from '@remix-run/react';
import { holds } from '~/domains/identity/actor';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { StaffMeetings } from '~/domains/questions/components/staff-meetings';
import { listStaffTimes } from '~/domains/questions/meetings/list-times.server';
import { agendaRoles } from '~/domains/questions/roles';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionMeetings.staff.title,
  description: texts.questionMeetings.staff.description,
}));

export const loader = staffRoute({ roles: agendaRoles }, async (ctx) => ({
  ...(await listStaffTimes(ctx)),
  mayChange: holds(ctx.actor, 'council_secretariat'),
}));

export default function QuestionMeetings() {
  const { coming, past, waiting, mayChange } = useLoaderData<typeof loader>();
  const { list, staff } = useTexts().questionMeetings;
  const href = useHref();
  const isEmpty = coming.length + past.length === 0;
  return (
    <StaffPage title={staff.title} lead={staff.lead}>
      {waiting > 0 && <p className="note">{staff.waiting(waiting)}</p>}
      {mayChange && (
        <p>
          <a className="ds-button" href={href('/medarbejder/moeder/nye')}>
            {staff.setUp}
          </a>
        </p>
      )}
      {isEmpty ? (
        <p>{staff.none}</p>
      ) : (
        <Section title={list.coming}>
          {coming.length === 0 ? (
            <p>{staff.noComing}</p>
          ) : (
            <StaffMeetings times={coming} mayChange={mayChange} />
          )}
        </Section>
      )}
      {past.length > 0 && (
        <Section title={list.past}>
          <StaffMeetings times={past} mayChange={mayChange} />
        </Section>
      )}
    </StaffPage>
  );
}

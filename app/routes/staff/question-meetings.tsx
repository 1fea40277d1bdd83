import { useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { StaffMeetings } from '~/domains/questions/components/staff-meetings';
import { listStaffTimes } from '~/domains/questions/meetings/list-times.server';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionMeetings.staff.title,
  description: texts.questionMeetings.staff.description,
}));

export const loader = staffRoute({ roles: ['council_secretariat'] }, (ctx) => listStaffTimes(ctx));

export default function QuestionMeetings() {
  const { coming, past, waiting } = useLoaderData<typeof loader>();
  const { list, staff } = useTexts().questionMeetings;
  const href = useHref();
  const isEmpty = coming.length + past.length === 0;
  return (
    <StaffPage title={staff.title} lead={staff.lead}>
      {waiting > 0 && <p className="note">{staff.waiting(waiting)}</p>}
      <p>
        <a className="ds-button" href={href('/medarbejder/moeder/nye')}>
          {staff.setUp}
        </a>
      </p>
      {isEmpty ? (
        <p>{staff.none}</p>
      ) : (
        <Section title={list.coming}>
          {coming.length === 0 ? <p>{staff.noComing}</p> : <StaffMeetings times={coming} />}
        </Section>
      )}
      {past.length > 0 && (
        <Section title={list.past}>
          <StaffMeetings times={past} />
        </Section>
      )}
    </StaffPage>
  );
}

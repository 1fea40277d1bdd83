import { useLoaderData } from '@remix-run/react';
import { Paper } from '~/domains/identity/components/paper';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { readStaffAnnex } from '~/domains/questions/agenda/read-annex.server';
import { AgendaPaper } from '~/domains/questions/components/agenda-paper';
import { agendaRoles } from '~/domains/questions/roles';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { sdgName } from '../document-answer.server';
import { agendaPath } from './meeting-paths';

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionAgenda.paper.title,
  description: texts.questionAgenda.paper.description,
}));

export const loader = staffRoute({ roles: agendaRoles }, async (ctx, { params }) => ({
  meetingId: params.meeting ?? '',
  annex: await readStaffAnnex({ ...ctx, sdgName }, params.meeting ?? ''),
}));

/** The annex as a sheet to be printed, in Danish as it goes to the council. */
export default function AnnexPaper() {
  const { annex, meetingId } = useLoaderData<typeof loader>();
  const { paper, staff, list } = useTexts().questionAgenda;
  const href = useHref();
  const path = agendaPath(meetingId);
  return (
    <StaffPage
      title={paper.title}
      lead={paper.lead}
      crumbs={[
        { path: '/medarbejder/moeder', label: list.meetings },
        { path, label: staff.title },
      ]}
    >
      <Paper language="da">
        <AgendaPaper annex={annex} />
      </Paper>
      <p className="next-steps">
        <a href={href(path)}>{paper.back}</a>
      </p>
    </StaffPage>
  );
}

import { useLoaderData } from '@remix-run/react';
import { StaffDialogueLinks } from '~/domains/dialogue/components/staff-dialogue-links';
import { StaffFollowUps } from '~/domains/dialogue/components/staff-follow-ups';
import { StaffSessions } from '~/domains/dialogue/components/staff-sessions';
import { StaffUntold } from '~/domains/dialogue/components/staff-untold';
import { StaffWaiting } from '~/domains/dialogue/components/staff-waiting';
import { closeFollowUp } from '~/domains/dialogue/follow-ups/close-follow-up.server';
import { listFollowUps } from '~/domains/dialogue/follow-ups/read-follow-ups.server';
import { staffListForm } from '~/domains/dialogue/meeting/forms';
import { staffDialoguePath } from '~/domains/dialogue/paths';
import { dialogueStaffRoles } from '~/domains/dialogue/roles';
import { listWaiting } from '~/domains/dialogue/screening/list-waiting.server';
import { linksForStaff } from '~/domains/dialogue/screening/links-for-staff.server';
import { listSessionsForStaff } from '~/domains/dialogue/sessions/list-for-staff.server';
import { listUntold } from '~/domains/dialogue/untold/list-untold.server';
import { markTold } from '~/domains/dialogue/untold/mark-told.server';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { faultsOf } from '~/domains/dialogue/screening/faults';

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueStaff.title,
  description: texts.dialogueStaff.description,
}));

export const loader = staffRoute({ roles: dialogueStaffRoles }, async (ctx) => ({
  waiting: await listWaiting(ctx),
  untold: await listUntold(ctx),
  followUps: await listFollowUps(ctx),
  sessions: await listSessionsForStaff(ctx),
  links: await linksForStaff(ctx),
}));

export const action = staffAction(
  { roles: dialogueStaffRoles, form: staffListForm },
  async (ctx, { form }): Promise<Done> => {
    if (form.form === 'fortalt') {
      const isNow = await markTold(ctx, { untoldId: form.given.untold });
      return { to: staffDialoguePath, said: isNow ? 'dialog_fortalt' : 'dialog_var_fortalt' };
    }
    const done = await closeFollowUp(ctx, { followUpId: form.of ?? '', ...form.given });
    if (!done.ok) return { faults: faultsOf(done.reason, 'result') };
    return { to: staffDialoguePath, said: 'dialog_loefte_lukket' };
  },
);

/** What waits in the committees' dialogue for whoever is signed in, and the sessions to come. */
export default function Dialogue() {
  const { waiting, untold, followUps, sessions, links } = useLoaderData<typeof loader>();
  const { dialogueStaff } = useTexts();
  const { decisions, secondLooks } = waiting;
  return (
    <StaffPage
      title={dialogueStaff.title}
      lead={links.decides ? dialogueStaff.lead : dialogueStaff.leadToSee}
    >
      {(links.decides || decisions.length + secondLooks.length > 0) && (
        <StaffWaiting waiting={waiting} />
      )}
      <StaffUntold untold={untold} />
      <StaffFollowUps followUps={followUps} />
      {links.sees && <StaffSessions sessions={sessions} />}
      <StaffDialogueLinks links={links} />
    </StaffPage>
  );
}

import { useLoaderData } from '@remix-run/react';
import { OwnCalendars } from '~/domains/dialogue/components/own-calendars';
import { feedForm } from '~/domains/dialogue/calendar/forms';
import { listFeeds } from '~/domains/dialogue/calendar/list-feeds.server';
import { makeFeed } from '~/domains/dialogue/calendar/make-feed.server';
import { revokeFeed } from '~/domains/dialogue/calendar/revoke-feed.server';
import { feedsPath } from '~/domains/dialogue/paths';
import { dialogueRoles } from '~/domains/dialogue/roles';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueCalendar.page.title,
  description: texts.dialogueCalendar.page.description,
}));

export const loader = staffRoute({ roles: dialogueRoles }, async (ctx, { language }) => ({
  feeds: await listFeeds(ctx, language),
}));

export const action = staffAction(
  { roles: dialogueRoles, form: feedForm },
  async (ctx, { form }): Promise<Done> => {
    if (form.form === 'luk') {
      await revokeFeed(ctx, { feedId: form.feed });
      return { to: feedsPath, said: 'kalender_lukket' };
    }
    const made = await makeFeed(ctx, { name: form.name });
    if (!made.ok) return { faults: { name: made.reason } };
    return { to: feedsPath, said: 'kalender_lavet' };
  },
);

/** Addresses from which the calendar of whoever sits in a committee can fetch its sessions. */
export default function DialogueCalendar() {
  const { feeds } = useLoaderData<typeof loader>();
  const { page } = useTexts().dialogueCalendar;
  return (
    <StaffPage title={page.title} lead={page.lead}>
      <OwnCalendars feeds={feeds} />
    </StaffPage>
  );
}

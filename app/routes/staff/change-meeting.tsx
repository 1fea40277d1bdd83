import { useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import {
  CancelMeetingForm,
  MoveMeetingForm,
  QuestionTimeForm,
} from '~/domains/questions/components/change-meeting-forms';
import { cancelMeeting } from '~/domains/questions/meetings/cancel-meeting.server';
import { changeQuestionTime } from '~/domains/questions/meetings/change-question-time.server';
import { changeMeetingForm } from '~/domains/questions/meetings/forms';
import { findMeetingToChange } from '~/domains/questions/meetings/meeting-to-change.server';
import { moveMeeting } from '~/domains/questions/meetings/move-meeting.server';
import { formatFullDay } from '~/i18n/format';
import type { FaultCode } from '~/i18n/fault-codes';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';

const roles = ['council_secretariat'] as const;
const list = '/medarbejder/moeder';

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionMeetings.change.move,
  description: texts.questionMeetings.change.description,
}));

export const loader = staffRoute({ roles }, (ctx, { params }) =>
  findMeetingToChange(ctx, params.meeting ?? ''),
);

export const action = staffAction(
  { roles, form: changeMeetingForm },
  async (ctx, acting): Promise<Done> => {
    const { form } = acting;
    const meetingId = acting.params.meeting ?? '';
    if (form.do === 'cancel') {
      const outcome = await cancelMeeting(ctx, meetingId);
      // Sent twice it is cancelled once.
      const isDone = outcome.ok || outcome.reason === 'meeting_cancelled';
      if (!isDone) return { faults: { do: outcome.reason } };
      return { to: list, said: 'moede_aflyst' };
    }
    if (form.do === 'move') {
      const { do: _, ...to } = form;
      const outcome = await moveMeeting(ctx, { meetingId, ...to });
      if (!outcome.ok) return { faults: faultOf(outcome.reason, { date: outcome.reason }) };
      return { to: list, said: 'moede_flyttet' };
    }
    const outcome = await changeQuestionTime(ctx, meetingId, {
      totalMinutes: form.totalMinutes,
      marked: form.marked,
      minutesUrl: form.minutes,
      agendaUrl: form.agenda,
      seen: form.seen,
    });
    if (!outcome.ok) return { faults: faultOf(outcome.reason, { marked: 'pause_too_late' }) };
    return { to: list, said: 'spoergetid_gemt' };
  },
);

/** What somebody else has changed meanwhile is of no field, and is told above the form. */
function faultOf(reason: string, other: Record<string, FaultCode>): Record<string, FaultCode> {
  return reason === 'meeting_changed' ? { seen: reason } : other;
}

export default function ChangeMeeting() {
  const meeting = useLoaderData<typeof loader>();
  const { change, staff } = useTexts().questionMeetings;
  const language = useLanguage();
  const { isCancelled, hasBegun } = meeting;
  return (
    <StaffPage
      title={change.title(formatFullDay(meeting.startsAt, language))}
      crumbs={[{ path: list, label: staff.title }]}
    >
      {isCancelled && <p className="note">{change.isCancelled}</p>}
      {!isCancelled && hasBegun && <p className="note">{change.isOver}</p>}
      {!isCancelled && !hasBegun && (
        <Section title={change.move}>
          <MoveMeetingForm meeting={meeting} />
        </Section>
      )}
      <Section title={change.time}>
        <QuestionTimeForm meeting={meeting} />
      </Section>
      {!isCancelled && (
        <Section title={change.cancelHeading}>
          <CancelMeetingForm meeting={meeting} />
        </Section>
      )}
    </StaffPage>
  );
}

import { useLoaderData } from '@remix-run/react';
import { MeetingEnd } from '~/domains/dialogue/components/meeting-end';
import { MeetingFacts } from '~/domains/dialogue/components/meeting-facts';
import { MeetingFollowUps } from '~/domains/dialogue/components/meeting-follow-ups';
import { MeetingNotes } from '~/domains/dialogue/components/meeting-notes';
import { MeetingOutcomes } from '~/domains/dialogue/components/meeting-outcome';
import { MeetingProgramme } from '~/domains/dialogue/components/meeting-programme';
import { MeetingSignedUp } from '~/domains/dialogue/components/meeting-signed-up';
import { MeetingTooLate } from '~/domains/dialogue/components/meeting-too-late';
import { MeetingWaiting } from '~/domains/dialogue/components/meeting-waiting';
import { readMeeting } from '~/domains/dialogue/meeting/read-meeting.server';
import { staffDialoguePath, staffEvaluationPath } from '~/domains/dialogue/paths';
import { dialogueRoles } from '~/domains/dialogue/roles';
import { AttachedFiles } from '~/domains/files/components/attached-files';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { SdgRow } from '~/domains/plans/components/sdg-chip';
import { ResourceForm } from '~/domains/thread/components/resource-form';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { actOnMeeting } from './act-on-meeting.server';
import { meetingForm } from './meeting-form';

/** The clock counts. */
export const handle = { hydrate: true };

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: texts.dialogueMeeting.title(data.meeting.session.committeeName),
  description: texts.dialogueMeeting.description,
}));

export const loader = staffRoute({ roles: dialogueRoles }, async (ctx, { params }) => ({
  meeting: await readMeeting(ctx, params.session ?? ''),
  formKey: crypto.randomUUID(),
}));

export const action = staffAction(
  { roles: dialogueRoles, form: meetingForm },
  (ctx, { form, params }) => actOnMeeting(ctx, params.session ?? '', form),
);

/** A session as the committee has it at the table: on paper, on a tablet, and afterwards what came of it. */
export default function DialogueSession() {
  const { meeting, formKey } = useLoaderData<typeof loader>();
  const { dialogueMeeting, dialogueStaff, dialogue, thread } = useTexts();
  const { session, comesOneByOne, runs, hasBegun, canEnd, spent, mayAnswer } = meeting;
  const href = useHref();
  return (
    <StaffPage
      title={session.title ?? dialogueMeeting.title(session.committeeName)}
      kicker={dialogue.formats[session.format].name}
      crumbs={[{ path: staffDialoguePath, label: dialogueStaff.title }]}
    >
      <MeetingTooLate meeting={meeting} />
      <MeetingFacts meeting={meeting} />
      {mayAnswer && (
        <p className="next-steps print-hidden">
          <a href={href(staffEvaluationPath(session.slug))}>{dialogueMeeting.evaluate}</a>
        </p>
      )}
      {comesOneByOne ? (
        <MeetingProgramme
          meeting={meeting}
          sdgs={(goals) => <SdgRow goals={goals} />}
          materials={(files) => <AttachedFiles files={files} />}
        />
      ) : (
        <MeetingSignedUp meeting={meeting} />
      )}
      <div className="print-hidden">
        {meeting.whyNotLive !== 'session_held' && <MeetingWaiting waiting={meeting.waiting} />}
        {runs && canEnd && <MeetingEnd meeting={meeting} />}
        {hasBegun && comesOneByOne && <MeetingOutcomes meeting={meeting} />}
        {hasBegun && !comesOneByOne && (
          <>
            <Section title={dialogueMeeting.followUps.heading} id="opfoelgning">
              <MeetingFollowUps meeting={meeting} guest={null} />
            </Section>
            {runs && <MeetingNotes meeting={meeting} />}
          </>
        )}
        {spent && (
          <Section title={thread.resources.heading} id="forbrug">
            <p>{thread.resources.lead}</p>
            <ResourceForm name="forbrug" spent={spent} formKey={formKey} isTimeOnly />
          </Section>
        )}
      </div>
    </StaffPage>
  );
}

import { useLoaderData } from '@remix-run/react';
import { Temporal } from 'temporal-polyfill';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { MeetingRows } from '~/domains/questions/components/meeting-rows';
import { YearRuleForm } from '~/domains/questions/components/year-rule-form';
import { meetingRows, setUpForm, usualTitle, yearQuery } from '~/domains/questions/meetings/forms';
import { setUpMeetings } from '~/domains/questions/meetings/set-up-meetings.server';
import { daysOfYear } from '~/domains/questions/rules/year-plan';
import { useTexts } from '~/i18n/texts';
import { danishDay } from '~/platform/clock';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';

const roles = ['council_secretariat'] as const;

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionMeetings.setUp.title,
  description: texts.questionMeetings.setUp.lead,
}));

export const loader = staffRoute({ roles, query: yearQuery }, (ctx, { query }) => {
  const today = danishDay(ctx.now);
  const { aar, dag: weekday, hvilken: which, maaned: months } = query;
  const days = aar === undefined ? [] : daysOfYear({ year: aar, weekday, which, months });
  // From autumn on it is next year that is planned.
  const year = aar ?? (today.month >= 9 ? today.year + 1 : today.year);
  return Promise.resolve({
    rule: { ...query, aar: year },
    thisYear: today.year,
    dates: days
      .filter((day) => Temporal.PlainDate.compare(day, today) > 0)
      .map((day) => day.toString()),
  });
});

export const action = staffAction({ roles, form: setUpForm }, async (ctx, { form }) => {
  const outcome = await setUpMeetings(ctx, form);
  if (outcome.ok) return { to: '/medarbejder/moeder', said: 'moeder_sat_op' };
  return { faults: { 'date-0': outcome.reason } };
});

export default function SetUpMeetings() {
  const { rule, thisYear, dates } = useLoaderData<typeof loader>();
  const { setUp, staff } = useTexts().questionMeetings;
  const rows = Array.from({ length: meetingRows }, (_, at) => at);
  const fields = rows.flatMap((at): [string, string][] => [
    [`date-${at}`, `${setUp.meeting(at + 1)}, ${setUp.date}`],
    [`from-${at}`, `${setUp.meeting(at + 1)}, ${setUp.from}`],
    [`to-${at}`, `${setUp.meeting(at + 1)}, ${setUp.to}`],
  ]);
  const shared = { title: setUp.titleField, place: setUp.place, stream: setUp.stream };
  return (
    <StaffPage
      title={setUp.title}
      lead={setUp.lead}
      crumbs={[{ path: '/medarbejder/moeder', label: staff.title }]}
    >
      <Section title={setUp.rule}>
        <p className="intro">{setUp.ruleLead}</p>
        <YearRuleForm rule={rule} thisYear={thisYear} />
      </Section>
      <Section title={setUp.dates} id="moeder">
        <p className="intro">{setUp.datesLead}</p>
        <PostForm fields={{ ...Object.fromEntries(fields), ...shared }} className="form is-wide">
          <MeetingRows dates={dates} from={rule.fra} to={rule.til} />
          <TextField name="title" label={setUp.titleField} value={usualTitle} maxLength={200} />
          <TextField name="place" label={setUp.place} maxLength={200} optional />
          <TextField name="stream" label={setUp.stream} inputMode="url" optional />
          <p className="field-hint" id="set-up-waits">
            {setUp.waits}
          </p>
          <SubmitButton describedBy="set-up-waits">{setUp.button}</SubmitButton>
        </PostForm>
      </Section>
    </StaffPage>
  );
}

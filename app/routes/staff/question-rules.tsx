import { useActionData, useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { RulesForm } from '~/domains/questions/components/rules-form';
import { RulesInWords } from '~/domains/questions/components/rules-in-words';
import { changeRules } from '~/domains/questions/rule-sets/change-rules.server';
import { rulesForm } from '~/domains/questions/rule-sets/forms';
import { listRuleVersions } from '~/domains/questions/rule-sets/list-rule-versions.server';
import { useHref, useTexts } from '~/i18n/texts';
import { danishDay } from '~/platform/clock';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Attention } from '~/ui/attention';
import { Section } from '~/ui/page';
import { RuleVersions } from '~/ui/rule-versions';

const roles = ['council_secretariat', 'administrator'] as const;
const here = '/medarbejder/spoergsmaal/regler';

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionRules.staff.title,
  description: texts.questionRules.staff.description,
}));

export const loader = staffRoute({ roles }, async (ctx) => ({
  versions: await listRuleVersions(ctx),
  today: danishDay(ctx.now).toString(),
}));

export const action = staffAction({ roles, form: rulesForm }, async (ctx, { form }) => {
  // Nothing is wrong, and nothing is saved: the page shows how it will be read.
  if (form.do === 'vis') return { faults: {} };
  const outcome = await changeRules(ctx, form);
  if (outcome.ok) return { to: here, said: 'regler_gemt' };
  const { reason } = outcome;
  // That nothing is changed is no fault of a field.
  if (reason === 'nothing_changed') return { to: here, said: 'regler_uaendret' };
  return { faults: { [reason === 'past_day' ? 'fromDay' : 'seenVersion']: reason } };
});

type Answered = { faults: Record<string, string>; given: Record<string, string> };

export default function QuestionRules() {
  const { versions, today } = useLoaderData<typeof loader>();
  const { staff } = useTexts().questionRules;
  const href = useHref();
  const answered = useActionData<Answered>();
  return (
    <StaffPage title={staff.title} lead={staff.lead}>
      <Preview answered={answered} />
      <Section title={staff.versions} id="udgaver">
        <RuleVersions
          versions={versions}
          byDefault={staff.byDefault}
          inWords={(rules) => <RulesInWords rules={rules} heading="h3" />}
        />
        <p className="next-steps">
          <a href={href('/spoergsmaal/regler')}>{staff.toPublic}</a>
        </p>
      </Section>
      <Section title={staff.edit} id="ny">
        <p className="intro">{staff.editLead}</p>
        <RulesForm newest={versions[0]!} today={today} />
      </Section>
    </StaffPage>
  );
}

function Preview({ answered }: { answered: Answered | undefined }) {
  const { staff } = useTexts().questionRules;
  if (!answered || Object.keys(answered.faults).length > 0) return null;
  const read = rulesForm.safeParse(answered.given);
  if (!read.success) return null;
  return (
    <Attention className="rules-preview" role="status">
      <h2>{staff.previewHeading}</h2>
      <p>{staff.previewLead}</p>
      <RulesInWords rules={read.data.rules} heading="h3" />
    </Attention>
  );
}

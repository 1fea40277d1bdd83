import { useActionData, useLoaderData } from '@remix-run/react';
import { committeeBySlug } from '~/domains/dialogue/committees.server';
import { ModelForm } from '~/domains/dialogue/components/model-form';
import { ModelInWords } from '~/domains/dialogue/components/model-in-words';
import type { Model } from '~/domains/dialogue/model';
import { changeModel } from '~/domains/dialogue/models/change-model.server';
import { modelForm } from '~/domains/dialogue/models/forms';
import { listModelVersions } from '~/domains/dialogue/models/list-model-versions.server';
import { runningRoles as roles } from '~/domains/dialogue/roles';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { useHref, useTexts } from '~/i18n/texts';
import { danishDay } from '~/platform/clock';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Attention } from '~/ui/attention';
import { Section } from '~/ui/page';
import { RuleVersions } from '~/ui/rule-versions';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: texts.dialogueModels.staff.title(data.committee.name),
  description: texts.dialogueModels.staff.description,
}));

export const loader = staffRoute({ roles }, async (ctx, { params }) => {
  const committee = await committeeBySlug(ctx, params.committee ?? '');
  return {
    committee,
    versions: await listModelVersions(ctx, committee.id),
    today: danishDay(ctx.now).toString(),
  };
});

export const action = staffAction({ roles, form: modelForm }, async (ctx, { form, params }) => {
  const { id: committeeId, slug } = await committeeBySlug(ctx, params.committee ?? '');
  // Nothing is wrong, and nothing is saved: the page shows how it will be read.
  if (form.do === 'vis') return { faults: {} };
  const here = `/medarbejder/dialog/udvalg/${slug}`;
  const outcome = await changeModel(ctx, { ...form, committeeId });
  if (outcome.ok) return { to: here, said: 'regler_gemt' };
  const { reason } = outcome;
  // That nothing is changed is no fault of a field.
  if (reason === 'nothing_changed') return { to: here, said: 'regler_uaendret' };
  return { faults: { [reason === 'past_day' ? 'fromDay' : 'seenVersion']: reason } };
});

type Answered = { faults: Record<string, string>; given: Record<string, string> };

export default function DialogueModel() {
  const { committee, versions, today } = useLoaderData<typeof loader>();
  const { staff } = useTexts().dialogueModels;
  const href = useHref();
  const newest = versions[0]!;
  return (
    <StaffPage title={staff.title(committee.name)} lead={staff.lead}>
      <p className="next-steps">
        <a href={href(`/medarbejder/dialog/nye?udvalg=${committee.slug}`)}>{staff.setUp}</a>
        <a href={href(`/udvalg/${committee.slug}#dialog`)}>{staff.toPublic}</a>
        <a href="#udgaver">{staff.versions}</a>
      </p>
      <Section title={staff.edit} id="ny">
        <p className="intro">
          {staff.editLead} {staff.decidedHint}
        </p>
        <p className="note">{staff.keeps}</p>
        <ModelForm newest={newest} today={today}>
          <Preview newest={newest} />
        </ModelForm>
      </Section>
      <Section title={staff.versions} id="udgaver">
        <RuleVersions
          versions={versions}
          byDefault={staff.byDefault}
          inWords={(rules) => <ModelInWords rules={rules} heading="h3" />}
        />
      </Section>
    </StaffPage>
  );
}

/** What citizens will read by the form as it was sent; before that what they read by the newest version. */
function Preview({ newest }: { newest: { version: number; rules: Model } }) {
  const { staff } = useTexts().dialogueModels;
  const answered = useActionData<Answered>();
  const read =
    answered && Object.keys(answered.faults).length === 0
      ? modelForm.safeParse(answered.given)
      : undefined;
  if (!read?.success) {
    return (
      <div className="rules-preview">
        <h3>{staff.readNow}</h3>
        <p className="small soft">{staff.readNowLead(newest.version)}</p>
        <ModelInWords rules={newest.rules} heading="h4" />
      </div>
    );
  }
  return (
    <div className="rules-preview">
      <Attention className="rules-preview-lead" role="status">
        <h3>{staff.previewHeading}</h3>
        <p className="small soft">{staff.previewLead}</p>
      </Attention>
      <ModelInWords rules={read.data.rules} heading="h4" />
    </div>
  );
}

import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { noticeForm } from '~/domains/comments/forms';
import { visitor } from '~/domains/identity/actor';
import { FoundPersonalData } from '~/domains/moderation/components/found-personal-data';
import { useHref, useTexts } from '~/i18n/texts';
import { publicAction } from '~/platform/action-route.server';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { noticeKindOf } from './notice-kinds.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.comments.notice.title,
  description: texts.comments.notice.description,
}));

export const loader = publicRoute({}, async (ctx, { params }) => {
  const subjectId = params.subject ?? '';
  return (await noticeKindOf(ctx, subjectId)).find(ctx, subjectId);
});

export const action = publicAction(
  { form: noticeForm },
  async (ctx, { form, params, language, who, isForAnother }) => {
    const subjectId = params.subject ?? '';
    const kind = await noticeKindOf(ctx, subjectId);
    // Whoever has signed in since does not answer for what was written before; who is helped does it themselves.
    const actor = isForAnother ? visitor : (who?.helped?.actor ?? ctx.actor);
    const outcome = await kind.give({ ...ctx, actor }, subjectId, { ...form, language });
    if (!outcome.ok) return { faults: { explanation: outcome.reason } };
    const receipt = form.email === null ? '?svar=nej' : '';
    return { to: `/anmeld/${subjectId}${receipt}`, said: 'anmeldt' };
  },
);

/** Where „Anmeld indhold“ leads: for everyone, known or not (DSA art. 16). */
export default function Notice() {
  const { text, language, place } = useLoaderData<typeof loader>();
  const { notice } = useTexts().comments;
  const href = useHref();
  const answered = useActionData<{ faults?: unknown; given?: Record<string, string> }>();
  const [address] = useSearchParams();
  const isSent = address.get('besked') === 'anmeldt' && answered === undefined;
  return (
    <Page title={notice.title} lead={isSent ? undefined : notice.lead} crumbs={[]}>
      <Section title={notice.what}>
        <p lang="da">
          <a href={href(place.path)}>{place.title}</a>
        </p>
        <blockquote>
          <Paragraphs text={text} language={language} />
        </blockquote>
      </Section>
      {isSent && (
        <Section title={notice.receipt.heading}>
          <ol className="bullet-list">
            <li>{notice.receipt.read}</li>
            <li>{notice.receipt.decide}</li>
            <li>
              {address.get('svar') === 'nej' ? notice.receipt.noAnswer : notice.receipt.answer}
            </li>
          </ol>
        </Section>
      )}
      {!isSent && (
        <PostForm
          fields={{ explanation: notice.explanation, name: notice.name, email: notice.email }}
        >
          <TextField
            name="explanation"
            label={notice.explanation}
            hint={notice.explanationHint}
            multiline
            maxLength={4000}
          />
          {answered?.given && <FoundPersonalData text={answered.given.explanation ?? ''} />}
          <TextField name="name" label={notice.name} optional maxLength={120} autoComplete="name" />
          <TextField
            name="email"
            type="email"
            label={notice.email}
            hint={notice.emailHint}
            optional
            autoComplete="email"
            inputMode="email"
          />
          <SubmitButton>{notice.submit}</SubmitButton>
        </PostForm>
      )}
      <p className="next-steps">
        <a href={href(place.path)}>{notice.back}</a>
      </p>
    </Page>
  );
}

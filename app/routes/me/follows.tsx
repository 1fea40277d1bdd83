import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { changeCadence } from '~/domains/thread/change-cadence.server';
import { followsForm } from '~/domains/thread/forms';
import { listFollows, type OwnFollow } from '~/domains/thread/list-follows.server';
import { unfollow } from '~/domains/thread/unfollow.server';
import { cadences } from '~/domains/thread/vocabulary';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { PostForm } from '~/ui/form';

const here = '/min-side/foelger';

export const meta = pageMeta(({ texts }) => ({
  title: texts.thread.follows.title,
  description: texts.thread.follows.description,
}));

export const loader = citizenRoute({ activity: 'own_page' }, async (ctx) => ({
  follows: await listFollows(ctx),
}));

export const action = citizenAction(
  { activity: 'own_page', form: followsForm },
  async (ctx, { form }) => {
    switch (form.form) {
      case 'hvor-tit':
        await changeCadence(ctx, { followId: form.follow, cadence: form.cadence });
        return { to: here, said: 'foelger_aendret' };
      case 'stop':
        await unfollow(ctx, form.follow);
        return { to: here, said: 'foelger_stoppet' };
    }
  },
);

export default function Follows() {
  const { follows } = useLoaderData<typeof loader>();
  const { follows: texts } = useTexts().thread;
  return (
    <MePage title={texts.title} lead={texts.lead}>
      {follows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul className="link-list">
          {follows.map((one) => (
            <FollowRow key={one.id} {...one} />
          ))}
        </ul>
      )}
    </MePage>
  );
}

function FollowRow(one: OwnFollow) {
  const { thread } = useTexts();
  const { follows: texts } = thread;
  const language = useLanguage();
  const href = useHref();
  const title = one.subject?.title ?? texts.gone;
  return (
    <li className="row">
      <div>
        {one.subject === null ? (
          <span className="soft">{texts.gone}</span>
        ) : (
          <a className="title" lang="da" href={href(one.subject.path)}>
            {title}
          </a>
        )}
        {one.subject !== null && one.subject.context !== '' && (
          <p className="small" lang="da">
            {one.subject.context}
          </p>
        )}
        <p className="small soft">{texts.since(formatDay(one.createdAt, language))}</p>
      </div>
      <div className="form-actions">
        <PostForm name="hvor-tit" className="inline-form" hidden={{ follow: one.id }}>
          <select
            className="ds-input"
            name="cadence"
            defaultValue={one.cadence}
            aria-label={texts.howLabel(title)}
          >
            {cadences.map((cadence) => (
              <option key={cadence} value={cadence}>
                {thread.cadences[cadence].name}
              </option>
            ))}
          </select>
          <button
            className="ds-button is-secondary"
            type="submit"
            aria-label={texts.saveLabel(title)}
          >
            {texts.save}
          </button>
        </PostForm>
        <PostForm name="stop" className="inline-form" hidden={{ follow: one.id }}>
          <button
            className="ds-button is-secondary"
            type="submit"
            aria-label={texts.stopLabel(title)}
          >
            {texts.stop}
          </button>
        </PostForm>
      </div>
    </li>
  );
}

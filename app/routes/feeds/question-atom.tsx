import { findPublicQuestion } from '~/domains/questions/finding/find-question.server';
import { questionPath } from '~/domains/questions/rules/showing';
import { atomOf } from '~/domains/thread/atom.server';
import { listHappenings } from '~/domains/thread/happenings.server';
import { textsIn } from '~/i18n/texts-of-language';
import { feedRoute } from '~/platform/feed-route.server';

/** What happens to one question to the council, for feed readers. */
export const loader = feedRoute(
  'application/atom+xml; charset=utf-8',
  async (ctx, { params, language }) => {
    const { id, topic, receivedAt } = await findPublicQuestion(ctx, params.question ?? '');
    return atomOf(await listHappenings(ctx, { subjectId: id }), {
      id,
      title: textsIn(language).questionArchive.feedOfOne(topic),
      municipality: ctx.municipality.name,
      origin: ctx.origin,
      language,
      path: questionPath(id),
      self: `${questionPath(id)}/atom.xml`,
      since: receivedAt,
    });
  },
);

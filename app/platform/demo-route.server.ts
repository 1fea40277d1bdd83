import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ReadContext, Tenant } from './context.server';
import type { Keys } from './keys.server';
import { answer, refuse } from './page-answer.server';

/** What the demo's own pages work with. */
export type DemoDoor = Pick<ReadContext, 'db' | 'now'> & {
  /** Folder of the mails that were not sent. */
  outbox: string;
  keys: Keys;
  origin: string;
  /** Whose pages these are; null at the front door. */
  municipality: Tenant | null;
};

/**
 * A page of the demo that shows what elsewhere nobody may see: mails, passwords, codes. It is there only
 * where the demo runs and no mail server is set, so that nothing in it belongs to anybody.
 */
export function demoRoute<Result>(
  load: (
    door: DemoDoor,
    request: { params: Record<string, string | undefined>; url: URL },
  ) => Promise<Result>,
): (args: LoaderFunctionArgs) => Promise<Result> {
  return async ({ context, params, request }) => {
    context.audience = 'private';
    const { site } = context;
    const { demo, outbox } = context.env;
    if (!demo || outbox === undefined) return refuse('not_found', 404, context);
    return answer(context, () =>
      load(
        {
          db: context.connections.primary,
          now: context.now,
          outbox,
          keys: context.keys,
          origin: context.origin,
          municipality: site.kind === 'municipality' ? site.municipality : null,
        },
        { params, url: new URL(request.url) },
      ),
    );
  };
}

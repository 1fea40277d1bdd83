import { apiDocument } from '~/platform/api-route.server';
import { NotFound } from '~/platform/errors';

/** Every other address below `/api/v1`. */
export const loader = apiDocument(() => {
  throw new NotFound();
});

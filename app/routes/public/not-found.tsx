import { NotFound } from '~/platform/errors';
import { siteRoute } from '~/platform/route-builders.server';

const nothing = async (): Promise<never> => {
  throw new NotFound();
};

/** Every address that no other route knows. */
export const loader = siteRoute({ municipality: nothing, frontDoor: nothing });

export default function Never() {
  return null;
}

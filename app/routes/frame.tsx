import { Outlet } from '@remix-run/react';

/**
 * Around every page, so that one which fails stands in its municipality's frame: what the root knows is not
 * asked for again where a form failed and the root itself had to say so.
 */
export {
  ErrorPage as ErrorBoundary,
  errorMeta as meta,
} from '~/domains/identity/components/error-page';

export default function Frame() {
  return <Outlet />;
}

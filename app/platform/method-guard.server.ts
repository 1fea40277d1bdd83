import type { NextFunction, Request, Response } from 'express';
import type { RequestContext } from './load-context.server';
import { problemDocument } from './problem.server';

/** What monitors ask for. It belongs to no site and answers also while the database is down. */
export function isProbe(path: string): boolean {
  return /^\/(healthz|readyz|metrics)\/?$/i.test(path);
}

/**
 * Express handler in front of Remix: documents for machines are only read. It stands here because
 * Remix hands on neither every method nor every refusal.
 */
export function methodGuard(request: Request, response: Response, next: NextFunction): void {
  const isApi = /^\/api\/v1(\/|$)/i.test(request.path);
  if (!isApi && !isProbe(request.path)) {
    next();
    return;
  }
  const allowed = isApi ? ['GET', 'HEAD', 'OPTIONS'] : ['GET', 'HEAD'];
  if (allowed.includes(request.method)) {
    next();
    return;
  }
  const { requestId } = response.locals.context as RequestContext;
  const problem = problemDocument(
    { path: request.path, acceptLanguage: request.headers['accept-language'], requestId },
    'method_not_allowed',
    { headers: { Allow: allowed.join(', ') } },
  );
  response.status(problem.status).set(problem.headers).end(problem.body);
}

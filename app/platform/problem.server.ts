import { BadRequest, Forbidden, NotFound } from './errors';
import { preferred } from './negotiate';
import { type ProblemCode, problemTexts } from './problem-texts';

/** A fault that has a problem of its own, thrown inside a builder of documents. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

type Asked = { path: string; acceptLanguage: string | null | undefined; requestId: string };
type ProblemDocument = { status: number; headers: Record<string, string>; body: string };

/**
 * A fault as `application/problem+json` (RFC 9457), in English unless the client asks for Danish or
 * German. Whoever reads it may be on any origin, and nobody stores it.
 */
export function problemDocument(
  asked: Asked,
  code: ProblemCode,
  more: { parameter?: string; headers?: Record<string, string> } = {},
): ProblemDocument {
  const language = preferred(asked.acceptLanguage, ['en', 'da', 'de']);
  const { status, title, detail } = problemTexts[code];
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      Vary: 'Accept-Language',
      ...more.headers,
    },
    body: JSON.stringify({
      type: `urn:medspil:problem:${code}`,
      title: title[language],
      status,
      detail: detail[language].replace('{parameter}', () => more.parameter ?? ''),
      instance: asked.path,
      requestId: asked.requestId,
      ...(more.parameter !== undefined && { parameter: more.parameter }),
    }),
  };
}

/**
 * The answer to what was thrown behind a builder of documents.
 * @param onUnexpected told of everything that is no expected fault
 */
export function problemOf(
  error: unknown,
  asked: Asked,
  onUnexpected: (error: unknown) => void,
): Response {
  const { status, headers, body } = describe(error, asked, onUnexpected);
  return new Response(body, { status, headers });
}

function describe(error: unknown, asked: Asked, onUnexpected: (error: unknown) => void) {
  if (error instanceof Problem) {
    return problemDocument(asked, error.code, { headers: error.headers });
  }
  if (error instanceof BadRequest) {
    return problemDocument(asked, 'bad_parameter', { parameter: error.field });
  }
  if (error instanceof NotFound) return problemDocument(asked, 'not_found');
  if (error instanceof Forbidden) return problemDocument(asked, 'forbidden');
  onUnexpected(error);
  return problemDocument(asked, 'internal');
}

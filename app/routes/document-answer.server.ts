import contentDisposition from 'content-disposition';
import { sdgs } from '~/domains/plans/sdgs';
import { questionDocuments } from '~/i18n/da/question-documents';

/** How the documents of question time are answered with. */

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Who may keep a document: everyone until something public changes, or nobody. */
export type Keeping = 'public' | 'private';

function headersOf(of: { type: string; name: string; keeping: Keeping }): Record<string, string> {
  return {
    'Content-Type': of.type,
    'Content-Disposition': contentDisposition(of.name),
    'Cache-Control':
      of.keeping === 'public' ? 'public, max-age=0, must-revalidate' : 'private, no-store',
  };
}

/** A Word document. */
export function wordAnswer(bytes: Uint8Array, name: string, keeping: Keeping): Response {
  return new Response(new Uint8Array(bytes), { headers: headersOf({ type: word, name, keeping }) });
}

/** A document for programs. */
export function jsonAnswer(body: unknown, name: string, keeping: Keeping): Response {
  const type = 'application/json; charset=utf-8';
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: headersOf({ type, name, keeping }),
  });
}

/** A ZIP that is made while it is read. */
export function zipAnswer(bytes: ReadableStream<Uint8Array>, name: string): Response {
  return new Response(bytes, {
    headers: headersOf({ type: 'application/zip', name, keeping: 'private' }),
  });
}

/** What the annex to an agenda is saved as: by the day of its meeting (ISO instant). */
export function annexName(startsAt: string, ending: 'docx' | 'json'): string {
  const day = new Date(startsAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
  return `${questionDocuments.annex.fileName}-${day}.${ending}`;
}

/** Official short name of a UN goal, in Danish: documents are kept in Danish. */
export function sdgName(goal: number): string {
  return sdgs.find((one) => one.goal === goal)?.name.da ?? String(goal);
}

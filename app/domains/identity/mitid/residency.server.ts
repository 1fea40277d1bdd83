import { z } from 'zod';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { ageBands, type AgeBand } from '../level';
import type { Broker } from '../mitid-broker';
import { normalCode } from '../mitid-claims';

/** Milliseconds that the service has to answer. Somebody is waiting. */
const patience = 5000;

const answer = z.object({
  municipalityCode: z.string().transform(normalCode).pipe(z.string()),
  ageBand: z.enum(ageBands),
  addressProtected: z.boolean(),
});
export type Residency = { municipalityCode: string; ageBand: AgeBand; addressProtected: boolean };

/**
 * Asks where somebody lives. The CPR number is in this one request, and in nothing that is kept, logged
 * or told of a failure.
 * @returns `residence_unknown` where the service does not answer in time, or not as agreed, and the word
 * for it that an operator can look up
 */
export async function askResidency(
  service: NonNullable<Broker['residency']>,
  cpr: string,
): Promise<Outcome<Residency, { code: 'residence_unknown'; why: string }>> {
  const unknown = (why: string) => refused({ code: 'residence_unknown' as const, why });
  try {
    const response = await fetch(service.url, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${service.token}`,
        'Content-Type': 'application/json',
        Accept: 'application/json',
      },
      body: JSON.stringify({ cpr }),
      // Whoever it would be passed on to was not agreed with.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return unknown(`http_${response.status}`);
    const parsed = answer.safeParse(await response.json());
    return parsed.success ? ok(parsed.data) : unknown('answer_not_as_agreed');
  } catch (error) {
    return unknown(error instanceof Error ? error.name : 'unknown');
  }
}

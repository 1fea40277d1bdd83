import type { Brokers } from '~/domains/identity/mitid-broker';
import type { Env } from '~/platform/env.server';

/** Each municipality's way to MitID. */
export async function readBrokers(_env: Env): Promise<Brokers> {
  return {};
}

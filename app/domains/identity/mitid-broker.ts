import type { MitidMapping } from './mitid-claims';

/** A municipality's way to MitID: its broker, and who looks up where somebody lives. */
export type Broker = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Which claims hold what. */
  mapping: MitidMapping;
  /** Where the broker does not tell the municipality of residence: a service that is asked with the CPR number. */
  residency: { url: string; token: string } | null;
};

/** By kommunekode. */
export type Brokers = Record<string, Broker>;

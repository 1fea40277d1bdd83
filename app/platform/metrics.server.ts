import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What `/metrics` shows, in Prometheus' text format. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

export const requestSeconds = new Histogram({
  name: 'medspil_http_request_seconds',
  help: 'Time from request to last byte, in seconds',
  labelNames: ['method', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
});

export const databaseQueries = new Counter({
  name: 'medspil_database_queries_total',
  help: 'Statements sent to PostgreSQL',
  registers: [registry],
});

export const replicaUsable = new Gauge({
  name: 'medspil_replica_usable',
  help: 'Whether visitors are answered by a replica (1), or by others because it failed (0)',
  labelNames: ['replica'] as const,
  registers: [registry],
});

export const pageCacheAnswers = new Counter({
  name: 'medspil_page_cache_answers_total',
  help: 'Public pages answered from memory (hit) or rendered anew (miss)',
  labelNames: ['outcome'] as const,
  registers: [registry],
});

export const pageCacheBytes = new Gauge({
  name: 'medspil_page_cache_bytes',
  help: 'Memory held by rendered public pages',
  registers: [registry],
});

export const mailsGivenUp = new Gauge({
  name: 'medspil_mails_given_up',
  help: 'Mails that could not be delivered and wait for an administrator',
  registers: [registry],
});

export const jobsGivenUp = new Gauge({
  name: 'medspil_jobs_given_up',
  help: 'Pieces of work that the queue tries no more',
  registers: [registry],
});

export const auditUnsealedSeconds = new Gauge({
  name: 'medspil_audit_unsealed_seconds',
  help: 'How long the oldest event of the audit has waited for its seal',
  registers: [registry],
});

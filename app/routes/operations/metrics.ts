import { registry } from '~/platform/metrics.server';
import { operationsRoute, requireMetricsReader } from '~/platform/operations-route.server';

/** Prometheus' text format, for those who may read it. */
export const loader = operationsRoute((probe) => {
  requireMetricsReader(probe);
  return registry.metrics();
}, registry.contentType);

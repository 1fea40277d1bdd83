import { planFileJsonSchema } from '~/domains/plans/plan-file';
import { apiDocument } from '~/platform/api-route.server';

/** The plan-file format as JSON Schema. */
export const loader = apiDocument(planFileJsonSchema);

import { apiDocument } from '~/platform/api-route.server';
import { describeApi } from './openapi-document';

/** The open data described for machines. */
export const loader = apiDocument(describeApi);

import { z } from 'zod';
import { type Endpoint, problemShape } from '~/platform/api-endpoint';
import * as endpoints from './endpoints';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of the open data, made from the schemas that the routes use. */
export function describeApi(): Json {
  description ??= describe();
  return description;
}

let description: Json | undefined;

function describe(): Json {
  const schemas: Json = { Problem: schemaOf(problemShape, {}) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Medspil open data',
      version: '1',
      description:
        'Plans of Danish municipalities with their goals and UN goals. Reading is free and needs no key. ' +
        'Send If-None-Match to be told when nothing has changed.',
    },
    servers: [{ url: '/api/v1' }],
    security: [],
    paths: Object.fromEntries(
      Object.entries(endpoints).map(([name, endpoint]) => [
        endpoint.path,
        { get: operation(name, endpoint, schemas) },
      ]),
    ),
    components: {
      schemas,
      responses: {
        Problem: {
          description: 'A fault (RFC 9457)',
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      },
    },
  };
}

function operation(name: string, endpoint: Endpoint, schemas: Json): Json {
  const fault = { $ref: '#/components/responses/Problem' };
  const isList = 'page' in endpoint.query.shape;
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query)],
    responses: {
      200: {
        description: endpoint.csv ? 'As JSON, or as CSV with the byte order mark' : 'As JSON',
        headers: {
          ETag: { schema: { type: 'string' } },
          ...(isList && {
            Link: {
              description: 'first, prev, next and last page (RFC 8288); JSON only',
              schema: { type: 'string' },
            },
          }),
        },
        content: {
          'application/json': { schema: schemaOf(endpoint.body, schemas) },
          ...(endpoint.csv && { 'text/csv': { schema: { type: 'string' } } }),
        },
      },
      304: { description: 'Nothing has changed' },
      ...(endpoint.csv && { 400: fault }),
      404: fault,
      500: fault,
      503: fault,
    },
  };
}

function parameters(where: 'path' | 'query', shape: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = schemaOf(shape, {}) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description: about, ...schema }]) => ({
    name,
    in: where,
    // What has a default is always there once it is read, but need not be sent.
    required: required.includes(name) && !('default' in schema),
    ...(about !== undefined && { description: about }),
    schema,
  }));
}

/** A schema as OpenAPI has it: those with a name go among the components, and are referred to. */
function schemaOf(shape: z.ZodType, schemas: Json): Json {
  const { $schema: _, $defs, ...schema } = z.toJSONSchema(shape);
  const text = JSON.stringify({ $defs, schema }).replaceAll('"#/$defs/', '"#/components/schemas/');
  const moved = JSON.parse(text) as { $defs?: Json; schema: Json };
  for (const [name, { id: _id, ...one }] of Object.entries(moved.$defs ?? {}) as [string, Json][]) {
    schemas[name] = one;
  }
  return moved.schema;
}

import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import * as z from 'zod';
import { catalogue } from '@heard/domain';
import type { AnyCapability } from '@heard/domain/kernel';
import { addressOf } from './carrying/door-of.ts';
import { wholeOf } from './decisions/parsing.ts';

const receipt = {
  type: 'object',
  description: 'It is in the record, here, under this code.',
  example: {
    commandId: '018f4e6a-0000-7000-8000-0000000000c1',
    code: 'HRD-7K4M-Q2VX',
    stream: 'child-018f4e6a-0000-7000-8000-000000000010',
    revision: 12,
    position: '4711',
    recordedAt: '2026-09-04T21:41:00.000Z',
    digest: '3c9a…',
    events: [{ id: '0199-…', type: 'ConcernRaised' }],
    proof: 'c2sp.org/tlog-proof@v1\nextra …\nindex 4711\n…',
  },
};

const refusals = {
  400: 'Not of the form that is asked for: `errors` names each field. Nothing was stored.',
  401: 'Nobody is signed in.',
  404: 'Absent, or not for this person: the same answer.',
  409: 'A rule says no: `code` and `facts` say which. Nothing was stored.',
  413: 'Too long to send at once.',
  429: 'Too much at once.',
  503: 'The record cannot be reached. Nothing was stored; ask again with the same command id.',
};

const problems = Object.fromEntries(
  Object.entries(refusals).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]),
);

const operation = (capability: AnyCapability, type: string) => {
  const command = capability.commands[type] as z.ZodObject;
  const { description, example } = command.meta() ?? {};
  const schema = z.toJSONSchema(wholeOf(command), { io: 'input' });
  const asked = { commandId: '018f4e6a-0000-7000-8000-0000000000c1', ...(example as object | undefined) };
  return {
    operationId: type,
    tags: [capability.name],
    summary: description ?? type,
    requestBody: { required: true, content: { 'application/json': { schema, example: asked } } },
    responses: { 200: { description: 'Receipt', content: { 'application/json': { schema: receipt } } }, ...problems },
    security: [{ session: [] }],
  };
};

const problem = {
  type: 'object',
  description: 'Problem details, RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'a sentence that a parent can read' },
    code: { type: 'string', description: 'a fact that a machine can act on' },
    errors: { type: 'array', items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } } } },
    facts: { type: 'object' },
  },
};

/** OpenAPI 3.1, one operation a command, from the very schemas that the doors parse with. */
export const describe = (app: INestApplication): OpenAPIObject => {
  const outline = new DocumentBuilder()
    .setTitle('Heard')
    .setDescription(
      'What was said, what it changed, and proof of both. Every command carries a `commandId`: the same id twice is one event and one receipt.',
    )
    .setVersion('0.1.0')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('heard.session_token', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, outline);
  for (const path of Object.keys(document.paths)) if (path.endsWith('/{command}')) delete document.paths[path];
  for (const capability of catalogue) {
    for (const type of Object.keys(capability.commands)) {
      document.paths[`/api/${capability.name}/${addressOf(type)}`] = {
        post: operation(capability, type),
      } as OpenAPIObject['paths'][string];
    }
  }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem as never } };
  return document;
};

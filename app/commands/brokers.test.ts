import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mitidMappings } from '~/domains/identity/mitid-claims';
import { readBrokers } from './brokers';
import { CommandError } from './command-error';

const folder = mkdtempSync(path.join(tmpdir(), 'mitid-'));
const file = path.join(folder, 'mitid.json');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (content: unknown) => {
  writeFileSync(file, JSON.stringify(content));
  return readBrokers({ mitidConfig: file });
};
const residency = { url: 'https://cpr.eksempel.dk/bopael', token: 'et token' };
const idura = {
  issuer: 'https://eksempel.idura.broker',
  clientId: 'urn:medspil',
  clientSecret: 'hemmelig',
  mapping: 'idura',
};
const signaturgruppen = {
  issuer: 'https://pp.netseidbroker.dk/op',
  clientId: 'medspil',
  clientSecret: 'hemmelig',
  mapping: 'signaturgruppen',
  residency,
};
const own = {
  identifier: 'pid',
  assurance: { claim: 'acr', accepted: ['/High'] },
  scope: 'openid profile',
  age: 'age',
  municipalityCode: 'kommune',
};

describe('the file at MITID_CONFIG', () => {
  test('none: nobody has MitID', async () => {
    expect(await readBrokers({ mitidConfig: undefined })).toEqual({});
  });

  test('ready mappings, and one of one’s own', async () => {
    const brokers = await read({
      540: signaturgruppen,
      580: idura,
      849: { ...idura, mapping: own },
    });
    expect(brokers['540']).toEqual({ ...signaturgruppen, mapping: mitidMappings.signaturgruppen });
    expect(brokers['580']).toEqual({ ...idura, mapping: mitidMappings.idura, residency: null });
    expect(brokers['849']?.mapping).toEqual({
      ...own,
      parameters: {},
      userinfo: false,
      name: null,
      birthdate: null,
      cpr: null,
      protection: null,
    });
  });

  test('without TLS on this machine alone', async () => {
    for (const issuer of ['http://localhost:3001', 'http://127.0.0.1/op', 'http://[::1]:3001']) {
      expect(await read({ 580: { ...idura, issuer } })).toMatchObject({ 580: { issuer } });
    }
  });

  test('no JSON: nothing of its secrets is told', async () => {
    writeFileSync(file, '{ "540": { "clientSecret": hemmelig } }');
    await expect(readBrokers({ mitidConfig: file })).rejects.toThrow(
      new CommandError(`${file} is no JSON.`),
    );
  });

  test.each([
    ['a code that is none', { 54: idura }, ['54: is no three-digit kommunekode']],
    [
      'what is missing',
      { 580: { mapping: 'idura' } },
      [
        '580.issuer: must be an address that begins with https://',
        '580.clientId: is missing',
        '580.clientSecret: is missing',
      ],
    ],
    ['an unknown field', { 580: { ...idura, secret: 'x' } }, ['580.secret: is not known']],
    [
      'an issuer without TLS',
      { 580: { ...idura, issuer: 'http://localhost.ondt.dk' } },
      ['580.issuer: must be an address that begins with https://'],
    ],
    [
      'an unknown mapping',
      { 580: { ...idura, mapping: 'nets' } },
      ['580.mapping: must be "signaturgruppen", "idura" or a mapping'],
    ],
    [
      'a mapping with mistakes',
      { 580: { ...idura, mapping: { ...own, scope: 'profile', identifier: undefined, x: 1 } } },
      [
        '580.mapping.identifier: names no claim',
        '580.mapping.scope: must have "openid" in it',
        '580.mapping.x: is not known',
      ],
    ],
    [
      'nobody who says where people live',
      { 540: { ...signaturgruppen, residency: undefined } },
      ['540.residency: is missing: the broker does not say where people live, or how old they are'],
    ],
    [
      'a residency service without TLS and token',
      { 540: { ...signaturgruppen, residency: { url: 'http://cpr.eksempel.dk' } } },
      [
        '540.residency.url: must be an address that begins with https://',
        '540.residency.token: is missing',
      ],
    ],
    [
      'a residency service that cannot be asked',
      { 580: { ...idura, mapping: own, residency } },
      ['580.mapping: names no "cpr", which the residency service is asked with'],
    ],
    ['no object', [], ['the file: Invalid input: expected record, received array']],
  ])('%s: a line for each', async (_what, content, lines) => {
    const error = await read(content).catch((thrown: unknown) => thrown);
    expect((error as Error).message.split('\n')).toEqual([
      `MITID_CONFIG ${file} is refused:`,
      ...lines.map((line) => `  ${line}`),
    ]);
    expect((error as Error).message).not.toContain('hemmelig');
  });
});

import { describe, expect, it } from 'vitest';
import { EnvError, readEnv } from './env.server';

const secret = 'hemmeligt-kodeord';

describe('readEnv', () => {
  it('needs nothing: an embedded database, port 3000, nobody trusted', () => {
    expect(readEnv({})).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      databaseReplicaUrls: [],
      frontDoor: { origin: 'http://localhost:3000', host: 'localhost' },
      trustedProxies: [],
      demo: true,
      filesDir: '.data/files',
      s3: undefined,
      clamavUrl: undefined,
      metricsToken: undefined,
      logLevel: 'info',
    });
  });

  it('takes every variable, and lists parted by commas', () => {
    expect(
      readEnv({
        PORT: '8080',
        DATABASE_URL: `postgres://medspil:${secret}@db:5432/medspil`,
        DATABASE_REPLICA_URLS: 'postgres://a/medspil, postgresql://b:5433/medspil?sslmode=require,',
        FRONT_DOOR: 'https://medspil.dk',
        TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,fd00::/8',
        DEMO: 'off',
        FILES_DIR: '/srv/filer',
        S3_ENDPOINT: 'https://s3.example.dk',
        S3_BUCKET: 'medspil-filer',
        S3_REGION: 'eu-north-1',
        S3_ACCESS_KEY_ID: 'medspil',
        S3_SECRET_ACCESS_KEY: secret,
        CLAMAV_URL: 'tcp://clamav:3310',
        METRICS_TOKEN: 'x'.repeat(16),
        LOG_LEVEL: 'warn',
      }),
    ).toMatchObject({
      port: 8080,
      databaseUrl: `postgres://medspil:${secret}@db:5432/medspil`,
      databaseReplicaUrls: ['postgres://a/medspil', 'postgresql://b:5433/medspil?sslmode=require'],
      frontDoor: { origin: 'https://medspil.dk', host: 'medspil.dk' },
      trustedProxies: ['loopback', '10.0.0.0/8', 'fd00::/8'],
      demo: false,
      filesDir: '/srv/filer',
      s3: {
        endpoint: 'https://s3.example.dk',
        bucket: 'medspil-filer',
        region: 'eu-north-1',
        accessKeyId: 'medspil',
        secretAccessKey: secret,
      },
      clamavUrl: 'tcp://clamav:3310',
      metricsToken: 'x'.repeat(16),
      logLevel: 'warn',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(readEnv({}));
  });

  it.each([
    ['PORT', 'http', 'must be a whole number from 1 to 65535'],
    ['PORT', '0', 'must be a whole number from 1 to 65535'],
    ['PORT', '80.5', 'must be a whole number from 1 to 65535'],
    ['PORT', '-1', 'must be a whole number from 1 to 65535'],
    ['PORT', '65536', 'must be a whole number from 1 to 65535'],
    ['DATABASE_URL', `mysql://medspil:${secret}@db/medspil`, 'must be like postgres://'],
    ['DATABASE_URL', `postgres://medspil:${secret}@db`, 'must be like postgres://'],
    ['DATABASE_URL', `postgres://medspil:${secret}@db:ikke-en-port/x`, 'must be like postgres://'],
    ['DATABASE_REPLICA_URLS', 'postgres://a/medspil,b', 'must be like postgres://'],
    ['FRONT_DOOR', 'https://Medspil.dk', 'must be like https://medspil.dk'],
    ['FRONT_DOOR', 'medspil.dk', 'must be like https://medspil.dk'],
    ['FRONT_DOOR', 'https://medspil.dk/', 'must be like https://medspil.dk'],
    ['FRONT_DOOR', 'https://medspil.dk:99999', 'must be like https://medspil.dk'],
    ['TRUSTED_PROXIES', '10.0.0.0/8;127.0.0.1', 'must be addresses or ranges'],
    ['DEMO', 'false', '"on"|"off"'],
    ['S3_ENDPOINT', 's3.example.dk', 'must be like https://s3.example.dk'],
    ['S3_BUCKET', 'Mine Filer', 'must be the name of a bucket'],
    ['CLAMAV_URL', 'clamav:3310', 'must be like tcp://clamav:3310'],
    ['CLAMAV_URL', 'tcp://clamav', 'must be like tcp://clamav:3310'],
    ['METRICS_TOKEN', 'x'.repeat(15), 'must have at least 16 characters'],
    ['LOG_LEVEL', 'verbose', 'debug'],
  ])('says in one line what is wrong with %s=%s', (name, value, reason) => {
    let message = '';
    try {
      readEnv({ [name]: value });
    } catch (error) {
      expect(error).toBeInstanceOf(EnvError);
      message = (error as EnvError).message;
    }
    expect(message.startsWith(`${name} `)).toBe(true);
    expect(message).toContain(reason);
    expect(message).not.toContain('\n');
    expect(message).not.toContain(secret);
  });

  it('takes a bucket whole or not at all', () => {
    const half = { S3_ENDPOINT: 'https://s3.example.dk', S3_BUCKET: 'filer' };
    expect(() => readEnv(half)).toThrow('S3_ACCESS_KEY_ID must be set too');
    const most = { ...half, S3_ACCESS_KEY_ID: 'medspil', S3_SECRET_ACCESS_KEY: secret };
    expect(readEnv(most).s3).toMatchObject({ bucket: 'filer', region: 'us-east-1' });
  });
});

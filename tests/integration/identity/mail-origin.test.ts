import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tenant } from '~/platform/context.server';
import { linkIn, type Mailbox, startMailbox } from '../../support/mailbox';
import { makePerson, postForm } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let mailbox: Mailbox;
let here: Tenant;

beforeAll(async () => {
  world = await startWorld();
  here = await world.register({ slug: 'her', name: 'Her Kommune', languages: ['da', 'en'] });
  server = await startServer({ databaseUrl: world.url });
  mailbox = await startMailbox(world.url);
});

afterAll(async () => {
  await mailbox.stop();
  await server.close();
  await world.end();
});

// The only municipality is served at any host, so a stranger chooses what `Host` says.
test('leads to a page in a language that the municipality has', async () => {
  const german = await makePerson(world, here, { email: 'hans@example.dk', language: 'de' });
  await postForm(server, 'her.localhost', '/log-ind/link', { email: german.email });
  const mailed = await mailbox.take(german.email, 'Anmelden');
  expect(linkIn(mailed)).toMatch(/^\/link\//);
});

test.each(['her.localhost:9', 'fremmed.example'])(
  'a mail leads to the municipality’s own address, whoever asked for it by %s',
  async (host) => {
    const email = `ida@${host.replace(':', '-')}.example`;
    const asked = await server.fetchFrom('her.localhost', '/opret', {
      method: 'POST',
      headers: {
        host,
        origin: `http://${host}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ email }).toString(),
    });
    expect(asked.status).toBe(303);
    const mailed = await mailbox.take(email, 'Bekræft din e-mail');
    const home = `http://her.localhost:${server.port}`;
    expect(mailed.text).toContain(home + linkIn(mailed));
    expect(mailed.html).toContain(home + linkIn(mailed));
    for (const part of [mailed.text, mailed.html]) expect(part).not.toContain(`//${host}`);
  },
);

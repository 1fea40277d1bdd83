import { eq } from 'drizzle-orm';
import { person } from '#db/schema';
import { startMailbox } from './mailbox';
import { postForm, signedIn } from './people';
import { startWorld } from './plan-world';
import { startServer } from './server';

/** Where the accounts of the tests are made, and another municipality. */
export const host = 'her.localhost';
export const elsewhere = 'der.localhost';

export type AccountSite = Awaited<ReturnType<typeof startAccountSite>>;

/** Two municipalities, a server and a mail server, for tests of accounts by their pages and mails. */
export async function startAccountSite() {
  const world = await startWorld();
  const languages = ['da', 'en', 'de'] as const;
  const here = await world.register({
    slug: 'her',
    name: 'Her Kommune',
    languages: [...languages],
  });
  await world.register({ slug: 'der', name: 'Der Kommune' });
  const server = await startServer({
    databaseUrl: world.url,
    env: { trustedProxies: ['loopback'] },
  });
  const mailbox = await startMailbox(world.url);
  let clients = 0;
  /** Each asks from an address of its own, so that none uses up another's attempts. */
  const newClient = () => ({
    'x-forwarded-for': `10.0.${Math.floor(++clients / 250)}.${clients % 250}`,
  });
  return {
    world,
    server,
    mailbox,
    here,
    newClient,

    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      postForm(server, host, path, fields, { ...newClient(), ...headers }),

    get: (path: string, headers: Record<string, string> = {}) =>
      server.fetchFrom(host, path, { headers: { ...newClient(), ...headers } }),

    whoIs: async (email: string) =>
      (await world.db.select().from(person).where(eq(person.emailKey, email)))[0],

    /** Signs a person in. @returns the header that their browser sends */
    browserOf: async (personId: string) => ({ cookie: await signedIn(world, here, personId) }),

    stop: async () => {
      await mailbox.stop();
      await server.close();
      await world.end();
    },
  };
}

import { once } from 'node:events';
import { Temporal } from 'temporal-polyfill';
import { connect } from '#db/client.server';
import { worker } from '~/domains/identity/actor';
import { municipalityById } from '~/domains/municipalities/queries.server';
import { schedule } from '~/jobs/schedule';

/** A process that says when it is ready, waits for a word, and then runs the jobs that it was given, one after the other. */

const [, , url, municipalityId, now, ...names] = process.argv;
const connections = connect({ url: url!, poolSize: 2 });
const municipality = await municipalityById(connections.primary, municipalityId!);
const ctx = {
  ...{ municipality, actor: worker, now: Temporal.Instant.from(now!), db: connections.primary },
  ...{ requestId: 'test', origin: 'https://her.example' },
};
const jobs = names.map((name) => schedule.find((job) => job.name === name)!);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (const job of jobs) if ('run' in job) await job.run(ctx as never);
await connections.close();
process.stdin.destroy();

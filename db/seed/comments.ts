import { eq } from 'drizzle-orm';
import { v4 as uuidv4 } from 'uuid';
import { connect, type Writer } from '../client.server';
import { comment, moderationEntry } from '../schema';
import { answerComment } from '../../app/domains/comments/answer-comment.server';
import { decideComment } from '../../app/domains/comments/decide-comment.server';
import { submitComment } from '../../app/domains/comments/submit-comment.server';
import { type FrontDoor, municipalityOrigin } from '../../app/domains/municipalities/address';
import { findMunicipality } from '../../app/domains/municipalities/queries.server';
import { claimEntry } from '../../app/domains/moderation/index.server';
import { readClock } from '../../app/platform/clock';
import type { Tenant } from '../../app/platform/context.server';
import { keysFrom } from '../../app/platform/keys.server';
import { throttleOn } from '../../app/platform/throttle.server';
import { demoActor } from './demo-actors';

/** Nodes of the demo's plans that its invented citizens say something about. */
const places = [
  {
    slug: 'soenderborg',
    plan: 'medborgerskab-2024-2025',
    node: 'forsoeg-med-borgerbudgettering',
  },
  { slug: 'aabenraa', plan: 'bosaetning', node: 'lokale-sprogcafeer-drevet-af-frivillige' },
  { slug: 'jammerbugt', plan: 'handlingskatalog-2017', node: 'compact-of-mayors' },
] as const;

type Story = {
  by: 'borger2' | 'borger3' | 'ung';
  daysAgo: number;
  text: string;
  then?: Partial<Parameters<typeof decideComment>[1]> &
    Pick<Parameters<typeof decideComment>[1], 'decision'>;
  answer?: string;
};

/** What fits any node, so that nobody takes it for something that was said about that one. */
const stories: Story[] = [
  {
    by: 'borger2',
    daysAgo: 9,
    text: 'Demo: Jeg synes, det er en god idé. Husk at spørge dem, der ikke kommer til møder.',
    then: { decision: 'publish' },
    answer: 'Demo: Tak for rådet. Vi spørger også på biblioteket og på skolerne.',
  },
  {
    by: 'ung',
    daysAgo: 6,
    text: 'Demo: Hvornår kan vi unge være med? Min nabo Demo Hansen siger, det er for sent.',
    then: {
      decision: 'publish_redacted',
      reasonCode: 'private_circumstances',
      publishedText: 'Demo: Hvornår kan vi unge være med?',
    },
  },
  {
    by: 'borger2',
    daysAgo: 4,
    text: 'Demo: Det burde begynde der, hvor der er mest brug for det.',
    then: { decision: 'clarify', words: 'Demo: Hvilket sted tænker du på?' },
  },
  {
    by: 'borger3',
    daysAgo: 3,
    text: 'Demo: Køb mine cykler, de er de bedste!',
    then: { decision: 'refuse', reasonCode: 'spam' },
  },
  { by: 'borger3', daysAgo: 1, text: 'Demo: Kan I skrive, hvad det kommer til at koste?' },
];

/**
 * Has the invented citizens of each demonstration say something, by the same verbs as everyone. Where
 * somebody has said something already, nothing is added.
 */
export async function seedComments(options: {
  url: string;
  secret: string;
  frontDoor: FrontDoor;
  log: (line: string) => void;
}): Promise<void> {
  const { primary, close } = connect({ url: options.url, poolSize: 2 });
  const throttle = throttleOn(primary, keysFrom(options.secret));
  try {
    for (const place of places) {
      const municipality = await findMunicipality(primary, place.slug);
      if (!municipality?.demonstration) continue;
      const [any] = await primary
        .select({ id: comment.id })
        .from(comment)
        .where(eq(comment.municipalityId, municipality.id))
        .limit(1);
      if (any) continue;
      const origin = municipalityOrigin(municipality, options.frontDoor);
      // All of it or nothing: half of it would be taken for all.
      const told = await primary.transaction(async (tx: Writer) => {
        const base = { municipality, requestId: 'seed', db: tx, origin, throttle };
        let told = 0;
        for (const story of stories) if (await tell(base, place, story)) told += 1;
        return told;
      });
      options.log(`${municipality.name}: ${told} demo comments`);
    }
  } finally {
    await close();
  }
}

type Base = {
  municipality: Tenant;
  requestId: string;
  db: Writer;
  origin: string;
  throttle: ReturnType<typeof throttleOn>;
};

/** @returns whether it was told: somebody may have erased the people whom it needs */
async function tell(
  base: Base,
  { plan, node }: (typeof places)[number],
  story: Story,
): Promise<boolean> {
  const [author, moderator, owner] = [
    await demoActor(base, story.by),
    await demoActor(base, 'moderator'),
    await demoActor(base, 'byraadssekretariat'),
  ];
  if (!author || !moderator || !owner) return false;
  const sentAt = readClock().subtract({ hours: 24 * story.daysAgo });
  const sent = await submitComment(
    { ...base, actor: author, now: sentAt },
    {
      plan,
      node,
      text: story.text,
      language: 'da',
      withName: true,
      sendAnyway: false,
      formKey: uuidv4(),
      fileId: null,
    },
  );
  if (!sent.ok) throw new Error(`demo comment: ${sent.reason}`);
  if (!story.then) return true;
  const [entry] = await base.db
    .select({ id: moderationEntry.id, textHash: moderationEntry.textHash })
    .from(moderationEntry)
    .where(eq(moderationEntry.subjectId, sent.value));
  const deciding = { ...base, actor: moderator, now: sentAt.add({ hours: 5 }) };
  await claimEntry(deciding, entry!.id);
  const decided = await decideComment(deciding, {
    entryId: entry!.id,
    reasonCode: null,
    words: null,
    publishedText: null,
    seenTextHash: entry!.textHash,
    ...story.then,
  });
  if (!decided.ok) throw new Error(`demo decision: ${decided.reason}`);
  if (story.answer !== undefined) {
    const answering = { ...base, actor: owner, now: sentAt.add({ hours: 20 }) };
    const answered = await answerComment(answering, {
      commentId: sent.value,
      text: story.answer,
      seenTextHash: null,
    });
    if (!answered.ok) throw new Error(`demo answer: ${answered.reason}`);
  }
  return true;
}

import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

const most = 1000;

/**
 * What the demo provider remembers: in this process, and no more than a little. Who was chosen in a
 * browser it forgets at once, so that the next one to choose, or another tab, begins anew.
 */
export function memory(): (model: string) => Adapter {
  const payloads = new LRUCache<string, AdapterPayload>({ max: most });
  const keyByUid = new LRUCache<string, string>({ max: most });
  return (model) => {
    const keyOf = (id: string) => `${model} ${id}`;
    return {
      async upsert(id, payload, seconds) {
        if (model === 'Session') return;
        payloads.set(keyOf(id), payload, seconds === undefined ? {} : { ttl: seconds * 1000 });
        if (payload.uid !== undefined) keyByUid.set(payload.uid, keyOf(id));
      },
      find: async (id) => payloads.get(keyOf(id)),
      findByUid: async (uid) => payloads.get(keyByUid.get(uid) ?? ''),
      // For devices without a browser, which the demo has none of.
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = payloads.get(keyOf(id));
        if (payload) payloads.set(keyOf(id), { ...payload, consumed: true });
      },
      async destroy(id) {
        payloads.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, payload] of payloads.entries()) {
          if (payload.grantId === grantId) payloads.delete(key);
        }
      },
    };
  };
}

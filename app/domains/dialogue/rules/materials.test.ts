import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { bookingStates, isLive } from '../states';
import { whyNotHandedIn } from './materials';

const materialsBy = '2027-02-01T10:59:59Z';
const at = (time: string) => Temporal.Instant.from(`2027-02-01T${time}Z`);

describe('what one brings', () => {
  test('is taken to the end of the last second, and not after', () => {
    const booking = { state: 'confirmed', materialsBy } as const;
    expect(whyNotHandedIn(booking, at('10:59:59.999'))).toBeNull();
    expect(whyNotHandedIn(booking, at('11:00:00'))).toBe('materials_late');
  });

  test('can be added while a booking waits for a session that is not set up yet', () => {
    expect(whyNotHandedIn({ state: 'waiting', materialsBy: null }, at('11:00:00'))).toBeNull();
  });

  test.each(bookingStates.filter((state) => !isLive(state)))(
    'is not for one that is %s',
    (state) => {
      expect(whyNotHandedIn({ state, materialsBy }, at('09:00:00'))).toBe('over_already');
    },
  );
});

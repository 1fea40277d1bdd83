import { describe, expect, it } from 'vitest';
import { parseEmail } from './email-address';

describe('parseEmail', () => {
  it.each([
    ['ida@example.dk', 'ida@example.dk', 'ida@example.dk'],
    ['  Ida.Test@Example.DK ', 'Ida.Test@example.dk', 'ida.test@example.dk'],
    ['ida+medspil@example.dk', 'ida+medspil@example.dk', 'ida+medspil@example.dk'],
    ['ida@blåbær.dk', 'ida@blåbær.dk', 'ida@xn--blbr-roah.dk'],
    ['ida@BLÅBÆR.dk', 'ida@blåbær.dk', 'ida@xn--blbr-roah.dk'],
    ['ida@blåbær.dk', 'ida@blåbær.dk', 'ida@xn--blbr-roah.dk'], // å as a and a ring
    ["o'hara_x-1@a.b-c.example", "o'hara_x-1@a.b-c.example", "o'hara_x-1@a.b-c.example"],
  ])('%s', (typed, email, key) => {
    expect(parseEmail(typed)).toEqual({ ok: true, email, key });
  });

  it('takes one address for one, however it is written', () => {
    const keys = ['Ida@Blåbær.dk', 'ida@xn--blbr-roah.dk', ' IDA@BLÅBÆR.DK'].map((typed) => {
      const parsed = parseEmail(typed);
      return parsed.ok ? parsed.key : parsed.fault;
    });
    expect(new Set(keys).size).toBe(1);
  });

  it.each([
    ['', 'email_missing'],
    ['   ', 'email_missing'],
    ['ida', 'email_invalid'],
    ['@example.dk', 'email_invalid'],
    ['ida@', 'email_invalid'],
    ['ida@example', 'email_invalid'],
    ['ida@.dk', 'email_invalid'],
    ['ida@@example.dk', 'email_invalid'],
    ['ida@example.dk/x', 'email_invalid'],
    ['ida@example.dk:25', 'email_invalid'],
    ['ida@127.0.0.1', 'email_invalid'],
    ['ida@-example.dk', 'email_invalid'],
    ['.ida@example.dk', 'email_invalid'],
    ['ida@exa mple.dk', 'email_invalid'],
    ['ida@example.dk\nBcc: x@example.dk', 'email_invalid'],
    ['Ida <ida@example.dk>', 'email_invalid'],
    [`${'i'.repeat(250)}@example.dk`, 'email_invalid'],
    ['idé@example.dk', 'email_letters'],
    ['blåbær@example.dk', 'email_letters'],
  ])('refuses %j: %s', (typed, fault) => {
    expect(parseEmail(typed)).toEqual({ ok: false, fault });
  });
});

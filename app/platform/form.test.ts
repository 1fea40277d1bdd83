import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readForm, shownAgain } from './form';

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('readForm', () => {
  const schema = z.object({
    name: z.string({ error: 'missing' }).min(1, 'missing').max(3, 'too_long'),
    tags: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
  });

  it('gives the fields, several of a name as a list', () => {
    const form = formOf(['name', 'Ida'], ['tags', 'a'], ['tags', 'b']);
    expect(readForm(schema, form)).toEqual({ ok: true, value: { name: 'Ida', tags: ['a', 'b'] } });
  });

  it('names the first fault of each field', () => {
    expect(readForm(schema, formOf())).toEqual({ ok: false, faults: { name: 'missing' } });
    expect(readForm(schema, formOf(['name', 'Idas']))).toEqual({
      ok: false,
      faults: { name: 'too_long' },
    });
  });
});

describe('shownAgain', () => {
  it('leaves out what is secret, and files', () => {
    const form = formOf(
      ['name', 'Ida'],
      ['password', 'hemmelig'],
      ['current_password', 'hemmelig'],
      ['code', '123456'],
      ['postcode', '6400'],
      ['twice', 'a'],
      ['twice', 'b'],
    );
    form.append('file', new Blob(['x']), 'x.txt');
    expect(shownAgain(form)).toEqual({ name: 'Ida', postcode: '6400' });
  });
});

import type { files as danish } from '../da/files';

export const files = {
  size: (megabytes: string) => `${megabytes} MB`,
  withheld: 'Not shown to others',
  states: {
    not_scanned: 'not scanned',
    clean: '',
    infected: 'contains a virus and cannot be opened',
  },
} satisfies typeof danish;

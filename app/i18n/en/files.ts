import type { files as danish } from '../da/files';

export const files = {
  size: (megabytes: string) => `${megabytes} MB`,
  withheld: 'Not shown to others',
  states: {
    not_scanned: 'not scanned for viruses yet',
    clean: '',
    infected: 'contains a virus and cannot be opened',
  },
  waits: 'Others can see the file once it has been scanned for viruses. You need not do anything.',
  unscanned:
    'Files are not scanned for viruses here yet. Until they are, only the municipality can open the file.',
  shows: (alt: string) => `The picture shows: ${alt}`,
} satisfies typeof danish;

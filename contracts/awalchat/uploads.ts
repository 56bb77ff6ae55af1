import type { Clauses } from './terms';
import { CONTACTS_PAGE, EITHER, ERRORS_PAGE, OTHER_TYPE } from './terms';

const uploading = (value: string) => [{ op: 'add', path: '/body/file', value }] as const;

const REJECTED = { expect: { status: '4XX' }, exempt: OTHER_TYPE } as const;
const OPEN = { expect: EITHER, exempt: OTHER_TYPE } as const;

/** Files at the edge of what the document names. */
export const uploads = {
  'file.other-images': {
    says: 'MUST reject an image that is neither JPG nor PNG',
    source: ['L44', ERRORS_PAGE],
    because: 'the document does not name a status',
    depth: 'second',
    cases: [
      { name: 'file is a WEBP', request: uploading('{$file.webp}'), ...REJECTED },
      { name: 'file is a BMP', request: uploading('{$file.bmp}'), ...REJECTED },
      { name: 'file is an SVG', request: uploading('{$file.svg}'), ...REJECTED },
    ],
  },
  'file.disguised': {
    says: 'SHOULD reject a file that is only called JPG or PNG',
    source: ['L44', ERRORS_PAGE],
    because: 'the line names images, and what makes one is its content; it does not say what a server looks at',
    depth: 'second',
    cases: [
      { name: 'file is a text under the type of a JPG', request: uploading('{$file.txt.jpg}'), ...REJECTED },
      { name: 'file is a GIF under the type of a JPG', request: uploading('{$file.gif.jpg}'), ...REJECTED },
    ],
  },
  'file.mislabelled': {
    says: 'SHOULD accept or reject a JPG or PNG under the name and type of another file',
    source: 'L44',
    because: 'the content is one of the documented images, and no line says whether the name has to fit it',
    depth: 'second',
    cases: [{ name: 'file is a PNG under the type of a JPG', request: uploading('{$file.png.jpg}'), ...OPEN }],
  },
  'file.empty': {
    says: 'SHOULD accept or reject a contact with an empty file',
    source: 'L44',
    because: 'no line says whether an empty file is an avatar or none',
    depth: 'second',
    cases: [{ name: 'file has no byte', request: uploading('{$file.empty.jpg}'), ...OPEN }],
  },
  'file.largest-png': {
    says: 'MUST accept a PNG of 5 MB',
    source: ['L44', CONTACTS_PAGE],
    because: '5 MB may mean 5,000,000 or 5,242,880 bytes: the smaller must be accepted',
    depth: 'second',
    cases: [{ name: 'file is a PNG of 5 MB', request: uploading('{$file.png:5000000}'), expect: { status: '2XX' } }],
  },
  'file.between': {
    says: 'SHOULD accept, or reject as too large, a file between the two readings of 5 MB',
    source: ['L44', CONTACTS_PAGE],
    because: '5 MB may mean 5,000,000 or 5,242,880 bytes',
    depth: 'second',
    cases: [{ name: 'file has 5,242,880 bytes', request: uploading('{$file.jpg:5242880}'), expect: EITHER }],
  },
  'file.with-avatar': {
    says: 'SHOULD return the URL of an avatar, or reject the contact, when `file` and `avatar` are sent',
    source: ['L44-45', 'L82'],
    because: 'no line says which of them wins (AX-07)',
    depth: 'second',
    cases: [
      {
        name: 'file and avatar are sent together',
        request: [
          { op: 'add', path: '/body/file', value: '{$file.jpg}' },
          { op: 'add', path: '/body/avatar', value: 'https://example.com/avatar.jpg' },
        ],
        expect: { ...EITHER, onSuccess: [{ pattern: ['$created#/avatar', 'https?://.+'] }] },
      },
    ],
  },
} satisfies Clauses;

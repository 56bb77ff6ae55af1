import { problem } from '../problem';

/**
 * Where the unique values of one case come from. Cases of one run have different slots, so that their values differ;
 * runs have different ids. The same seed gives the same values, which makes a replay the same byte for byte.
 */
export interface Seed {
  /** Letters and digits. */
  readonly run: string;
  readonly slot: number;
  /** When the case was begun, in Unix seconds. */
  readonly time: number;
}

/** How many unique values of one kind a case can have: the plain one, `other`, `third`. */
export const LABELS = ['', 'other', 'third', 'fourth'];

/** Subscriber numbers 555-0100 to 555-0199 are reserved for fiction in each area code of North America. */
const FICTION = 100;

/** Area codes that are in service in the United States, so that a check of the numbering plan accepts them. */
const AREAS = (
  '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 ' +
  '256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 ' +
  '334 336 337 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 425 432 434 435 440 ' +
  '443 469 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540 541 551 559 561 562 563 ' +
  '567 570 571 573 574 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 630 631 636 ' +
  '641 646 650 651 660 661 662 678 682 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 727 731 732 734 ' +
  '740 754 757 760 763 765 770 772 773 774 775 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 ' +
  '830 831 832 843 845 847 848 850 856 857 858 859 860 862 863 864 865 870 901 903 904 906 907 908 909 910 912 913 914 915 ' +
  '916 917 918 919 920 925 928 931 936 937 940 941 949 952 954 956 970 971 972 973 978 979 980 985'
).split(' ');

/** The number of slots before phone numbers come round again. */
export const SLOTS = (AREAS.length * FICTION) / LABELS.length;

/**
 * A unique value.
 *
 * @param kind `phone` (+ and digits), `digits` (no +), `national` (no country code), `email`, `name`
 * @param label tells several values of one case apart: `other`, `third`, `fourth`
 * @param length exactly so many characters; without it as many as the value has
 */
export function uniqueValue(seed: Seed, kind: string, label = '', length?: number): string {
  const index = LABELS.indexOf(label);
  const make = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (index < 0 || !make)
    throw problem(
      `make a unique value "${kind}.${label}"`,
      'there is no such kind or label',
      'See tests/harness/exchange/unique.ts.',
    );
  return make(seed, index, length);
}

const MAKERS: { readonly [kind: string]: (seed: Seed, index: number, length: number | undefined) => string } = {
  phone: (seed, index, length) => pad(`+1${national(seed, index)}`, length, '0'),
  digits: (seed, index, length) => pad(`1${national(seed, index)}`, length, '0'),
  national: (seed, index, length) => pad(national(seed, index), length, '0'),
  email: (seed, index, length) => email(`contract-test-${seed.run}-${seed.slot}-${index}`, length),
  name: (seed, index, length) => pad(`Contract Test ${seed.run}-${seed.slot}-${index}`, length, 'x'),
};

function national({ slot }: Seed, index: number): string {
  const number = (slot % SLOTS) * LABELS.length + index;
  const area = AREAS[Math.floor(number / FICTION)] ?? AREAS[0];
  return `${area}5550${100 + (number % FICTION)}`;
}

/** @throws a problem when the text is too long to stay unique */
function pad(text: string, length: number | undefined, filler: string): string {
  if (length === undefined) return text;
  if (length >= text.length) return text.padEnd(length, filler);
  throw problem(
    `make "${text}" ${length} characters long`,
    'cut short it would not be unique',
    'Give the field a longer limit or a plain value.',
  );
}

const DOMAIN = 'example.com';
/** The longest local part and the longest label of a domain (RFC 5321, 4.5.3.1.1; RFC 1035, 2.3.4). */
const LOCAL = 64;
const LABEL = 63;

/** A long address is filled up in its local part first, then with subdomains, each within its own limit. */
function email(local: string, length: number | undefined): string {
  if (length === undefined) return `${local}@${DOMAIN}`;
  const room = length - DOMAIN.length - 1;
  if (room <= LOCAL) return `${pad(local, room, 'x')}@${DOMAIN}`;
  // A label and its dot take two characters at least, so that a single one is taken from the local part.
  const size = room === LOCAL + 1 ? LOCAL - 1 : LOCAL;
  return `${pad(local, size, 'x')}@${subdomains(room - size)}${DOMAIN}`;
}

/** So many characters of labels, each followed by a dot. */
function subdomains(length: number): string {
  if (length <= LABEL + 1) return length === 0 ? '' : `${'x'.repeat(length - 1)}.`;
  // What is left has to make a label of its own.
  const take = length === LABEL + 2 ? LABEL : LABEL + 1;
  return `${'x'.repeat(take - 1)}.${subdomains(length - take)}`;
}

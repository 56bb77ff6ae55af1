import { problem } from '../lib/problem';
import type { Seed } from '../model';

/**
 * The unique values of one kind that a case can have: the plain one, and `other`. There are too few numbers for more.
 */
export const LABELS = ['', 'other'];

/** Subscriber numbers 555-0100 to 555-0199 are reserved for fiction in each area code of North America. */
const FICTION = 100;

/** Area codes of the United States, except recent ones, which older numbering-plan checks reject. */
const AREAS = (
  '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 228 229 231 234 239 240 248 251 ' +
  '252 253 254 256 260 262 267 269 270 272 276 279 281 283 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 ' +
  '318 319 320 321 323 325 330 331 332 334 336 337 339 341 346 347 351 352 360 361 364 380 385 386 401 402 404 405 406 ' +
  '407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 442 443 445 458 463 469 470 475 478 479 480 ' +
  '484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 531 534 539 540 541 551 559 561 562 563 564 ' +
  '567 570 571 573 574 575 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 628 ' +
  '629 630 631 636 640 641 646 650 651 657 659 660 661 662 667 669 678 680 681 682 689 701 702 703 704 706 707 708 712 ' +
  '713 714 715 716 717 718 719 720 724 725 726 727 731 732 734 737 740 743 747 754 757 760 762 763 765 769 770 772 773 ' +
  '774 775 779 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 820 828 830 831 832 838 843 845 ' +
  '847 848 850 854 856 857 858 859 860 862 863 864 865 870 872 878 901 903 904 906 907 908 909 910 912 913 914 915 916 ' +
  '917 918 919 920 925 928 929 930 931 934 936 937 938 940 941 947 949 951 952 954 956 959 970 971 972 973 978 979 980 ' +
  '984 985 986 989'
).split(' ');

/** The number of slots before phone numbers repeat. */
export const SLOTS = (AREAS.length * FICTION) / LABELS.length;

/** For this many days, one run a day gets new numbers, provided that its cases fit into the slots of one day. */
const DAYS = 100;
const SLOTS_OF_DAY = Math.floor(SLOTS / DAYS);

/**
 * The slot of the first case of a run. Each day (UTC) has separate slots, since contacts of earlier runs may remain.
 * Runs of one day pick a part of them at random, if there is room for several.
 *
 * @param cases how many slots the run takes from there; with more than a day has, numbers repeat earlier
 * @param random a number from 0 to below 1
 */
export function firstSlot(now: Date, cases: number, random: () => number): number {
  const taken = Math.max(cases, 1);
  const width = Math.max(taken, SLOTS_OF_DAY);
  const day = Math.floor(now.getTime() / 86_400_000) % Math.max(Math.floor(SLOTS / width), 1);
  return day * width + Math.floor(random() * Math.floor(width / taken)) * taken;
}

/** Multiples of the golden ratio stay as far from each other as they can, modulo 1 (Knuth, TAOCP 3, 6.4). */
const STRIDE = Math.round(SLOTS * 0.618034);

/**
 * Another slot for a case whose numbers are in use: far from those of its run and of other attempts.
 *
 * @param attempt from 1
 */
export function otherSlot(slot: number, attempt: number): number {
  return (slot + attempt * STRIDE) % SLOTS;
}

/**
 * A unique value.
 *
 * @param kind `phone` (+ and digits), `digits` (no +), `national` (no country code), `email`, `name`
 * @param label `other` for a second value of the case
 * @param length the exact number of characters; by default that of the value
 */
export function uniqueValue(seed: Seed, kind: string, label = '', length?: number): string {
  const index = LABELS.indexOf(label);
  const make = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (index < 0 || !make)
    throw problem(
      `make a unique value "${kind}.${label}"`,
      'no such kind or label',
      'See tests/harness/request/unique.ts.',
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
    'truncated, it would not be unique',
    'Give the field a longer limit or a plain value.',
  );
}

const DOMAIN = 'example.com';
/** The longest local part and the longest label of a domain (RFC 5321, 4.5.3.1.1; RFC 1035, 2.3.4). */
const LOCAL = 64;
const LABEL = 63;

/** A long address is padded in its local part first, then with subdomains, each within its limit. */
function email(local: string, length: number | undefined): string {
  if (length === undefined) return `${local}@${DOMAIN}`;
  const room = length - DOMAIN.length - 1;
  if (room <= LOCAL) return `${pad(local, room, 'x')}@${DOMAIN}`;
  // A label and its dot take at least two characters, so a single one is taken from the local part.
  const size = room === LOCAL + 1 ? LOCAL - 1 : LOCAL;
  return `${pad(local, size, 'x')}@${subdomains(room - size)}${DOMAIN}`;
}

/** Labels of that total length, each followed by a dot. */
function subdomains(length: number): string {
  if (length <= LABEL + 1) return length === 0 ? '' : `${'x'.repeat(length - 1)}.`;
  // The rest must be long enough for another label.
  const take = length === LABEL + 2 ? LABEL : LABEL + 1;
  return `${'x'.repeat(take - 1)}.${subdomains(length - take)}`;
}

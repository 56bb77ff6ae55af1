import type { Seed } from '../model';
import { LABELS, uniqueValue } from '../request/unique';

/** The unique values of one case that a request carries; they prove whose a contact is. */
export interface Markers {
  /** Names and local parts of e-mail addresses: they contain the id of the run, so no other run has them. */
  readonly own: readonly string[];
  /**
   * National phone numbers, digits only. Reserved numbers are few: another run, or sample data of others, may have
   * them.
   */
  readonly phones: readonly string[];
}

/** Finds the markers of a case in the text of a request's body. */
export function markersIn(text: string, seed: Seed): Markers {
  const make = (kind: string) => LABELS.map((label) => uniqueValue(seed, kind, label));
  const own = [...make('name'), ...make('email').map((address) => address.split('@', 1).join(''))];
  return {
    own: own.filter((marker) => holds(text, marker)),
    phones: make('national').filter((number) => text.replace(/[^\d"\n]/g, '').includes(number)),
  };
}

/** Whether a text of a response contains a marker with the id of the run. */
export function holds(text: string, marker: string): boolean {
  // Slot 1 is not slot 11.
  const at = text.indexOf(marker);
  return at >= 0 && !/^\d/.test(text.slice(at + marker.length));
}

/** Whether a text is a phone number, however it is written. */
export function isPhone(text: string, number: string): boolean {
  return text.length <= 40 && text.replace(/\D/g, '').includes(number);
}

/** The run, in lower case, whose name or e-mail address a text contains; undefined if none. */
export function runIn(text: string): string | undefined {
  return /contract[ -]test[ -]([a-z\d]+)-\d+-\d/.exec(text.toLowerCase())?.[1];
}

/** Sorts a list of markers; those of digits alone are phone numbers. */
export function markersOf(values: readonly string[]): Markers {
  const isNumber = (value: string) => /^\d+$/.test(value);
  return { own: values.filter((value) => !isNumber(value)), phones: values.filter(isNumber) };
}

/** The markers as a person would search for them. */
export function listMarkers({ own, phones }: Markers): readonly string[] {
  return [...own, ...phones];
}

import type { Schema } from '../../spec-model';

/** The names of all members that the types of a union have. */
export type KeyOf<Union> = Union extends unknown ? keyof Union : never;

/** All members that the types of a union have, each optional: any of them can be read, whichever type it is. */
export type AnyOf<Union> = { readonly [Key in KeyOf<Union>]?: MemberOf<Union, Key> };

type MemberOf<Union, Key> = Union extends unknown ? (Key extends keyof Union ? Union[Key] : never) : never;

/** How a member of a vocabulary's type is put into words, and the part of a line that they belong to. */
export interface Wording<Part extends string, Whole> {
  readonly part: Part;
  /** @param contact the schema of the created contact */
  readonly words: (whole: Whole, contact: Schema) => readonly string[];
}

/** The words of all members that belong to one part of a line, in the order in which the members are listed. */
export function wordsOf<Part extends string, Whole>(
  members: { readonly [name: string]: Wording<Part, Whole> },
  part: Part,
  whole: Whole,
  contact: Schema,
): readonly string[] {
  return Object.values(members).flatMap((member) => (member.part === part ? member.words(whole, contact) : []));
}

import type { Contract, Place, Setting } from '../../../../contracts/contract';
import type { Operation } from '../../spec-model';
import { code, prose } from './markdown';
import { placeWords } from './sent';
import { shortValue } from './value';

/** The one valid request, which every case changes. */
export function validRequest({ request }: Contract, { method, path, mediaType }: Operation): readonly string[] {
  const parts = Object.entries(request).flatMap(([part, values]) =>
    Object.entries(values).map(([name, value]) => `- ${placeWords(`/${part}/${name}`)} = ${shortValue(value)}`),
  );
  return [`${code(`${method} ${path}`)} below the base URL, with a body of the type ${code(mediaType)}.`, '', ...parts];
}

/** The settings that a target provides. */
export function settingLines({ settings }: Contract): readonly string[] {
  return Object.entries(settings).map(([name, { what, ...setting }]) => {
    const notes = notesOf(setting);
    return `- ${code(name)}: ${prose(what)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  });
}

function notesOf({ type, optional, secret, default: preset }: Omit<Setting, 'what'>): readonly string[] {
  return [
    ...(type === 'integer' ? ['a whole number'] : []),
    ...(secret ? ['secret'] : []),
    ...(optional ? ['optional'] : []),
    ...(preset === undefined ? [] : [`${code(preset)} when it is not set`]),
  ];
}

/** Where the created contact is in the response. */
export function placeOfContact(place: Place): string {
  if ('at' in place) return place.at === '' ? 'the response body' : `at ${code(place.at)} of the body`;
  const where =
    'either' in place
      ? `at ${place.either.map(code).join(' or ')} of the body`
      : 'the object of the body that has the most of its documented fields';
  return `${where}, because ${prose(place.because)}`;
}

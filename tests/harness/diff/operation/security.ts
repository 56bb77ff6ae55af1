import { isRecord } from '../../lib/json';
import type { Spec } from '../../spec/load';
import type { Change } from '../change';
import type { Side } from './side';

/** Credentials: a documented way to authenticate that came or went. */
export function security({ security: before }: Side, { security: after }: Side): readonly Change[] {
  const at = { direction: 'request', place: 'credentials' } as const;
  const gone = before.filter((way) => !after.includes(way));
  const added = after.filter((way) => !before.includes(way));
  const isOpen = after.length === 0;
  const told = added.map((way): Change => {
    const isNew = before.length === 0;
    return {
      ...at,
      effect: isNew ? 'breaking' : 'compatible',
      says: isNew ? `need ${way}, were not needed` : `may be ${way}`,
      because: isNew ? 'requests without them are rejected' : 'nobody has to use them',
    };
  });
  const refused = gone.map((way): Change => {
    return {
      ...at,
      effect: isOpen ? 'compatible' : 'breaking',
      says: isOpen ? `are no longer needed, were ${way}` : `are no longer ${way}`,
      because: isOpen ? 'what is sent beside the request is not read' : 'requests with them are rejected',
    };
  });
  return [...refused, ...told];
}

/** The ways to authenticate of a spec (OpenAPI 3.1, 4.8.30), each in words: `http bearer`, `apiKey in the header x-api-key`. */
export function securityOf({ resolved }: Pick<Spec, 'resolved'>): readonly string[] {
  const { security: ways, components } = resolved;
  const schemes = isRecord(components) && isRecord(components.securitySchemes) ? components.securitySchemes : {};
  const list: readonly unknown[] = Array.isArray(ways) ? ways : [];
  return list
    .filter(isRecord)
    .map((way) =>
      Object.keys(way)
        .map((name) => schemeWords(schemes[name]))
        .sort()
        .join(' and '),
    )
    .filter((words) => words !== '');
}

function schemeWords(scheme: unknown): string {
  if (!isRecord(scheme)) return 'an unknown scheme';
  const { type, scheme: name, in: place, name: field } = scheme;
  return type === 'apiKey'
    ? `apiKey in the ${String(place)} ${String(field)}`
    : `${String(type)} ${String(name ?? '')}`.trim();
}

import type { Parameter } from '../../spec-model';
import type { Change } from '../change';
import type { Side } from './side';

/** Parameters of the query, and headers of the request (OpenAPI 3.1, 4.8.12). Their values are texts of any form. */
export function parameters({ operation: before }: Side, { operation: after }: Side): readonly Change[] {
  const names = [...new Set([...before.parameters, ...after.parameters].map(placeOf))];
  return names.flatMap((place) => {
    const was = before.parameters.find((each) => placeOf(each) === place);
    const is = after.parameters.find((each) => placeOf(each) === place);
    const change = became(was, is);
    return change ? [{ ...change, direction: 'request', place }] : [];
  });
}

/** Names of headers have no case (RFC 9110, 5.1). */
function placeOf({ name, in: place }: Parameter): string {
  return place === 'header' ? `request header, ${name.toLowerCase()}` : `query, ${name}`;
}

function became(
  was: Parameter | undefined,
  is: Parameter | undefined,
): Omit<Change, 'direction' | 'place'> | undefined {
  if (!is)
    return { effect: 'possibly breaking', says: 'is removed', because: 'what is sent may be ignored or rejected' };
  const novelty = was ? 'is' : 'is new, and';
  if (is.required && !was?.required)
    return { effect: 'breaking', says: `${novelty} required`, because: 'requests without it are rejected' };
  if (was && was.required === is.required) return undefined;
  return { effect: 'compatible', says: `${novelty} optional`, because: 'what was accepted still is' };
}

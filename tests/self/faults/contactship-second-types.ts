import type { Fields, Value } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { dataOf, failing, made, onBody } from './contactship-second-bodies';
import type { Fault } from './fault';

const joined = (value: Value = null): Value => (Array.isArray(value) ? value.join() : value);

/** A server that converts some bodies, and checks these no more. */
const converting = (isSo: (body: Fields) => boolean, convert: (body: Fields) => Fields) =>
  onBody((body, store) => (isSo(body) ? made({ ...body, ...convert(body) }, store) : undefined));

const joining = (field: string): Omit<Fault, 'depth'> => ({
  name: `joins a list that is sent as ${field}`,
  reference: converting(
    (body) => Array.isArray(body[field]),
    (body) => ({ [field]: joined(body[field]) }),
  ),
  breaks: [`${field}.other-types`],
});

const ofItem = (key: string): readonly Omit<Fault, 'depth'>[] => [
  {
    name: `joins a list that is sent as the ${key} of a data field`,
    reference: converting(
      (body) => dataOf(body).some((item) => isObject(item) && Array.isArray(item[key])),
      (body) => ({
        additional_data: dataOf(body).map((item) => (isObject(item) ? { ...item, [key]: joined(item[key]) } : item)),
      }),
    ),
    breaks: [`additional_data.item.${key}.other-types`],
  },
  {
    name: `answers 500 to an empty ${key} of a data field`,
    reference: failing((body) => dataOf(body).some((item) => isObject(item) && item[key] === '')),
    breaks: [`additional_data.item.${key}.edges`],
  },
];

/** Faults of types, their edges and combinations of fields, without their depth. */
export const types: readonly Omit<Fault, 'depth'>[] = [
  ...['phone_number', 'full_name', 'country', 'email', 'description'].map(joining),
  ...['type', 'field', 'value'].flatMap(ofItem),
  {
    name: 'answers 500 to an empty phone number',
    reference: failing(({ phone_number }) => phone_number === ''),
    breaks: ['phone_number.edges'],
  },
  {
    name: 'answers 500 to an empty name',
    reference: failing(({ full_name }) => full_name === ''),
    breaks: ['full_name.edges'],
  },
  {
    name: 'takes an object for a list of data fields',
    reference: converting(
      ({ additional_data }) => isObject(additional_data) && typeof additional_data.key === 'string',
      () => ({ additional_data: [] }),
    ),
    breaks: ['additional_data.other-types'],
  },
  {
    name: 'takes a number for a list of data fields',
    reference: converting(
      ({ additional_data }) => typeof additional_data === 'number',
      () => ({ additional_data: [] }),
    ),
    breaks: ['additional_data.other-types'],
  },
  {
    name: 'skips a data field that is a list',
    reference: converting(
      (body) => dataOf(body).some((item) => Array.isArray(item)),
      (body) => ({ additional_data: dataOf(body).filter(isObject) }),
    ),
    breaks: ['additional_data.item.other-types'],
  },
  {
    name: 'answers 500 to an empty data field',
    reference: failing((body) => dataOf(body).some((item) => isObject(item) && Object.keys(item).length === 0)),
    breaks: ['additional_data.item.edges'],
  },
  {
    name: 'answers 500 to an empty list',
    reference: failing(({ additional_data }) => Array.isArray(additional_data) && additional_data.length === 0),
    breaks: ['additional_data.edges', 'additional_data.empty'],
  },
  {
    name: 'answers 500 to data fields without another optional field',
    reference: failing(
      ({ country, email, description, additional_data }) =>
        [country, email, description].every((each) => each === undefined) && additional_data !== undefined,
    ),
    breaks: ['optional.together'],
  },
];

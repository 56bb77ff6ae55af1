import Ajv2020 from 'ajv/dist/2020';
import { exampleOperation as operation } from '../testing/example';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { checkDocumented } from './documented';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile({
  type: 'object',
  properties: { message: { type: 'string' } },
});

/** What differs in a body that is wrong at its root, where the contract also says that the contact is. */
function differences(response: string): readonly string[] {
  const scope = scopeOf(
    exchangeOf({
      status: Number(response),
      headers: { 'content-type': 'application/json' },
      text: '{"message":{}}',
    }),
  );
  const documented = { description: '', source: ['L1'], mediaType: 'application/json', headers: {}, examples: {} };
  const subject = {
    ...scope.subject,
    contract: { ...scope.subject.contract, created: { at: '' } },
    operation: { ...operation, responses: { [response]: documented } },
    validators: { ...scope.subject.validators, responses: { [response]: validate } },
  };
  return checkDocumented({ body: response }, { ...scope, subject }).map(({ what }) => what);
}

test('an error at the place of the contact is judged as a whole', () => {
  expect(differences('409')).toEqual(['$response.body#/message']);
});

test('a contact that is the whole body is left to the clauses of its fields', () => {
  expect(differences('201')).toEqual([]);
});

import type { Contract } from '../../../contracts/contract';
import type { Json, Relation } from '../../../contracts/expectation';
import type { Mistake } from '../lib/problem';
import { fieldsOf } from '../plan/fields';
import { TEXT_CLASSES } from '../plan/second/text-classes';
import { freeTexts } from '../plan/second/texts';
import { writtenOf } from '../plan/written';
import type { Operation } from '../spec-model';
import type { Complaint } from './complaint';
import { located, suggestion } from './complaint';
import { strayErrata } from './errata';
import { isEmpty, unknownMembers } from './members';
import { successesOf, wrongInRelation } from './operand';
import { strayStep } from './schema-path';
import { wrongShown } from './shown';
import { wrongInWords } from './vocabulary';
import { complaintOf, wrongInClause, wrongInValue, wrongSource } from './written';

/**
 * The mistakes of a contract that would let a clause pass, or accuse the provider, for ever: references to what neither the
 * spec nor the contract has, clauses that say or send nothing, and members that nothing reads.
 */
export function mistakesInContract(provider: string, contract: Contract, operation: Operation): readonly Mistake[] {
  const complaints: readonly Complaint[] = [
    ...unknownMembers('contract', contract, []),
    ...wrongRequest(contract, operation),
    ...wrongCreated(contract, operation),
    ...wrongCarries(contract, operation),
    ...wrongIdentity(contract, operation),
    ...wrongSides(contract, operation),
    ...twins(contract),
    ...writtenOf(contract).flatMap(([name, clause]) => wrongInClause(name, clause, contract, operation)),
    ...wrongSource(['refused', 'source'], contract.refused.source),
    ...Object.entries(contract.refusalDetails ?? {}).flatMap(([name, { source }]) => wrongSource([name], source)),
    ...strayErrata(contract),
    ...contract.errata.flatMap((erratum) => wrongShown(erratum, contract, operation)),
  ];
  return complaints.map((complaint) => located(provider, complaint));
}

/** The same name in two rooms of a contract: merged into one object, the later would silently replace the earlier. */
function twins(contract: Contract): readonly Complaint[] {
  const names = writtenOf(contract).map(([name]) => name);
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => ({
      at: [name],
      reason: `two clauses are named ${name}`,
      remedy: 'Rename the one that is newer; ids are permanent.',
    }));
}

function wrongRequest(contract: Contract, operation: Operation): readonly Complaint[] {
  const { headers, query = {}, body } = contract.request;
  const sent: Json = JSON.parse(JSON.stringify([headers, query, body, contract.optional ?? {}]));
  const fields = Object.keys(operation.body.properties ?? {});
  const everyField = fieldsOf(contract, operation.body).map(({ name }) => name);
  const unknown = (member: string, names: readonly string[], known: readonly string[]) =>
    operation.body.properties === undefined ? [] : strangers(member, names, known, 'request');
  return [
    ...wrongInValue(sent, contract).map((wrong) => complaintOf([], wrong)),
    ...unknown('body', Object.keys(body), fields),
    ...unknown('optional', Object.keys(contract.optional ?? {}), fields),
    ...unknown('singleUse', contract.singleUse ?? [], fields),
    ...unknown('malformed', Object.keys(contract.malformed ?? {}), everyField),
    ...withoutPattern(contract, operation),
    ...wrongTexts(contract, operation),
  ];
}

/** Near misses of a pattern that the spec does not have are sent by no case. */
function withoutPattern({ malformed = {}, ...contract }: Contract, operation: Operation): readonly Complaint[] {
  const fields = fieldsOf(contract, operation.body).filter(({ schema }) => schema.pattern === undefined);
  return fields
    .filter(({ name }) => malformed[name] !== undefined)
    .map(({ name }) => ({
      at: ['malformed', name],
      reason: `"malformed" names ${name}, which has no pattern in the spec`,
      remedy: 'Add the pattern, or delete it.',
    }));
}

/** What the contract says of texts that are none, or that are not free without it; and of classes that are none. */
function wrongTexts({ formed = {}, shows = {}, ...contract }: Contract, operation: Operation): readonly Complaint[] {
  const free = freeTexts({ ...contract, formed: {}, singleUse: [] }, operation).map(({ name }) => name);
  const classes = TEXT_CLASSES.map(({ name }) => name);
  return [
    ...Object.entries(formed).flatMap(([name, what]): readonly Complaint[] => {
      const at = ['formed', name];
      if (!free.includes(name))
        return [{ at, reason: `"formed" names ${name}, which is not a free text`, remedy: suggestion(name, free) }];
      return isEmpty(what) ? [{ at, reason: `"formed" does not say what ${name} is`, remedy: 'Write it.' }] : [];
    }),
    ...Object.entries(shows).flatMap(([name, source]) => [
      ...(classes.includes(name)
        ? []
        : [{ at: ['shows', name], reason: `${name} is not a class of text`, remedy: suggestion(name, classes) }]),
      ...wrongSource(['shows', name], source),
    ]),
  ];
}

/** Names that are not among the known ones. */
function strangers(
  member: string,
  names: readonly string[],
  known: readonly string[],
  what: string,
): readonly Complaint[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      at: [member, name],
      reason: `"${member}" names ${name}, and the ${what} of the spec has no such field`,
      remedy: suggestion(name, known),
    }));
}

function wrongCreated({ created }: Contract, operation: Operation): readonly Complaint[] {
  const pointers = 'at' in created ? [created.at] : 'either' in created ? created.either : [];
  const answers = successesOf(operation);
  const complaints = pointers.flatMap((pointer) => {
    const strays = answers.map((schema) => strayStep(schema, pointer));
    const [stray] = strays.length > 0 ? strays : [strayStep({}, pointer)];
    if (!stray || strays.includes(undefined)) return [];
    const wrong = `${stray.parent}/${stray.step}`.replace(/^\/?/, '/');
    const remedy = suggestion(wrong, stray.known);
    return [{ at: ['created:', pointer], reason: `"created" is at ${pointer}: ${stray.reason}`, remedy }];
  });
  // Of several places one is documented; the others are what the document leaves open, and must be pointers at least.
  const isOpen = complaints.length < pointers.length && pointers.every((pointer) => /^(?:\/|$)/.test(pointer));
  return isOpen ? [] : complaints;
}

/** What may stand for a comparison with the request field of the same name. */
const WORDS: readonly string[] = ['equal', 'sameItems', 'digits', 'text'];

function wrongCarries(contract: Contract, operation: Operation): readonly Complaint[] {
  const { contact, body } = operation;
  const place = { contract, operation, before: 0, answers: successesOf(operation) };
  const entries = Object.entries(contract.carries);
  const known = Object.keys(contact.properties ?? {});
  const unknown = contact.properties
    ? strangers(
        'carries',
        entries.map(([name]) => name),
        known,
        'contact',
      )
    : [];
  const wrong = entries.flatMap(([name, carries]) => {
    if (carries === undefined) return [];
    const relations: readonly Relation[] =
      typeof carries === 'string' ? [{ present: `$request.body#/${name}` }] : carries;
    if (typeof carries === 'string' && !WORDS.includes(carries))
      return [{ at: ['carries', name], reason: `${carries} is not a word`, remedy: suggestion(carries, WORDS) }];
    return relations
      .flatMap((relation) => [...wrongInWords(relation), ...wrongInRelation(relation, place)])
      .map((each) => complaintOf(['carries', ...(typeof carries === 'string' ? [name] : [])], each));
  });
  return [...unknown, ...(body.properties ? wrong : [])];
}

function wrongIdentity({ identity, reads }: Contract, { contact, body }: Operation): readonly Complaint[] {
  const { id, createdAt } = identity;
  const ofContact = [id, ...(createdAt === undefined ? [] : [createdAt])];
  const of = reads?.byValue?.of;
  return [
    ...unknownMembers('identity', identity, ['identity']),
    ...(contact.properties ? strangers('identity', ofContact, Object.keys(contact.properties), 'contact') : []),
    ...(body.properties && of !== undefined ? strangers('byValue', [of], Object.keys(body.properties), 'request') : []),
  ];
}

/** Requests to other operations. */
function wrongSides(contract: Contract, operation: Operation): readonly Complaint[] {
  const { probe, reads, cleanUp } = contract;
  const place = { contract, operation, before: 0, answers: [] };
  const sides = { probe, byId: reads?.byId, byValue: reads?.byValue, cleanUp } as const;
  const named = Object.entries(sides).flatMap(([name, side]) => (side ? [[name, side] as const] : []));
  return [
    ...unknownMembers('reads', reads, ['reads']),
    ...(['probe', 'byId', 'byValue', 'cleanUp'] as const).flatMap((name) => unknownMembers(name, sides[name], [name])),
    ...named.flatMap(([name, side]) => [
      ...wrongSource([name, 'source'], side.source),
      ...wrongInValue(side.path, contract).map((wrong) => complaintOf([name], wrong)),
    ]),
    ...(cleanUp?.holds ?? [])
      .flatMap((relation) => wrongInRelation(relation, place))
      .map((wrong) => complaintOf(['cleanUp'], wrong)),
    ...lacking('byId', '{id}', reads?.byId?.path),
    ...lacking('byValue', '{value}', reads?.byValue?.path),
    ...lacking('cleanUp', '{id}', cleanUp && `${cleanUp.path}${JSON.stringify(cleanUp.body ?? '')}`),
  ];
}

function lacking(member: string, placeholder: string, text: string | undefined): readonly Complaint[] {
  if (text === undefined || text.includes(placeholder)) return [];
  return [
    {
      at: [member],
      reason: `"${member}" does not say where ${placeholder} goes`,
      remedy: `Write ${placeholder} into it.`,
    },
  ];
}

import type { Contract } from '../../../contracts/contract';
import { HOWS } from '../request/altered';
import { FILE_KINDS } from '../request/files';
import { ALPHABETS } from '../request/filler';
import { LABELS, UNIQUE_KINDS } from '../request/unique';
import { suggestion } from './complaint';

/** What is wrong with an expression, and what to do. */
export interface Wrong {
  readonly text: string;
  readonly reason: string;
  readonly remedy: string;
}

/** Characters: as many as ten megabytes hold, which no documented limit of a text reaches. */
const LONGEST_TEXT = 10_000_000;

/** The expressions of a template of a request that cannot be filled in: unknown words and settings. */
export function wrongInTemplate(template: string, contract: Contract): readonly Wrong[] {
  const whole = /\{\$[^{}]*\}/g;
  const left = template.replace(whole, '');
  const open = left.includes('{$')
    ? [
        {
          text: template,
          reason: `"${template}" has an expression without its closing brace`,
          remedy: 'Add the brace.',
        },
      ]
    : [];
  const found = [...template.matchAll(whole)].map(([text]) => text);
  return [...open, ...found.flatMap((text) => wrongExpression(text, text.slice(2, -1), contract) ?? [])];
}

/**
 * What is wrong with an expression of a request: `setting.NAME`, `unique.<kind>[.<label>][:<length>]` … without dollar and
 * braces.
 *
 * @param text as it is in the contract
 */
export function wrongExpression(text: string, expression: string, contract: Contract): Wrong | undefined {
  const [, path = '', size] = /^([^:]*)(?::(-?\d+))?$/.exec(expression) ?? [];
  const [root = '', ...names] = path.split('.');
  if (root === 'setting') return wrongSetting(text, names, contract);
  if (root === 'altered') return wrongAltered(text, names, contract);
  const forms = formsOf(contract);
  if (root === 'text' && size !== undefined && (Number(size) < 1 || Number(size) > LONGEST_TEXT))
    return { text, reason: `${text} is not a text of 1 to ${LONGEST_TEXT} characters`, remedy: 'Correct its length.' };
  if (forms.includes(path) && (size !== undefined) === path.startsWith('text')) return undefined;
  if (forms.includes(path) && size !== undefined && /^(?:timestamp|unique|file)\b/.test(path)) return undefined;
  const remedy =
    path === 'text' ? 'Write {$text:1000} for 1000 characters.' : suggestion(path, forms).replace('mean ', 'mean $');
  return { text, reason: `${text} is not an expression`, remedy: `${remedy} CONTRIBUTING.md lists them.` };
}

function wrongSetting(text: string, names: readonly string[], { settings }: Contract): Wrong | undefined {
  const name = names.join('.');
  if (Object.hasOwn(settings, name)) return undefined;
  const remedy = `${suggestion(name, Object.keys(settings))} Or declare it under "settings".`;
  return { text, reason: `the contract has no setting ${name}`, remedy };
}

function wrongAltered(text: string, [how = '', ...names]: readonly string[], contract: Contract): Wrong | undefined {
  const secrets = secretsOf(contract);
  if (HOWS.includes(how) && secrets.includes(names.join('.'))) return undefined;
  const known = HOWS.flatMap((each) => secrets.map((secret) => `$altered.${each}.${secret}`));
  return { text, reason: `${text} is not an altered secret`, remedy: suggestion(text.slice(1, -1), known) };
}

function secretsOf({ settings }: Contract): readonly string[] {
  return Object.keys(settings).filter((name) => settings[name]?.secret);
}

/** The expressions that a request may have, settings and sizes left out. */
function formsOf({ signature }: Contract): readonly string[] {
  const unique = UNIQUE_KINDS.flatMap((kind) =>
    LABELS.map((label) => (label === '' ? `unique.${kind}` : `unique.${kind}.${label}`)),
  );
  const signed = signature ? ['signature', ...[...signature.over, ...HOWS].map((each) => `signature.${each}`)] : [];
  const files = FILE_KINDS.flatMap((kind) => [`file.${kind}`, ...FILE_KINDS.map((guise) => `file.${kind}.${guise}`)]);
  const texts = ALPHABETS.map((alphabet) => (alphabet === '' ? 'text' : `text.${alphabet}`));
  return ['run', 'timestamp', ...texts, ...unique, ...files, ...signed];
}

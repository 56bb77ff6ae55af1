import type { Ability } from '../../../contracts/contract';
import type { Case, Closing, Memory, Redact, Seed, SentRequest, Session, Settings, Subject, Target } from '../model';
import { altered } from '../request/altered';
import { redactor } from './redact';
import { send } from './send';
import { unmet } from './target';

/** A server that answers over HTTP. */
export interface Server {
  readonly kind: 'sandbox' | 'live';
  /** Of the run; each case takes the next slot. */
  readonly seed: Omit<Seed, 'time'>;
  readonly settings: Settings;
  readonly abilities: readonly Ability[];
  /** As many requests may be sent at the same time; any number, where this is absent. */
  readonly atOnce?: number;
  /** Signatures sent earlier, which responses may repeat. */
  readonly signatures?: readonly string[];
  /** @param redact hides the secrets and the signatures of the session */
  readonly start: (redact: Redact) => Promise<Connection>;
}

export interface Connection {
  readonly baseUrl: string;
  /** Over HTTP, unless the server runs in this process. */
  readonly exchange?: Session['exchange'];
  readonly retake?: NonNullable<Session['retake']>;
  readonly over?: NonNullable<Session['over']>;
  /** The slot that a case uses in place of its own. */
  readonly slotOf?: (testCase: Case, slot: number) => number;
  readonly close: () => Promise<Closing>;
}

/** A target that sends each request to a server. */
export function httpTarget(
  subject: Subject,
  { kind, seed, settings: given, abilities, atOnce, signatures: sent = [], start }: Server,
): Target {
  const settings = { ...defaultsOf(subject), ...given };
  return {
    kind,
    skips: (_, testCase) => unmet(testCase.needs, settings, abilities) ?? alone(testCase, atOnce),
    open: async () => {
      const signatures = [...sent];
      const redact = redactor(hiddenOf(subject, settings), signatures);
      const { exchange = (request: SentRequest) => send(request), slotOf, ...connection } = await start(redact);
      return {
        ...sessionOf(subject, seed, settings, slotOf),
        ...connection,
        ...(atOnce === undefined ? {} : { atOnce }),
        redact,
        exchange: (request, at) => {
          // Added before sending, since the response to this or any later request may repeat it.
          signatures.push(...(request.signatures ?? []));
          return exchange(request, at);
        },
      };
    },
  };
}

/** Why a case that sends requests at the same time shows nothing where each has to wait for the one before. */
function alone(testCase: Case, most: number | undefined): string | undefined {
  return testCase.atOnce && most === 1 ? 'needs LIVE_AT_ONCE=2 or more' : undefined;
}

function sessionOf(
  subject: Subject,
  { run, slot }: Server['seed'],
  settings: Settings,
  slotOf: NonNullable<Connection['slotOf']> = (_, own) => own,
): Pick<Session, 'settingsOf' | 'seedOf' | 'memoryOf' | 'patience'> {
  const cases = subject.clauses.flatMap((clause) => clause.cases);
  const slots = new Map(cases.map((testCase, index) => [testCase, slot + index]));
  // A case that is not planned, such as one that asks whether the server still accepts contacts, comes after the others.
  const own = (testCase: Case) => {
    const found = slots.get(testCase) ?? slot + slots.size;
    slots.set(testCase, found);
    return found;
  };
  const memory: Memory = new Map();
  return {
    patience: [200, 600, 1200],
    memoryOf: () => memory,
    settingsOf: () => settings,
    seedOf: (_, testCase) => ({
      run,
      slot: slotOf(testCase, own(testCase)),
      time: Math.floor(Date.now() / 1000),
    }),
  };
}

/** The default readings of a contract. */
export function defaultsOf({ contract }: Pick<Subject, 'contract'>): Settings {
  const defaults = Object.entries(contract.settings).map(([name, setting]) => [name, setting.default] as const);
  return Object.fromEntries(defaults.filter(([, value]) => value !== undefined));
}

/** The values of the settings that a contract marks as secret, by their names. */
export function secretsOf({ contract }: Subject, settings: Settings): { readonly [name: string]: string } {
  const names = Object.keys(contract.settings).filter((name) => contract.settings[name]?.secret);
  return Object.fromEntries(
    names.flatMap((name) => (settings[name] === undefined ? [] : [[name, String(settings[name])]])),
  );
}

/**
 * All values that are never shown: the secrets, and what the contract's cases send in their place that differs from them
 * by a character or in case, as `NAME.cut`.
 */
export function hiddenOf(subject: Subject, settings: Settings): { readonly [name: string]: string } {
  const secrets = secretsOf(subject, settings);
  const sent = JSON.stringify(subject.contract.clauses).matchAll(/\{\$altered\.(\w+)\.(\w+)/g);
  const near = [...sent].flatMap(([, how = '', name = '']) => {
    const secret = secrets[name];
    return secret ? [[`${name}.${how}`, altered(how, secret)] as const] : [];
  });
  return { ...secrets, ...Object.fromEntries(near) };
}

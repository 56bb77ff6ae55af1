import type { Source } from '../../../contracts/contract';
import { withoutSecrets } from '../fixture/har';
import { LONGEST } from '../judge/difference';
import { shortenLines, visible } from '../lib/visible';
import type { Case, Clause, Exchange, Outcome, ReceivedResponse, Session, Subject, TargetKind } from '../model';
import { citesLines } from '../plan/sources';
import { commandAgain } from './again';
import { colours as pc } from './colours';
import { curl } from './curl';

/** What a failure report needs beside the outcome. */
export interface Failure {
  readonly subject: Subject;
  readonly kind: TargetKind;
  readonly session: Session;
  readonly clause: Clause;
  readonly case: Case;
  /** The clause that sent the request, where another one judges its answer. */
  readonly sentBy?: Clause;
  /** The command that sends it again, where that is not the one of its case. */
  readonly again?: string;
}

/** A failure as a bug report that can be sent to the provider, free of secrets. */
export function explain(told: Failure, outcome: Outcome): string {
  const { subject, kind, session, clause } = told;
  const secrets = Object.keys(subject.contract.settings).filter((name) => subject.contract.settings[name]?.secret);
  const sent = outcome.exchange?.request ?? outcome.before.at(-1)?.request;
  const blocks = [
    pc.bold(clause.says),
    table([
      ['Clause', `${clause.id} (${clause.level})`],
      ['Document', `${subject.contract.document}, ${cite(clause.source)}`],
      ['Case', told.sentBy ? `${told.case.name} (${told.sentBy.id})` : told.case.name],
      ['Target', `${kind}, ${session.redact(session.baseUrl, 'whole')}`],
      ...(told.case.before.length > 0 && outcome.before.length > 0
        ? [['Setup', setup(told.case, outcome)] as const]
        : []),
      ...(clause.because === undefined ? [] : [['Because', clause.because] as const]),
    ]),
    ...(sent ? [section('Sent', curl(withoutSecrets(sent, session.redact), secrets))] : []),
    ...(outcome.verdict === 'error'
      ? [section('Nothing was judged', quoted(session.redact(outcome.reasons.join('\n')), inColour))]
      : []),
    ...outcome.differences.map(({ what, expected, actual }) =>
      table([
        ['Differs', session.redact(what)],
        ['Expected', session.redact(expected), pc.green],
        ['Actual', session.redact(actual), pc.red],
      ]),
    ),
    ...(outcome.exchange ? [section('Received', received(outcome.exchange.response, session))] : []),
    ...sentAtOnce(told.case, outcome).flatMap(({ request, response }) => [
      section('Sent at the same time', curl(withoutSecrets(request, session.redact), secrets)),
      section('Received', received(response, session)),
    ]),
    section('Run again', told.again ?? runAgain(told, outcome)),
  ];
  return blocks.join('\n\n');
}

function sentAtOnce({ atOnce, before }: Case, outcome: Outcome): readonly Exchange[] {
  return atOnce ? outcome.before.slice(before.length) : [];
}

function received({ status, text }: ReceivedResponse, session: Session): string {
  return `HTTP ${status}\n${quoted(shortenLines(session.redact(text), LONGEST))}`;
}

/** Each setup request that was answered, and its status. */
function setup({ before }: Case, outcome: Outcome): string {
  const statuses = outcome.before.slice(0, before.length).map(({ response }) => response.status);
  return statuses.map((status, index) => `${before[index]?.name}: ${status}`).join(', ');
}

function runAgain({ kind, clause, case: { name }, sentBy = clause }: Failure, { verdict }: Outcome): string {
  return commandAgain({ provider: clause.provider, target: kind, verdict }, { clause: sentBy.id, case: name });
}

/** `lines 83, 107-109, https://…` */
export function cite(sources: readonly Source[]): string {
  const lines = sources.filter(citesLines).map((source) => source.replace('L', ''));
  const pages = sources.filter((source) => !citesLines(source));
  return [...(lines.length > 0 ? [`line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`] : []), ...pages].join(', ');
}

type Row = readonly [name: string, text: string, colour?: (text: string) => string];

function table(rows: readonly Row[]): string {
  return rows.map(([name, text, colour = String]) => `  ${pc.dim(name.padEnd(9))} ${colour(visible(text))}`).join('\n');
}

function section(title: string, text: string): string {
  return `  ${pc.dim(title)}\n${text.replace(/^/gm, '    ')}`;
}

/** Lines from outside, each marked: a CI system runs a line that begins with a command, even an indented one. */
function quoted(text: string, colour: (line: string) => string = String): string {
  return text
    .split('\n')
    .map((line) => `| ${colour(visible(line))}`)
    .join('\n');
}

/** A line of the diff between a recording and the request. */
function inColour(line: string): string {
  if (line.startsWith('- ')) return pc.green(line);
  return line.startsWith('+ ') ? pc.red(line) : line;
}

import { problem } from '../lib/problem';
import type { TargetKind } from '../model';
import { groupBy } from './group';
import type { ReadReport } from './read-report';
import { totalsOf } from './report';
import type { Report, Result, Versions } from './result';

/** What belongs to one provider, and perhaps to one of its targets. */
interface Owned {
  readonly provider: string;
  readonly target?: TargetKind;
}

/**
 * Joins the reports of a run whose providers or targets were run apart. The outcome is what one run of them all reports: in
 * its order, from the beginning of the first to the end of the last. It is complete when all of them are.
 *
 * @param given at least one; the same report twice counts once
 * @throws a problem when two disagree: on the results of a provider on a target, or on the versions they were made with
 */
export function mergeReports(given: readonly ReadReport[]): Report {
  const shards = [...groupBy(given, ({ report }) => JSON.stringify(report)).values()].flatMap(([first]) => first ?? []);
  const owners = ownersOf(shards);
  const reports = shards.map(({ report }) => report);
  const startedAt = Math.min(...reports.map((report) => Date.parse(report.startedAt)));
  const endedAt = Math.max(...reports.map((report) => Date.parse(report.startedAt) + report.durationMs));
  // What is there twice is taken from the report that has its results.
  const take = <T extends Owned>(itemsOf: (report: Report) => readonly T[], target?: TargetKind) =>
    ordered(
      shards.flatMap(({ report }) =>
        itemsOf(report).filter((item) => {
          const owner = owners.get(keyOf(item.provider, item.target ?? target));
          return owner === undefined || owner.report === report;
        }),
      ),
    );
  const results = take(({ results }) => results);
  return {
    format: 2,
    complete: reports.every(({ complete }) => complete),
    versions: versionsOfAll(shards),
    startedAt: new Date(startedAt).toISOString(),
    durationMs: endedAt - startedAt,
    targets: [...new Set(results.map(({ target }) => target))],
    totals: totalsOf(results),
    served: take(({ served }) => served),
    results,
    observations: take(({ observations }) => observations),
    errata: errataOf(reports),
    leftovers: take(({ leftovers }) => leftovers, 'live'),
    fixtures: take(({ fixtures }) => fixtures, 'fixture'),
    problems: [...new Set(reports.flatMap(({ problems }) => problems))],
  };
}

function keyOf(provider: string, target: TargetKind | undefined): string {
  return `${provider} on ${target}`;
}

/** Whose results are taken of each provider on each target. */
function ownersOf(shards: readonly ReadReport[]): ReadonlyMap<string, ReadReport> {
  const owners = new Map<string, ReadReport>();
  for (const shard of shards) {
    for (const [key, results] of resultsByKey(shard)) {
      const owner = owners.get(key);
      if (!owner) owners.set(key, shard);
      else if (JSON.stringify(resultsByKey(owner).get(key)) !== JSON.stringify(results)) {
        const remedy = 'Leave one of them out: a merged report has each provider once on each target.';
        throw problem(`merge ${owner.file} and ${shard.file}`, `both have results of ${key}, and these differ`, remedy);
      }
    }
  }
  return owners;
}

function resultsByKey({ report }: ReadReport): ReadonlyMap<string, readonly Result[]> {
  return groupBy(report.results, ({ provider, target }) => keyOf(provider, target));
}

/** By provider, then target, as the parts of one run are read; what belongs to one of them stays in its order. */
function ordered<T extends Owned>(items: readonly T[]): readonly T[] {
  const rank = ({ provider, target }: Owned) => `${provider} ${target ?? ''}`;
  return [...items].sort((a, b) => compare(rank(a), rank(b)));
}

/** Each contradiction once, with what the answers of all targets show. */
function errataOf(reports: readonly Report[]): Report['errata'] {
  const all = reports.flatMap(({ errata }) => errata);
  const same = groupBy(all, ({ seen: _, ...reading }) => JSON.stringify(reading));
  const merged = [...same.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, seen: seenIn(group) }] : [];
  });
  return ordered(merged);
}

function seenIn(group: Report['errata']): Report['errata'][number]['seen'] {
  const once = groupBy(
    group.flatMap(({ seen }) => seen),
    (each) => JSON.stringify(each),
  );
  return [...once.values()].flatMap(([each]) => each ?? []).sort((a, b) => compare(a.target, b.target));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One suite and one spec of each provider; the machines may have had several versions of Node. */
function versionsOfAll(shards: readonly ReadReport[]): Versions {
  const suite = shards[0]?.report.versions.suite ?? '';
  const specs = new Map<string, string>();
  for (const { file, report } of shards) {
    const refuse = (what: string) =>
      problem(`merge ${file}`, `it was made with another ${what}`, 'Run all shards from the same commit.');
    if (report.versions.suite !== suite) throw refuse('version of the suite');
    for (const [provider, spec] of Object.entries(report.versions.specs)) {
      if ((specs.get(provider) ?? spec) !== spec) throw refuse(`spec of ${provider}`);
      specs.set(provider, spec);
    }
  }
  const node = [...new Set(shards.map(({ report }) => report.versions.node))].sort().join(', ');
  return { suite, node, specs: Object.fromEntries([...specs].sort(([a], [b]) => compare(a, b))) };
}

import { badgen } from 'badgen';
import { groupBy } from './group';
import type { Standing } from './headline';
import { standingOf } from './headline';
import type { Report } from './result';

interface Badge {
  readonly status: string;
  readonly color: 'green' | 'blue' | 'red' | 'orange' | 'grey';
}

/**
 * A badge for each provider of a report, as SVG. It names the target, since only a live one shows that the provider
 * agrees: that alone is green.
 */
export function badgesOf({
  results,
  complete,
}: Pick<Report, 'results' | 'complete'>): readonly { readonly provider: string; readonly svg: string }[] {
  return [...groupBy(results, ({ provider }) => provider)].map(([provider, own]) => {
    const targets = [...groupBy(own, ({ target }) => target)].map(([target, each]) => {
      return { target, standing: standingOf(each) };
    });
    return { provider, svg: badgen({ label: provider, ...badgeOf(targets, complete) }) };
  });
}

function badgeOf(
  targets: readonly { readonly target: string; readonly standing: Standing }[],
  isComplete: boolean,
): Badge {
  const on = (state: Standing['state']) =>
    targets
      .filter(({ standing }) => standing.state === state)
      .map(({ target }) => target)
      .join(', ');
  const [worst] = targets
    .flatMap(({ standing, target }) => (standing.state === 'breaks' ? [{ ...standing, target }] : []))
    .sort((a, b) => b.must - a.must || b.should - a.should);
  if (worst) {
    const { must, should, target } = worst;
    return must > 0
      ? { status: `breaks ${must} MUST on ${target}`, color: 'red' }
      : { status: `breaks ${should} SHOULD on ${target}`, color: 'orange' };
  }
  const unjudged = on('unjudged');
  if (unjudged !== '') return { status: `not judged on ${unjudged}`, color: 'grey' };
  if (!isComplete) return { status: 'run is incomplete', color: 'grey' };
  return {
    status: `conforms on ${on('conforms')}`,
    color: targets.some(({ target }) => target === 'live') ? 'green' : 'blue',
  };
}

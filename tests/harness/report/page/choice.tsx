import type { Entry } from './entries';
import { MARKS } from './marks';
import { Shape } from './shape';
import type { Filters } from './state';

interface ChoiceProps<Name extends Exclude<keyof Filters, 'text'>> {
  readonly title: string;
  readonly name: Name;
  readonly options: readonly Filters[Name][number][];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** Of verdicts, which are shown with their shapes and counted. */
  readonly entries?: readonly Entry[];
}

/** Boxes to tick; none is ticked where everything is asked for. */
export function Choice<Name extends Exclude<keyof Filters, 'text'>>({
  title,
  name,
  options,
  filters,
  onChange,
  entries,
}: ChoiceProps<Name>) {
  const chosen: readonly string[] = filters[name];
  const toggle = (option: string) => {
    const next = options.filter((each) => chosen.includes(each) !== (each === option));
    onChange({ ...filters, [name]: next });
  };
  // Nothing to choose; but what an address chose can be given up.
  if (options.length < 2 && chosen.length === 0 && !entries) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {options.map((option) => (
        <label key={option} class="chip">
          <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} />
          <span>{entries ? <Verdict option={option} entries={entries} /> : option}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Verdict({ option, entries }: { readonly option: string; readonly entries: readonly Entry[] }) {
  const [named] = MARKS.filter(({ mark }) => mark === option);
  if (!named) return null;
  return (
    <>
      <Shape mark={named.mark} isSilent /> {named.word} <b>{entries.filter(({ mark }) => mark === option).length}</b>
    </>
  );
}

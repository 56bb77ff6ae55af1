/** Moves between the cells of a grid: to the side in their order, up and down to the nearest of another row. */
export function useArrowKeys() {
  return (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('a.cell')];
    const from = cells.find((cell) => cell === document.activeElement);
    const to = from && targetOf(event.key, from, cells);
    if (!from || !to) return;
    event.preventDefault();
    for (const cell of cells) cell.tabIndex = cell === to ? 0 : -1;
    to.focus();
  };
}

function targetOf(key: string, from: HTMLElement, cells: readonly HTMLElement[]): HTMLElement | undefined {
  const index = cells.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return cells[index + 1];
    case 'ArrowLeft':
      return cells[index - 1];
    case 'Home':
      return cells[0];
    case 'End':
      return cells.at(-1);
    case 'ArrowDown':
      return nearest(from, cells.slice(index + 1));
    case 'ArrowUp':
      return nearest(from, cells.slice(0, index).reverse());
    default:
      return undefined;
  }
}

/** Of the next row of cells, the one that is closest to the side. */
function nearest(from: HTMLElement, others: readonly HTMLElement[]): HTMLElement | undefined {
  const { top, left } = from.getBoundingClientRect();
  const places = others.map((cell) => ({ cell, box: cell.getBoundingClientRect() }));
  const next = places.find(({ box }) => Math.abs(box.top - top) > box.height / 2);
  if (!next) return undefined;
  const row = places.filter(({ box }) => Math.abs(box.top - next.box.top) < box.height / 2);
  const distance = ({ box }: (typeof places)[number]) => Math.abs(box.left - left);
  return row.reduce((best, each) => (distance(each) < distance(best) ? each : best), next).cell;
}

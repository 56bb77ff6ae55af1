import { createColors } from 'picocolors';

const { NO_COLOR, FORCE_COLOR } = process.env;

/**
 * Colours for a terminal; `NO_COLOR` turns them off, `FORCE_COLOR` on. For its workers, which have no terminal, jest
 * sets `FORCE_COLOR` to 0 or 1 according to its own output.
 */
export const colours = createColors(
  NO_COLOR ? false : FORCE_COLOR === undefined ? process.stdout.isTTY : FORCE_COLOR !== '0',
);

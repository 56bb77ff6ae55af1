import { createColors } from 'picocolors';

const { NO_COLOR, FORCE_COLOR } = process.env;

/**
 * Colours for a terminal; `NO_COLOR` turns them off, `FORCE_COLOR` on. Jest tells its workers, which have no terminal,
 * by `FORCE_COLOR=0` or `1` whether its own output is one.
 */
export const colours = createColors(
  NO_COLOR ? false : FORCE_COLOR === undefined ? process.stdout.isTTY : FORCE_COLOR !== '0',
);

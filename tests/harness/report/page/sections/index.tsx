import { causes } from './causes';
import { errata } from './errata';
import { known } from './known';
import { leftovers } from './leftovers';
import { observations } from './observations';
import { run } from './run';
import type { Section } from './section';
import { skips } from './skips';
import { unjudged } from './unjudged';

/** In the order of the page. */
export const SECTIONS: readonly Section[] = [causes, unjudged, known, leftovers, skips, observations, errata, run];

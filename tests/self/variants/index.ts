import type { Provider } from '../../../contracts';
import { referenceOf, writtenVariantsOf } from '../../wiring/registry';
import { commonVariants } from './common';
import type { Variant } from './variant';

/** All conforming variants of a provider. */
export function variantsOf(provider: Provider): readonly Variant[] {
  return [...writtenVariantsOf(provider), ...commonVariants(referenceOf(provider))];
}

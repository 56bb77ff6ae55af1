import type { Provider } from '../../../contracts';
import { references } from '../../sandbox';
import { awalchat } from './awalchat';
import { callbell } from './callbell';
import { commonVariants } from './common';
import { contactship } from './contactship';
import { periskope } from './periskope';
import type { Variant } from './variant';
import { wacr } from './wacr';

const own = { periskope, contactship, callbell, wacr, awalchat } satisfies Record<Provider, readonly Variant[]>;

/** All conforming variants of a provider. */
export function variantsOf(provider: Provider): readonly Variant[] {
  return [...own[provider], ...commonVariants(references[provider])];
}

import { contactship } from './contactship';
import type { Reference } from './provider';
import { wacr } from './wacr';

export const references = { contactship, wacr } satisfies { [provider: string]: Reference };

import { awalchat } from './awalchat';
import { callbell } from './callbell';
import { contactship } from './contactship';
import { periskope } from './periskope';
import type { Reference } from './provider';
import { wacr } from './wacr';

export const references = { periskope, contactship, callbell, wacr, awalchat } satisfies {
  [provider: string]: Reference;
};

import { awalchat } from './awalchat';
import { callbell } from './callbell';
import { contactship } from './contactship';
import type { Contract } from './contract';
import { periskope } from './periskope';
import { wacr } from './wacr';

/** The one list of providers. */
export const contracts = { periskope, contactship, callbell, wacr, awalchat } satisfies Record<string, Contract>;

export type Provider = keyof typeof contracts;

export const providers = Object.keys(contracts) as readonly Provider[];

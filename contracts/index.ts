import { contactship } from './contactship';
import type { Contract } from './contract';
import { wacr } from './wacr';

/** The one list of providers. */
export const contracts = { contactship, wacr } satisfies Record<string, Contract>;

export type Provider = keyof typeof contracts;

export const providers = Object.keys(contracts) as readonly Provider[];

import type { AsyncCommand } from 'fast-check';
import { classOf } from '../judge/judge';
import type { Subject } from '../model';
import { bodyOf } from '../wire/exchange';
import type { Known, Store } from './intent';
import { toBreak, toCreate, toMeet, toRead } from './intent';
import type { Step } from './steps';
import type { Walk } from './walk';

type Command = AsyncCommand<Store, Walk>;

/** The steps of a walk as commands of fast-check, each with what it does to the model of the store. */
export function commandsOf(subject: Subject, steps: readonly Step[]): readonly Command[] {
  return steps.map((step) => commandOf(subject, step));
}

function commandOf(subject: Subject, step: Step): Command {
  if (step.does === 'read') return reading(subject, step);
  if (step.does === 'meet') return meeting(subject, step);
  return sending(subject, step);
}

function sending(subject: Subject, step: Extract<Step, { does: 'create' | 'break' }>): Command {
  return {
    check: () => true,
    run: async (store, walk) => {
      const at = walk.sent.length;
      const known = store.get(step.isOther);
      const intent = step.does === 'create' ? toCreate(subject, step, store) : toBreak(subject, step, store);
      const [answer] = await walk.send(intent);
      if (!answer || classOf(answer.response.status) !== '2XX') return;
      // What a second creation does to the first contact is not documented; neither is what an invalid one stores.
      store.set(step.isOther, known ? uncertain(known) : { step: at, isCertain: step.does === 'create' });
    },
    toString: () => step.does,
  };
}

function meeting(subject: Subject, step: Extract<Step, { does: 'meet' }>): Command {
  return {
    check: (store) => toMeet(subject, step, store) !== undefined,
    run: async (store, walk) => {
      const at = walk.sent.length;
      const intent = toMeet(subject, step, store);
      if (!intent) return;
      const answers = await walk.send(intent);
      for (const [index, { response }] of answers.entries()) {
        if (classOf(response.status) !== '2XX') continue;
        const isOther = index > 0 && !step.isSame;
        store.set(isOther, { step: at + index, isCertain: !step.isSame });
      }
    },
    toString: () => step.does,
  };
}

function reading(subject: Subject, step: Extract<Step, { does: 'read' }>): Command {
  return {
    check: (store) => store.size > 0,
    run: async (store, walk) => {
      const known = store.get(step.isOther) ?? [...store.values()].at(0);
      const created = known && walk.sent[known.step];
      if (known && created) await walk.send(toRead(subject, step, known, bodyOf(created.request)));
    },
    toString: () => step.does,
  };
}

function uncertain(known: Known): Known {
  return { ...known, isCertain: false };
}

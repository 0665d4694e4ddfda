/** Look-ups that are asked at the same time go to the store as one. @module */
import { nextTurn } from './schedule.ts';

/** Answers one question of many. */
type Load<Question, Answer> = (question: Question) => Promise<Answer>;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: unknown) => void;
}

/** As many go together. */
const BATCH = 256;

/**
 * Batches concurrent look-ups into one query, as DataLoader does: those of the same tick, and those that arrive while a batch
 * is running. Answers stand in the order of the questions. A batch that fails is asked one by one, so that one bad question is
 * nobody else's fault.
 */
export function batchLoader<Question, Answer>(
  loadAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): Load<Question, Answer> {
  let waiting: Waiting<Question, Answer>[] = [];
  let isRunning = false;
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      await answerAll(batch, loadAll);
    }
    isRunning = false;
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      nextTurn(() => void run());
    });
}

async function answerAll<Question, Answer>(
  batch: readonly Waiting<Question, Answer>[],
  loadAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): Promise<void> {
  const [all] = await Promise.allSettled([loadAll(batch.map(({ question }) => question))]);
  if (all.status === 'fulfilled') return batch.forEach(({ resolve }, index) => resolve(all.value[index] as Answer));
  const [only, ...others] = batch;
  if (others.length === 0) return only?.reject(all.reason);
  for (const each of batch) await answerAll([each], loadAll);
}

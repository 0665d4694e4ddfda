/** Questions that are asked at the same time go to the database as one. @module */

/** Answers one question of many. */
type Ask<Question, Answer> = (question: Question) => Promise<Answer>;

interface Asked<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: unknown) => void;
}

/** As many go together. */
const MOST = 256;

/**
 * Gathers questions while another batch is on its way, and those that arrive in the same turn of the loop. Answers
 * stand in the order of the questions.
 */
export function gathered<Question, Answer>(
  askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): Ask<Question, Answer> {
  let waiting: Asked<Question, Answer>[] = [];
  let isBusy = false;
  const go = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      const [all] = await Promise.allSettled([askAll(batch.map(({ question }) => question))]);
      batch.forEach(({ resolve, reject }, index) =>
        all.status === 'fulfilled' ? resolve(all.value[index] as Answer) : reject(all.reason),
      );
    }
    isBusy = false;
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (isBusy) return;
      isBusy = true;
      setImmediate(() => void go());
    });
}

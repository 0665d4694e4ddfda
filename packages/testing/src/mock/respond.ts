/** Answers to endpoints, held to the contract on both sides. @module */
import { invalid, isProblemError, type Endpoint, type InputOf, type OutputOf } from '@linli/contract';

/** What answers an endpoint in a test. */
export interface Responder {
  readonly endpoint: Endpoint;
  readonly answer: (input: never) => unknown;
}

/**
 * Ties an answer to its endpoint, types and all: a value, or a function of the parsed input. To refuse, throw a
 * `ProblemError`, as a server would.
 *
 * @example
 * respond(listOrders, { orders: someOrderViews(3), next: null })
 */
export function respond<E extends Endpoint>(
  endpoint: E,
  answer: OutputOf<E> | ((input: InputOf<E>) => OutputOf<E> | Promise<OutputOf<E>>),
): Responder {
  return { endpoint, answer: typeof answer === 'function' ? (answer as Responder['answer']) : () => answer };
}

/**
 * Sends an input through the contract to the last responder given for the endpoint. Throws the 400 for an input that
 * does not fit; throws a plain error, the test's own fault, for an answer that the contract does not allow, for a
 * refusal that it does not name, and where nobody answers.
 */
export async function answerWith(responders: readonly Responder[], endpoint: Endpoint, input: unknown): Promise<unknown> {
  const responder = responders.findLast((each) => each.endpoint.name === endpoint.name);
  if (!responder) throw new Error(`Nobody answers ${endpoint.name}: give a responder for it`);
  const parsed = endpoint.input.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error);
  const answered = await outcomeOf(responder, parsed.data);
  const output = endpoint.output.safeParse(answered);
  if (output.success) return structuredClone(output.data);
  const where = output.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new Error(`The mock of ${endpoint.name} has drifted from the contract at ${where}`);
}

async function outcomeOf({ endpoint, answer }: Responder, input: unknown): Promise<unknown> {
  try {
    return await answer(input as never);
  } catch (caught) {
    const reason = isProblemError(caught) && caught.kind === 'refused' ? caught.problem.reason : undefined;
    if (reason === undefined || endpoint.refusals.includes(reason)) throw caught;
    throw new Error(`The mock of ${endpoint.name} refuses with ${reason}, which the contract does not name`);
  }
}

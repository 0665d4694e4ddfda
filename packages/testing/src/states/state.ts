/** A state of a widget as data: who looks, what is so, and what is done to arrive there. @module */
import type { Id } from '@linli/core';
import { ProblemError, type Actor } from '@linli/contract';
import { has, until } from '../look.ts';
import type { MockApi, Responder } from '../mock/index.ts';
import { aLivelyNeighbourhood, type LivelyNeighbourhood } from './lively.ts';

/** One state. Tests, pictures and the documentation show widgets in it. */
export interface WidgetState {
  /** What one sees, in the languages of the documentation. */
  readonly shows: { readonly 'zh-CN': string; readonly 'en': string };
  /** Who looks. */
  readonly who: (here: LivelyNeighbourhood) => Actor;
  /** What happened before, in the neighbourhood. */
  readonly before?: (here: LivelyNeighbourhood) => Promise<void>;
  /** What is answered otherwise than by the neighbourhood. */
  readonly instead?: readonly Responder[];
  /** What somebody does in the widget to arrive. */
  readonly act?: (element: Element) => Promise<void>;
  /** A selector of what then stands inside. */
  readonly seen: string;
}

/** The Api port and the community of a state: give both to `provide`, then put the widget there. */
export async function stage(state: WidgetState): Promise<{ readonly api: MockApi; readonly communityId: Id }> {
  const here = await aLivelyNeighbourhood();
  await state.before?.(here);
  const api = here.street.api(state.who(here));
  api.use(...(state.instead ?? []));
  return { api, communityId: here.street.communityId };
}

/** Brings a widget that stands on its stage into the state; throws where the state never comes. */
export async function arrive(element: Element, { act, seen }: WidgetState): Promise<void> {
  await act?.(element);
  await until(() => has(element, seen));
}

/** An answer that never comes. */
export const forever = (): Promise<never> => new Promise(() => {});

/** A server that cannot answer now. */
export const away = (): never => {
  throw new ProblemError('unavailable');
};

/** A server that refuses, with a reason that the contract names for the endpoint. */
export const refusing = (reason: string) => (): never => {
  throw new ProblemError('refused', { reason });
};

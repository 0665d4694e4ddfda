/** 为您推荐: how well the orders of a board fit the reader, loaded once they want to know. @module */
import type { Recommendation } from '@linli/core';
import { listFits } from '@linli/contract';
import { Resource, type LinliElement } from '@linli/kit';

/** Fits by the id of their order. */
export type Fits = ReadonlyMap<string, Recommendation>;

const noFits: Fits = new Map();

/** Loads the fits for as long as they are enabled. Without them the board is shown all the same. */
export class Recommendations {
  readonly #resource: Resource<Fits>;
  #isEnabled = false;

  constructor(host: LinliElement) {
    this.#resource = new Resource<Fits>(host, {
      load: async (connection, signal) => {
        await connection.whenLoaded();
        const volunteerId = connection.me?.volunteer?.candidate.volunteerId;
        if (!this.#isEnabled || volunteerId === undefined) return noFits;
        const { api, communityId } = connection;
        const { fits } = await api.send(listFits, { communityId, volunteerId }, { signal });
        return new Map(fits.map((fit) => [fit.orderId, fit]));
      },
      onChange: ({ room, type, id }) => {
        const isNewOrder = room === 'orders' && type === 'order-opened';
        const isReader = room === 'volunteers' && id === this.#resource.me?.personId;
        return this.#isEnabled && (isNewOrder || isReader) ? 'reload' : undefined;
      },
    });
  }

  /** The fits; none while they are loading, cannot be loaded, or are not enabled. */
  get fits(): Fits {
    const { current } = this.#resource;
    return this.#isEnabled && current.state === 'ready' ? current.value : noFits;
  }

  /** Whether fits are wanted from now on. */
  enable(isEnabled: boolean): void {
    if (isEnabled === this.#isEnabled) return;
    this.#isEnabled = isEnabled;
    if (isEnabled) this.#resource.reload();
  }
}

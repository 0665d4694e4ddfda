/** 为您推荐: how well the orders of a board fit the reader, read once they want to know. @module */
import { listFits, type OwnFit } from '@linli/contract';
import { Loaded, type LinliElement } from '@linli/kit';

/** Fits by order. */
export type Fits = ReadonlyMap<string, OwnFit>;

/** Where nothing is known of any order. */
const none: Fits = new Map();

/** Reads what fits the reader, for as long as it is wanted. A board goes on without it. */
export class BoardFits {
  readonly #read: Loaded<Fits>;
  #isWanted = false;

  constructor(host: LinliElement) {
    this.#read = new Loaded<Fits>(host, {
      load: async (connection, signal) => {
        await connection.known();
        const volunteerId = connection.me?.volunteer?.candidate.volunteerId;
        if (!this.#isWanted || volunteerId === undefined) return none;
        const { api, communityId } = connection;
        const { fits } = await api.send(listFits, { communityId, volunteerId }, { signal });
        return new Map(fits.map((fit) => [fit.orderId, fit]));
      },
      onChange: ({ room, type, id }) => {
        const isNew = room === 'orders' && type === 'order-opened';
        const isMine = room === 'volunteers' && id === this.#read.me?.personId;
        return this.#isWanted && (isNew || isMine) ? 'again' : undefined;
      },
    });
  }

  /** What is known; nothing while it is not wanted. */
  get known(): Fits {
    const { current } = this.#read;
    return this.#isWanted && current.state === 'ready' ? current.value : none;
  }

  /** Says whether it is wanted from now on. */
  want(isWanted: boolean): void {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    if (isWanted) this.#read.again();
  }
}

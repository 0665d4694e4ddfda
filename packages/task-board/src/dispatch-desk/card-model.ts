/** What a card of the desk shows. @module */
import type { OrderView, Organisation } from '@linli/core';
import type { CandidateRow, ProblemError, RosterRow } from '@linli/contract';
import type { Page } from '@linli/kit';
import type { DeskWords } from './words/index.ts';

/** What a desk renders with. */
export type DeskPage = Page<DeskWords>;

/** Who serves in an order, loaded when it is asked for. */
export interface OrderRoster {
  readonly code: string;
  readonly rows: readonly RosterRow[];
  readonly candidates: readonly CandidateRow[];
}

/** Everything that a card shows. */
export interface DeskCardModel {
  readonly order: OrderView;
  readonly organisations: readonly Organisation[];
  readonly roster: OrderRoster | undefined;
  /** Whether the reader acts for the community, not for an organisation. */
  readonly isCoordinator: boolean;
  readonly isPending: boolean;
  readonly problem: ProblemError | undefined;
}

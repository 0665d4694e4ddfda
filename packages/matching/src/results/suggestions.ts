/** 派单建议: an assignment as it is sent to a dispatcher, who may then weigh it differently. @module */
import type { Suggestions } from '@linli/core';
import type { Assignment } from '../assignment/offers.ts';
import { snapshotOf, type MatchSnapshot } from './match-snapshot.ts';
import { remediesOf } from './remedies.ts';

/** Suggestions before the server adds the masked names of people, and whether there were more orders. */
export interface AnonymousSuggestions
  extends MatchSnapshot, Pick<Suggestions, 'remedies' | 'weights' | 'offers' | 'value' | 'bound'> {}

/** The suggestions of an assignment; the bound is rounded down, which is sound because every value is whole. */
export function suggestionsOf(assignment: Assignment): AnonymousSuggestions {
  const { model, offers, value, bound } = assignment;
  return {
    ...snapshotOf(model),
    offers,
    value,
    bound: Math.floor(bound),
    weights: model.weights,
    remedies: remediesOf(assignment),
  };
}

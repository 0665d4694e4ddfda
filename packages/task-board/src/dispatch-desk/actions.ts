/** What may be done at the desk, and what is sent for it. @module */
import type { OrderView } from '@linli/core';
import {
  cancelOrder,
  closeCheckIn,
  confirmAttendance,
  confirmOrder,
  declineOrder,
  dispatchOrder,
  offerSeat,
  openOrder,
  reportAbsence,
  takeUpOrder,
  turnDownOrder,
  type Api,
} from '@linli/contract';
import { termsOf } from './terms.ts';

/** Moves an order along, or ends it. */
export type LifecycleAction = 'confirm' | 'decline' | 'dispatch' | 'open' | 'take-up' | 'turn-down' | 'cancel';

/** An action that is sent. Texts and choices are read from the form of the card. */
export type SentAction =
  | { readonly kind: LifecycleAction; readonly form: FormData }
  | { readonly kind: 'offer' | 'report-absence' | 'close-check-in'; readonly volunteerId: string }
  /** With the reason for an exception from a rule, or with the minutes that somebody stands for. */
  | { readonly kind: 'offer-as-exception' | 'confirm-attendance'; readonly volunteerId: string; readonly form: FormData };

/** Whatever may be done on a card. */
export type DeskAction = SentAction | { readonly kind: 'show-roster' };

/** Called with what is to be done. */
export type Act = (action: DeskAction) => void;

/** Sends an action, and answers with the order as it is then. */
export function sendAction(api: Api, { id: orderId, communityId, task }: OrderView, action: SentAction): Promise<OrderView> {
  const input = { communityId, orderId };
  const text = (name: string): string => ('form' in action ? ((action.form.get(name) as string | null) ?? '') : '');
  switch (action.kind) {
    case 'confirm':
      return api.send(confirmOrder, { ...input, task, terms: termsOf(action.form) });
    case 'decline':
      return api.send(declineOrder, { ...input, reason: text('reason') });
    case 'dispatch':
      return api.send(dispatchOrder, { ...input, organisationId: text('organisationId') });
    case 'open':
      return api.send(openOrder, { ...input, organisationId: null });
    case 'take-up':
      return api.send(takeUpOrder, input);
    case 'turn-down':
      return api.send(turnDownOrder, { ...input, reason: text('reason') });
    case 'cancel':
      return api.send(cancelOrder, { ...input, reason: text('reason') });
    case 'offer-as-exception':
      return api.send(offerSeat, { ...input, volunteerId: action.volunteerId, override: text('override') });
    case 'offer':
      return api.send(offerSeat, { ...input, volunteerId: action.volunteerId });
    case 'report-absence':
      return api.send(reportAbsence, { ...input, volunteerId: action.volunteerId });
    case 'close-check-in':
      return api.send(closeCheckIn, { ...input, volunteerId: action.volunteerId });
    case 'confirm-attendance':
      return api.send(confirmAttendance, {
        ...input,
        volunteerId: action.volunteerId,
        minutes: Number(text(`minutes-${action.volunteerId}`)),
        note: text(`note-${action.volunteerId}`),
      });
  }
}

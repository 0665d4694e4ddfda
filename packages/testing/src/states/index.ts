/** States of every widget as data: tests, pictures and the documentation show the same. @module */
import { checkInStates } from './check-in.ts';
import { dispatchDeskStates } from './dispatch-desk.ts';
import { honourRollStates } from './honour-roll.ts';
import { requestFormStates } from './request-form.ts';
import { signUpStates } from './sign-up.ts';
import { taskBoardStates } from './task-board.ts';
import { twoWayListsStates } from './two-way-lists.ts';

export { aLivelyNeighbourhood, type LivelyNeighbourhood } from './lively.ts';
export { looks } from './looks.ts';
export { arrive, stage, type WidgetState } from './state.ts';

/** Every widget by its tag, with its states by their names. */
export const widgetStates = {
  'linli-task-board': taskBoardStates,
  'linli-check-in': checkInStates,
  'linli-dispatch-desk': dispatchDeskStates,
  'linli-request-form': requestFormStates,
  'linli-sign-up': signUpStates,
  'linli-two-way-lists': twoWayListsStates,
  'linli-honour-roll': honourRollStates,
};

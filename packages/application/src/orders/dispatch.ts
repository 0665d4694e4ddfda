/** 派单: the work order goes to an organisation, or is opened to everybody. @module */
import { dispatchOrder, openOrder, ProblemError, takeUpOrder, turnDownOrder } from '@linli/contract';
import { dispatch, open, takeUp, turnDown, type Id } from '@linli/core';
import { decides } from '../kernel/decides.ts';
import type { Handler } from '../kernel/handler.ts';
import type { RequestContext } from '../kernel/request-context.ts';
import { orderAggregate } from './order.ts';

async function assertOrganisation({ store }: RequestContext, organisationId: Id | null): Promise<void> {
  if (organisationId !== null && !(await store.organisations.isThere(organisationId)))
    throw new ProblemError('not-found', { detail: 'No organisation of this id.' });
}

/** Handlers of dispatching. */
export const dispatchHandlers: readonly Handler[] = [
  decides(dispatchOrder, orderAggregate, {
    prepare: (context, { organisationId }) => assertOrganisation(context, organisationId),
    decide: (order, { organisationId }, { decision }) => dispatch(order, organisationId, decision),
  }),
  decides(takeUpOrder, orderAggregate, {
    decide: (order, _, { decision }) => takeUp(order, decision),
  }),
  decides(turnDownOrder, orderAggregate, {
    decide: (order, { reason }, { decision }) => turnDown(order, reason, decision),
  }),
  decides(openOrder, orderAggregate, {
    prepare: (context, { organisationId }) => assertOrganisation(context, organisationId),
    decide: (order, { organisationId }, { decision }) => open(order, organisationId, decision),
  }),
];

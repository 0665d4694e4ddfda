/** What the types of our tags refuse in JSX. Nothing here is run: the compiler says where a refusal is missing. @module */
import type { ReactNode } from 'react';
import './react.tsx';

/** Each line is wrong in one way. */
export function Refused(): ReactNode {
  return (
    <>
      {/* @ts-expect-error: no such kind of service */}
      <linli-task-board category="gardening" />
      {/* @ts-expect-error: a number is a number */}
      <linli-honour-roll shown="five" />
      {/* @ts-expect-error: no such property */}
      <linli-honour-roll colour="red" />
      {/* @ts-expect-error: the event has an order, and no volunteer */}
      <linli-task-board onlinli-order-claimed={({ volunteer }) => volunteer} />
      {/* @ts-expect-error: no such widget */}
      <linli-task-bored />
    </>
  );
}

/** What staff read of somebody is found by whom it was about; keys are found by their age. @module */

/** Statements in order. */
export const statements = [
  `create index journal_people on journal (community_id, (event->>'personId'), seq) where room = 'people'`,
  `create index keys_by_age on idempotency_keys (community_id, at)`,
];

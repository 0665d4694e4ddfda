/** Communities: the neighbourhood, its grid cells and its buildings. @module */
import * as z from 'zod/mini';
import { Id, Position, text } from '../kernel/index.ts';

/** 网格: a few buildings looked after together by the lines of the joint grid. */
export const GridCell = z.readonly(z.object({ id: Id, name: text(60) }));
export type GridCell = z.infer<typeof GridCell>;

/** 楼栋. */
export const Building = z.readonly(z.object({ id: Id, name: text(60), gridCellId: Id, position: z.optional(Position) }));
export type Building = z.infer<typeof Building>;

/** 社区. Its days are reckoned in `timeZone`, its rules are the policy pack named. */
export const Community = z.readonly(
  z.object({
    id: Id,
    name: text(100),
    /** What visitors must know of it: made up for show, or an archive. */
    nature: z.enum(['real', 'made-up', 'archive']),
    timeZone: z.string(),
    language: z.string(),
    policyId: Id,
    gridCells: z.readonly(z.array(GridCell)),
    buildings: z.readonly(z.array(Building)),
    /** Minutes by which its clock differs from the world's: archives and demonstrations live in their own time. */
    clockOffset: z.int(),
  }),
);
export type Community = z.infer<typeof Community>;

/** Forms of other programs that can be taken in, as they are named on the command line. */
export const IMPORT_FORMS = ['csv', 'timewarrior', 'super-productivity', 'ics', 'todo-txt'] as const
export type ImportForm = (typeof IMPORT_FORMS)[number]

/** How often `--map` may be given: every thing that a column can be, and the order of dates. */
export const MAPS_MAX = 12

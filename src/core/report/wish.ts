/** What rows of a report are of. */
export const BY = ['task', 'project', 'kind', 'day'] as const
export type By = (typeof BY)[number]

/** Forms that a report can be written in. */
export const REPORT_FORMS = ['text', 'json', 'csv'] as const

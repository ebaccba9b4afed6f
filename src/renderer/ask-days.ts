/** In how many days it can be asked what happened: after a start, and after a draft that was shared. */
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

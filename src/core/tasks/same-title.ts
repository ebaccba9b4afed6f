/** Titles are the same task when they differ in case and surrounding space alone, in whatever language the system is. */
export const sameTitle = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

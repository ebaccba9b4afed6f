/** Whether a title holds one of some words. @param words lower case, none of them empty */
export const isAbout = (title: string, words: readonly string[]): boolean => {
  const shown = title.toLowerCase()
  return words.some((word) => shown.includes(word))
}

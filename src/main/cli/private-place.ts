import { chmodSync, lstatSync, mkdirSync, unlinkSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { FOLDER_MODE } from '../store/folders.ts'

/** What groups and others could do with a folder. */
const OTHERS = 0o077

const statOf = (path: string): Stats | null => {
  try {
    return lstatSync(path)
  } catch {
    return null
  }
}

/** A folder of this user's that nobody else may enter; one of theirs that is too open is closed. */
const isPrivate = (folder: string, uid: number): boolean => {
  const stat = statOf(folder)
  if (stat === null || !stat.isDirectory() || stat.uid !== uid) return false
  if ((stat.mode & OTHERS) !== 0) chmodSync(folder, FOLDER_MODE)
  return true
}

/**
 * Make room for a socket at a place: a private folder, and nothing in the way. What an app that is gone left behind goes;
 * the caller holds the lock of the data folder, so that no other app can be listening there.
 * @returns whether the place can be used
 */
export const madeReady = (place: string, uid: number): boolean => {
  const folder = dirname(place)
  try {
    // Its parent belongs to the system or is the data folder; it is not for us to make.
    if (statOf(folder) === null) mkdirSync(folder, { mode: FOLDER_MODE })
    if (!isPrivate(folder, uid)) return false
    const there = statOf(place)
    if (there === null) return true
    if (!there.isSocket()) return false
    unlinkSync(place)
    return true
  } catch {
    return false
  }
}
